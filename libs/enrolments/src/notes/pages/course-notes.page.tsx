import { type CourseView, OwnTitle, titleIn } from '@domdom/courses';
import { type Form as FormState, formatDateTime } from '@domdom/platform';
import {
  ButtonLink,
  Confirm,
  Details,
  EmptyState,
  Link,
  Page,
  PrintButton,
  ResultCount,
  usePage,
} from '@domdom/ui';
import { useEnrolmentWords } from '../../enrolments.messages';
import type { NoteTextDto } from '../notes.dto';
import { noteNoun, useNoteWords } from '../notes.messages';
import type { Note } from '../notes.repository';
import { NoteForm } from './note-form';

/** A note that came back with something to mend, and where it is sent again. */
export interface MendedNote {
  action: string;
  form: FormState<NoteTextDto>;
}

function OneNote({ note, course }: { note: Note; course: CourseView }) {
  const { language } = usePage();
  const say = useNoteWords();
  return (
    <article class="note">
      <p class="hint">{formatDateTime(language, note.updatedAt)}</p>
      <p class="own-lines">{note.text}</p>
      <div class="actions no-print">
        <Details summary={say.edit}>
          <NoteForm action={`/notes/${course.slug}/${note.id}`} text={note.text} />
        </Details>
        <Confirm
          action={`/notes/${course.slug}/${note.id}/delete`}
          label={say.delete}
          question={say.deleteQuestion}
          confirmLabel={say.deleteDo}
        />
      </div>
    </article>
  );
}

/** The notes of one course, lesson by lesson: to read, print, take away or delete. */
export function CourseNotesPage({
  course,
  notes,
  mended,
}: {
  course: CourseView;
  notes: readonly Note[];
  mended: MendedNote | null;
}) {
  const { language } = usePage();
  const say = useNoteWords();
  const enrolments = useEnrolmentWords();
  const lessons: { key: string; lessonId: string | null; title: string; notes: Note[] }[] = [];
  for (const note of notes) {
    const last = lessons.at(-1);
    if (last && last.lessonId === note.lessonId && last.title === note.lessonTitle) last.notes.push(note);
    else lessons.push({ key: note.id, lessonId: note.lessonId, title: note.lessonTitle, notes: [note] });
  }
  return (
    <Page
      title={say.inCourse(titleIn(language, course))}
      heading={
        <>
          {say.inCourseHead}: <OwnTitle of={course} />
        </>
      }
      lead={say.lead}
      breadcrumbs={[
        { label: enrolments.learn, href: '/learn' },
        { label: say.notes, href: '/notes' },
      ]}
      form={mended?.form}
      unlisted
    >
      {mended && <NoteForm action={mended.action} form={mended.form} />}
      {notes.length === 0 ? (
        <EmptyState
          title={say.none}
          action={
            <ButtonLink href={`/learn/${course.slug}`} icon="play">
              {say.goOn}
            </ButtonLink>
          }
        >
          <p>{say.noneHelp}</p>
        </EmptyState>
      ) : (
        <>
          <ResultCount count={notes.length} noun={noteNoun} />
          <p class="actions no-print">
            <PrintButton label={say.print} />
            <Link href={`/notes/${course.slug}/download`} asIs download icon="download">
              {say.download}
            </Link>
          </p>
          {lessons.map((lesson) => (
            <section key={lesson.key}>
              <h2 lang={course.language}>
                {lesson.lessonId ? (
                  <Link href={`/learn/${course.slug}/${lesson.lessonId}`}>{lesson.title}</Link>
                ) : (
                  lesson.title
                )}
              </h2>
              {!lesson.lessonId && <p class="hint">{say.gone}</p>}
              {lesson.notes.map((note) => (
                <OneNote key={note.id} note={note} course={course} />
              ))}
            </section>
          ))}
        </>
      )}
    </Page>
  );
}
