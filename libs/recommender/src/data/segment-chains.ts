import { GrowableArray } from './growable-array';

/** The groups of each learner. Many share theirs, so each chain is kept once, and a number for a learner. */
export class SegmentChains {
  private readonly chains: (readonly string[])[] = [[]];
  private readonly known = new Map<string, number>([['', 0]]);
  private readonly chainOf = new GrowableArray((length) => new Int32Array(length));

  set(learner: number, segments: readonly string[]): void {
    const key = segments.join('\u0000');
    let chain = this.known.get(key);
    if (chain === undefined) {
      chain = this.chains.push([...segments]) - 1;
      this.known.set(key, chain);
    }
    while (this.chainOf.length <= learner) this.chainOf.push(0);
    this.chainOf.set(learner, chain);
  }

  /** For the first so many learners, an empty chain where nothing was said; undefined when nothing ever was. */
  of(learners: number): (readonly string[])[] | undefined {
    if (this.chainOf.length === 0) return undefined;
    const chainOf = (learner: number): number =>
      learner < this.chainOf.length ? this.chainOf.at(learner) : 0;
    return Array.from({ length: learners }, (_, learner) => this.chains[chainOf(learner)]);
  }
}
