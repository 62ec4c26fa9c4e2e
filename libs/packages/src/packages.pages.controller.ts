import { CoursesService } from '@domdom/courses';
import { EnrolmentsService } from '@domdom/enrolments';
import { type Actor, CurrentActor, commonErrors, requestContext } from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { packagesWords } from './packages.messages';
import { AttemptsService } from './running/attempts.service';

/** What learners do with a package beside running it. */
@ApiExcludeController()
@Controller('packages/lessons')
export class PackagesPagesController {
  constructor(
    private readonly courses: CoursesService,
    private readonly enrolments: EnrolmentsService,
    private readonly attempts: AttemptsService,
  ) {}

  @Post(':lessonId/again')
  async again(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string) {
    const lesson = await this.courses.lessonFor(lessonId);
    const progress = lesson && (await this.enrolments.progressIn(actor.personId, lesson.courseId));
    if (!lesson || !progress) throw commonErrors.notFound();
    await this.attempts.beginAgain(actor, progress.id, lesson);
    return seeOther(
      `/learn/${lesson.course.slug}/${lessonId}`,
      packagesWords(requestContext.language()).againDone,
    );
  }
}
