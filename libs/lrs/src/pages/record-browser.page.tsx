import { formatDate, formatDateTime, formatNumber } from '@domdom/platform';
import {
  BarChart,
  ButtonLink,
  EmptyState,
  FilterList,
  LineChart,
  Page,
  Pager,
  SearchForm,
  Table,
  usePage,
} from '@domdom/ui';
import type { RecordFiltersDto } from '../dto/lrs.dto';
import { useLrsWords } from '../lrs.messages';
import type { FoundPerson } from '../records/records.repository';
import type { RecordsPage, Space, Totals } from '../records/records.service';
import { type ToldStatement, verbWords } from '../records/told-statement';
import { nameOf, ResultOf } from './result-of';

export interface RecordsPageProps {
  filters: RecordFiltersDto;
  records: RecordsPage & { space: number };
  totals: Totals;
  spaces: readonly Space[];
  people: readonly FoundPerson[];
}

export const here = '/admin/lrs/statements';

/** The address of the list with some filters changed; pages begin anew. */
export function hrefOf(filters: RecordFiltersDto, change: Partial<RecordFiltersDto> = {}): string {
  const all = { ...filters, q: undefined, before: undefined, ...change };
  const given = Object.entries(all).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `${here}?${new URLSearchParams(given)}` : here;
}

/** The record store as an official reads it. */
export function RecordBrowserPage(props: RecordsPageProps) {
  const say = useLrsWords();
  const { filters, records } = props;
  return (
    <Page title={say.browser} lead={say.browserLead} aside={<Filters {...props} />} asideFirst wide unlisted>
      <Chosen {...props} />
      <Table
        caption={say.browser}
        quietCaption
        narrow="stack"
        rows={records.items}
        rowKey={(told) => told.seq}
        empty={
          <EmptyState title={say.noRecords}>
            <p>{say.noRecordsHint}</p>
          </EmptyState>
        }
        columns={[
          { key: 'what', label: say.what, cell: (told) => <Sentence told={told} /> },
          { key: 'result', label: say.result, cell: (told) => <ResultOf told={told} /> },
          { key: 'when', label: say.when, cell: (told) => <When at={told.at} /> },
          {
            key: 'more',
            label: say.more,
            cell: (told) => (
              <ButtonLink
                href={`${here}/${records.space}/${told.id}`}
                look="secondary"
                small
                about={told.what}
              >
                {say.details}
              </ButtonLink>
            ),
          },
        ]}
      />
      <Pager next={records.next && hrefOf(filters, { before: records.next })} />
      <Charts totals={props.totals} />
    </Page>
  );
}

export function When({ at }: { at: Date }) {
  const { language } = usePage();
  return <>{formatDateTime(language, at)}</>;
}

export function Sentence({ told }: { told: ToldStatement }) {
  const say = useLrsWords();
  return (
    <>
      {say.theyDid(told.who, told.did, nameOf(told))}
      {told.partOf && <> {say.partOf(told.partOf)}</>}
    </>
  );
}

/** What the list is narrowed to, each with a way out. */
function Chosen({ filters, records }: RecordsPageProps) {
  const say = useLrsWords();
  const { language } = usePage();
  const who = records.items.find(({ personId }) => personId === filters.person)?.who;
  const chosen: [keyof RecordFiltersDto, string][] = [
    ...(filters.person ? [['person', who ?? say.onlyPerson] as [keyof RecordFiltersDto, string]] : []),
    ...(filters.verb
      ? [['verb', say.onlyVerb(verbWords(language, filters.verb))] as [keyof RecordFiltersDto, string]]
      : []),
    ...(filters.activity
      ? [['activity', records.items[0]?.what ?? say.onlyActivity] as [keyof RecordFiltersDto, string]]
      : []),
  ];
  if (chosen.length === 0) return null;
  return (
    <FilterList
      title={say.filters}
      clearHref={hrefOf({ space: filters.space } as RecordFiltersDto)}
      options={chosen.map(([name, label]) => ({
        label,
        href: hrefOf(filters, { [name]: undefined }),
        current: true,
      }))}
    />
  );
}

function Filters({ filters, people, spaces, records }: RecordsPageProps) {
  const say = useLrsWords();
  const { language } = usePage();
  const nameOf = ({ organisation, organisationEn }: Space) =>
    (language === 'en' ? organisationEn : organisation) ?? say.portalItself;
  const keep = Object.fromEntries(
    Object.entries({ ...filters, q: undefined, before: undefined, person: undefined }).map(
      ([name, value]) => [name, value === undefined ? undefined : String(value)],
    ),
  );
  return (
    <>
      <SearchForm action={here} value={filters.q} label={say.findPerson} hint={say.personHint} keep={keep} />
      {filters.q &&
        (people.length === 0 ? (
          <p>{say.noPerson}</p>
        ) : (
          <FilterList
            title={say.choosePerson}
            options={people.map(({ id, name, unit }) => ({
              label: unit ? `${name} – ${unit}` : name,
              href: hrefOf(filters, { person: id }),
            }))}
          />
        ))}
      {spaces.length > 1 && (
        <FilterList
          title={say.organisation}
          options={spaces.map((space) => ({
            label: nameOf(space),
            href: hrefOf(filters, { space: space.id }),
            current: space.id === records.space,
          }))}
        />
      )}
    </>
  );
}

function Charts({ totals }: { totals: Totals }) {
  const say = useLrsWords();
  const { language } = usePage();
  if (totals.verbs.length === 0) return null;
  return (
    <>
      <LineChart
        title={say.perDay}
        description={say.perDayAbout}
        labelsTitle={say.day}
        labels={totals.days.map(({ day }) => formatDate(language, new Date(`${day}T00:00:00+07:00`)))}
        series={[{ label: say.records, values: totals.days.map(({ count }) => count) }]}
      />
      <BarChart
        title={say.perVerb}
        valueLabel={say.records}
        data={totals.verbs.map(({ label, count }) => ({ label, value: count }))}
      />
      {totals.capped !== null && <p class="hint">{say.capped(formatNumber(language, totals.capped))}</p>}
    </>
  );
}
