import { formatNumber, formatWeekdayTime } from '@domdom/platform';
import {
  Button,
  DateField,
  Details,
  EmptyState,
  FilterList,
  HiddenField,
  Link,
  listHref,
  Pager,
  SearchForm,
  Table,
  useLocalPath,
  usePage,
} from '@domdom/ui';
import type { AttemptsQueryDto } from '../../dto/attempts.dto';
import { outcomeWords, useAttemptWords } from '../attempts.messages';
import { faultInWords } from '../faults';
import { type AttemptFilters, type AttemptLine, outcomes } from '../results.repository';
import type { Results } from '../results.service';
import { Outcome, ResultsFrame, resultsPath, usePoints } from './results-frame';
import { useTaken } from './taken';

/** The address of a list with its filters. */
const addressOf = (path: string, filters: AttemptFilters, more: Record<string, string | null> = {}): string =>
  listHref(path, { ...filters, ...more });

/** All ways to narrow the list. Everything ends up in the address. */
function Filters({ path, filters }: { path: string; filters: AttemptFilters }) {
  const { language } = usePage();
  const words = useAttemptWords();
  const local = useLocalPath();
  const { q, person, outcome, from = '', to = '' } = filters;
  const form = { values: { from, to }, input: null, problems: [] };
  const kept = Object.entries({ q, person, outcome });
  return (
    <>
      <SearchForm
        action={path}
        value={q}
        label={words.search}
        keep={{ person, outcome, from: filters.from, to: filters.to }}
      />
      <FilterList
        title={words.outcome}
        options={outcomes.map((one) => ({
          label: outcomeWords[language][one],
          href: addressOf(path, { ...filters, outcome: one === outcome ? undefined : one }),
          current: one === outcome,
        }))}
      />
      <Details summary={words.byDate} open={from !== '' || to !== ''}>
        <form class="form" method="get" action={local(path)} aria-label={words.byDate} novalidate>
          {kept.map(([name, value]) => value && <HiddenField key={name} name={name} value={value} />)}
          <DateField<AttemptsQueryDto> form={form} name="from" label={words.from} optional />
          <DateField<AttemptsQueryDto> form={form} name="to" label={words.to} optional />
          <Button icon="search">{words.filter}</Button>
        </form>
      </Details>
    </>
  );
}

/** Every attempt, the newest first. */
export function AttemptsPage(props: { results: Results; filters: AttemptFilters; verified: boolean }) {
  const { results, filters, verified } = props;
  const { content, attempts } = results;
  const { language } = usePage();
  const words = useAttemptWords();
  const points = usePoints();
  const taken = useTaken();
  const path = resultsPath(content.id);
  const isFiltered = Object.values(filters).some(Boolean);
  return (
    <ResultsFrame content={content} view="attempts" verified={verified}>
      {(isFiltered || attempts.total > 0) && <Filters path={path} filters={filters} />}
      <Table<AttemptLine>
        caption={words.attempts}
        quietCaption
        narrow="stack"
        rows={attempts.items}
        rowKey={(row) => row.id}
        csvHref={attempts.total > 0 ? addressOf(`${path}.csv`, filters) : undefined}
        empty={
          <EmptyState title={isFiltered ? words.noneFound : words.noAttempts}>
            <p>{isFiltered ? words.noneFoundHint : words.noAttemptsHint}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'who',
            label: words.learner,
            cell: (row) => (
              <Link href={`${path}/${row.id}`}>
                {row.personName}
                <span class="unseen"> {words.numberOf(row.number)}</span>
              </Link>
            ),
          },
          {
            key: 'number',
            label: words.number,
            numeric: true,
            cell: (row) => formatNumber(language, row.number),
          },
          { key: 'started', label: words.started, cell: (row) => formatWeekdayTime(language, row.startedAt) },
          { key: 'took', label: words.duration, cell: (row) => taken(row.durationSeconds) },
          {
            key: 'score',
            label: words.score,
            numeric: true,
            cell: (row) => points(row.score, row.maxScore),
          },
          {
            key: 'outcome',
            label: words.outcome,
            cell: (row) => {
              const why = row.counted || row.decision ? null : faultInWords(language, row.fault);
              return (
                <>
                  <Outcome attempt={row} />
                  {why && ` ${words.flaggedBecause(why)}`}
                </>
              );
            },
          },
        ]}
      />
      <Pager next={attempts.next && addressOf(path, filters, { after: attempts.next })} />
    </ResultsFrame>
  );
}
