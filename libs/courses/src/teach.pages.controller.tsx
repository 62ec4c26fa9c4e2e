import {
  type Actor,
  blankForm,
  Clock,
  CurrentActor,
  DomainError,
  defaultLanguage,
  FileStorage,
  type Form,
  FormBody,
  hasRole,
  Requires,
  requestContext,
  withError,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import { CourseAuthoring } from './course-authoring.service';
import { CourseContents } from './course-contents.service';
import { detailsOf, detailValues } from './course-form';
import { CoursesService } from './courses.service';
import { CourseFormDto, LessonFormDto, MoveDto, NewLessonDto, SectionDto } from './dto/courses.dto';
import { audioKey, audioLimit } from './lesson-audio';
import { lessonHtml } from './lesson-html';
import { CourseEditorPage, type EditorForms } from './pages/course-editor.page';
import { CourseFormPage } from './pages/course-form.page';
import { LessonEditorPage, LessonPreviewPage } from './pages/lesson-editor.page';
import { TeachPage } from './pages/teach.page';
import { LessonPlayers } from './ports/lesson-players';
import { teachWords } from './teach.messages';
import type { LessonView } from './views';

const say = () => teachWords(requestContext.current()?.language ?? defaultLanguage);
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
    private readonly files: FileStorage,
    private readonly clock: Clock,
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
    return this.act(actor, id, say().published, () => this.authoring.publish(actor, id));
  }
  @Post('courses/:id/archive')
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

  @Get('lessons/:lessonId')
  async lesson(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string) {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    return this.lessonPage(lesson, blankForm<LessonFormDto>(lessonValues(lesson)));
  }

  @Post('lessons/:lessonId')
  async saveLesson(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @FormBody(LessonFormDto) form: Form<LessonFormDto>,
  ) {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    return submit(
      form,
      async ({ button, ...input }) => {
        const bodyMarkdown = input.bodyMarkdown ?? '';
        if (button === 'preview') {
          return new PageAnswer(this.lessonPage(lesson, form, lessonHtml(bodyMarkdown)), 200);
        }
        await this.inside.saveLesson(actor, lesson.courseId, lessonId, { ...input, bodyMarkdown });
        return seeOther(coursePath(lesson.courseId), say().saved);
      },
      (shown) => this.lessonPage(lesson, shown),
    );
  }

  @Post('lessons/:lessonId/delete')
  async deleteLesson(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string) {
    const { courseId } = await this.courses.lessonToEdit(actor, lessonId);
    return this.act(actor, courseId, say().deleted, () =>
      this.inside.deleteLesson(actor, courseId, lessonId),
    );
  }

  @Get('lessons/:lessonId/preview')
  async preview(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string) {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    return (
      <LessonPreviewPage
        lesson={lesson}
        played={await this.players.play({ actor, enrolmentId: null, lesson })}
      />
    );
  }

  @Post('lessons/:lessonId/audio')
  @UseInterceptors(FileInterceptor('audio', { limits: { fileSize: audioLimit, files: 1 } }))
  async setAudio(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ) {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    try {
      const key = audioKey(lessonId, file?.buffer, this.clock.now().getTime());
      await this.files.put(key, file?.buffer ?? Buffer.alloc(0));
      await this.inside.setAudio(actor, lesson.courseId, lessonId, key);
      return seeOther(`/teach/lessons/${lessonId}`, say().saved);
    } catch (error) {
      if (!mendable(error)) throw error;
      const form = blankForm<LessonFormDto>(lessonValues(lesson));
      return new PageAnswer(this.lessonPage(lesson, form, null, withError(blankForm(), error)), 422);
    }
  }

  @Post('lessons/:lessonId/audio/remove')
  async removeAudio(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string) {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    await this.inside.setAudio(actor, lesson.courseId, lessonId, null);
    if (lesson.audioKey) await this.files.delete(lesson.audioKey);
    return seeOther(`/teach/lessons/${lessonId}`, say().deleted);
  }

  /** Does something to a course and goes back to it; a refusal is said there. */
  private async act(actor: Actor, courseId: string, done: string, work: () => Promise<unknown>) {
    try {
      await work();
      return seeOther(coursePath(courseId), done);
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
      refused: blankForm<object>(),
      ...changed,
    };
    return <CourseEditorPage course={course} sections={sections} forms={forms} />;
  }

  private async newCoursePage(actor: Actor, form: Form<CourseFormDto>) {
    return <CourseFormPage form={form} course={null} units={await this.courses.unitsToServe(actor)} />;
  }

  private lessonPage(
    lesson: LessonView,
    form: Form<LessonFormDto>,
    preview: string | null = null,
    audioForm: Form<{ audio?: string }> = blankForm(),
  ) {
    return <LessonEditorPage lesson={lesson} form={form} preview={preview} audioForm={audioForm} />;
  }
}

function lessonValues(lesson: LessonView) {
  return {
    title: lesson.title,
    minutes: String(lesson.minutes),
    bodyMarkdown: lesson.bodyMarkdown,
    passPercentage: String(lesson.passPercentage),
  };
}
