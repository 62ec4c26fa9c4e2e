import { isNear, readingsOf } from './numbers';
import { type BodyOf, type ChoiceOption, type QuestionBody, rightsOf } from './question';
import { orderGiven, type QuestionResponse } from './response';
import { matchesText } from './texts';

/** What a response is worth, and what is told about it. */
export interface Mark {
  /** From 0 to 1. */
  share: number;
  /** What the author says about what was answered. */
  feedback: string[];
}
const nothing: Mark = { share: 0, feedback: [] };

/** Two choices at a third and two thirds are worth the whole, whatever 33.33333 % says. */
const bounded = (share: number): number => Math.min(1, Math.max(0, Math.round(share * 10_000) / 10_000));
const told = (...feedback: string[]): string[] => feedback.filter((text) => text !== '');

/** The best of the answers that a response meets; the first of equals. */
function best<A extends { fraction: number; feedback: string }>(answers: readonly A[]): Mark {
  const [first, ...others] = answers;
  if (!first) return nothing;
  const chosen = others.reduce((top, one) => (one.fraction > top.fraction ? one : top), first);
  return { share: bounded(chosen.fraction / 100), feedback: told(chosen.feedback) };
}

function choices(options: readonly ChoiceOption[], chosen: readonly number[]): Mark {
  const taken = chosen.flatMap((at) => options[at] ?? []);
  const sum = taken.reduce((total, option) => total + option.fraction, 0);
  return { share: bounded(sum / 100), feedback: told(...taken.map((option) => option.feedback)) };
}

/** The share of lefts beside the right words; the same words twice are as good as each other. */
function matched(body: BodyOf<'matching'>, given: readonly (number | null)[]): Mark {
  const rights = rightsOf(body);
  const right = body.pairs.filter((pair, left) => {
    const chosen = given[left];
    return chosen !== null && chosen !== undefined && rights[chosen] === pair.right;
  });
  return { share: bounded(right.length / body.pairs.length), feedback: [] };
}

/** The share of items at their place; the same words twice are as good as each other. */
function ordered(items: readonly string[], positions: readonly (number | null)[]): Mark {
  const right = orderGiven(positions).filter((item) => items[(positions[item] ?? 0) - 1] === items[item]);
  return { share: bounded(right.length / items.length), feedback: [] };
}

/** What a response to a question is worth. No answer is worth nothing. */
export function mark(body: QuestionBody, response: QuestionResponse | null): Mark {
  if (response === null) return nothing;
  if ((body.kind === 'single' || body.kind === 'multiple') && response.kind === body.kind) {
    return choices(body.options, response.kind === 'single' ? [response.option] : response.options);
  }
  if (body.kind === 'true-false' && response.kind === 'true-false') {
    const feedback = told(response.value ? body.feedbackTrue : body.feedbackFalse);
    return { share: response.value === body.answer ? 1 : 0, feedback };
  }
  if (body.kind === 'matching' && response.kind === 'matching') return matched(body, response.rights);
  if (body.kind === 'ordering' && response.kind === 'ordering')
    return ordered(body.items, response.positions);
  if (body.kind === 'short-text' && response.kind === 'short-text') {
    return best(
      body.answers.filter((answer) => matchesText(answer.text, response.text, body.foldDiacritics)),
    );
  }
  if (body.kind === 'number' && response.kind === 'number') {
    const readings = readingsOf(response.text);
    return best(
      body.answers.filter((answer) =>
        readings.some((value) => isNear(value, answer.value, answer.tolerance)),
      ),
    );
  }
  return nothing;
}

/** A response that is worth all the points; for showing what would have been right. */
export function rightResponse(body: QuestionBody): QuestionResponse {
  switch (body.kind) {
    case 'single': {
      const top = Math.max(...body.options.map((option) => option.fraction));
      return { kind: 'single', option: body.options.findIndex((option) => option.fraction === top) };
    }
    case 'multiple':
      return {
        kind: 'multiple',
        options: body.options.flatMap((option, at) => (option.fraction > 0 ? [at] : [])),
      };
    case 'true-false':
      return { kind: 'true-false', value: body.answer };
    case 'matching':
      return { kind: 'matching', rights: body.pairs.map((_, at) => at) };
    case 'ordering':
      return { kind: 'ordering', positions: body.items.map((_, at) => at + 1) };
    case 'short-text': {
      const [top] = [...body.answers].sort((a, b) => b.fraction - a.fraction);
      return { kind: 'short-text', text: top?.text ?? '' };
    }
    case 'number': {
      const [top] = [...body.answers].sort((a, b) => b.fraction - a.fraction);
      return { kind: 'number', text: String(top?.value ?? '') };
    }
  }
}
