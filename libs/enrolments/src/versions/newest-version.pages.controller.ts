import { CoursesService } from '@domdom/courses';
import { type Actor, CurrentActor, requestContext } from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController, ApiTags } from '@nestjs/swagger';
import { EnrolmentsService } from '../enrolments.service';
import { MyVersion } from './my-version.service';
import { versionWords } from './versions.messages';

/** Going over to the newest version of a course. */
@ApiExcludeController()
@Controller('learn/:slug/newest-version')
export class NewestVersionPagesController {
  constructor(
    private readonly courses: CoursesService,
    private readonly mine: MyVersion,
  ) {}

  @Post()
  async moveOver(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const course = await this.courses.bySlug(actor, slug);
    await this.mine.moveOver(actor, course.id);
    return seeOther(`/learn/${slug}`, versionWords(requestContext.language()).moved);
  }
}

@ApiTags('enrolments')
@Controller('api/v1/enrolments/:id/newest-version')
export class NewestVersionApiController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly mine: MyVersion,
  ) {}

  /** Goes over to the newest version of one's course; done lessons that stayed remain done. */
  @Post()
  @HttpCode(204)
  async moveOver(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    const { courseId } = await this.enrolments.get(actor, id);
    await this.mine.moveOver(actor, courseId);
  }
}
