const LONGEST = 100;

/** What was written, step by step, for undo and redo. Snapshots are JSON. */
export class History {
  private readonly past: string[];
  private future: string[] = [];

  constructor(first: string) {
    this.past = [first];
  }

  get current(): string {
    return this.past[this.past.length - 1]!;
  }
  get canUndo(): boolean {
    return this.past.length > 1;
  }
  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** @returns false when nothing is different */
  push(snapshot: string): boolean {
    if (snapshot === this.current) return false;
    this.past.push(snapshot);
    if (this.past.length > LONGEST) this.past.shift();
    this.future = [];
    return true;
  }
  undo(): string {
    if (this.canUndo) this.future.push(this.past.pop()!);
    return this.current;
  }
  redo(): string {
    const next = this.future.pop();
    if (next !== undefined) this.past.push(next);
    return this.current;
  }
}
