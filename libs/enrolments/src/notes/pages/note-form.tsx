import { blankForm, type Form as FormState } from '@domdom/platform';
import { Button, Details, Form, Link, TextArea, usePage } from '@domdom/ui';
import type { NoteTextDto } from '../notes.dto';
import { useNoteWords } from '../notes.messages';

/** A note to write or to change. */
export function NoteForm({
  action,
  form,
  text,
}: {
  action: string;
  form?: FormState<NoteTextDto>;
  text?: string;
}) {
  const say = useNoteWords();
  const shown = form ?? blankForm<NoteTextDto>(text === undefined ? {} : { text });
  return (
    <Form action={action} form={shown}>
      <TextArea form={shown} name="text" label={say.text} hint={say.hint} rows={4} maxLength={2000} />
      <Button look="secondary" icon="save">
        {say.save}
      </Button>
    </Form>
  );
}

/** Beside a lesson: a note folded away until it is wanted. Who acts for somebody sees nothing of it. */
export function LessonNotes({ slug, lessonId }: { slug: string; lessonId: string }) {
  const { actor } = usePage();
  const say = useNoteWords();
  if (!actor || actor.representedBy !== null) return null;
  return (
    <Details summary={say.write}>
      <NoteForm action={`/learn/${slug}/${lessonId}/notes`} />
      <p>
        <Link href={`/notes/${slug}`} icon="list">
          {say.see}
        </Link>
      </p>
    </Details>
  );
}
