import { useWords } from '../ui.messages';
import { Link } from './link';

/** Links to the neighbouring pages of a list; nothing when there is one page. */
export function Pager({ previous, next }: { previous?: string | null; next?: string | null }) {
  const words = useWords();
  if (!previous && !next) return null;
  return (
    <nav class="pager" aria-label={words.pager}>
      {previous && (
        <Link href={previous} icon="arrow-left" rel="prev">
          {words.previous}
        </Link>
      )}
      {next && (
        <Link class="next" href={next} icon="arrow-right" rel="next">
          {words.next}
        </Link>
      )}
    </nav>
  );
}
