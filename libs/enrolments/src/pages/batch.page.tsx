import { errorWords, formatDateTime, formatNumber, formatPhone, normalisePhone } from '@domdom/platform';
import { ButtonLink, DefinitionList, Notice, Page, Table, usePage } from '@domdom/ui';
import { outcomeNames, useBatchWords } from '../batch.messages';
import type { BatchView } from '../batches/batches.service';

const outcomes = ['active', 'waiting', 'requested', 'unchanged', 'invited'] as const;

/** What came of enrolling many people: how many, and which lines enrolled nobody and why. */
export function BatchPage({ batch, course, counts, failed }: BatchView) {
  const { language } = usePage();
  const say = useBatchWords();
  const base = `/organise/courses/${course.id}`;
  const number = (count: number) => formatNumber(language, count);
  const phone = (text: string) => {
    const stored = normalisePhone(text);
    return stored ? formatPhone(stored) : text;
  };
  return (
    <Page
      title={say.reportOf(course.title)}
      heading={say.report}
      lead={`${batch.kind === 'file' ? say.batchOfFile(batch.fileName ?? '') : say.batchOfUnit(batch.unitName)}, ${formatDateTime(language, batch.createdAt)}`}
      breadcrumbs={[
        { label: course.title, href: `/courses/${course.slug}` },
        { label: say.title, href: base },
      ]}
      wide
      unlisted
    >
      {!batch.finishedAt && (
        <Notice>
          <p>{say.underWay}</p>
          {batch.jobId && (
            <p>
              <ButtonLink href={`/jobs/${batch.jobId}`} look="secondary">
                {say.seeJob}
              </ButtonLink>
            </p>
          )}
        </Notice>
      )}
      {batch.finishedAt && counts.failed === 0 && (
        <Notice look="success">
          <p>{say.allDone}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: say.total, value: number(batch.total) },
          ...outcomes
            .filter((outcome) => counts[outcome] > 0)
            .map((outcome) => ({ term: outcomeNames[outcome][language], value: number(counts[outcome]) })),
          counts.registered > 0 && { term: say.registered, value: number(counts.registered) },
          { term: say.failed, value: number(counts.failed) },
        ]}
      />
      {failed.length > 0 && (
        <>
          <h2>{say.failedLines(number(counts.failed))}</h2>
          {batch.kind === 'file' && <p>{say.failedHelp}</p>}
          {failed.length < counts.failed && <p class="hint">{say.firstLines(number(failed.length))}</p>}
          <Table
            caption={say.failed}
            quietCaption
            narrow="stack"
            rows={failed}
            rowKey={(row) => String(row.line)}
            csvHref={`${base}/batches/${batch.id}/failed.csv`}
            columns={[
              {
                key: 'line',
                label: say.line,
                numeric: true,
                cell: (row) => number(row.line),
                rowHeader: false,
              },
              {
                key: 'name',
                label: say.name,
                rowHeader: true,
                cell: (row) => (row.texts ? row.texts.fullName : row.name) || '–',
              },
              { key: 'phone', label: say.phone, cell: (row) => (row.texts && phone(row.texts.phone)) || '–' },
              { key: 'year', label: say.birthYear, cell: (row) => row.texts?.birthYear || '–' },
              { key: 'why', label: say.why, cell: (row) => errorWords(language, row.code, row.params) },
            ]}
          />
        </>
      )}
      <div class="actions">
        {batch.kind === 'file' && counts.failed > 0 && (
          <ButtonLink href={`${base}/file`} icon="upload">
            {say.again}
          </ButtonLink>
        )}
        <ButtonLink href={base} look="secondary" icon="plus">
          {say.backToCourse}
        </ButtonLink>
      </div>
    </Page>
  );
}
