import {
  type Actor,
  blankForm,
  CurrentActor,
  commonErrors,
  FileStorage,
  type Form,
  FormBody,
  QueryFilters,
  Requires,
  requestContext,
  sendFromStorage,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, HttpCode, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ExportPage, ImportPage } from './archive/archive.pages';
import { CourseArchives } from './archive/archives.service';
import {
  AuthorActDto,
  CopyCourseDto,
  ExportCourseDto,
  ExportedDto,
  ImportCourseDto,
  type ImportFields,
  OrderDto,
  SearchDto,
  VersionDto,
} from './authoring.dto';
import { authoringWords } from './authoring.messages';
import { AuthorsPage } from './authors/authors.page';
import { CourseAuthors } from './authors/authors.service';
import { CopyPage } from './copying/copy.page';
import { CourseCopy } from './copying/course-copy.service';
import { CourseContents } from './course-contents.service';
import { CoursesService } from './courses.service';
import { UploadLimits } from './media/media.config';
import { ReceiveFiles, sentWith } from './media/upload.interceptor';
import { LessonPlayers } from './ports/lesson-players';
import { NothingToPreviewPage, PreviewPage } from './preview/preview.page';
import { VersionsPage } from './versions/versions.page';
import { CourseVersions } from './versions/versions.service';

const say = () => authoringWords(requestContext.language());
const coursePath = (id: string) => `/teach/courses/${id}`;

