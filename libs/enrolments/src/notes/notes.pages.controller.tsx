import { titleIn } from '@domdom/courses';
import { type Actor, CurrentActor, type Form, FormBody, requestContext } from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NoteTextDto } from './notes.dto';
import { noteWords } from './notes.messages';
import { NotesService } from './notes.service';
import { notesText } from './notes-text';
import { CourseNotesPage, type MendedNote } from './pages/course-notes.page';
import { NotesPage } from './pages/notes.page';

const { language } = requestContext;
const say = () => noteWords(language());

/** One's own notes: written beside a lesson, read together. */
@ApiExcludeController()
@Controller()
export class NotesPagesController {
  constructor(private readonly notes: NotesService) {}

  @Get('notes')
  async list(@CurrentActor() actor: Actor) {
    return <NotesPage courses={await this.notes.noted(actor)} />;
  }

  @Get('notes/:slug')
  async course(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    return this.coursePage(actor, slug);
  }

  @Get('notes/:slug/download')
  @Header('Cache-Control', 'no-store')
  async download(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<StreamableFile> {
    const { course, notes } = await this.notes.inCourse(actor, slug);
    const text = notesText(language(), titleIn(language(), course), notes);
    return new StreamableFile(Buffer.from(text), {
      type: 'text/plain; charset=utf-8',
      disposition: `attachment; filename="${say().fileName}-${slug}.txt"`,
    });
  }

  /** Written beside a lesson; what does not fit is mended on the page of the course's notes. */
  @Post('learn/:slug/:lessonId/notes')
  async write(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('lessonId') lessonId: string,
    @FormBody(NoteTextDto) form: Form<NoteTextDto>,
  ) {
    return submit(
      form,
      async ({ text }) => {
        await this.notes.write(actor, lessonId, text);
        return seeOther(`/learn/${slug}/${lessonId}`, say().saved);
      },
      (mended) => this.coursePage(actor, slug, { action: `/learn/${slug}/${lessonId}/notes`, form: mended }),
    );
  }

  @Post('notes/:slug/:id')
  async change(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @FormBody(NoteTextDto) form: Form<NoteTextDto>,
  ) {
    return submit(
      form,
      async ({ text }) => seeOther(`/notes/${await this.notes.change(actor, id, text)}`, say().saved),
      (mended) => this.coursePage(actor, slug, { action: `/notes/${slug}/${id}`, form: mended }),
    );
  }

  @Post('notes/:slug/:id/delete')
  async delete(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return seeOther(`/notes/${await this.notes.delete(actor, id)}`, say().deleted);
  }

  private async coursePage(actor: Actor, slug: string, mended: MendedNote | null = null) {
    const { course, notes } = await this.notes.inCourse(actor, slug);
    return <CourseNotesPage course={course} notes={notes} mended={mended} />;
  }
}
