import {
  type Actor,
  blankForm,
  CurrentActor,
  DomainError,
  type Form,
  FormBody,
  hasRole,
  Requires,
  requestContext,
  withError,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CourseAuthoring } from './course-authoring.service';
import { CourseContents } from './course-contents.service';
import { detailsOf, detailValues } from './course-form';
import { CoursesService } from './courses.service';
import { CourseFormDto, MoveDto, NewLessonDto, SectionDto } from './dto/courses.dto';
import { CourseEditorPage, type EditorForms } from './pages/course-editor.page';
import { CourseFormPage } from './pages/course-form.page';
import { TeachPage } from './pages/teach.page';
import { LessonPlayers } from './ports/lesson-players';
import { teachWords } from './teach.messages';

const say = () => teachWords(requestContext.language());
const coursePath = (id: string) => `/teach/courses/${id}`;
const mendable = (error: unknown): error is DomainError =>
  error instanceof DomainError && ['invalid', 'conflict'].includes(error.kind);

/** Where volunteers write courses. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach')
export class TeachPagesController {
  constructor(
    private readonly courses: CoursesService,
    private readonly authoring: CourseAuthoring,
    private readonly inside: CourseContents,
    private readonly players: LessonPlayers,
  ) {}

  @Get()
  async mine(@CurrentActor() actor: Actor) {
    const courses = await this.courses.taughtBy(actor);
    return <TeachPage courses={courses} official={hasRole(actor, 'official')} />;
  }

  @Get('courses/new')
  async newCourse(@CurrentActor() actor: Actor) {
    return this.newCoursePage(actor, blankForm<CourseFormDto>({ language: 'vi' }));
  }

  @Post('courses/new')
  create(@CurrentActor() actor: Actor, @FormBody(CourseFormDto) form: Form<CourseFormDto>) {
    return submit(
      form,
      async (input) => {
        const course = await this.authoring.create(actor, input.unitId ?? '', detailsOf(input));
        return seeOther(coursePath(course.id), say().created);
      },
      (shown) => this.newCoursePage(actor, shown),
    );
  }

  @Get('courses/:id')
  editor(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.editorPage(actor, id);
  }

  @Get('courses/:id/details')
  async details(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const course = await this.courses.course(actor, id, 'edit');
    return (
      <CourseFormPage form={blankForm<CourseFormDto>(detailValues(course))} course={course} units={[]} />
    );
  }

  @Post('courses/:id/details')
  saveDetails(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(CourseFormDto) form: Form<CourseFormDto>,
  ) {
    return submit(
      form,
      async (input) => {
        await this.authoring.describe(actor, id, detailsOf(input), input.version ?? 0);
        return seeOther(coursePath(id), say().saved);
      },
      async (shown) => (
        <CourseFormPage form={shown} course={await this.courses.course(actor, id, 'edit')} units={[]} />
      ),
    );
  }

  @Post('courses/:id/publish')
  publish(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.act(actor, id, say().published, async () => (await this.authoring.publish(actor, id)).id);
  }
  @Post('courses/:id/close')
  archive(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.act(actor, id, say().archived, () => this.authoring.archive(actor, id));
  }

  @Post('courses/:id/sections')
  addSection(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(SectionDto) form: Form<SectionDto>,
  ) {
    return submit(
      form,
      async ({ title }) => {
        await this.inside.addSection(actor, id, title);
        return seeOther(coursePath(id), say().saved);
      },
      (section) => this.editorPage(actor, id, { section }),
    );
  }

  @Post('courses/:id/sections/:sectionId')
  renameSection(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sectionId') sectionId: string,
    @FormBody(SectionDto) form: Form<SectionDto>,
  ) {
    return submit(
      form,
      async ({ title }) => {
        await this.inside.renameSection(actor, id, sectionId, title);
        return seeOther(coursePath(id), say().saved);
      },
      (refused) => this.editorPage(actor, id, { refused }),
    );
  }

  @Post('courses/:id/sections/:sectionId/move')
  moveSection(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sectionId') sectionId: string,
    @FormBody(MoveDto) { input }: Form<MoveDto>,
  ) {
    const direction = input?.direction ?? 'up';
    return this.act(actor, id, say().moved, () => this.inside.moveSection(actor, id, sectionId, direction));
  }

  @Post('courses/:id/sections/:sectionId/delete')
  deleteSection(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sectionId') sectionId: string,
  ) {
    return this.act(actor, id, say().deleted, () => this.inside.deleteSection(actor, id, sectionId));
  }

  @Post('courses/:id/sections/:sectionId/lessons')
  addLesson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sectionId') sectionId: string,
    @FormBody(NewLessonDto) form: Form<NewLessonDto>,
  ) {
    return submit(
      form,
      async (input) => {
        const lessonId = await this.inside.addLesson(actor, id, sectionId, { minutes: 3, ...input });
        return seeOther(`/teach/lessons/${lessonId}`);
      },
      (lesson) => this.editorPage(actor, id, { lesson, lessonOf: sectionId }),
    );
  }

  @Post('courses/:id/lessons/:lessonId/move')
  moveLesson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('lessonId') lessonId: string,
    @FormBody(MoveDto) { input }: Form<MoveDto>,
  ) {
    const direction = input?.direction ?? 'up';
    return this.act(actor, id, say().moved, () => this.inside.moveLesson(actor, id, lessonId, direction));
  }

  /** Does something to a course and goes back to it; a refusal is said there. */
  private async act(actor: Actor, courseId: string, done: string, work: () => Promise<unknown>) {
    try {
      const other = await work();
      // A draft that is published is gone; the course is what it was of.
      return seeOther(coursePath(typeof other === 'string' ? other : courseId), done);
    } catch (error) {
      if (!mendable(error)) throw error;
      const page = await this.editorPage(actor, courseId, { refused: withError(blankForm(), error) });
      return new PageAnswer(page, 422);
    }
  }

  private async editorPage(actor: Actor, id: string, changed: Partial<EditorForms> = {}) {
    const course = await this.courses.course(actor, id, 'edit');
    const sections = await this.courses.contents(id, false);
    const blankLesson = blankForm<NewLessonDto>({ kind: 'text' });
    const forms: EditorForms = {
      section: blankForm<SectionDto>(),
      lessonOf: null,
      lesson: blankLesson,
      blankLesson,
      kinds: this.players.kinds(),
      refused: blankForm<object>(),
      ...changed,
    };
    return <CourseEditorPage course={course} sections={sections} forms={forms} />;
  }

  private async newCoursePage(actor: Actor, form: Form<CourseFormDto>) {
    return <CourseFormPage form={form} course={null} units={await this.courses.unitsToServe(actor)} />;
  }
}
