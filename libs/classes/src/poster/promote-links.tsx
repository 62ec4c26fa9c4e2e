import { Link } from '@domdom/ui';
import { usePosterWords } from './poster.messages';

/** The ways to tell people of a class, for those who run it. */
export function PromoteLinks({ classId }: { classId: string }) {
  const say = usePosterWords();
  return (
    <p class="actions">
      <Link href={`/organise/classes/${classId}/poster`} icon="print">
        {say.poster}
      </Link>
      <Link href={`/organise/classes/${classId}/announcement`} icon="sound">
        {say.announcement}
      </Link>
    </p>
  );
}
