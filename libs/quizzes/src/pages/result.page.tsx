import { formatNumber, formatPercent } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  DefinitionList,
  Form,
  Notice,
  Page,
  Stat,
  StatRow,
  Tag,
  usePage,
} from '@domdom/ui';
import { feedbackFor } from '../domain/attempt';
import { mark } from '../domain/scoring';
import { useTakingWords } from '../quizzes.messages';
import type { Answer } from '../taking/attempts.repository';
import type { Finished } from '../taking/taking.service';
import { responseLines, rightLines } from './answer-words';
import { useCrumbs } from './taking.page';

export function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <>{none}</>;
  if (lines.length === 1) return <>{lines[0]}</>;
  return (
    <ul>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}

export function ShareTag({ share }: { share: number }) {
  const words = useTakingWords();
  if (share === 1) return <Tag look="leaf">{words.right}</Tag>;
  return share > 0 ? <Tag look="firefly">{words.partlyRight}</Tag> : <Tag look="brick">{words.wrong}</Tag>;
}

export const Paragraphs = ({ text, lang }: { text: string; lang?: string }) => (
  <>
    {text
      .split(/\n+/)
      .filter(Boolean)
      .map((paragraph, at) => (
        <p key={at} lang={lang}>
          {paragraph}
        </p>
      ))}
  </>
);

function AnswerResult({ answer, showRight, lang }: { answer: Answer; showRight: boolean; lang?: string }) {
  const { language } = usePage();
  const words = useTakingWords();
  const { content, response, points } = answer;
  const share = answer.share ?? 0;
  const { feedback } = mark(content.body, response);
  const number = (value: number) => formatNumber(language, value);
  return (
    <section>
      <h2>
        {words.questionNumber(answer.place)} <ShareTag share={share} />
      </h2>
      <Paragraphs text={content.text} lang={lang} />
      <DefinitionList
        items={[
          {
            term: words.yourAnswer,
            value: <Lines lines={responseLines(content.body, response, words)} none={words.nothing} />,
          },
          showRight && {
            term: words.rightAnswer,
            value: <Lines lines={rightLines(content.body, words, number)} none="–" />,
          },
          {
            term: words.score,
            value: words.ofPoints(number(Math.round(points * share * 100) / 100), number(points)),
          },
        ]}
      />
      {[...feedback, ...(showRight && content.generalFeedback ? [content.generalFeedback] : [])].map(
        (text, at) => (
          <Notice key={at}>
            <Paragraphs text={text} lang={lang} />
          </Notice>
        ),
      )}
    </section>
  );
}

/** What came of an attempt, question by question. */
export function ResultPage({ finished, warning }: { finished: Finished; warning?: string }) {
  const { language } = usePage();
  const words = useTakingWords();
  const crumbs = useCrumbs(finished);
  const { attempt, quiz, lesson, answers, showRight } = finished;
  const scaled = attempt.scaled ?? 0;
  const passMark = lesson?.passPercentage ?? 0;
  const lead =
    passMark === 0 ? words.doneLead : attempt.passed ? words.passedLead : words.failedLead(passMark);
  const said = feedbackFor(quiz.feedback, scaled);
  const number = (value: number | null) => formatNumber(language, Math.round((value ?? 0) * 100) / 100);
  const lang = lesson && lesson.course.language !== language ? lesson.course.language : undefined;
  const later = { never: null, passed: words.rightLater, last: words.rightAtLast }[quiz.reveals];
  return (
    <Page title={words.resultOf(quiz.title)} lead={lead} breadcrumbs={crumbs} unlisted>
      {warning && <Notice look="warning">{warning}</Notice>}
      <StatRow>
        <Stat
          value={formatPercent(language, scaled)}
          label={words.yourScore}
          note={words.ofPoints(number(attempt.score), number(attempt.maxScore))}
        />
      </StatRow>
      {said && (
        <Notice>
          <Paragraphs text={said} lang={lang} />
        </Notice>
      )}
      {finished.counted !== null && <p>{words.counted(formatPercent(language, finished.counted))}</p>}
      {!showRight && later && <p class="hint">{later}</p>}
      {lesson && (
        <div class="actions">
          {attempt.passed ? (
            <Form action={`/learn/${lesson.course.slug}/${lesson.id}/continue`} inline>
              <Button icon="arrow-right">{words.goOn}</Button>
            </Form>
          ) : (
            <ButtonLink href={`/learn/${lesson.course.slug}/${lesson.id}`} icon="arrow-left">
              {words.backToLesson}
            </ButtonLink>
          )}
          {finished.mayBegin && (
            <Form action={`/quizzes/lessons/${lesson.id}/start`} inline>
              <Button look="secondary" icon="refresh">
                {words.again}
              </Button>
            </Form>
          )}
        </div>
      )}
      {answers.map((answer) => (
        <AnswerResult key={answer.place} answer={answer} showRight={showRight} lang={lang} />
      ))}
    </Page>
  );
}
