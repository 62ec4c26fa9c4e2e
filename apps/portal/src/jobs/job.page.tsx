import { errorWords, formatDateTime, type JobHandler, type JobRun } from '@domdom/platform';
import {
  ButtonLink,
  DefinitionList,
  EmptyState,
  Link,
  Notice,
  Page,
  ProgressBar,
  Table,
  usePage,
} from '@domdom/ui';
import { useJobsWords } from './jobs.messages';

/** A kind of job as people call it. */
export type JobTitles = (kind: string) => string;

export interface JobPageProps {
  job: JobRun;
  handler: JobHandler | undefined;
}

/** How far one job is, and what came of it. */
export function JobPage({ job, handler }: JobPageProps) {
  const say = useJobsWords();
  const { language } = usePage();
  const own = handler?.words[language];
  const over = job.status === 'done' || job.status === 'failed';
  const stage = job.stage === null ? undefined : handler?.stageOf?.(job.stage, language);
  const resultPath = job.result && handler?.resultPath?.(job.payload, job.result);
  return (
    <Page title={own?.title ?? job.kind} breadcrumbs={[{ label: say.title, href: '/jobs' }]} unlisted>
      {job.status === 'failed' && job.errorCode && (
        <Notice look="warning">
          <p>{errorWords(language, job.errorCode, job.errorParams)}</p>
        </Notice>
      )}
      {job.status === 'done' && own && (
        <Notice look="success">
          <p>{own.done(job.result as never)}</p>
        </Notice>
      )}
      {!over && (
        <>
          <ProgressBar share={job.done / Math.max(job.total, 1)} label={stage ?? say.progress} />
          <p>{say.reload}</p>
        </>
      )}
      <DefinitionList
        items={[
          { term: say.status, value: say.statusOf(job.status) },
          { term: say.started, value: formatDateTime(language, job.createdAt) },
          { term: say.finished, value: job.finishedAt && formatDateTime(language, job.finishedAt) },
        ]}
      />
      {resultPath && <ButtonLink href={resultPath}>{say.result}</ButtonLink>}
    </Page>
  );
}

export function JobsPage({ jobs, titleOf }: { jobs: JobRun[]; titleOf: JobTitles }) {
  const say = useJobsWords();
  const { language } = usePage();
  return (
    <Page title={say.title} lead={say.lead} wide unlisted>
      <Table
        caption={say.title}
        quietCaption
        narrow="stack"
        rows={jobs}
        rowKey={(job) => job.id}
        empty={<EmptyState title={say.none} />}
        columns={[
          {
            key: 'kind',
            label: say.kind,
            cell: (job) => <Link href={`/jobs/${job.id}`}>{titleOf(job.kind)}</Link>,
          },
          { key: 'status', label: say.status, cell: (job) => say.statusOf(job.status) },
          { key: 'started', label: say.started, cell: (job) => formatDateTime(language, job.createdAt) },
          {
            key: 'finished',
            label: say.finished,
            cell: (job) => (job.finishedAt ? formatDateTime(language, job.finishedAt) : '–'),
          },
        ]}
      />
    </Page>
  );
}
