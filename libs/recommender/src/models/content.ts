import { assertFittable, type InteractionMatrix } from '../data/interaction-matrix';
import { Pacer, type Progress } from '../progress';
import { checkedOption, RecommenderError } from '../recommender-error';
import {
  ContentIndex,
  type ContentOptions,
  checkedContentOptions,
  type ItemContent,
  inCommon,
} from './content-index';
import { ItemLinks } from './item-links';
import {
  assertAskable,
  type Contribution,
  type Drift,
  type History,
  type Model,
  type RowChange,
  sortedContributions,
  weightAt,
} from './model';
import { type ModelFile, readModelFile, savedArray, writeModelFile } from './model-file';
import { rowsOf, takeEach } from './row-change';
import { topK } from './top-k';

export interface ContentModelOptions extends ContentOptions {
  /** How many likest items each item keeps. */
  readonly neighbours: number;
}

interface SavedOptions extends ContentModelOptions {
  readonly topics: readonly string[];
  readonly changes: number;
}

/** A topic and a level is all that is kept of what an item is about. */
type Described = Pick<ItemContent, 'topics' | 'level'>;

/**
 * Recommends what resembles the learner's own items by topics, level, language and words, see `ContentIndex`: the
 * sum of the likenesses, one level up being as near as the same level. Needs nobody to have taken an item, so new
 * items are found too. Learns nothing from the matrix but how many items there are, so updates are exact.
 *
 * Worth tuning: topicShare over 0.1, 0.3, 0.5 and 0.7, neighbours over 20, 100 and 500.
 */
export class Content implements Model {
  static readonly modelName = 'content';
  readonly name = Content.modelName;
  private readonly options: ContentModelOptions;
  private described: readonly Described[] = [];
  private links = new ItemLinks(0);
  private itemsWith = new Map<string, number>();
  private changes = 0;

  /** `contents[j]` describes item j; what it does not describe resembles nothing. Needed for fitting only. */
  constructor(
    private readonly contents: readonly ItemContent[],
    options: Partial<ContentModelOptions> = {},
  ) {
    this.options = {
      ...checkedContentOptions(options),
      neighbours: checkedOption('neighbours', options.neighbours ?? 100, 'positive integer'),
    };
  }

  static load(bytes: Uint8Array): Content {
    const file = readModelFile<SavedOptions>(bytes, Content.modelName);
    const n = file.itemCount;
    const described = readDescribed(file);
    const model = new Content(described, file.options);
    const start = savedArray(file, 'start', Int32Array, n + 1);
    const target = savedArray(file, 'target', Int32Array, start[n]);
    model.describe(described);
    model.links = new ItemLinks(n, start, target, savedArray(file, 'likeness', Float64Array, start[n]));
    model.changes = file.options.changes;
    return model;
  }

  get itemCount(): number {
    return this.described.length;
  }

  async fit(matrix: InteractionMatrix, progress?: Progress): Promise<void> {
    assertFittable(matrix);
    const n = matrix.columns;
    const contents = Array.from({ length: n }, (_, item) => this.contents[item] ?? { topics: [] });
    const index = new ContentIndex(contents, new Set(contents.keys()), this.options);
    const near: Int32Array[] = [];
    const likeness: Float64Array[] = [];
    const start = new Int32Array(n + 1);
    const pacer = new Pacer();
    for (let source = 0; source < n; source++) {
      const alike = index.likenessTo(contents[source], 'next');
      alike[source] = Number.NEGATIVE_INFINITY;
      const items = topK(alike, this.options.neighbours).items.sort();
      near.push(items);
      likeness.push(Float64Array.from(items, (item) => alike[item]));
      start[source + 1] = start[source] + items.length;
      if (pacer.due()) {
        progress?.({ stage: 'likeness', done: source + 1, total: n });
        await pacer.breathe();
      }
    }
    const target = new Int32Array(start[n]);
    const values = new Float64Array(start[n]);
    near.forEach((items, source) => {
      target.set(items, start[source]);
      values.set(likeness[source], start[source]);
    });
    this.describe(contents);
    this.links = new ItemLinks(n, start, target, values);
    this.changes = 0;
    progress?.({ stage: 'likeness', done: n, total: n });
  }

  score(history: History, into = new Float64Array(this.itemCount)): Float64Array {
    assertAskable(this, history);
    const { start, target, value } = this.links;
    into.fill(0);
    for (let at = 0; at < history.items.length; at++) {
      const source = history.items[at];
      const weight = weightAt(history, at);
      for (let link = start[source]; link < start[source + 1]; link++)
        into[target[link]] += weight * value[link];
    }
    return into;
  }

  explain(history: History, item: number): Contribution[] {
    assertAskable(this, history, item);
    const terms = Array.from(history.items, (source, at): Contribution => {
      const contribution = weightAt(history, at) * this.links.at(source, item);
      return { source: 'content', item: source, common: this.commonOf(source, item), contribution };
    });
    return sortedContributions(terms);
  }

  update(...changes: RowChange[]): void {
    takeEach(changes, (change) => this.takeIn(change));
  }

  /** Always exact: the residual is 0. */
  drift(): Drift {
    assertAskable(this, { items: [] });
    return { changes: this.changes, residual: 0 };
  }

  save(): Uint8Array {
    if (this.itemCount === 0) throw new RecommenderError('model-not-fitted', { model: this.name });
    const { start, target, value: likeness } = this.links;
    const topics = [...this.itemsWith.keys()];
    const numberOf = new Map(topics.map((topic, number) => [topic, number]));
    const arrays = {
      start,
      target,
      likeness,
      levels: Float64Array.from(this.described, ({ level = Number.NaN }) => level),
      topicCounts: Int32Array.from(this.described, (each) => each.topics.length),
      topicOf: Int32Array.from(
        this.described.flatMap((each) => each.topics.map((topic) => numberOf.get(topic) ?? 0)),
      ),
    };
    const options: SavedOptions = { ...this.options, topics, changes: this.changes };
    return writeModelFile({ model: this.name, itemCount: this.itemCount, options, arrays });
  }

  private takeIn(change: RowChange): void {
    rowsOf(this, change);
    this.changes++;
  }

  private commonOf(from: number, to: number) {
    return inCommon(this.described[from], this.described[to], (topic) => this.itemsWith.get(topic) ?? 0);
  }

  private describe(contents: readonly Described[]): void {
    this.described = contents.map(({ topics, level }) => ({
      topics: [...new Set(topics)],
      ...(level !== undefined && { level }),
    }));
    this.itemsWith = new Map();
    for (const topic of this.described.flatMap(({ topics }) => topics)) {
      this.itemsWith.set(topic, (this.itemsWith.get(topic) ?? 0) + 1);
    }
  }
}

function readDescribed(file: ModelFile<SavedOptions>): Described[] {
  const levels = savedArray(file, 'levels', Float64Array, file.itemCount);
  const counts = savedArray(file, 'topicCounts', Int32Array, file.itemCount);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const topicOf = savedArray(file, 'topicOf', Int32Array, total);
  let at = 0;
  return Array.from(counts, (count, item) => {
    const topics = Array.from(topicOf.subarray(at, at + count), (topic) => file.options.topics[topic] ?? '');
    at += count;
    return { topics, ...(!Number.isNaN(levels[item]) && { level: levels[item] }) };
  });
}
