import {
  type Actor,
  blankForm,
  CurrentActor,
  commonErrors,
  DomainError,
  type Form,
  FormBody,
  Requires,
  requestContext,
  withError,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CatalogueService } from '../catalogue.service';
import { CourseRulesPage, type RulesForms } from './course-rules.page';
import { CourseRulesService } from './course-rules.service';
import {
  CourseRulesDto,
  courseRulesOf,
  LessonRulesDto,
  lessonRulesOf,
  OpeningDto,
  openingOf,
  PrerequisiteActDto,
} from './rules.dto';
import { rulesWords } from './rules.messages';

const pathOf = (courseId: string) => `/teach/courses/${courseId}/rules`;
const done = (courseId: string) => seeOther(pathOf(courseId), rulesWords(requestContext.language()).saved);

/** Where authors say when their course is complete. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach/courses/:id/rules')
export class TeachRulesPagesController {
  constructor(
    private readonly rules: CourseRulesService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('id') id: string, @Query('q') q?: string) {
    return this.page(actor, id, {}, q);
  }

  @Post()
  save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(CourseRulesDto) form: Form<CourseRulesDto>,
  ) {
    return submit(
      form,
      async (input) => {
        await this.rules.save(actor, id, courseRulesOf(input));
        return done(id);
      },
      (course) => this.page(actor, id, { course }),
    );
  }

  @Post('prerequisites')
  async changePrerequisites(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(PrerequisiteActDto) { input }: Form<PrerequisiteActDto>,
  ) {
    if (!input) throw commonErrors.invalidInput();
    const { course } = await this.rules.toEdit(actor, id);
    const others = course.prerequisites.map((one) => one.id).filter((one) => one !== input.courseId);
    try {
      const wanted = input.act === 'add' ? [...others, input.courseId] : others;
      await this.rules.savePrerequisites(actor, id, wanted);
      return done(id);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const refused = withError(blankForm<object>(), error);
      return new PageAnswer(await this.page(actor, id, { refused }), 422);
    }
  }

  @Post('sections/:sectionId')
  saveSection(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sectionId') sectionId: string,
    @FormBody(OpeningDto) form: Form<OpeningDto>,
  ) {
    return submit(
      form,
      async (input) => {
        await this.rules.saveSection(actor, id, sectionId, openingOf(input));
        return done(id);
      },
      ({ values, problems }) =>
        this.page(actor, id, { of: sectionId, returned: { values, problems, input: null } }),
    );
  }

  @Post('lessons/:lessonId')
  saveLesson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('lessonId') lessonId: string,
    @FormBody(LessonRulesDto) form: Form<LessonRulesDto>,
  ) {
    return submit(
      form,
      async (input) => {
        await this.rules.saveLesson(actor, id, lessonId, lessonRulesOf(input));
        return done(id);
      },
      (returned) => this.page(actor, id, { of: lessonId, returned }),
    );
  }

  private async page(actor: Actor, id: string, changed: Partial<RulesForms>, q?: string) {
    const [edited, found] = await Promise.all([
      this.rules.toEdit(actor, id),
      this.catalogue.list({ q }, undefined, q ? 12 : 4),
    ]);
    const { rules } = edited.course;
    const forms: RulesForms = {
      course: blankForm<CourseRulesDto>({
        completion: rules.completion,
        count: rules.count === null ? '' : String(rules.count),
        minimalAverage: String(rules.minimalAverage),
        inOrder: rules.inOrder ? 'true' : '',
        opensOn: rules.opensOn ?? '',
      }),
      of: null,
      returned: blankForm<LessonRulesDto>(),
      refused: blankForm<object>(),
      ...changed,
    };
    return <CourseRulesPage {...edited} forms={forms} q={q} found={found.items} />;
  }
}
