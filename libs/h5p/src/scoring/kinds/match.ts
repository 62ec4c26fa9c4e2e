import { type JsonRecord, recordsOf } from '../json';
import { plain } from '../text';
import type { QuestionKind } from './kind';
import { alphabetical, matchesOf } from './response';

const pairsOf = (params: JsonRecord) =>
  recordsOf(params['pairs']).map((pair) => ({
    source: plain(pair['source']),
    target: plain(pair['target']),
  }));

/** One point for each left side with its right side; right sides with the same words are the same. */
export const matchKind: QuestionKind = {
  interaction: 'matching',
  text: (params) => plain(params['instruction']),
  maxScore: (params) => pairsOf(params).length,
  grade(params, response) {
    const pairs = pairsOf(params);
    const chosen = matchesOf(response, pairs.length);
    return pairs.filter((pair, i) => {
      const target = chosen.get(i);
      return target !== undefined && pairs[target]!.target === pair.target;
    }).length;
  },
  pattern: (params) => [
    pairsOf(params)
      .map((_, i) => `${i}[.]${i}`)
      .join('[,]'),
  ],
  correct: (params) =>
    pairsOf(params)
      .map(({ source, target }) => `${source} → ${target}`)
      .join('; '),
  inWords(params, response) {
    const pairs = pairsOf(params);
    return [...matchesOf(response, pairs.length)]
      .map(([source, target]) => `${pairs[source]!.source} → ${pairs[target]!.target}`)
      .join('; ');
  },
  choices: (params) => pairsOf(params).map(({ source }) => source),
  targets: (params) => alphabetical(pairsOf(params).map(({ target }) => target)),
};
