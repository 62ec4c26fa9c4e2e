import { byteOrderMark, csvLine, formatDateTime, type Language } from '@domdom/platform';
import { attemptWords, outcomeWords } from './attempts.messages';
import { faultInWords } from './faults';
import type { AttemptLine, Outcome } from './results.repository';
import type { AttemptWithAnswers } from './results.service';

const outcomeOf = (attempt: AttemptLine): Outcome => {
  if (attempt.decision === 'set-aside') return 'set-aside';
  if (!attempt.finishedAt) return 'open';
  if (!attempt.counted) return 'flagged';
  return attempt.passed ? 'passed' : 'not-passed';
};

/** The lines of a CSV file (RFC 4180): one for each answer of each attempt, beside the right one. */
export async function* resultsCsv(
  language: Language,
  batches: AsyncGenerator<AttemptWithAnswers[]>,
): AsyncGenerator<string> {
  const words = attemptWords[language];
  const yesOrNo = (flag: boolean) => (flag ? words.yes : words.no);
  yield byteOrderMark +
    csvLine([
      words.learner,
      words.lesson,
      words.number,
      words.started,
      words.finished,
      words.duration,
      words.score,
      words.counts,
      words.outcome,
      words.asked,
      words.given,
      words.right,
      words.score,
      words.duration,
      words.flagged,
    ]);
  for await (const attempts of batches) {
    yield attempts
      .flatMap((attempt) => {
        const about = [
          attempt.personName,
          attempt.lessonTitle,
          attempt.number,
          formatDateTime(language, attempt.startedAt),
          attempt.finishedAt ? formatDateTime(language, attempt.finishedAt) : '',
          attempt.durationSeconds,
          attempt.score,
          yesOrNo(attempt.counted),
          outcomeWords[language][outcomeOf(attempt)],
        ];
        const ofAttempt = attempt.counted || attempt.decision ? '' : faultInWords(language, attempt.fault);
        if (attempt.answers.length === 0) return [csvLine([...about, '', '', '', '', '', ofAttempt])];
        return attempt.answers.map((answer) =>
          csvLine([
            ...about,
            answer.question,
            answer.given,
            answer.right,
            answer.score,
            answer.seconds,
            faultInWords(language, answer.fault) ?? ofAttempt,
          ]),
        );
      })
      .join('');
  }
}
