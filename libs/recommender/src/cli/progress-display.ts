import type { Progress } from '../progress';

/** Where a command writes: `process.stdout` fits. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

const redrawEveryMs = 100;
const plainEveryMs = 5000;
const barWidth = 24;

/** A bar that redraws itself on a terminal, else a plain line every five seconds. */
export class ProgressDisplay {
  private last = performance.now();
  private drawn = false;

  constructor(private readonly out: Output) {}

  readonly report: Progress = ({ stage, done, total }) => {
    const now = performance.now();
    if (now - this.last < (this.out.isTTY ? redrawEveryMs : plainEveryMs)) return;
    this.last = now;
    const share = total > 0 ? Math.min(1, done / total) : 1;
    const percent = `${Math.round(share * 100)}%`.padStart(4);
    if (!this.out.isTTY) {
      this.out.write(`${stage}${percent}\n`);
      return;
    }
    const filled = Math.round(share * barWidth);
    this.out.write(`\r[${'#'.repeat(filled).padEnd(barWidth, '.')}]${percent} ${stage}\x1b[K`);
    this.drawn = true;
  };

  /** Takes the bar off the terminal before other text is written. */
  clear(): void {
    if (this.drawn) this.out.write('\r\x1b[K');
    this.drawn = false;
  }
}
