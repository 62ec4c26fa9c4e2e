import { formatDate, formatNumber } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Card,
  CardGrid,
  Confirm,
  DefinitionList,
  EmptyState,
  Form,
  Tag,
  type TagLook,
  usePage,
} from '@domdom/ui';
import type { Arm } from '../assignment';
import { type Experiment, type ExperimentState, stateOf } from '../experiment';
import { measureNames, stateNames, useMeasurementWords } from '../measurement.messages';
import { VerdictWords } from './verdict-words';
import { useWayName } from './way-name';

const stateLooks: Record<ExperimentState, TagLook> = {
  draft: 'plain',
  running: 'firefly',
  waiting: 'firefly',
  stopped: 'plain',
  decided: 'leaf',
};

function Act({ experiment }: { experiment: Experiment }) {
  const say = useMeasurementWords();
  const here = `/admin/recommendations/experiments/${experiment.id}`;
  if (stateOf(experiment) === 'draft') {
    return (
      <Form action={`${here}/start`} inline>
        <Button small about={experiment.name}>
          {say.start}
        </Button>
      </Form>
    );
  }
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

function ExperimentCard({
  experiment,
  people,
}: {
  experiment: Experiment;
  people: Record<Arm, number> | undefined;
}) {
  const { language } = usePage();
  const say = useMeasurementWords();
  const number = (value: number) => formatNumber(language, value);
  const nameOf = useWayName(experiment);
  const state = stateOf(experiment);
  const { result, peopleNeeded } = experiment;
  const { a, b } = people ?? { a: result?.a.people ?? 0, b: result?.b.people ?? 0 };
  return (
    <Card
      title={experiment.name}
      tags={<Tag look={stateLooks[state]}>{stateNames[state][language]}</Tag>}
      action={(state === 'draft' || state === 'running') && <Act experiment={experiment} />}
    >
      <VerdictWords experiment={experiment} />
      <DefinitionList
        items={[
          { term: say.groupA, value: nameOf('a') },
          { term: say.groupB, value: nameOf('b') },
          { term: say.measure, value: measureNames[experiment.measure][language] },
          { term: say.people, value: say.peopleOf(number(a), number(b), number(peopleNeeded)) },
          {
            term: say.lastDay,
            value: formatDate(language, new Date(`${experiment.lastDay}T12:00:00+07:00`)),
          },
        ]}
      />
    </Card>
  );
}

export interface ExperimentListProps {
  experiments: readonly Experiment[];
  /** Of those without a result: how many people each arm has. */
  people: ReadonlyMap<string, Record<Arm, number>>;
}

/** The experiments, the newest first. */
export function ExperimentList({ experiments, people }: ExperimentListProps) {
  const say = useMeasurementWords();
  return (
    <section aria-labelledby="experiments">
      <h2 id="experiments">{say.experiments}</h2>
      <p class="hint">{say.experimentsAbout}</p>
      {experiments.length === 0 ? (
        <EmptyState
          title={say.noExperiments}
          action={
            <ButtonLink href="/admin/recommendations/experiments/new" look="secondary">
              {say.newExperiment}
            </ButtonLink>
          }
        >
          <p>{say.noExperimentsNext}</p>
        </EmptyState>
      ) : (
        <CardGrid label={say.experiments}>
          {experiments.map((one) => (
            <ExperimentCard key={one.id} experiment={one} people={people.get(one.id)} />
          ))}
        </CardGrid>
      )}
    </section>
  );
}
