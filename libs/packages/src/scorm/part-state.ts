import { packageErrors } from '../domain/package.errors';

/** What the run-time data of one part says; every figure is checked, as a browser can send anything. */
export interface PartState {
  completed: boolean;
  /** Null when it says nothing of it. */
  success: boolean | null;
  /** From 0 to 1. */
  score: number | null;
  /** In all sessions of the attempt. */
  seconds: number;
  /** It was left with the wish to go on later. */
  suspended: boolean;
  interactions: Interaction[];
}
export interface Interaction {
  /** Its place in the list. */
  index: number;
  id: string;
  type: string;
  response: string;
  /** Null for `neutral`, a figure and anything else that is neither. */
  correct: boolean | null;
  patterns: string[];
  description: string;
}

export type ScormVersion = '1.2' | '2004';
type JsonObject = Record<string, unknown>;

const mostBytes = 700_000;
const mostInteractions = 500;
const longestText = 4000;
const mostSeconds = 10 * 365 * 86_400;

const object = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null ? (value as JsonObject) : {};
/** Half of a character, which a cut can leave, is no text for a database. */
const whole = (given: string): string => Buffer.from(given, 'utf8').toString('utf8');
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? whole(String(value).slice(0, longestText)) : '';

/**
 * Takes the data of a part as the run-time sent it: bounded, without what PostgreSQL cannot hold, and without the
 * learner's name and id, which are set anew each time.
 * @throws packages.unreadableState, packages.stateTooLarge
 */
export function keptCmi(sent: unknown): JsonObject {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw packageErrors.unreadableState();
  const json = JSON.stringify(sent);
  if (Buffer.byteLength(json) > mostBytes) throw packageErrors.stateTooLarge();
  const clean = JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'string' ? whole(value).replaceAll('\u0000', '') : value,
  ) as JsonObject;
  const { learner_id: _id, learner_name: _name, ...rest } = clean;
  if (!rest['core']) return rest;
  const { student_id: _student, student_name: _called, ...core } = object(rest['core']);
  return { ...rest, core };
}

/**
 * Reads the result of a part.
 * @param masteryScore from 0 to 1; when there is one, the score decides whether it was passed
 */
export function readPartState(
  version: ScormVersion,
  cmi: JsonObject,
  masteryScore: number | null,
): PartState {
  const read = version === '1.2' ? readScorm12(cmi) : readScorm2004(cmi);
  const success = masteryScore !== null && read.score !== null ? read.score >= masteryScore : read.success;
  return { ...read, success, interactions: interactionsOf(cmi) };
}

type Read = Omit<PartState, 'interactions'>;

function readScorm12(cmi: JsonObject): Read {
  const core = object(cmi['core']);
  const status = text(core['lesson_status']);
  return {
    completed: ['completed', 'passed', 'failed'].includes(status),
    success: status === 'passed' ? true : status === 'failed' ? false : null,
    score: scaled(object(core['score'])),
    seconds: clockSeconds(text(core['total_time'])),
    suspended: core['exit'] === 'suspend',
  };
}

function readScorm2004(cmi: JsonObject): Read {
  const success = text(cmi['success_status']);
  return {
    completed: cmi['completion_status'] === 'completed',
    success: success === 'passed' ? true : success === 'failed' ? false : null,
    score: scaled(object(cmi['score'])),
    seconds: durationSeconds(text(cmi['total_time'])),
    suspended: cmi['exit'] === 'suspend',
  };
}

/** A score from 0 to 1: the scaled one, else the raw one between its bounds (0 and 100 unless they are said). */
function scaled({ scaled: share, raw, min, max }: JsonObject): number | null {
  const given = figure(share);
  // SCORM 2004 goes down to -1; below nothing there is nothing.
  if (given !== null) return given >= -1 && given <= 1 ? Math.max(0, given) : null;
  const points = figure(raw);
  if (points === null) return null;
  const [low, high] = [figure(min) ?? 0, figure(max) ?? 100];
  if (high <= low || points < low || points > high) return null;
  return (points - low) / (high - low);
}

function figure(value: unknown): number | null {
  const said = text(value).trim();
  if (said === '') return null;
  const number = Number(said);
  return Number.isFinite(number) ? number : null;
}

/** SCORM 1.2: `HHHH:MM:SS.SS`. */
export function clockSeconds(said: string): number {
  const [, hours, minutes, seconds] = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/.exec(said) ?? [];
  return hours ? bounded(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) : 0;
}
/** SCORM 2004: an ISO 8601 duration; a month counts 30 days, a year 365. */
export function durationSeconds(said: string): number {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
    said,
  );
  if (!parts) return 0;
  const [years, months, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return bounded(((years! * 365 + months! * 30 + days!) * 24 + hours!) * 3600 + minutes! * 60 + seconds!);
}
const bounded = (seconds: number): number => Math.min(Math.round(seconds), mostSeconds);

/** The run-time writes lists as objects with figures for names. */
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : Object.values(object(value)));

function interactionsOf(cmi: JsonObject): Interaction[] {
  return listOf(cmi['interactions'])
    .slice(0, mostInteractions)
    .flatMap((one, index) => {
      const { id, type, student_response, learner_response, result, correct_responses, description } =
        object(one);
      const name = text(id);
      if (!name) return [];
      return [
        {
          index,
          id: name,
          type: text(type),
          response: text(learner_response ?? student_response),
          correct: verdictOf(text(result)),
          patterns: listOf(correct_responses)
            .map((pattern) => text(object(pattern)['pattern']))
            .filter(Boolean),
          description: text(description),
        },
      ];
    });
}

function verdictOf(result: string): boolean | null {
  if (result === 'correct') return true;
  return result === 'wrong' || result === 'incorrect' ? false : null;
}
