import { calm, isWeak, type Judgement, judge, nothing, type Received, together, warned } from './quality';

export interface Measured {
  levels: ReadonlyMap<string, number>;
  still: ReadonlySet<string>;
  bytes: number;
  weak: boolean;
}

const every = 1000;
/** So many looks without a new picture, and a picture stands still. */
const stillAfter = 3;

/** Looks each second at what comes in: how loud each feed is, whose picture stands still, how much was lost. */
export class Measuring {
  private timer: ReturnType<typeof setInterval> | null = null;
  private before = new Map<string, Received>();
  private readonly unmoved = new Map<string, number>();
  private judgement: Judgement = calm;
  private bytes = 0;

  constructor(private readonly measure: () => Promise<Map<string, Received>>) {}

  begin(tell: (measured: Measured) => void): void {
    this.timer = setInterval(() => void this.look().then(tell, () => undefined), every);
  }

  end(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  /** The portal says that the line loses much. */
  warned(): void {
    this.judgement = warned(this.judgement);
  }

  private async look(): Promise<Measured> {
    const now = await this.measure();
    const levels = new Map<string, number>();
    for (const [feedId, received] of now) {
      const before = this.before.get(feedId) ?? nothing;
      levels.set(feedId, received.level ?? 0);
      this.bytes += Math.max(0, received.bytes - before.bytes);
      const moved = received.framesDecoded !== before.framesDecoded;
      this.unmoved.set(feedId, moved ? 0 : (this.unmoved.get(feedId) ?? stillAfter) + 1);
    }
    const known = [...now].filter(([feedId]) => this.before.has(feedId));
    this.judgement = judge(
      this.judgement,
      together(known.map(([feedId]) => this.before.get(feedId) ?? nothing)),
      together(known.map(([, received]) => received)),
    );
    this.before = now;
    const still = [...now.keys()].filter((feedId) => (this.unmoved.get(feedId) ?? 0) >= stillAfter);
    return { levels, still: new Set(still), bytes: this.bytes, weak: isWeak(this.judgement) };
  }
}
