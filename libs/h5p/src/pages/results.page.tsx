import { formatMinutes, formatNumber, formatPercent, formatWeekdayTime } from '@domdom/platform';
import { Details, EmptyState, Page, Table, Tag, usePage } from '@domdom/ui';
import type { Results, ShownAnswer } from '../attempts/results.service';
import { useH5pWords } from '../h5p.messages';

type Attempt = Results['attempts'][number];
type Hardest = Results['hardest'][number];

function Outcome({ attempt }: { attempt: Attempt }) {
  const words = useH5pWords();
  if (attempt.flagged) return <Tag look="brick">{words.flagged}</Tag>;
  if (!attempt.finishedAt) return <Tag>{words.notFinished}</Tag>;
  return attempt.passed ? <Tag look="leaf">{words.passed}</Tag> : <Tag look="firefly">{words.notPassed}</Tag>;
}

function usePoints() {
  const { language } = usePage();
  return (score: number | null, max: number | null) =>
    score === null || max === null ? '–' : `${formatNumber(language, score)}/${formatNumber(language, max)}`;
}

function Answers({ answers, caption }: { answers: ShownAnswer[]; caption: string }) {
  const words = useH5pWords();
  const points = usePoints();
  return (
    <Table<ShownAnswer>
      caption={caption}
      quietCaption
      narrow="stack"
      rows={answers}
      rowKey={(row) => `${row.part}-${row.response}-${row.score}`}
      columns={[
        { key: 'question', label: words.asked, cell: (row) => row.question },
        { key: 'given', label: words.givenAnswer, cell: (row) => row.given || '–' },
        { key: 'right', label: words.rightAnswer, cell: (row) => row.right },
        {
          key: 'score',
          label: words.score,
          numeric: true,
          cell: (row) => (row.flagged ? words.flagged : points(row.score, row.maxScore)),
        },
      ]}
    />
  );
}

/** Every attempt with every answer beside the right one, and the questions that were hardest. */
export function ResultsPage({ results: { content, attempts, hardest } }: { results: Results }) {
  const { language } = usePage();
  const words = useH5pWords();
  const points = usePoints();
  return (
    <Page
      title={words.resultsTitle(content.title)}
      breadcrumbs={[{ href: '/teach/h5p', label: words.myContents }]}
      wide
      unlisted
    >
      {attempts.length === 0 ? (
        <EmptyState title={words.noAttempts}>
          <p>{words.noAttemptsHint}</p>
        </EmptyState>
      ) : (
        <>
          <h2>{words.hardest}</h2>
          <Table<Hardest>
            caption={words.hardestHint}
            rows={hardest}
            rowKey={(row) => row.part}
            narrow="stack"
            columns={[
              { key: 'question', label: words.asked, cell: (row) => row.question },
              {
                key: 'answers',
                label: words.answeredBy,
                numeric: true,
                cell: (row) => formatNumber(language, row.answers),
              },
              {
                key: 'share',
                label: words.rightShare,
                numeric: true,
                cell: (row) => formatPercent(language, row.share),
              },
            ]}
          />
          <h2>{words.attempts}</h2>
          {attempts.map((attempt) => (
            <section key={attempt.id}>
              <h3>{attempt.personName}</h3>
              <p>
                <Outcome attempt={attempt} /> {words.score}: {points(attempt.score, attempt.maxScore)} ·{' '}
                {words.started}: {formatWeekdayTime(language, attempt.startedAt)}
                {attempt.durationSeconds !== null &&
                  ` · ${words.duration}: ${formatMinutes(language, Math.ceil(attempt.durationSeconds / 60))}`}
              </p>
              {attempt.answers.length > 0 && (
                <Details summary={words.answers}>
                  <Answers answers={attempt.answers} caption={`${words.answers}: ${attempt.personName}`} />
                </Details>
              )}
            </section>
          ))}
        </>
      )}
    </Page>
  );
}
