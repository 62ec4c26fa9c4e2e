import { ButtonLink } from '@domdom/ui';
import { useGenuineWords } from './genuine.messages';

/** The way from the portal's own form to the genuine editor, for a stored or a new content. */
export function FullEditorLink({
  library,
  id,
  lessonId,
}: {
  library: string;
  id?: string;
  lessonId?: string;
}) {
  const words = useGenuineWords();
  const query = new URLSearchParams({ type: library, ...(lessonId ? { lesson: lessonId } : {}) });
  return (
    <p>
      <ButtonLink href={id ? `/teach/h5p/${id}/full` : `/teach/h5p/new/full?${query}`} look="secondary" small>
        {words.open}
      </ButtonLink>
    </p>
  );
}
