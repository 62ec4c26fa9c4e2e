import { blankForm, formatDate, formatNumber } from '@domdom/platform';
import {
  BarChart,
  ButtonLink,
  Details,
  EmptyState,
  FilterList,
  LineChart,
  Page,
  Pager,
  Table,
  usePage,
} from '@domdom/ui';
import { useExportWords } from '../export/export.messages';
import { ExportForm } from '../export/export-form';
import { useLiveWords } from '../live/live.messages';
import { useLrsWords } from '../lrs.messages';
import { beginOf, type ReadFilters, type RecordFilters } from '../records/record-filters';
import { useRecordsWords } from '../records/records.messages';
import type { FoundPerson } from '../records/records.repository';
import type { Browsed, Totals } from '../records/records.service';
import { verbWords } from '../records/verb-words';
import { RecordFilterForm } from './record-filter-form';
import { browserPath, exportsPath, hrefOf, livePath } from './record-links';
import { ResultOf } from './result-of';
import { Sentence, When } from './statement-words';

export interface RecordBrowserProps {
  asked: ReadFilters;
  browsed: Browsed;
  people: readonly FoundPerson[];
}

/** The record store as an official reads it. */
export function RecordBrowserPage(props: RecordBrowserProps) {
  const say = useLrsWords();
  const live = useLiveWords();
  const exported = useExportWords();
  const { asked, browsed, people } = props;
  return (
    <Page
      title={say.browser}
      lead={say.browserLead}
      form={asked.form}
      actions={
        <>
          <ButtonLink href={hrefOf(asked.filters, {}, livePath)} look="secondary" icon="eye">
            {live.watch}
          </ButtonLink>
          <ButtonLink href={exportsPath} look="secondary" icon="file">
            {exported.files}
          </ButtonLink>
        </>
      }
      wide
      unlisted
    >
      <RecordFilterForm asked={asked} people={people} {...browsed} />
      {asked.form.problems.length > 0 ? <NotUnderstood /> : <Found {...props} />}
    </Page>
  );
}

/** A list for other filters than somebody meant would mislead them. */
function NotUnderstood() {
  const say = useRecordsWords();
  return <EmptyState title={say.notUnderstood} />;
}

function Found({ asked, browsed }: RecordBrowserProps) {
  const say = useLrsWords();
  const exported = useExportWords();
  const { records, space, totals } = browsed;
  return (
    <>
      <Chosen filters={asked.filters} browsed={browsed} />
      <PerDay totals={totals} />
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
                href={`${browserPath}/${space.id}/${told.id}`}
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
      <Pager next={records.next && hrefOf(asked.filters, { before: records.next })} />
      {records.items.length > 0 && (
        <Details summary={exported.take}>
          <ExportForm form={blankForm({ format: 'csv' })} filters={{ ...asked.filters, space: space.id }} />
        </Details>
      )}
      <PerVerb totals={totals} />
    </>
  );
}

/** What the list is narrowed to, each with a way out. */
function Chosen({ filters, browsed }: { filters: RecordFilters; browsed: Browsed }) {
  const say = useLrsWords();
  const words = useRecordsWords();
  const { language } = usePage();
  const { person, verb, activity, registration, from, to } = filters;
  const day = (text: string) => formatDate(language, beginOf(text));
  const chosen: [keyof RecordFilters, string | undefined][] = [
    ['person', person && (browsed.personName ?? say.onlyPerson)],
    ['verb', verb && say.onlyVerb(verbWords(language, verb))],
    ['activity', activity && (browsed.activityName ?? say.onlyActivity)],
    ['registration', registration && words.onlyRegistration(registration)],
    ['from', from && words.fromDay(day(from))],
    ['to', to && words.toDay(day(to))],
  ];
  const options = chosen.flatMap(([name, label]) =>
    label ? [{ label, href: hrefOf(filters, { [name]: undefined }), current: true }] : [],
  );
  if (options.length === 0) return null;
  return <FilterList title={say.filters} clearHref={hrefOf({ space: filters.space })} options={options} />;
}

function PerDay({ totals: { days, verbs, capped } }: { totals: Totals }) {
  const say = useLrsWords();
  const words = useRecordsWords();
  const { language } = usePage();
  const day = (text: string) => formatDate(language, beginOf(text));
  if (verbs.length === 0) return null;
  return (
    <>
      <LineChart
        title={say.perDay}
        description={words.perDayAbout(day(days[0]!.day), day(days.at(-1)!.day))}
        labelsTitle={say.day}
        labels={days.map((one) => day(one.day))}
        series={[{ label: say.records, values: days.map(({ count }) => count) }]}
      />
      {capped !== null && <p class="hint">{say.capped(formatNumber(language, capped))}</p>}
    </>
  );
}

function PerVerb({ totals: { verbs } }: { totals: Totals }) {
  const say = useLrsWords();
  if (verbs.length === 0) return null;
  return (
    <BarChart
      title={say.perVerb}
      valueLabel={say.records}
      data={verbs.map(({ label, count }) => ({ label, value: count }))}
    />
  );
}
