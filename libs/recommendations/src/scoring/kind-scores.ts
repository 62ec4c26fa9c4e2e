import type { PersonFacts } from '../domain/person-facts';
import { meanTerms, type Term } from '../domain/terms';
import { occasionTerms, type Wanted, wantedOf } from './occasion-terms';
import type { Ranked } from './recommend';
import type { Scores } from './scores';
import type { Shelf, Thing } from './shelf';

/** A whole of which one part in many suits is no suggestion for this person: what is popular comes before. */
const leastOfBest = 0.2;

/** The scores of all things of one kind: of those that are made of others the mean of what is left to learn in them. */
export class KindScores {
  readonly values: Float64Array;
  private readonly own: Float64Array;
  /** The best score without what a place and a time add: what these are compared with. */
  private readonly scale: number;
  private readonly finished = new Set<number>();
  private readonly wanted: Wanted;

  constructor(
    shelf: Shelf,
    facts: PersonFacts,
    private readonly things: readonly Thing[],
    private readonly scores: Scores,
  ) {
    for (const { courseId, status } of facts.history) {
      const item = status === 'completed' ? shelf.items.indexOf(courseId) : undefined;
      if (item !== undefined) this.finished.add(item);
    }
    this.wanted = wantedOf(facts, shelf.centres);
    const { values } = scores;
    this.own = new Float64Array(things.length);
    let best = 0;
    for (let at = 0; at < things.length; at++) {
      const items = this.itemsOf(things[at]!);
      let sum = 0;
      for (const item of items) sum += values[item] ?? 0;
      const mean = sum / items.length;
      this.own[at] = mean;
      if (mean > best) best = mean;
    }
    this.scale = best || 1;
    this.values = this.own.slice();
    for (let at = 0; at < things.length; at++) {
      for (const { contribution } of this.occasionTerms(at))
        this.values[at] = this.values[at]! + contribution;
    }
  }

  /** Personal scores of zero or less say nothing for a thing, nor little for a whole; popularity's zero is "nobody yet". */
  speaksFor(at: number): boolean {
    const value = this.own[at] ?? 0;
    if (this.scores.basis === 'popularity') return true;
    return value > 0 && (!this.things[at]?.composed || value >= leastOfBest * this.scale);
  }

  ranked(at: number): Ranked | null {
    const thing = this.things[at];
    if (!thing) return null;
    const { kind, id } = thing.what;
    const terms = () => {
      const of = this.itemsOf(thing).map((item) => this.scores.terms(item));
      return [...(of.length === 1 && of[0] ? of[0] : meanTerms(of)), ...this.occasionTerms(at)];
    };
    return { kind, id, basis: this.scores.basis, score: this.values[at] ?? 0, terms, probability: 1 };
  }

  /** Of a class its course whatever the person has done of it; of a programme what is not finished. */
  private itemsOf({ items }: Thing): readonly number[] {
    if (items.length === 1) return items;
    const left = items.filter((item) => !this.finished.has(item));
    return left.length > 0 ? left : items;
  }

  private occasionTerms(at: number): readonly Term[] {
    const occasion = this.things[at]?.what.occasion;
    return occasion ? occasionTerms(occasion, this.wanted, this.scale) : nothing;
  }
}

const nothing: readonly Term[] = [];
