import { formatDate, formatNumber, type Language } from '@domdom/platform';
import { Button, Confirm, EmptyState, Form, Table, usePage } from '@domdom/ui';
import type { Arm } from '../assignment';
import { type Experiment, stateOf, verdictOf } from '../experiment';
import {
  measureNames,
  optionNames,
  stateNames,
  useMeasurementWords,
  valueName,
} from '../measurement.messages';

const points = (language: Language, share: number) =>
  formatNumber(language, Number((share * 100).toFixed(1)));

/** What an experiment says, in plain words; until its end nothing. */
function VerdictWords({ experiment }: { experiment: Experiment }) {
  const { language } = usePage();
  const say = useMeasurementWords();
  const state = stateOf(experiment);
  if (state === 'stopped') return <>{say.none}</>;
  if (state !== 'decided') return <>{say.notYet}</>;
  const verdict = verdictOf(experiment);
  if (!verdict) return <>{say.nobody}</>;
  const { better, rates, interval, p, enough } = verdict;
  const percent = (share: number) => `${points(language, share)}%`;
  const other = better === 'a' ? 'b' : 'a';
  return (
    <>
      <strong>
        {better
          ? say.better(better.toUpperCase(), percent(rates[better]), percent(rates[other]))
          : say.unsure(percent(rates.a), percent(rates.b))}
      </strong>{' '}
      {say.interval(
        points(language, interval.low),
        points(language, interval.high),
        formatNumber(language, Number(p.toFixed(4))),
      )}
      {!enough && ` ${say.tooFew}`}
    </>
  );
}

function Act({ experiment }: { experiment: Experiment }) {
  const say = useMeasurementWords();
  const here = `/admin/recommendations/experiments/${experiment.id}`;
  const state = stateOf(experiment);
  if (state === 'draft') {
    return (
      <Form action={`${here}/start`} inline>
        <Button small about={experiment.name}>
          {say.start}
        </Button>
      </Form>
    );
  }
  if (state !== 'running') return null;
  return (
    <Confirm
      action={`${here}/stop`}
      label={say.stop}
      icon="close"
      question={say.stopQuestion(experiment.name)}
      confirmLabel={say.stop}
    />
  );
}

export interface ExperimentListProps {
  experiments: readonly Experiment[];
  /** Of those without a result: how many people each arm has. */
  people: ReadonlyMap<string, Record<Arm, number>>;
}

/** The experiments, the newest first. */
export function ExperimentList({ experiments, people }: ExperimentListProps) {
  const { language } = usePage();
  const say = useMeasurementWords();
  const number = (value: number) => formatNumber(language, value);
  const peopleOf = ({ id, result, peopleNeeded }: Experiment) => {
    const { a, b } = people.get(id) ?? { a: result?.a.people ?? 0, b: result?.b.people ?? 0 };
    return `${number(a)}, ${number(b)} (${say.needed(number(peopleNeeded))})`;
  };
  return (
    <section aria-labelledby="experiments">
      <h2 id="experiments">{say.experiments}</h2>
      <p class="hint">{say.experimentsAbout}</p>
      <Table<Experiment>
        caption={say.experiments}
        quietCaption
        narrow="stack"
        rows={experiments}
        rowKey={({ id }) => id}
        empty={<EmptyState title={say.noExperiments} />}
        columns={[
          { key: 'name', label: say.name, cell: ({ name }) => name },
          {
            key: 'arms',
            label: say.arms,
            cell: ({ option, aValue, bValue }) =>
              `${optionNames[option][language]}: ${valueName(language, aValue)}, ${valueName(language, bValue)}`,
          },
          { key: 'measure', label: say.measure, cell: ({ measure }) => measureNames[measure][language] },
          { key: 'state', label: say.state, cell: (one) => stateNames[stateOf(one)][language] },
          {
            key: 'lastDay',
            label: say.lastDay,
            cell: ({ lastDay }) => formatDate(language, new Date(`${lastDay}T12:00:00+07:00`)),
          },
          { key: 'people', label: say.people, cell: peopleOf },
          { key: 'verdict', label: say.verdict, cell: (one) => <VerdictWords experiment={one} /> },
          { key: 'act', label: say.act, cell: (one) => <Act experiment={one} /> },
        ]}
      />
    </section>
  );
}
