/**
 * Keeps the last things that were made, as many as weigh no more than `most` together. Whoever asks for one that is
 * being made waits for the same one; what failed is not kept.
 */
export class BoundedCache<T> {
  private readonly kept = new Map<string, { value: Promise<T>; weight: number }>();
  private total = 0;

  /** @param weigh what a thing weighs, in the unit of `most` */
  constructor(
    private readonly most: number,
    private readonly weigh: (value: T) => number,
  ) {}

  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known.value;
    }
    const entry = { value: make(), weight: 0 };
    this.kept.set(key, entry);
    entry.value.then(
      (value) => this.settle(key, entry, this.weigh(value)),
      () => this.drop(key, entry),
    );
    return entry.value;
  }

  private settle(key: string, entry: { weight: number }, weight: number): void {
    if (this.kept.get(key) !== entry) return;
    entry.weight = weight;
    this.total += weight;
    // The oldest go first; one that is too heavy alone goes too.
    for (const [oldest, { weight: freed }] of this.kept) {
      if (this.total <= this.most) return;
      if (freed === 0) continue;
      this.kept.delete(oldest);
      this.total -= freed;
    }
  }

  private drop(key: string, entry: { weight: number }): void {
    if (this.kept.get(key) === entry) this.kept.delete(key);
  }
}
