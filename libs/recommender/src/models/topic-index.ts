/** What an item is about; `level` on any scale whose steps mean the same (1 beginner, 2, 3, ...). */
export interface ItemContent {
  readonly topics: readonly string[];
  readonly level?: number;
}

/**
 * How alike items are by what they are about: the cosine of their topic sets with rare topics counting more
 * (ln(1 + items / items with the topic)), divided by 1 + the difference in level where both are known.
 */
export class TopicIndex {
  /** By topic the taken items: only they can be found. */
  private readonly takenWith = new Map<string, number[]>();
  private readonly rarity = new Map<string, number>();
  private readonly lengths: Float64Array;

  constructor(
    private readonly contents: readonly ItemContent[],
    taken: ReadonlySet<number>,
  ) {
    const itemsWith = new Map<string, number>();
    contents.forEach(({ topics }, item) => {
      for (const topic of new Set(topics)) {
        itemsWith.set(topic, (itemsWith.get(topic) ?? 0) + 1);
        if (!taken.has(item)) continue;
        const items = this.takenWith.get(topic);
        if (items) items.push(item);
        else this.takenWith.set(topic, [item]);
      }
    });
    for (const [topic, count] of itemsWith) this.rarity.set(topic, Math.log(1 + contents.length / count));
    this.lengths = Float64Array.from(contents, ({ topics }) => this.lengthOf(topics));
  }

  /** By item; -Infinity for items that share no topic and for items nobody has taken. */
  likenessTo({ topics, level }: ItemContent): Float64Array {
    const likeness = new Float64Array(this.contents.length).fill(Number.NEGATIVE_INFINITY);
    const length = this.lengthOf(topics);
    for (const topic of new Set(topics)) {
      const gain = (this.rarity.get(topic) ?? 0) ** 2;
      for (const item of this.takenWith.get(topic) ?? []) {
        const otherLevel = this.contents[item].level;
        const apart = level !== undefined && otherLevel !== undefined ? Math.abs(level - otherLevel) : 0;
        likeness[item] = Math.max(0, likeness[item]) + gain / (length * this.lengths[item]) / (1 + apart);
      }
    }
    return likeness;
  }

  private lengthOf(topics: readonly string[]): number {
    let squares = 0;
    for (const topic of new Set(topics)) squares += (this.rarity.get(topic) ?? 0) ** 2;
    return Math.sqrt(squares);
  }
}
