import type { Problem } from '@domdom/platform';
import type { BankQuestion, QuestionBody } from './question';
import { questionErrors } from './quiz.errors';
import { comparable } from './texts';

/** The most answers, pairs or items of one question. */
export const mostLines = 20;
const longestText = 5000;
const longestLine = 500;
const longestFeedback = 2000;

type Found = ReturnType<(typeof questionErrors)[keyof typeof questionErrors]>;
const problem = (field: string, { code, params }: Found): Problem => ({ field, code, params });

function distinct(texts: readonly string[], field: (at: number) => string): Problem[] {
  const seen = new Set<string>();
  return texts.flatMap((text, at) => {
    const form = comparable(text, false);
    if (!seen.has(form)) {
      seen.add(form);
      return [];
    }
    return [problem(field(at), questionErrors.twice())];
  });
}

function lines(texts: readonly string[], least: number, field: (at: number) => string): Problem[] {
  if (texts.length > mostLines) return [problem(field(0), questionErrors.tooManyLines({ most: mostLines }))];
  if (texts.length < least) return [problem(field(texts.length), questionErrors.tooFewLines({ least }))];
  return texts.flatMap((text, at) => {
    if (text === '') return [problem(field(at), questionErrors.emptyLine())];
    return text.length > longestLine
      ? [problem(field(at), questionErrors.tooLong({ most: longestLine }))]
      : [];
  });
}

const wrongFraction = (fraction: number, least: number) => !(fraction >= least && fraction <= 100);

function fractions(given: readonly { fraction: number }[], least: number): Problem[] {
  return given.flatMap(({ fraction }, at) =>
    wrongFraction(fraction, least)
      ? [problem(`lines.${at}.fraction`, questionErrors.wrongFraction({ least }))]
      : [],
  );
}

function bodyProblems(body: QuestionBody): Problem[] {
  const textField = (at: number) => `lines.${at}.text`;
  switch (body.kind) {
    case 'single':
    case 'multiple': {
      const texts = body.options.map((option) => option.text);
      const found = [...lines(texts, 2, textField), ...fractions(body.options, -100)];
      found.push(...distinct(texts, textField));
      if (found.length > 0) return found;
      if (body.kind === 'single') {
        const right = body.options.some((option) => option.fraction === 100);
        return right ? [] : [problem('lines.0.fraction', questionErrors.noRightAnswer())];
      }
      const sum = body.options.reduce((total, option) => total + Math.max(0, option.fraction), 0);
      return Math.abs(sum - 100) <= 1 ? [] : [problem('lines.0.fraction', questionErrors.notAHundred())];
    }
    case 'true-false':
      return [];
    case 'matching': {
      const left = body.pairs.map((pair) => pair.left);
      const rights = [...body.pairs.map((pair) => pair.right), ...body.distractors];
      const rightField = (at: number) =>
        at < left.length ? `lines.${at}.right` : `distractors.${at - left.length}.text`;
      return [
        ...lines(left, 2, (at) => `lines.${at}.left`),
        ...(left.length < 2 ? [] : lines(rights, 2, rightField)),
        ...distinct(left, (at) => `lines.${at}.left`),
        ...distinct(body.distractors, (at) => `distractors.${at}.text`),
      ];
    }
    case 'ordering':
      return lines(body.items, 2, textField);
    case 'short-text': {
      const texts = body.answers.map((answer) => answer.text);
      const found = [...lines(texts, 1, textField), ...fractions(body.answers, 0)];
      if (found.length > 0) return found;
      const right = body.answers.some((answer) => answer.fraction === 100);
      return right ? [] : [problem('lines.0.fraction', questionErrors.noRightAnswer())];
    }
    case 'number': {
      if (body.answers.length > mostLines)
        return [problem('lines.0.value', questionErrors.tooManyLines({ most: mostLines }))];
      const found = body.answers.flatMap(({ value, tolerance }, at) => [
        ...(Number.isFinite(value) ? [] : [problem(`lines.${at}.value`, questionErrors.notANumber())]),
        ...(tolerance >= 0 && Number.isFinite(tolerance)
          ? []
          : [problem(`lines.${at}.tolerance`, questionErrors.wrongTolerance())]),
      ]);
      found.push(...fractions(body.answers, 0));
      if (found.length > 0) return found;
      const right = body.answers.some((answer) => answer.fraction === 100);
      return right ? [] : [problem('lines.0.fraction', questionErrors.noRightAnswer())];
    }
  }
}

function feedbackOf(body: QuestionBody): string[] {
  if (body.kind === 'single' || body.kind === 'multiple')
    return body.options.map((option) => option.feedback);
  if (body.kind === 'true-false') return [body.feedbackTrue, body.feedbackFalse];
  if (body.kind === 'short-text' || body.kind === 'number')
    return body.answers.map((answer) => answer.feedback);
  return [];
}

/** What is wrong with a question, each with the field of the form to mend; empty when it can be asked. */
export function checkQuestion({ title, category, tags, content }: BankQuestion): Problem[] {
  const { text, generalFeedback, body } = content;
  const found: Problem[] = [];
  if (title === '') found.push(problem('title', questionErrors.noTitle()));
  if (title.length > 200) found.push(problem('title', questionErrors.tooLong({ most: 200 })));
  if (text === '') found.push(problem('text', questionErrors.noText()));
  if (text.length > longestText) found.push(problem('text', questionErrors.tooLong({ most: longestText })));
  if (category.length > 200) found.push(problem('category', questionErrors.tooLong({ most: 200 })));
  if (tags.length > 20 || tags.some((tag) => tag.length > 50))
    found.push(problem('tags', questionErrors.tooLong({ most: 50 })));
  if ([generalFeedback, ...feedbackOf(body)].some((words) => words.length > longestFeedback))
    found.push(problem('generalFeedback', questionErrors.tooLong({ most: longestFeedback })));
  return [...found, ...bodyProblems(body)];
}
