import { checkedOption } from '../recommender-error';
import { type FeatureCounts, FeatureSpace } from './feature-space';
import type { InCommon } from './model';
import { wordsAndPairs } from './words';

/** What an item is about; `level` on any scale whose steps mean the same (1 beginner, 2, 3, ...). */
export interface ItemContent {
  readonly topics: readonly string[];
  readonly level?: number;
  /** The language it is in. */
  readonly language?: string;
  readonly title?: string;
  /** A summary or a description. */
  readonly text?: string;
}

/** Whether anything is said of what an item is about. */
export function isDescribed({ topics, title, text }: ItemContent): boolean {
  return topics.length > 0 || title !== undefined || text !== undefined;
}

export interface ContentOptions {
  /** How much the topics count beside title and text, where there are any: 0 to 1. */
  readonly topicShare: number;
  /** What is left of likeness between two languages. */
  readonly otherLanguage: number;
}

/** A title says more than as many words of a summary. */
const titleRepeated = 2;

export function checkedContentOptions(options: Partial<ContentOptions>): ContentOptions {
  return {
    topicShare: checkedOption('topicShare', options.topicShare ?? 0.3, 'share'),
    otherLanguage: checkedOption('otherLanguage', options.otherLanguage ?? 0.3, 'share'),
  };
}

/**
 * How alike items are by what they are about: the cosine of their topics and that of the words of their titles and
 * texts (without diacritics, in ones and pairs), rare ones counting more; less for a level apart and for another
 * language, where both are known.
 */
export class ContentIndex {
  private readonly topics: FeatureSpace;
  private readonly words: FeatureSpace;
  private readonly topicShare: number;
  private readonly otherLanguage: number;

  /** Only items in `found` can be found. */
  constructor(
    private readonly contents: readonly ItemContent[],
    found: ReadonlySet<number>,
    options: Partial<ContentOptions> = {},
  ) {
    const { topicShare, otherLanguage } = checkedContentOptions(options);
    this.topics = new FeatureSpace(contents.map(topicsOf), found, { leastDocuments: 1, largestShare: 1 });
    this.words = new FeatureSpace(contents.map(wordsOf), found, { leastDocuments: 2, largestShare: 0.1 });
    this.topicShare = this.words.isEmpty ? 1 : topicShare;
    this.otherLanguage = otherLanguage;
  }

  /**
   * By item, divided by 1 + the levels apart; -Infinity for items that share nothing and for those that cannot be
   * found. `next` wants what suits after it: one level up is as near as the same level.
   */
  likenessTo(content: ItemContent, wanted: 'same' | 'next' = 'same'): Float64Array {
    const likeness = new Float64Array(this.contents.length);
    this.topics.addLikeness(topicsOf(content), likeness, this.topicShare);
    if (this.topicShare < 1) this.words.addLikeness(wordsOf(content), likeness, 1 - this.topicShare);
    for (let item = 0; item < likeness.length; item++) {
      if (likeness[item] === 0) {
        likeness[item] = Number.NEGATIVE_INFINITY;
        continue;
      }
      const other = this.contents[item];
      const step = stepBetween(content, other) ?? 0;
      likeness[item] /= 1 + (wanted === 'next' && step > 0 ? step - 1 : Math.abs(step));
      if (
        content.language !== undefined &&
        other.language !== undefined &&
        content.language !== other.language
      ) {
        likeness[item] *= this.otherLanguage;
      }
    }
    return likeness;
  }
}

/** What two items have in common, given how many items have each topic. */
export function inCommon(from: ItemContent, to: ItemContent, itemsWith: (topic: string) => number): InCommon {
  const theirs = new Set(to.topics);
  const topics = [...new Set(from.topics)].filter((topic) => theirs.has(topic));
  const step = stepBetween(from, to);
  return {
    topics: topics.sort((a, b) => itemsWith(a) - itemsWith(b)),
    ...(step !== undefined && { step }),
  };
}

function stepBetween({ level: from }: ItemContent, { level: to }: ItemContent): number | undefined {
  return from === undefined || to === undefined ? undefined : to - from;
}

function topicsOf({ topics }: ItemContent): FeatureCounts {
  return new Map(topics.map((topic) => [topic, 1]));
}

function wordsOf({ title, text }: ItemContent): FeatureCounts {
  const counts = new Map<string, number>();
  const count = (words: readonly string[], times: number): void => {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + times);
  };
  if (title !== undefined) count(wordsAndPairs(title), titleRepeated);
  if (text !== undefined) count(wordsAndPairs(text), 1);
  return counts;
}
