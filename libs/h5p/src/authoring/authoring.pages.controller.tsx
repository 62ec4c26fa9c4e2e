import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { CoursesService, type LessonView } from '@domdom/courses';
import {
  type Actor,
  blankForm,
  CurrentActor,
  DomainError,
  type Form,
  FormBody,
  QueryFilters,
  Requires,
  requestContext,
  withError,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { ContentListRepository } from '../contents/content-list.repository';
import { ContentsService } from '../contents/contents.service';
import { h5pErrors } from '../domain/h5p.errors';
import { ContentFormDto, NewContentQueryDto } from '../dto/content.dto';
import { h5pWords } from '../h5p.messages';
import { LibraryCatalogue } from '../libraries/library-catalogue';
import { OwnLibraries } from '../libraries/own-libraries';
import { ContentListQueryDto } from '../overview/overview.dto';
import { EditorPage } from '../pages/editor.page';
import { KindsPage } from '../pages/kinds.page';
import { MyContentsPage } from '../pages/my-contents.page';
import { readContentInput } from './content-input';
import { PackagesService } from './packages.service';
import type { SentFile } from './sent-file';
import { unitOf } from './unit-of';

const { language } = requestContext;
const words = () => h5pWords[language()];
const largestPackage = 96 * 1024 * 1024;

/** Where instructors make interactive lessons and see what came of them. */
@Requires('instructor')
@Controller('teach/h5p')
export class AuthoringPagesController {
  constructor(
    private readonly contents: ContentsService,
    private readonly contentList: ContentListRepository,
    private readonly catalogue: LibraryCatalogue,
    private readonly ownLibraries: OwnLibraries,
    private readonly packages: PackagesService,
    private readonly courses: CoursesService,
  ) {}

  @Get()
  mine(@QueryFilters(ContentListQueryDto) query: ContentListQueryDto, @CurrentActor() actor: Actor) {
    return this.list(actor, query, blankForm());
  }

  @Get('new')
  async fresh(
    @QueryFilters(NewContentQueryDto) { type, lesson }: NewContentQueryDto,
    @CurrentActor() actor: Actor,
  ) {
    await this.ownLibraries.ensureInstalled();
    const types = await this.catalogue.contentTypes();
    const chosen = types.find((one) => one.library === type || one.library.split(' ')[0] === type);
    if (!chosen) return <KindsPage types={types} lesson={lesson ?? null} />;
    const target = await this.lesson(actor, lesson);
    return (
      <EditorPage
        form={blankForm({ content: '{}', lesson })}
        library={chosen.library}
        content={null}
        lesson={target}
        actor={actor}
      />
    );
  }

  @Post('new')
  create(@FormBody(ContentFormDto) form: Form<ContentFormDto>, @CurrentActor() actor: Actor) {
    return submit(
      form,
      async (input) => {
        const lesson = await this.lesson(actor, input.lesson);
        const author = { personId: actor.personId, unitId: unitOf(actor, lesson) };
        const id = await this.contents.createContent(author, readContentInput(input.content));
        if (lesson) await this.courses.attachContent(actor, lesson.id, 'h5p', id);
        const said = lesson ? words().savedAndAttached(lesson.title) : words().saved;
        return seeOther(`/teach/h5p/${id}/edit`, said);
      },
      async (shown) => (
        <EditorPage
          form={shown}
          library={libraryIn(shown.values['content'])}
          content={null}
          lesson={await this.lesson(actor, String(shown.values['lesson'] ?? '')).catch(() => null)}
          actor={actor}
        />
      ),
    );
  }

  @Get(':id/edit')
  async edit(@Param('id') id: string, @CurrentActor() actor: Actor) {
    const content = await this.contents.content(actor, id, 'edit');
    const { library, params, metadata, version } = content;
    const form = blankForm<ContentFormDto>({
      content: JSON.stringify({ library, params, metadata }),
      version: String(version),
    });
    return <EditorPage form={form} library={library} content={content} lesson={null} actor={actor} />;
  }

  @Post(':id/edit')
  save(
    @Param('id') id: string,
    @FormBody(ContentFormDto) form: Form<ContentFormDto>,
    @CurrentActor() actor: Actor,
  ) {
    return submit(
      form,
      async ({ content, version = 0 }) => {
        await this.contents.updateContent(actor, id, version, readContentInput(content));
        return seeOther(`/teach/h5p/${id}/edit`, words().saved);
      },
      async (shown) => {
        const content = await this.contents.content(actor, id, 'edit');
        return (
          <EditorPage form={shown} library={content.library} content={content} lesson={null} actor={actor} />
        );
      },
    );
  }

  @Get(':id/download')
  async download(@Param('id') id: string, @CurrentActor() actor: Actor, @Res() response: Response) {
    const { content, stream } = await this.packages.pack(actor, id);
    response.type('application/zip').attachment(`${content.title.replace(/[\\/:*?"<>|]/g, '-')}.h5p`);
    stream.on('error', () => response.destroy());
    stream.pipe(response);
  }

  @Post('import')
  @UseInterceptors(
    FileInterceptor('file', { dest: tmpdir(), limits: { fileSize: largestPackage, files: 1, fields: 5 } }),
  )
  async openPackage(@UploadedFile() file: SentFile | undefined, @CurrentActor() actor: Actor) {
    try {
      if (!file) throw h5pErrors.noPackage();
      const { id, title } = await this.packages.open(actor, file.path, unitOf(actor));
      return seeOther(`/teach/h5p/${id}/edit`, words().imported(title));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const upload = withError(blankForm<{ file: string }>(), error);
      return new PageAnswer(await this.list(actor, {}, upload), 422);
    } finally {
      if (file) await rm(file.path, { force: true });
    }
  }

  private async list(
    actor: Actor,
    { after, ...filters }: ContentListQueryDto,
    upload: Form<{ file: string }>,
  ) {
    const [contents, kinds] = await Promise.all([
      this.contentList.list(actor, filters, after),
      this.contentList.kinds(actor, filters.owner),
    ]);
    return <MyContentsPage contents={contents} kinds={kinds} filters={filters} upload={upload} />;
  }

  private async lesson(actor: Actor, id: string | undefined): Promise<LessonView | null> {
    return id ? this.courses.lessonToEdit(actor, id) : null;
  }
}

/** The library that a form names, for showing the form again; empty when it cannot be read. */
function libraryIn(content: unknown): string {
  try {
    return readContentInput(content).library;
  } catch {
    return '';
  }
}
