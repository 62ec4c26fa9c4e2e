import type { Language } from '@domdom/platform';
import { type ContentQuestion, questionsOf } from '../scoring';
import type { StoredVersion } from '../versions/versions.repository';
import { durationSeconds } from './played-statement';
import type { AnswerLine } from './results.repository';

/** An answer beside the right one. */
export interface ShownAnswer {
  /** The subContentId of the question. */
  part: string;
  question: string;
  given: string;
  /** Null where it may not be shown. */
  right: string | null;
  score: number | null;
  maxScore: number | null;
  fault: string | null;
  at: Date;
  seconds: number | null;
}

/** Reads the questions of a content in words, once for many answers. */
export function wordsFor(content: { library: string; params: unknown }, language: Language) {
  const questions = new Map<string, ContentQuestion>(
    questionsOf(content.library, content.params, language).map((one) => [one.id, one]),
  );
  return {
    question: (part: string): string => questions.get(part)?.text ?? part,
    given: (part: string, response: string): string => questions.get(part)?.inWords(response) ?? response,
    right: (part: string): string => questions.get(part)?.correctResponse ?? '',
    beside(answer: AnswerLine, withRight = true): ShownAnswer {
      const { part, response, score, maxScore, fault, at } = answer;
      return {
        part,
        question: this.question(part),
        given: response === null ? '' : this.given(part, response),
        right: withRight ? this.right(part) : null,
        score,
        maxScore,
        fault,
        at,
        seconds: durationSeconds(answer.duration),
      };
    },
  };
}

export type QuestionWords = ReturnType<typeof wordsFor>;

/**
 * Reads the questions as they were when they were answered. Each version is read once.
 * @param read reads versions of the content; of one that is not kept the newest one's words are told
 */
export function wordsOfVersions(
  content: { version: number; library: string; params: unknown },
  language: Language,
  read: (numbers: readonly number[]) => Promise<readonly StoredVersion[]>,
) {
  const newest = wordsFor(content, language);
  const known = new Map<number, QuestionWords>([[content.version, newest]]);
  return async (numbers: readonly number[]): Promise<(version: number) => QuestionWords> => {
    const missing = [...new Set(numbers)].filter((number) => !known.has(number));
    const versions = missing.length > 0 ? await read(missing) : [];
    for (const version of versions) known.set(version.number, wordsFor(version, language));
    return (version) => known.get(version) ?? newest;
  };
}