/** What authors do with a course as a whole: versions, authors, copies, files, and walking through it. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach')
export class AuthoringPagesController {
  constructor(
    private readonly courses: CoursesService,
    private readonly inside: CourseContents,
    private readonly versions: CourseVersions,
    private readonly authors: CourseAuthors,
    private readonly copies: CourseCopy,
    private readonly archives: CourseArchives,
    private readonly players: LessonPlayers,
    private readonly files: FileStorage,
    private readonly limits: UploadLimits,
  ) {}

  @Get('courses/import')
  importForm(@CurrentActor() actor: Actor) {
    return this.importPage(actor, blankForm<ImportFields>());
  }

  @Post('courses/import')
  @UseInterceptors(ReceiveFiles)
  import(
    @CurrentActor() actor: Actor,
    @FormBody(ImportCourseDto) form: Form<ImportFields>,
    @Req() request: Request,
  ) {
    return submit(
      form,
      async ({ unitId }) => seeOther(`/jobs/${await this.archives.import(actor, unitId, sentWith(request))}`),
      (shown) => this.importPage(actor, shown),
    );
  }

  @Get('archives/:archiveId/download')
  async download(
    @CurrentActor() actor: Actor,
    @Param('archiveId') archiveId: string,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const { fileKey: key, name: download } = await this.archives.toDownload(actor, archiveId);
    const sent = { key, type: 'application/zip', download, cacheControl: 'private, no-store' };
    await sendFromStorage(request, response, this.files, sent);
  }

  @Get('courses/:id/archive')
  async exportForm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(ExportedDto) { file }: ExportedDto,
  ) {
    const course = await this.courses.course(actor, id, 'edit');
    const form = blankForm<ExportCourseDto>({ form: 'domdom' });
    return <ExportPage course={course} form={form} fileId={file ?? null} />;
  }

  @Post('courses/:id/archive')
  export(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(ExportCourseDto) form: Form<ExportCourseDto>,
  ) {
    return submit(
      form,
      async (input) => seeOther(`/jobs/${await this.archives.export(actor, id, input.form)}`),
      async (shown) => (
        <ExportPage course={await this.courses.course(actor, id, 'edit')} form={shown} fileId={null} />
      ),
    );
  }

  @Post('courses/:id/version')
  async begin(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return seeOther(coursePath(await this.versions.begin(actor, id)));
  }

  @Post('courses/:id/discard')
  async discard(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return seeOther(coursePath(await this.versions.discard(actor, id)), say().discarded);
  }

  @Get('courses/:id/versions')
  async versionList(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return <VersionsPage {...(await this.versions.list(actor, id))} />;
  }

  @Get('courses/:id/preview')
  async walk(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(VersionDto) { version }: VersionDto,
  ) {
    const course = await this.courses.course(actor, id, 'edit');
    const sections = await this.versions.contents(id, version ?? null);
    const first = sections.flatMap((section) => section.lessons)[0];
    if (!first) return <NothingToPreviewPage course={course} />;
    return this.previewPage(actor, id, first.id, version ?? null);
  }

  @Get('courses/:id/preview/:lessonId')
  async step(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('lessonId') lessonId: string,
    @QueryFilters(VersionDto) { version }: VersionDto,
  ) {
    await this.courses.course(actor, id, 'edit');
    return this.previewPage(actor, id, lessonId, version ?? null);
  }

  @Get('courses/:id/authors')
  authorList(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(SearchDto) { q }: SearchDto,
  ) {
    return this.authorsPage(actor, id, q ?? null);
  }

  @Post('courses/:id/authors')
  addAuthor(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(AuthorActDto) form: Form<AuthorActDto>,
  ) {
    return submit(
      form,
      async ({ personId }) => {
        await this.authors.add(actor, id, personId);
        return seeOther(`${coursePath(id)}/authors`, say().authorAdded);
      },
      (refused) => this.authorsPage(actor, id, null, refused),
    );
  }

  @Post('courses/:id/authors/remove')
  removeAuthor(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(AuthorActDto) form: Form<AuthorActDto>,
  ) {
    return submit(
      form,
      async ({ personId }) => {
        await this.authors.remove(actor, id, personId);
        const on = personId === actor.personId ? '/teach' : `${coursePath(id)}/authors`;
        return seeOther(on, say().authorRemoved);
      },
      (refused) => this.authorsPage(actor, id, null, refused),
    );
  }

  @Get('courses/:id/copy')
  async copyForm(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const course = await this.courses.course(actor, id, 'edit');
    const title = say().copyName(course.title).slice(0, 160);
    return this.copyPage(actor, id, blankForm<CopyCourseDto>({ title, unitId: course.unitId }));
  }

  @Post('courses/:id/copy')
  copy(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(CopyCourseDto) form: Form<CopyCourseDto>,
  ) {
    return submit(
      form,
      async ({ unitId, title }) =>
        seeOther(coursePath(await this.copies.copy(actor, id, unitId, title)), say().copied),
      (shown) => this.copyPage(actor, id, shown),
    );
  }

  /** What dragging sends: the whole new order. */
  @Post('courses/:id/order')
  @HttpCode(204)
  order(@CurrentActor() actor: Actor, @Param('id') id: string, @FormBody(OrderDto) form: Form<OrderDto>) {
    if (!form.input) throw commonErrors.unreadable();
    return this.inside.arrange(actor, id, form.input.order);
  }

  /** Leads to where a lesson's content is changed; what learners see is copied before. */
  @Post('lessons/:lessonId/content')
  async ownContent(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string) {
    const lesson = await this.versions.withOwnContent(actor, lessonId);
    const address = this.players.editAddress(lesson);
    if (!address) throw commonErrors.notFound();
    return seeOther(address);
  }

  private async previewPage(actor: Actor, courseId: string, lessonId: string, version: number | null) {
    const [lesson, sections] = await Promise.all([
      this.versions.lesson(lessonId, version),
      this.versions.contents(courseId, version),
    ]);
    if (!lesson?.ready || lesson.courseId !== courseId) throw commonErrors.notFound();
    const played = await this.players.play({ actor, enrolmentId: null, lesson });
    return <PreviewPage lesson={lesson} sections={sections} played={played} />;
  }

  private async authorsPage(actor: Actor, id: string, q: string | null, refused: Form<object> = blankForm()) {
    const course = await this.authors.course(actor, id);
    const found = q ? await this.authors.search(course, q) : [];
    return <AuthorsPage course={course} searched={q} found={found} refused={refused} />;
  }

  private async copyPage(actor: Actor, id: string, form: Form<CopyCourseDto>) {
    const course = await this.courses.course(actor, id, 'edit');
    return <CopyPage course={course} form={form} units={await this.courses.unitsToServe(actor)} />;
  }

  private async importPage(actor: Actor, form: Form<ImportFields>) {
    const units = await this.courses.unitsToServe(actor);
    return <ImportPage form={form} units={units} limit={`${this.limits.courseMegabytes} MB`} />;
  }
}
