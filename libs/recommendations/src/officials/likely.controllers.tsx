import {
  type Actor,
  CurrentActor,
  commonErrors,
  FlagField,
  type Form,
  FormBody,
  IdField,
  ListField,
  NestedField,
  requestContext,
  TextField,
  WholeField,
} from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { likelyReasons } from './likely';
import { likelyWords } from './likely.messages';
import { LikelyService } from './likely.service';
import { LikelyForCourses } from './likely-courses.service';
import { LikelyForCoursePage, LikelyPage } from './pages/likely.page';

class InviteDto {
  @IdField() personId: string;
}
export class LikelyPersonDto {
  @IdField() personId: string;
  @TextField() name: string;
  @TextField() homeName: string;
  @FlagField() invited: boolean;
  @ListField({ choices: likelyReasons }) reasons: string[];
}
export class LikelyDto {
  @NestedField(() => LikelyPersonDto, { many: true }) items: LikelyPersonDto[];
  @WholeField({
    optional: true,
    description: 'How many more there are beyond who asks, in fives; null below five',
  })
  others: number | null;
}

/** Who might want a class, for those who run it. */
@ApiExcludeController()
@Controller('organise/classes/:id/likely')
export class LikelyPagesController {
  constructor(private readonly likely: LikelyService) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return <LikelyPage likely={await this.likely.forClass(actor, id)} />;
  }

  @Post()
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(InviteDto) { input }: Form<InviteDto>,
  ) {
    if (!input) throw commonErrors.notFound();
    const name = await this.likely.invite(actor, id, input.personId);
    return seeOther(
      `/organise/classes/${id}/likely`,
      likelyWords[requestContext.language()].saidInvited(name),
    );
  }
}

/** Who might want a course, for the officials of where people live; for those who wrote it how many. */
@ApiExcludeController()
@Controller('organise/courses/:id/likely')
export class LikelyForCoursePagesController {
  constructor(private readonly likely: LikelyForCourses) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return <LikelyForCoursePage likely={await this.likely.forCourse(actor, id)} />;
  }

  @Post()
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(InviteDto) { input }: Form<InviteDto>,
  ) {
    if (!input) throw commonErrors.notFound();
    const name = await this.likely.invite(actor, id, input.personId);
    return seeOther(
      `/organise/courses/${id}/likely`,
      likelyWords[requestContext.language()].saidInvited(name),
    );
  }
}

@ApiTags('recommendations')
@Controller('api/v1/classes/:id/likely')
export class LikelyApiController {
  constructor(private readonly likely: LikelyService) {}

  /** Who might want a class, the likeliest first: people who agreed, by name only to the officials of where they live. */
  @Get()
  @ApiOkResponse({ type: LikelyDto })
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<LikelyDto> {
    const { people, others } = await this.likely.forClass(actor, id);
    return { items: people, others };
  }

  /** Invites one of them, who is told. */
  @Post(':personId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    await this.likely.invite(actor, id, personId);
  }
}

@ApiTags('recommendations')
@Controller('api/v1/courses/:id/likely')
export class LikelyForCourseApiController {
  constructor(private readonly likely: LikelyForCourses) {}

  /** Who might want a course, the likeliest first: people who agreed, by name only to the officials of where they live. */
  @Get()
  @ApiOkResponse({ type: LikelyDto })
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<LikelyDto> {
    const { people, others } = await this.likely.forCourse(actor, id);
    return { items: people, others };
  }

  /** Tells one of them of the course, once. */
  @Post(':personId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    await this.likely.invite(actor, id, personId);
  }
}
