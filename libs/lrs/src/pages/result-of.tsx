import { formatMinutes, formatNumber, formatPercent } from '@domdom/platform';
import { Tag, usePage } from '@domdom/ui';
import { useLrsWords } from '../lrs.messages';
import { useRecordsWords } from '../records/records.messages';
import type { Score, ToldStatement } from '../records/told-statement';

/** How it went: passed or not, score, time spent; nothing when nothing is said of it. */
export function ResultOf({ told }: { told: ToldStatement }) {
  const say = useLrsWords();
  const { success, score, seconds } = told;
  if (success === null && score === null && !seconds) return null;
  return (
    <>
      {success !== null && (
        <Tag look={success ? 'leaf' : 'firefly'}>{success ? say.passed : say.notPassed}</Tag>
      )}{' '}
      {score && <ScoreWords score={score} />} {seconds ? <DurationWords seconds={seconds} /> : null}
    </>
  );
}

/** A share as a percentage, else points as they were given. */
export function ScoreWords({ score: { scaled, raw, max } }: { score: Score }) {
  const say = useRecordsWords();
  const { language } = usePage();
  const number = (value: number) => formatNumber(language, value);
  if (scaled !== null) return <>{formatPercent(language, scaled)}</>;
  return <>{max === null ? say.points(number(raw!)) : say.pointsOf(number(raw!), number(max))}</>;
}

export function DurationWords({ seconds }: { seconds: number }) {
  const say = useRecordsWords();
  const { language } = usePage();
  return <>{seconds < 60 ? say.seconds(seconds) : formatMinutes(language, Math.round(seconds / 60))}</>;
}
