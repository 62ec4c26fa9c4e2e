import type { RawValues } from '@domdom/platform';
import type { QuizFormDto } from './dto/quizzes.dto';
import type { QuizSettings } from './quizzes.repository';

/** The ranges that the form asks words for; the API knows any. */
const ranges = [
  { from: 80, name: 'feedbackHigh' },
  { from: 50, name: 'feedbackMiddle' },
  { from: 0, name: 'feedbackLow' },
] as const;

/** @param before the quiz as it was: ranges that the form does not show stay */
export function settingsIn(input: QuizFormDto, before: QuizSettings | null = null): QuizSettings {
  const others = (before?.feedback ?? []).filter((one) => !ranges.some(({ from }) => from === one.from));
  return {
    title: input.title.trim(),
    onePerPage: input.onePerPage ?? false,
    shuffleAnswers: input.shuffleAnswers ?? false,
    attemptsAllowed: input.attemptsAllowed ?? null,
    timeLimitMinutes: input.timeLimitMinutes ?? null,
    counts: input.counts,
    reveals: input.reveals,
    feedback: [
      ...others,
      ...ranges.flatMap(({ from, name }) => {
        const text = input[name]?.trim();
        return text ? [{ from, text }] : [];
      }),
    ],
  };
}

export function settingsValues(quiz: QuizSettings): RawValues {
  const words = ranges.map(({ from, name }) => [name, quiz.feedback.find((one) => one.from === from)?.text]);
  return {
    title: quiz.title,
    onePerPage: quiz.onePerPage ? 'true' : '',
    shuffleAnswers: quiz.shuffleAnswers ? 'true' : '',
    attemptsAllowed: quiz.attemptsAllowed === null ? '' : String(quiz.attemptsAllowed),
    timeLimitMinutes: quiz.timeLimitMinutes === null ? '' : String(quiz.timeLimitMinutes),
    counts: quiz.counts,
    reveals: quiz.reveals,
    ...(Object.fromEntries(words) as RawValues),
  };
}
