import { formatMinutes, formatPercent } from '@domdom/platform';
import { Tag, usePage } from '@domdom/ui';
import { useLrsWords } from '../lrs.messages';
import type { ToldStatement } from '../records/told-statement';

/** How it went: passed or not, score, time spent. */
export function ResultOf({ told }: { told: ToldStatement }) {
  const say = useLrsWords();
  const { language } = usePage();
  const { success, score, minutes } = told;
  if (success === null && score === null && minutes === null) return <>–</>;
  return (
    <>
      {success !== null && (
        <Tag look={success ? 'leaf' : 'firefly'}>{success ? say.passed : say.notPassed}</Tag>
      )}{' '}
      {score !== null && formatPercent(language, score)}{' '}
      {minutes !== null && minutes > 0 && formatMinutes(language, minutes)}
    </>
  );
}

/** The object of a statement inside a sentence: a name stands in quotes. */
export const nameOf = ({ what, named }: ToldStatement): string => (named ? `“${what}”` : what);
