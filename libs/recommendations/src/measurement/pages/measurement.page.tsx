import { formatDate, formatNumber, formatPercent, type Language } from '@domdom/platform';
import {
  ButtonLink,
  EmptyState,
  isTopic,
  LineChart,
  Page,
  Stat,
  StatRow,
  Table,
  Tabs,
  topicLabels,
  usePage,
} from '@domdom/ui';
import type { Arm } from '../assignment';
import type { Experiment } from '../experiment';
import { groupingNames, useMeasurementWords, valueName } from '../measurement.messages';
import { type DaySums, type Grouping, groupings, type ViewSums } from '../measurement.repository';
import type { GroupRates, Rate } from '../rates';
import { ExperimentList } from './experiment-list';

const here = '/admin/recommendations/measurement';
const noon = (day: string) => new Date(`${day}T12:00:00+07:00`);
/** A percentage with a digit behind the comma. */
const percent = (language: Language, share: number) =>
  `${formatNumber(language, Number((share * 100).toFixed(1)))}%`;

export interface MeasurementPageProps {
  by: Grouping;
  days: readonly DaySums[];
  groups: readonly GroupRates[];
  experiments: readonly Experiment[];
  people: ReadonlyMap<string, Record<Arm, number>>;
}

/** What became of what was recommended: over time, by group, and what experiments say. */
export function MeasurementPage({ by, days, groups, experiments, people }: MeasurementPageProps) {
  const say = useMeasurementWords();
  return (
    <Page
      title={say.title}
      lead={say.lead}
      breadcrumbs={[{ label: say.back, href: '/admin/recommendations' }]}
      actions={
        experiments.length > 0 && (
          <ButtonLink href="/admin/recommendations/experiments/new" icon="plus" look="secondary">
            {say.newExperiment}
          </ButtonLink>
        )
      }
      wide
      unlisted
    >
      {days.length === 0 ? (
        <EmptyState title={say.nothing}>
          <p>{say.nothingNext}</p>
        </EmptyState>
      ) : (
        <>
          <OverTime days={days} />
          <Groups by={by} groups={groups} />
        </>
      )}
      <ExperimentList experiments={experiments} people={people} />
    </Page>
  );
}

function OverTime({ days }: { days: readonly DaySums[] }) {
  const { language } = usePage();
  const say = useMeasurementWords();
  const sum = (key: keyof ViewSums) => days.reduce((total, day) => total + day[key], 0);
  const share = (key: 'clicked' | 'enrolled' | 'finished') =>
    days.map((day) => (day.shown > 0 ? day[key] / day.shown : null));
  return (
    <>
      <StatRow>
        <Stat icon="firefly" value={formatNumber(language, sum('shown'))} label={say.shown} />
        <Stat icon="arrow-right" value={formatNumber(language, sum('clicked'))} label={say.clicked} />
        <Stat icon="book" value={formatNumber(language, sum('enrolled'))} label={say.enrolled} />
        <Stat icon="check" value={formatNumber(language, sum('finished'))} label={say.finished} />
      </StatRow>
      <LineChart
        title={say.overTime}
        labels={days.map(({ day }) => formatDate(language, noon(day)))}
        labelsTitle={say.day}
        format={(value) => formatPercent(language, value)}
        series={[
          { label: say.clicked, values: share('clicked') },
          { label: say.enrolled, values: share('enrolled') },
          { label: say.finished, values: share('finished') },
        ]}
      />
    </>
  );
}

function Groups({ by, groups }: { by: Grouping; groups: readonly GroupRates[] }) {
  const { language } = usePage();
  const say = useMeasurementWords();
  const rate = (found: Rate | null) =>
    found
      ? `${percent(language, found.value)} (${percent(language, found.low)}–${percent(language, found.high)})`
      : '–';
  const nameOf = (value: string | null) => {
    if (value === null) return say.unknown;
    if (by === 'rank') return say.rankOf(value);
    return isTopic(value) ? topicLabels[value][language] : valueName(language, value);
  };
  const column = (key: Exclude<keyof GroupRates, 'value' | 'shown'>) => ({
    key,
    label: say[key],
    numeric: true,
    cell: (row: GroupRates) => rate(row[key]),
  });
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{say.groups}</h2>
      <Tabs
        label={say.groupsBy}
        tabs={groupings.map((one) => ({
          label: groupingNames[one][language],
          href: `${here}?by=${one}`,
          current: one === by,
        }))}
      />
      <p class="hint">{say.fairAbout}</p>
      <Table<GroupRates>
        caption={`${say.groupsBy}: ${groupingNames[by][language]}`}
        rows={groups}
        rowKey={(row) => row.value ?? ''}
        narrow="stack"
        columns={[
          { key: 'group', label: say.group, cell: (row) => nameOf(row.value) },
          {
            key: 'shown',
            label: say.shown,
            numeric: true,
            cell: (row) => formatNumber(language, row.shown),
          },
          column('clicked'),
          column('enrolled'),
          column('finished'),
          ...(by === 'rank' ? [] : [column('fairClicked'), column('fairEnrolled')]),
        ]}
      />
    </section>
  );
}
