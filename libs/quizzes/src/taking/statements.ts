import type { LessonView } from '@domdom/courses';
import { activityIds, activityTypes } from '@domdom/lrs';
import { readingsOf } from '../domain/numbers';
import { type QuestionBody, rightsOf } from '../domain/question';
import { orderGiven, type QuestionResponse } from '../domain/response';
import { hasWildcard, withoutEscapes } from '../domain/texts';
import type { Answer, Attempt } from './attempts.repository';

/** What every statement of an attempt is told with. */
export interface StatementFrame {
  address: string;
  attempt: Pick<Attempt, 'id' | 'quizId' | 'personId'>;
  quizTitle: string;
  /** Null when the lesson is no more. */
  lesson: LessonView | null;
}
type JsonObject = Record<string, unknown>;

/** Extension of a result: the score of all attempts at a quiz that counts, from 0 to 1. */
export const countedScoreId = (address: string) => `${address}/xapi/extensions/counted-score`;

const option = (at: number) => `o${at + 1}`;
const left = (at: number) => `l${at + 1}`;
const right = (at: number) => `r${at + 1}`;
const item = (at: number) => `i${at + 1}`;

const component = (language: string) => (id: string, text: string) => ({
  id,
  description: { [language]: text },
});

/** The xAPI interaction of a question: its type, its parts and what is right (xAPI 1.0.3, Data, 2.4.4.1). */
export function interactionOf(body: QuestionBody, language: string): JsonObject {
  const part = component(language);
  switch (body.kind) {
    case 'single':
    case 'multiple':
      return {
        interactionType: 'choice',
        choices: body.options.map(({ text }, at) => part(option(at), text)),
        correctResponsesPattern:
          body.kind === 'single'
            ? body.options.flatMap(({ fraction }, at) => (fraction === 100 ? [option(at)] : []))
            : [body.options.flatMap(({ fraction }, at) => (fraction > 0 ? [option(at)] : [])).join('[,]')],
      };
    case 'true-false':
      return { interactionType: 'true-false', correctResponsesPattern: [String(body.answer)] };
    case 'matching':
      return {
        interactionType: 'matching',
        source: body.pairs.map((pair, at) => part(left(at), pair.left)),
        target: rightsOf(body).map((text, at) => part(right(at), text)),
        correctResponsesPattern: [body.pairs.map((_, at) => `${left(at)}[.]${right(at)}`).join('[,]')],
      };
    case 'ordering':
      return {
        interactionType: 'sequencing',
        choices: body.items.map((text, at) => part(item(at), text)),
        correctResponsesPattern: [body.items.map((_, at) => item(at)).join('[,]')],
      };
    case 'short-text': {
      // A pattern of xAPI knows no wildcards.
      const patterns = body.answers
        .filter(({ text, fraction }) => fraction === 100 && !hasWildcard(text))
        .map(({ text }) => `{case_matters=false}${withoutEscapes(text)}`);
      return {
        interactionType: 'fill-in',
        ...(patterns.length > 0 ? { correctResponsesPattern: patterns } : {}),
      };
    }
    case 'number':
      return {
        interactionType: 'numeric',
        correctResponsesPattern: body.answers
          .filter(({ fraction }) => fraction === 100)
          .map(({ value, tolerance }) => `${value - tolerance}[:]${value + tolerance}`),
      };
  }
}

/** A response as xAPI writes it. */
export function responseText(response: QuestionResponse): string {
  switch (response.kind) {
    case 'single':
      return option(response.option);
    case 'multiple':
      return response.options.map(option).join('[,]');
    case 'true-false':
      return String(response.value);
    case 'matching':
      return response.rights
        .flatMap((chosen, at) => (chosen === null ? [] : [`${left(at)}[.]${right(chosen)}`]))
        .join('[,]');
    case 'ordering':
      return orderGiven(response.positions).map(item).join('[,]');
    case 'short-text':
      return response.text;
    case 'number':
      return String(readingsOf(response.text)[0] ?? response.text);
  }
}

