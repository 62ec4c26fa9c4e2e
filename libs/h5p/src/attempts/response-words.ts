import type { Language } from '@domdom/platform';
import { h5pWords } from '../h5p.messages';
import type { ContentQuestion } from '../scoring';
import { plain } from '../scoring/text';

type JsonObject = Record<string, unknown>;

/** The value at a path such as `steps[2].params`; the whole for an empty path. */
function at(params: unknown, path: string): JsonObject {
  const found = path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((value, key) => (value as JsonObject | undefined)?.[key], params);
  return (found ?? {}) as JsonObject;
}

const textsOf = (list: unknown, key: string): string[] =>
  Array.isArray(list) ? list.map((one: JsonObject | null) => plain(one?.[key])) : [];

/** What somebody answered, in the words of the question: xAPI names choices by their numbers. */
export function responseInWords(
  content: { params: unknown },
  question: ContentQuestion,
  response: string | null,
  language: Language,
): string {
  if (response === null || response === '') return '';
  const own = at(content.params, question.path);
  const parts = response.split('[,]');
  switch (question.type) {
    case 'true-false':
      return response === 'true' ? h5pWords[language].yes : h5pWords[language].no;
    case 'choice': {
      const answers = textsOf(own['answers'], 'text');
      return parts.map((part) => answers[Number(part)] ?? part).join('; ');
    }
    case 'sequencing': {
      const items = textsOf(own['items'], 'text');
      return parts.map((part, place) => `${place + 1}. ${items[Number(part)] ?? part}`).join('; ');
    }
    case 'matching': {
      const sources = textsOf(own['pairs'], 'source');
      const targets = textsOf(own['pairs'], 'target');
      return parts
        .map((part) => part.split('[.]').map(Number))
        .map(([source = -1, target = -1]) => `${sources[source] ?? ''} → ${targets[target] ?? ''}`)
        .join('; ');
    }
    default:
      return parts.join('; ');
  }
}
