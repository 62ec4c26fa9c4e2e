import { formatNumber, type Language } from '@domdom/platform';
import { usePage } from '../page-context';
import { useWords } from '../ui.messages';

/** A thing that is counted; English knows one and many. */
export interface Noun {
  vi: string;
  en: readonly [one: string, many: string];
}

/** `12 lớp`, `1 class`. */
export function countWords(language: Language, count: number, noun: Noun): string {
  const word = language === 'vi' ? noun.vi : noun.en[count === 1 ? 0 : 1];
  return `${formatNumber(language, count)} ${word}`;
}

/** How many a list holds, and for what was asked. Announced when a script changes it. */
export function ResultCount({ count, noun, query }: { count: number; noun: Noun; query?: string }) {
  const { language } = usePage();
  const words = useWords();
  return (
    <p class="result-count" role="status">
      <strong>{countWords(language, count, noun)}</strong>
      {query && ` ${words.resultsFor(query)}`}
    </p>
  );
}
