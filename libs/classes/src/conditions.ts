/** Puts a query's conditions together; every value becomes a parameter. */
export class Conditions {
  private readonly parts: string[] = [];
  constructor(private readonly parameters: unknown[] = []) {}

  /** Adds a condition; each `?` in its text stands for the next value. */
  add(text: string, ...values: unknown[]): this {
    let next = 0;
    const written = text.replace(/\?/g, () => {
      this.parameters.push(values[next++]);
      return `$${this.parameters.length}`;
    });
    this.parts.push(`(${written})`);
    return this;
  }

  /** The conditions as they are now, joined; a later `add` does not change what was taken. */
  get text(): string {
    return this.parts.length > 0 ? this.parts.join(' and ') : 'true';
  }
  get values(): unknown[] {
    return [...this.parameters];
  }
}

/** The words of a search as LIKE patterns over a folded column, six at most. */
export function searchPatterns(folded: string): string[] {
  return folded
    .split(' ')
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
