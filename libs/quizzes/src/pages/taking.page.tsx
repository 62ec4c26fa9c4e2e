import { blankForm, formatTime } from '@domdom/platform';
import { Button, Form, FormActions, HiddenField, Link, Notice, Page, Tag, usePage } from '@domdom/ui';
import { isWhole } from '../domain/response';
import { useTakingWords } from '../quizzes.messages';
import type { Taking } from '../taking/taking.service';
import { type AnswersForm, type Asked, answerValues, QuestionFields } from './question-fields';

export type AnswerState = 'answered' | 'partly' | 'unanswered';
export const answerState = ({ response }: Pick<Asked, 'response'>): AnswerState =>
  response === null ? 'unanswered' : isWhole(response) ? 'answered' : 'partly';

export const attemptPath = (id: string) => `/quizzes/attempts/${id}`;

/** The pages above an attempt. */
export function useCrumbs({ lesson }: Pick<Taking, 'lesson'>) {
  const words = useTakingWords();
  return [
    { label: words.learn, href: '/learn' },
    ...(lesson ? [{ label: lesson.title, href: `/learn/${lesson.course.slug}/${lesson.id}` }] : []),
  ];
}

export function TimeLeft({ taking }: { taking: Taking }) {
  const { language } = usePage();
  const words = useTakingWords();
  const { attempt, secondsLeft } = taking;
  if (secondsLeft === null || !attempt.dueAt) return null;
  return (
    <Notice look={secondsLeft < 120 ? 'warning' : 'info'}>
      <p>{words.timeLeft(Math.floor(secondsLeft / 60), formatTime(language, attempt.dueAt))}</p>
    </Notice>
  );
}

/** One question of an attempt, or all of them; each answer is kept when it is sent. */
export function TakingPage({ taking, page }: { taking: Taking; page: number }) {
  const { language } = usePage();
  const words = useTakingWords();
  const crumbs = useCrumbs(taking);
  const { attempt, quiz, answers, lesson } = taking;
  const shown = quiz.onePerPage ? answers.slice(page - 1, page) : answers;
  const form = blankForm<AnswersForm>(answerValues(shown));
  const last = !quiz.onePerPage || page >= answers.length;
  const title = quiz.onePerPage ? words.question(page, answers.length) : quiz.title;
  const lang = lesson && lesson.course.language !== language ? lesson.course.language : undefined;
  return (
    <Page title={title} lead={quiz.onePerPage ? quiz.title : undefined} breadcrumbs={crumbs} unlisted>
      <TimeLeft taking={taking} />
      <Form action={attemptPath(attempt.id)} form={form}>
        <HiddenField name="places" value={shown.map(({ place }) => place).join(' ')} />
        <HiddenField name="page" value={String(page)} />
        {shown.map((answer) => (
          <section key={answer.place} lang={lang}>
            {!quiz.onePerPage && <h2 lang={language}>{words.questionNumber(answer.place)}</h2>}
            <QuestionFields asked={answer} form={form} />
          </section>
        ))}
        <FormActions>
          {last ? (
            <Button name="button" value="check" icon="check">
              {words.toCheck}
            </Button>
          ) : (
            <Button name="button" value="next" icon="arrow-right">
              {words.next}
            </Button>
          )}
          {quiz.onePerPage && page > 1 && (
            <Button name="button" value="previous" look="secondary" icon="arrow-left">
              {words.previous}
            </Button>
          )}
          <Button name="button" value="later" look="quiet" icon="save">
            {words.saveOnly}
          </Button>
        </FormActions>
        {quiz.onePerPage && (
          <nav aria-label={words.allQuestions}>
            <p class="actions">
              {answers.map((answer) => (
                <Button
                  key={answer.place}
                  name="button"
                  value={String(answer.place)}
                  look={answer.place === page ? 'primary' : 'secondary'}
                  icon={answerState(answer) === 'answered' ? 'check' : undefined}
                  small
                  about={words[answerState(answer)]}
                >
                  <span class="unseen">{words.questionNumber(answer.place)}</span>
                  <span aria-hidden="true">{answer.place}</span>
                </Button>
              ))}
            </p>
          </nav>
        )}
      </Form>
    </Page>
  );
}

/** What is still open, before the attempt is handed in. */
export function CheckPage({ taking }: { taking: Taking }) {
  const words = useTakingWords();
  const crumbs = useCrumbs(taking);
  const { attempt, quiz, answers } = taking;
  const open = answers.filter((answer) => answerState(answer) !== 'answered').length;
  const looks = { answered: 'leaf', partly: 'firefly', unanswered: 'plain' } as const;
  return (
    <Page title={words.checkTitle} lead={quiz.title} breadcrumbs={crumbs} unlisted>
      <TimeLeft taking={taking} />
      <Notice look={open > 0 ? 'warning' : 'info'}>
        <p>{open > 0 ? words.someOpen(open) : words.allAnswered}</p>
      </Notice>
      <ol>
        {answers.map((answer) => {
          const state = answerState(answer);
          return (
            <li key={answer.place}>
              <Tag look={looks[state]}>{words[state]}</Tag>{' '}
              <Link href={`${attemptPath(attempt.id)}?page=${answer.place}`}>
                {state === 'answered' ? words.change : words.goTo}
                <span class="unseen"> {words.questionNumber(answer.place)}</span>
              </Link>
            </li>
          );
        })}
      </ol>
      <Form action={`${attemptPath(attempt.id)}/finish`} inline>
        <Button look={open > 0 ? 'secondary' : 'firefly'} icon="send">
          {open > 0 ? words.handInAnyway : words.handIn}
        </Button>
      </Form>
    </Page>
  );
}
