import { type QuestionBody, rightsOf } from '../domain/question';
import type { QuestionResponse } from '../domain/response';
import { rightResponse } from '../domain/scoring';
import { withoutEscapes } from '../domain/texts';

/** The two words that a true-false question is answered with. */
export interface YesNo {
  isTrue: string;
  isFalse: string;
}

/** What somebody answered in words, a line each; nothing for no answer. */
export function responseLines(body: QuestionBody, response: QuestionResponse | null, words: YesNo): string[] {
  if (!response) return [];
  if ((body.kind === 'single' || body.kind === 'multiple') && response.kind === body.kind) {
    const chosen = response.kind === 'single' ? [response.option] : response.options;
    return chosen.map((at) => body.options[at]?.text ?? '');
  }
  if (response.kind === 'true-false') return [response.value ? words.isTrue : words.isFalse];
  if (body.kind === 'matching' && response.kind === 'matching') {
    const rights = rightsOf(body);
    return body.pairs.map(({ left }, at) => {
      const chosen = response.rights[at];
      return `${left} → ${chosen === null || chosen === undefined ? '…' : (rights[chosen] ?? '')}`;
    });
  }
  if (body.kind === 'ordering' && response.kind === 'ordering') {
    return response.positions
      .flatMap((position, item) => (position === null ? [] : [{ position, text: body.items[item] ?? '' }]))
      .sort((a, b) => a.position - b.position || a.text.localeCompare(b.text, 'vi'))
      .map(({ position, text }) => `${position}. ${text}`);
  }
  return response.kind === 'short-text' || response.kind === 'number' ? [response.text] : [];
}

/** What would have been right, in words. */
export function rightLines(body: QuestionBody, words: YesNo, decimal: (value: number) => string): string[] {
  if (body.kind === 'short-text') {
    return body.answers
      .filter(({ fraction }) => fraction === 100)
      .map(({ text }) => withoutEscapes(text.replace(/(?<!\\)\*/g, '…')));
  }
  if (body.kind === 'number') {
    return body.answers
      .filter(({ fraction }) => fraction === 100)
      .map(({ value, tolerance }) => decimal(value) + (tolerance > 0 ? ` (± ${decimal(tolerance)})` : ''));
  }
  return responseLines(body, rightResponse(body), words);
}
