import { formatNumber } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { Arm } from '../assignment';
import { type Experiment, stateOf, type Verdict, verdictOf } from '../experiment';
import { useMeasurementWords } from '../measurement.messages';
import { useWayName } from './way-name';

/** Nothing smaller than this is told apart: numbers are written with three digits at most. */
const leastChance = 0.001;

/** What an experiment says, in plain words: which group does better and whether that is sure. Until its end nothing. */
export function VerdictWords({ experiment }: { experiment: Experiment }) {
  const say = useMeasurementWords();
  const state = stateOf(experiment);
  if (state === 'draft') return null;
  if (state === 'stopped') return <p>{say.none}</p>;
  if (state !== 'decided') return <p>{say.notYet}</p>;
  const verdict = verdictOf(experiment);
  return verdict ? <Decided experiment={experiment} verdict={verdict} /> : <p>{say.nobody}</p>;
}

function Decided({ experiment, verdict }: { experiment: Experiment; verdict: Verdict }) {
  const { language } = usePage();
  const say = useMeasurementWords();
  const nameOf = useWayName(experiment);
  const { better, rates, interval, p, enough } = verdict;
  const points = (share: number) => formatNumber(language, Number((Math.abs(share) * 100).toFixed(1)));
  const percent = (arm: Arm) => `${points(rates[arm])}%`;
  const chance =
    p < leastChance
      ? `< ${formatNumber(language, leastChance)}`
      : `= ${formatNumber(language, Number(p.toFixed(3)))}`;
  const [least, most] = [interval.low, interval.high].sort((one, other) => Math.abs(one) - Math.abs(other));
  return (
    <>
      <p>
        <strong>
          {better
            ? say.better(
                better.toUpperCase(),
                nameOf(better),
                percent(better),
                percent(better === 'a' ? 'b' : 'a'),
              )
            : say.unsure(percent('a'), percent('b'))}
        </strong>{' '}
        {better
          ? say.surelyApart(better.toUpperCase(), points(least ?? 0), points(most ?? 0))
          : say.maybeApart(points(Math.min(0, interval.low)), points(Math.max(0, interval.high)))}
        {!better && !enough && ` ${say.tooFew}`}
      </p>
      <p class="hint">{say.method(chance)}</p>
    </>
  );
}
