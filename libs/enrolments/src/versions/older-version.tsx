import type { LessonView } from '@domdom/courses';
import { Button, Form, Notice } from '@domdom/ui';
import { useVersionWords } from './versions.messages';

/** Says to one who learns an older version that there is a new one; nothing to anybody else. */
export function OlderVersion({ lesson }: { lesson: LessonView }) {
  const say = useVersionWords();
  if (lesson.version === undefined) return null;
  return (
    <Notice title={say.older}>
      <p>{say.olderAbout}</p>
      <Form action={`/learn/${lesson.course.slug}/newest-version`} inline>
        <Button look="secondary" icon="refresh">
          {say.moveOver}
        </Button>
      </Form>
    </Notice>
  );
}