const activity = (id: string, definition: JsonObject) => ({ objectType: 'Activity', id, definition });

const languageOf = ({ lesson }: StatementFrame) => lesson?.course.language ?? 'vi';
const quizActivity = (frame: StatementFrame) =>
  activity(activityIds.quiz(frame.address, frame.attempt.quizId), {
    type: activityTypes.quiz,
    name: { [languageOf(frame)]: frame.quizTitle },
  });

function around({ address, lesson }: StatementFrame) {
  if (!lesson) return { lesson: [], course: [] };
  const language = lesson.course.language;
  return {
    lesson: [
      activity(activityIds.lesson(address, lesson.id), {
        type: activityTypes.lesson,
        name: { [language]: lesson.title },
      }),
    ],
    course: [
      activity(activityIds.course(address, lesson.courseId), {
        type: activityTypes.course,
        name: { [language]: lesson.course.title },
      }),
    ],
  };
}

const actorOf = ({ address, attempt }: StatementFrame) => ({
  objectType: 'Agent',
  account: { homePage: address, name: attempt.personId },
});
const verb = (name: string) => ({ id: `http://adlnet.gov/expapi/verbs/${name}`, display: { 'en-US': name } });
const context = (frame: StatementFrame, contextActivities: JsonObject) => ({
  registration: frame.attempt.id,
  platform: 'Đom Đóm',
  language: languageOf(frame),
  contextActivities: Object.fromEntries(
    Object.entries(contextActivities).filter(([, list]) => Array.isArray(list) && list.length > 0),
  ),
});
const fine = (value: number) => Math.round(value * 10_000) / 10_000;

/** What somebody answered to one question of a finished attempt. */
export function answeredStatement(
  id: string,
  answer: Answer & { response: QuestionResponse; answeredAt: Date; share: number },
  frame: StatementFrame,
): JsonObject {
  const { lesson, course } = around(frame);
  const { points, share, seconds, content, response } = answer;
  return {
    id,
    actor: actorOf(frame),
    verb: verb('answered'),
    object: activity(activityIds.question(frame.address, answer.questionId, String(answer.version)), {
      type: activityTypes.question,
      name: { [languageOf(frame)]: answer.title },
      description: { [languageOf(frame)]: content.text },
      ...interactionOf(content.body, languageOf(frame)),
    }),
    result: {
      response: responseText(response),
      success: share === 1,
      score: { min: 0, max: points, raw: fine(points * share), scaled: share },
      ...(seconds > 0 ? { duration: `PT${seconds}S` } : {}),
    },
    context: context(frame, { parent: [quizActivity(frame)], grouping: [...lesson, ...course] }),
    timestamp: answer.answeredAt.toISOString(),
  };
}

export interface AttemptOutcome {
  verb: 'completed' | 'passed' | 'failed';
  score: number;
  maxScore: number;
  scaled: number;
  passed: boolean;
  /** What counts of all attempts so far, from 0 to 1. */
  counted: number;
  startedAt: Date;
  finishedAt: Date;
}

/** What came of an attempt. Its score is the attempt's; what counts for the lesson is an extension beside it. */
export function attemptStatement(id: string, outcome: AttemptOutcome, frame: StatementFrame): JsonObject {
  const { lesson, course } = around(frame);
  const { score, maxScore, scaled, passed, counted, startedAt, finishedAt } = outcome;
  const seconds = Math.max(0, Math.round((finishedAt.getTime() - startedAt.getTime()) / 1000));
  return {
    id,
    actor: actorOf(frame),
    verb: verb(outcome.verb),
    object: quizActivity(frame),
    result: {
      score: { min: 0, max: maxScore, raw: score, scaled },
      success: passed,
      completion: true,
      duration: `PT${seconds}S`,
      extensions: { [countedScoreId(frame.address)]: counted },
    },
    context: context(frame, { parent: lesson, grouping: course }),
    timestamp: finishedAt.toISOString(),
  };
}
