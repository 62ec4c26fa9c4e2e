import type { Actor } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';

/** Something another library shows on a person's learning page: classes to go to, what to learn next. */
export interface LearnPageSection {
  /** Unique. */
  readonly key: string;
  /** Smaller comes first; the courses stand at 50. */
  readonly order: number;
  /** Null when there is nothing to show. */
  render(actor: Actor): Promise<VNode | null>;
}

/** The parts of the page `/learn`; each library adds its own when it starts. */
@Injectable()
export class LearnPageSections {
  private readonly all = new Map<string, LearnPageSection>();

  add(section: LearnPageSection): void {
    if (this.all.has(section.key)) throw new Error(`two learning page sections are called ${section.key}`);
    this.all.set(section.key, section);
  }
  /** What there is for somebody, in order. */
  async render(actor: Actor): Promise<{ key: string; order: number; shown: VNode }[]> {
    const ordered = [...this.all.values()].sort((a, b) => a.order - b.order);
    const rendered = await Promise.all(
      ordered.map(async (section) => ({
        key: section.key,
        order: section.order,
        shown: await section.render(actor),
      })),
    );
    return rendered.flatMap(({ key, order, shown }) => (shown ? [{ key, order, shown }] : []));
  }
}
