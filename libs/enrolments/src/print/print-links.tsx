import { Link } from '@domdom/ui';
import { usePrintWords } from './print.messages';

/** Where the sheets of a lesson and of its course are. */
export function PrintLinks({ slug, lessonId }: { slug: string; lessonId: string }) {
  const say = usePrintWords();
  return (
    <div class="actions">
      <Link href={`/learn/${slug}/${lessonId}/print`} icon="print">
        {say.printLesson}
      </Link>
      <Link href={`/learn/${slug}/print`} icon="print">
        {say.printCourse}
      </Link>
    </div>
  );
}
