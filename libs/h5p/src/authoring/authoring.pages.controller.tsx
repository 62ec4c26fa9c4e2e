import { CoursesService, type LessonView } from '@domdom/courses';
import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  QueryFilters,
  Requires,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ContentListRepository } from '../contents/content-list.repository';
import { ContentsService } from '../contents/contents.service';
import { isFrozen } from '../domain/content.policy';
import { ContentFormDto, NewContentQueryDto } from '../dto/content.dto';
import { GenuineFiles } from '../genuine/genuine-files';
import { h5pWords } from '../h5p.messages';
import { LibraryCatalogue } from '../libraries/library-catalogue';
import { OwnLibraries } from '../libraries/own-libraries';
import { ContentListQueryDto } from '../overview/overview.dto';
import { EditorPage } from '../pages/editor.page';
import { KindsPage } from '../pages/kinds.page';
import { MyContentsPage } from '../pages/my-contents.page';
import { readContentInput } from './content-input';
import { PackagesService } from './packages.service';
import { unitOf } from './unit-of';

const { language } = requestContext;
const words = () => h5pWords[language()];

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
    private readonly genuine: GenuineFiles,
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
    const types = (await this.catalogue.contentTypes()).filter(({ restricted }) => !restricted);
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
        fullEditor={this.hasFullEditor(chosen.library)}
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
        return seeOther(afterSaving(id, input.stamp), said);
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
    // Its own page says why it cannot change, and what to do.
    if (isFrozen(content)) return seeOther(`/teach/h5p/${id}`);
    const { library, params, metadata, version } = content;
    const form = blankForm<ContentFormDto>({
      content: JSON.stringify({ library, params, metadata }),
      version: String(version),
    });
    return (
      <EditorPage
        form={form}
        library={library}
        content={content}
        lesson={null}
        actor={actor}
        fullEditor={this.hasFullEditor(library)}
      />
    );
  }

  @Post(':id/edit')
  save(
    @Param('id') id: string,
    @FormBody(ContentFormDto) form: Form<ContentFormDto>,
    @CurrentActor() actor: Actor,
  ) {
    return submit(
      form,
      async ({ content, version = 0, stamp }) => {
        await this.contents.updateContent(actor, id, version, readContentInput(content));
        return seeOther(afterSaving(id, stamp), words().saved);
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

  /** The genuine editor is for types from elsewhere; our form is made for our own. */
  private hasFullEditor(library: string): boolean {
    return this.genuine.there && !library.startsWith('DomDom.');
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

/** The form again, told what was saved so that it forgets the draft on that device. */
const afterSaving = (id: string, stamp: string | undefined): string =>
  `/teach/h5p/${id}/edit${stamp && /^\w+$/.test(stamp) ? `?saved=${stamp}` : ''}`;

/** The library that a form names, for showing the form again; empty when it cannot be read. */
function libraryIn(content: unknown): string {
  try {
    return readContentInput(content).library;
  } catch {
    return '';
  }
}
