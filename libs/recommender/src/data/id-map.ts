/** String ids as dense indexes 0, 1, 2, ... in the order in which they were first seen. */
export class IdMap {
  private readonly indexes = new Map<string, number>();
  private readonly ids: string[] = [];

  static from(ids: Iterable<string>): IdMap {
    const map = new IdMap();
    for (const id of ids) map.add(id);
    return map;
  }

  get size(): number {
    return this.ids.length;
  }

  /** The id's index; a new id gets the next one. */
  add(id: string): number {
    const known = this.indexes.get(id);
    if (known !== undefined) return known;
    const index = this.ids.length;
    this.indexes.set(id, index);
    this.ids.push(id);
    return index;
  }

  indexOf(id: string): number | undefined {
    return this.indexes.get(id);
  }

  idOf(index: number): string | undefined {
    return this.ids[index];
  }

  toArray(): string[] {
    return [...this.ids];
  }
}
