import { byteOrderMark, csvLine, formatDateTime, formatNumber, type Language } from '@domdom/platform';
import { bankWords } from '../bank.messages';
import { responseLines, rightLines } from '../pages/answer-words';
import { takingWords } from '../quizzes.messages';
import type { CsvLine } from './results.repository';

/** The lines of a CSV file (RFC 4180): a line for each answer of each attempt, beside the right one. */
export async function* resultsCsv(
  language: Language,
  batches: AsyncGenerator<CsvLine[]>,
): AsyncGenerator<string> {
  const say = bankWords[language];
  const taking = takingWords[language];
  const number = (value: number) => formatNumber(language, value);
  yield byteOrderMark +
    csvLine([
      say.who,
      say.lesson,
      say.attemptNumber,
      say.started,
      say.handedIn,
      say.shareOfQuiz,
      say.outcome,
      say.asked,
      say.given,
      say.right,
      say.pointsThere,
      say.pointsGained,
    ]);
  for await (const lines of batches) {
    yield lines
      .map((line) => {
        const { body } = line.content;
        return csvLine([
          line.personName,
          line.lessonTitle,
          line.number,
          formatDateTime(language, line.startedAt),
          line.finishedAt ? formatDateTime(language, line.finishedAt) : '',
          line.scaled ?? '',
          line.finishedAt ? (line.passed ? taking.passed : taking.failed) : taking.open,
          line.content.text,
          responseLines(body, line.response, taking).join('; '),
          rightLines(body, taking, number).join('; '),
          line.points,
          line.share === null ? '' : Math.round(line.share * line.points * 10_000) / 10_000,
        ]);
      })
      .join('');
  }
}
