import type { LessonView } from '@domdom/courses';
import { formatPercent, formatWeekdayTime } from '@domdom/platform';
import { Button, ButtonLink, Form, Link, Notice, Table, Tag, usePage } from '@domdom/ui';
import { countingWords, useTakingWords } from '../quizzes.messages';
import type { Quiz } from '../quizzes.repository';
import type { Attempt } from '../taking/attempts.repository';
import type { QuizInLesson } from '../taking/taking.service';
import { attemptPath } from './taking.page';

/** How many questions an attempt has. */
export const questionCount = (quiz: Pick<Quiz, 'slots'>): number =>
  quiz.slots.reduce((sum, slot) => sum + (slot.draw ?? 1), 0);

function Facts({ quiz, lesson, finished }: { quiz: Quiz; lesson: LessonView; finished: number }) {
  const { language } = usePage();
  const words = useTakingWords();
  const { attemptsAllowed, timeLimitMinutes } = quiz;
  return (
    <ul>
      <li>{words.questions(questionCount(quiz))}</li>
      <li>{timeLimitMinutes ? words.limit(timeLimitMinutes) : words.noLimit}</li>
      <li>
        {attemptsAllowed
          ? words.attemptsLeft(Math.max(0, attemptsAllowed - finished))
          : words.noLimitOfAttempts}
      </li>
      {lesson.passPercentage > 0 && <li>{words.pass(lesson.passPercentage)}</li>}
      {attemptsAllowed !== 1 && <li>{countingWords[quiz.counts][language]}</li>}
    </ul>
  );
}

export function Outcome({ attempt, passMark }: { attempt: Attempt; passMark: number }) {
  const words = useTakingWords();
  if (!attempt.finishedAt) return <Tag look="firefly">{words.open}</Tag>;
  if (passMark === 0) return <Tag look="leaf">{words.done}</Tag>;
  return attempt.passed ? <Tag look="leaf">{words.passed}</Tag> : <Tag look="firefly">{words.failed}</Tag>;
}

function Attempts({ attempts, passMark }: { attempts: readonly Attempt[]; passMark: number }) {
  const { language } = usePage();
  const words = useTakingWords();
  return (
    <Table<Attempt>
      caption={words.yourAttempts}
      narrow="stack"
      rows={attempts}
      rowKey={(row) => row.id}
      columns={[
        { key: 'number', label: words.yourAttempts, cell: (row) => words.attempt(row.number) },
        { key: 'when', label: words.when, cell: (row) => formatWeekdayTime(language, row.startedAt) },
        {
          key: 'score',
          label: words.score,
          numeric: true,
          cell: (row) => (row.scaled === null ? '–' : formatPercent(language, row.scaled)),
        },
        {
          key: 'outcome',
          label: words.outcome,
          cell: (row) => (
            <>
              <Outcome attempt={row} passMark={passMark} />{' '}
              {row.finishedAt && (
                <Link href={`${attemptPath(row.id)}/result`}>
                  {words.seeResult}
                  <span class="unseen"> {words.attempt(row.number)}</span>
                </Link>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** In place of a quiz that has nothing to ask. */
export function QuizMissing() {
  const { language } = usePage();
  return <p lang={language}>{useTakingWords().noQuiz}</p>;
}

/** A quiz on its lesson's page: what it asks for, the button that begins, and what came of it. */
export function QuizLesson({ state, lesson }: { state: QuizInLesson; lesson: LessonView }) {
  const { language } = usePage();
  const words = useTakingWords();
  const { quiz, attempts, open, counted } = state;
  const finished = attempts.filter((attempt) => attempt.finishedAt).length;
  if (quiz.slots.length === 0) return <QuizMissing />;
  return (
    <div lang={language}>
      <Facts quiz={quiz} lesson={lesson} finished={finished} />
      {open && (
        <>
          <p>{words.resumeHint}</p>
          <p>
            <ButtonLink href={attemptPath(open.id)} icon="arrow-right">
              {words.resume}
            </ButtonLink>{' '}
            <ButtonLink href={`${attemptPath(open.id)}/check`} look="quiet" icon="check">
              {words.checkTitle}
            </ButtonLink>
          </p>
        </>
      )}
      {!open && state.mayBegin && (
        <>
          {quiz.timeLimitMinutes && <p class="hint">{words.clock}</p>}
          <Form action={`/quizzes/lessons/${lesson.id}/start`} inline>
            <Button icon="play">{finished > 0 ? words.again : words.start}</Button>
          </Form>
        </>
      )}
      {!open && !state.mayBegin && <p>{words.noAttemptsLeft}</p>}
      {counted !== null && (
        <p>
          <strong>{words.counted(formatPercent(language, counted))}</strong>
        </p>
      )}
      {finished > 0 && <Attempts attempts={attempts} passMark={lesson.passPercentage} />}
    </div>
  );
}

/** The same for the author who previews the lesson. */
export function QuizLessonPreview({ quiz, lesson }: { quiz: Quiz; lesson: LessonView }) {
  const { language } = usePage();
  const words = useTakingWords();
  return (
    <div lang={language}>
      <Facts quiz={quiz} lesson={lesson} finished={0} />
      <Notice>
        <p>{words.previewOnly}</p>
        <p>
          <Link href={`/teach/quizzes/${quiz.id}/preview`} icon="eye">
            {words.seeQuestions}
          </Link>
        </p>
      </Notice>
    </div>
  );
}
