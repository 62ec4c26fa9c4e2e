import type { LessonView } from '@domdom/courses';
import { formatNumber, formatWeekdayTime } from '@domdom/platform';
import { EmptyState, Link, Page, Table, Tag, usePage } from '@domdom/ui';
import type { ShownAnswer } from '../answers-in-words';
import { modeWords, outcomeWords, useAttemptWords } from '../attempts.messages';
import type { OwnAttempt, OwnStanding } from '../own-attempts.service';
import { AnswersTable } from './answers-table';
import { usePoints, useShare } from './results-frame';
import { useTaken } from './taken';

export const ownPath = (lessonId: string) => `/h5p/lessons/${lessonId}/attempts`;
const lessonPath = (lesson: LessonView) => `/learn/${lesson.course.slug}/${lesson.id}`;

function OwnOutcome({ attempt }: { attempt: OwnAttempt }) {
  const words = useAttemptWords();
  const outcomes = outcomeWords[usePage().language];
  if (attempt.decision === 'set-aside') return <Tag>{words.ownSetAside}</Tag>;
  if (!attempt.finishedAt) return <Tag>{outcomes.open}</Tag>;
  if (!attempt.counted) return <Tag look="brick">{words.ownWaits}</Tag>;
  return attempt.passed ? (
    <Tag look="leaf">{outcomes.passed}</Tag>
  ) : (
    <Tag look="firefly">{outcomes['not-passed']}</Tag>
  );
}

/** What somebody did in a lesson so far. */
export function OwnAttemptsPage({ lesson, standing }: { lesson: LessonView; standing: OwnStanding }) {
  const { language } = usePage();
  const words = useAttemptWords();
  const points = usePoints();
  const share = useShare();
  const taken = useTaken();
  const { grading, attempts, grade, used } = standing;
  const allowed = grading.attemptsAllowed;
  return (
    <Page
      title={words.ownTitle}
      lead={lesson.title}
      breadcrumbs={[{ href: lessonPath(lesson), label: words.backToLesson }]}
      unlisted
    >
      {attempts.length > 0 && (
        <p>
          {grade !== null && `${words.ownGrade(share(grade))} `}
          {attempts.length > 1 && `${words.gradeBy(modeWords[language][grading.mode])} `}
          {allowed !== null && words.ownUsed(formatNumber(language, used), formatNumber(language, allowed))}
        </p>
      )}
      <Table<OwnAttempt>
        caption={words.ownTitle}
        quietCaption
        narrow="stack"
        rows={attempts}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={words.ownNone}>
            <p>{words.ownNoneHint}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'number',
            label: words.number,
            cell: (row) => <Link href={`${ownPath(lesson.id)}/${row.id}`}>{words.numberOf(row.number)}</Link>,
          },
          { key: 'started', label: words.started, cell: (row) => formatWeekdayTime(language, row.startedAt) },
          { key: 'took', label: words.duration, cell: (row) => taken(row.durationSeconds) },
          {
            key: 'score',
            label: words.score,
            numeric: true,
            cell: (row) => points(row.score, row.maxScore),
          },
          { key: 'outcome', label: words.outcome, cell: (row) => <OwnOutcome attempt={row} /> },
        ]}
      />
    </Page>
  );
}

/** The answers of one attempt, for the one who made it. */
export function OwnAttemptPage(props: {
  lesson: LessonView;
  attempt: OwnAttempt;
  answers: ShownAnswer[];
  review: boolean;
  /** They will be shown, but not yet. */
  later: boolean;
}) {
  const { lesson, attempt, answers, review, later } = props;
  const { language } = usePage();
  const words = useAttemptWords();
  const points = usePoints();
  return (
    <Page
      title={words.numberOf(attempt.number)}
      lead={lesson.title}
      breadcrumbs={[
        { href: lessonPath(lesson), label: words.backToLesson },
        { href: ownPath(lesson.id), label: words.ownTitle },
      ]}
      wide
      unlisted
    >
      <p>
        <OwnOutcome attempt={attempt} /> {words.score}: {points(attempt.score, attempt.maxScore)} ·{' '}
        {formatWeekdayTime(language, attempt.startedAt)}
      </p>
      {!review && <p class="hint">{later ? words.noReviewYet : words.noReview}</p>}
      <AnswersTable answers={answers} right={review} />
    </Page>
  );
}
