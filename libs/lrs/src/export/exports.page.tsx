import { type Form, formatDate, formatDateTime, formatNumber, type Language } from '@domdom/platform';
import { ButtonLink, Details, EmptyState, Page, Table, usePage } from '@domdom/ui';
import { useLrsWords } from '../lrs.messages';
import { browserPath, exportsPath } from '../pages/record-links';
import { beginOf, type RecordFilters } from '../records/record-filters';
import { recordsWords } from '../records/records.messages';
import { verbWords } from '../records/verb-words';
import { columns } from './columns';
import type { NewExportDto } from './export.dto';
import { exportWords, useExportWords } from './export.messages';
import { ExportForm } from './export-form';
import type { RecordExport } from './exports.repository';
import { keptDays } from './exports.service';

export interface ExportsPageProps {
  exports: readonly RecordExport[];
  /** A form that came back, with the filters it was sent with. */
  asked?: { form: Form<NewExportDto>; filters: RecordFilters };
}

/** The files that somebody asked for, and what stands in them. */
export function ExportsPage({ exports, asked }: ExportsPageProps) {
  const say = useExportWords();
  const lrs = useLrsWords();
  const { language } = usePage();
  return (
    <Page
      title={say.title}
      lead={say.lead(keptDays)}
      breadcrumbs={[{ label: lrs.browser, href: browserPath }]}
      {...(asked ? { form: asked.form } : {})}
      unlisted
    >
      {asked && <ExportForm {...asked} />}
      <Table
        caption={say.files}
        quietCaption
        narrow="stack"
        rows={exports}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={say.none} action={<ButtonLink href={browserPath}>{say.toBrowser}</ButtonLink>}>
            <p>{say.noneHint}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'asked',
            label: say.asked,
            cell: ({ createdAt }) => formatDateTime(language, createdAt),
          },
          { key: 'what', label: say.what, cell: ({ filters }) => filterWords(language, filters) },
          {
            key: 'count',
            label: say.count,
            numeric: true,
            cell: ({ statements }) => (statements === null ? '–' : formatNumber(language, statements)),
          },
          {
            key: 'size',
            label: say.size,
            numeric: true,
            cell: ({ bytes }) =>
              bytes === null ? '–' : say.kilobytes(formatNumber(language, Math.ceil(bytes / 1024))),
          },
          { key: 'until', label: say.until, cell: ({ expiresAt }) => formatDate(language, expiresAt) },
          { key: 'file', label: say.file, cell: (one) => <FileLink file={one} /> },
        ]}
      />
      <Columns />
    </Page>
  );
}

function FileLink({ file: { id, format, jobId, finishedAt } }: { file: RecordExport }) {
  const say = useExportWords();
  if (finishedAt === null)
    return (
      <ButtonLink href={`/jobs/${jobId}`} look="secondary" small>
        {say.running}
      </ButtonLink>
    );
  return (
    <ButtonLink
      href={`${exportsPath}/${id}/download`}
      icon="download"
      small
      asIs
      download
      about={say[format]}
    >
      {say.download}
    </ButtonLink>
  );
}

/** What the CSV file says, column by column. */
function Columns() {
  const say = useExportWords();
  const { language } = usePage();
  return (
    <Details summary={say.columns}>
      <Table
        caption={say.columns}
        quietCaption
        narrow="stack"
        rows={columns}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', label: say.column, cell: ({ name }) => <code>{name}</code> },
          { key: 'about', label: say.about, cell: ({ about }) => about[language] },
        ]}
      />
    </Details>
  );
}

function filterWords(language: Language, filters: RecordFilters): string {
  const { person, verb, activity, registration, from, to } = filters;
  const say = exportWords[language];
  const words = recordsWords[language];
  const day = (text: string) => formatDate(language, beginOf(text));
  const said = [
    person && say.onePerson,
    verb && verbWords(language, verb),
    activity && say.oneActivity,
    registration && words.onlyRegistration(registration),
    from && words.fromDay(day(from)),
    to && words.toDay(day(to)),
  ].filter(Boolean);
  return said.length > 0 ? said.join(', ') : say.everything;
}
