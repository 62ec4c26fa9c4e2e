import { formatMinutes, formatNumber, formatPercent, formatWeekdayTime } from '@domdom/platform';
import { EmptyState, Link, Page, Pager, Table, Tag, usePage } from '@domdom/ui';
import { useBankWords } from '../bank.messages';
import { useTakingWords } from '../quizzes.messages';
import type { Quiz } from '../quizzes.repository';
import type { AttemptLine } from '../results/results.repository';
import type { Results } from '../results/results.service';
import type { Answer } from '../taking/attempts.repository';
import { responseLines, rightLines } from './answer-words';
import { Lines, Paragraphs } from './result.page';

const base = (quiz: Quiz) => `/teach/quizzes/${quiz.id}`;

function State({ line }: { line: AttemptLine }) {
  const words = useTakingWords();
  if (!line.finishedAt) return <Tag>{words.open}</Tag>;
  return line.passed ? <Tag look="leaf">{words.passed}</Tag> : <Tag look="firefly">{words.failed}</Tag>;
}

const minutesOf = ({ startedAt, finishedAt }: AttemptLine): number | null =>
  finishedAt ? Math.max(1, Math.round((finishedAt.getTime() - startedAt.getTime()) / 60_000)) : null;

/** Every attempt, and the questions that were hardest. */
export function ResultsPage({ results: { quiz, attempts, questions } }: { results: Results }) {
  const { language } = usePage();
  const words = useBankWords();
  const hundredth = (value: number) => formatNumber(language, Math.round(value * 100) / 100);
  return (
    <Page
      title={words.resultsTitle(quiz.title)}
      breadcrumbs={[
        { label: words.quizzes, href: '/teach/quizzes' },
        { label: quiz.title, href: base(quiz) },
      ]}
      wide
      unlisted
    >
      {questions.length > 0 && (
        <>
          <h2>{words.hardest}</h2>
          <Table<Results['questions'][number]>
            caption={words.hardestHint}
            narrow="stack"
            rows={questions}
            rowKey={(row) => row.questionId}
            columns={[
              {
                key: 'question',
                label: words.asked,
                cell: (row) =>
                  row.inBank ? (
                    <Link href={`/teach/questions/${row.questionId}`}>{row.title}</Link>
                  ) : (
                    row.title
                  ),
              },
              {
                key: 'answers',
                label: words.answersCount,
                numeric: true,
                cell: (row) => formatNumber(language, row.answers),
              },
              {
                key: 'facility',
                label: words.facility,
                numeric: true,
                cell: (row) => formatPercent(language, row.facility),
              },
              {
                key: 'discrimination',
                label: words.discrimination,
                numeric: true,
                cell: (row) => (row.discrimination === null ? words.tooFew : hundredth(row.discrimination)),
              },
            ]}
          />
        </>
      )}
      {attempts.total > 0 && <h2>{words.allAttempts}</h2>}
      <Table<AttemptLine>
        caption={words.allAttempts}
        quietCaption
        narrow="stack"
        rows={attempts.items}
        rowKey={(row) => row.id}
        csvHref={attempts.total > 0 ? `${base(quiz)}/results.csv` : undefined}
        empty={
          <EmptyState title={words.noAttempts}>
            <p>{words.noAttemptsHint}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'who',
            label: words.who,
            cell: (row) => (
              <Link href={`${base(quiz)}/results/${row.id}`}>
                {row.personName}
                <span class="unseen">
                  {' '}
                  {words.attemptNumber} {row.number}
                </span>
              </Link>
            ),
          },
          {
            key: 'number',
            label: words.attemptNumber,
            numeric: true,
            cell: (row) => formatNumber(language, row.number),
          },
          { key: 'started', label: words.started, cell: (row) => formatWeekdayTime(language, row.startedAt) },
          {
            key: 'took',
            label: words.duration,
            cell: (row) => {
              const minutes = minutesOf(row);
              return minutes === null ? '–' : formatMinutes(language, minutes);
            },
          },
          {
            key: 'score',
            label: words.score,
            numeric: true,
            cell: (row) =>
              row.scaled === null
                ? '–'
                : `${hundredth(row.score ?? 0)}/${hundredth(row.maxScore ?? 0)} (${formatPercent(language, row.scaled)})`,
          },
          { key: 'outcome', label: words.outcome, cell: (row) => <State line={row} /> },
        ]}
      />
      <Pager next={attempts.next && `${base(quiz)}/results?after=${encodeURIComponent(attempts.next)}`} />
    </Page>
  );
}

/** One attempt: every answer beside the right one. */
export function AttemptPage({ quiz, line, answers }: { quiz: Quiz; line: AttemptLine; answers: Answer[] }) {
  const { language } = usePage();
  const words = useBankWords();
  const taking = useTakingWords();
  const number = (value: number) => formatNumber(language, value);
  return (
    <Page
      title={words.answersOf(line.personName, line.number)}
      lead={formatWeekdayTime(language, line.startedAt)}
      breadcrumbs={[
        { label: words.quizzes, href: '/teach/quizzes' },
        { label: words.resultsTitle(quiz.title), href: `${base(quiz)}/results` },
      ]}
      wide
      unlisted
    >
      <p>
        <State line={line} />{' '}
        {line.scaled !== null && `${words.score}: ${formatPercent(language, line.scaled)}`}
      </p>
      <Table<Answer>
        caption={words.answersOf(line.personName, line.number)}
        quietCaption
        narrow="stack"
        rows={answers}
        rowKey={(row) => String(row.place)}
        columns={[
          { key: 'question', label: words.asked, cell: (row) => <Paragraphs text={row.content.text} /> },
          {
            key: 'given',
            label: words.given,
            cell: (row) => (
              <Lines lines={responseLines(row.content.body, row.response, taking)} none={taking.nothing} />
            ),
          },
          {
            key: 'right',
            label: words.right,
            cell: (row) => <Lines lines={rightLines(row.content.body, taking, number)} none="–" />,
          },
          {
            key: 'score',
            label: words.score,
            numeric: true,
            cell: (row) =>
              row.share === null
                ? '–'
                : `${number(Math.round(row.share * row.points * 100) / 100)}/${number(row.points)}`,
          },
        ]}
      />
    </Page>
  );
}
