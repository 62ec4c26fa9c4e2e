import type { LessonView } from '@domdom/courses';
import { formatDateTime, formatMinutes, formatPercent } from '@domdom/platform';
import { CodeBlock, Confirm, Details, EmptyState, Link, Page, Table, Tag, usePage } from '@domdom/ui';
import { usePackagesWords } from '../packages.messages';
import type { AttemptLine } from '../results/results.repository';
import type { ShownAttempt, ShownPart } from '../results/results.service';
import type { Interaction } from '../scorm/part-state';

type Standing = Pick<AttemptLine, 'completed' | 'success' | 'endedAt'>;

function Outcome({ completed, success, endedAt }: Standing) {
  const words = usePackagesWords();
  if (success === false) return <Tag look="firefly">{words.notPassed}</Tag>;
  if (completed) return <Tag look="leaf">{success ? words.passed : words.done}</Tag>;
  return <Tag>{endedAt ? words.left : words.underWay}</Tag>;
}

function useFigures() {
  const { language } = usePage();
  return {
    score: (score: number | null) => (score === null ? '–' : formatPercent(language, score)),
    time: (seconds: number) => (seconds === 0 ? '–' : formatMinutes(language, Math.ceil(seconds / 60))),
  };
}

const crumbs = (lesson: LessonView, teach: string) => [
  { label: teach, href: '/teach' },
  { label: lesson.course.title, href: `/teach/courses/${lesson.courseId}` },
  { label: lesson.title, href: `/teach/packages/${lesson.id}` },
];

/** Who did a lesson's package, and what came of it. */
export function AttemptsPage({ lesson, attempts }: { lesson: LessonView; attempts: AttemptLine[] }) {
  const { language } = usePage();
  const words = usePackagesWords();
  const figures = useFigures();
  return (
    <Page title={words.attempts(lesson.title)} breadcrumbs={crumbs(lesson, words.teach)} wide unlisted>
      <Table<AttemptLine>
        caption={words.attemptsCaption}
        narrow="stack"
        rows={attempts}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={words.noAttempts}>
            <p>{words.noAttemptsHint}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'person',
            label: words.person,
            cell: (row) => (
              <Link href={`/teach/packages/${lesson.id}/attempts/${row.id}`}>{row.personName}</Link>
            ),
          },
          { key: 'number', label: words.turn, numeric: true, cell: (row) => row.number },
          { key: 'outcome', label: words.outcome, cell: (row) => <Outcome {...row} /> },
          { key: 'score', label: words.scoreLabel, numeric: true, cell: (row) => figures.score(row.score) },
          { key: 'time', label: words.time, numeric: true, cell: (row) => figures.time(row.seconds) },
          { key: 'last', label: words.lastSeen, cell: (row) => formatDateTime(language, row.lastAt) },
        ]}
      />
    </Page>
  );
}

/** One attempt: each part, its answers, and what it reported. */
export function AttemptPage({ shown }: { shown: ShownAttempt }) {
  const words = usePackagesWords();
  const figures = useFigures();
  const { lesson, attempt, personName, parts, kind } = shown;
  return (
    <Page
      title={words.attemptOf(personName)}
      lead={`${words.attempt(attempt.number)} · ${words.score(figures.score(attempt.score))}`}
      breadcrumbs={[
        ...crumbs(lesson, words.teach),
        { label: words.results, href: `/teach/packages/${lesson.id}/attempts` },
      ]}
      wide
      unlisted
    >
      {parts.map((part) => (
        <section key={part.id}>
          <h2>{part.title}</h2>
          <p>
            <Outcome
              completed={kind === 'cmi5' ? part.satisfied : part.completed}
              success={part.success}
              endedAt={attempt.endedAt}
            />{' '}
            {words.scoreLabel}: {figures.score(part.score)} · {words.time}: {figures.time(part.seconds)}
          </p>
          {part.interactions.length > 0 && <Answers part={part} />}
          {part.cmi && (
            <Details summary={words.data}>
              <CodeBlock label={`${words.data}: ${part.title}`} text={JSON.stringify(part.cmi, null, 2)} />
            </Details>
          )}
          {kind === 'cmi5' && !part.satisfied && (
            <Confirm
              action={`/teach/packages/${lesson.id}/attempts/${attempt.id}/waive`}
              label={words.waive}
              icon="check"
              question={words.waiveQuestion}
              confirmLabel={words.waive}
              values={{ unit: part.id }}
            />
          )}
        </section>
      ))}
    </Page>
  );
}

function Answers({ part }: { part: ShownPart }) {
  const words = usePackagesWords();
  return (
    <Table<Interaction>
      caption={`${words.answers}: ${part.title}`}
      narrow="stack"
      rows={part.interactions}
      rowKey={(row) => String(row.index)}
      columns={[
        { key: 'question', label: words.question, cell: (row) => row.description || row.id },
        { key: 'given', label: words.given, cell: (row) => row.response || '–' },
        { key: 'right', label: words.right, cell: (row) => row.patterns.join(', ') || '–' },
        {
          key: 'outcome',
          label: words.outcome,
          cell: (row) => (row.correct === null ? '–' : row.correct ? words.correct : words.wrong),
        },
      ]}
    />
  );
}
