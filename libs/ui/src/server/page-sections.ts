import type { VNode } from 'preact';

/** Something that another library shows on a page; `Of` is what the page has read already. */
export interface PageSection<Of> {
  /** Unique on its page. */
  readonly key: string;
  /** Smaller comes first. */
  readonly order: number;
  /** Null when there is nothing to show. */
  render(of: Of): Promise<VNode | null>;
}
export interface ShownSection {
  key: string;
  shown: VNode;
}

/** The parts of a page that other libraries add when they start; each page has a class of its own to be injected by. */
export abstract class PageSections<Of> {
  private readonly all = new Map<string, PageSection<Of>>();

  add(section: PageSection<Of>): void {
    if (this.all.has(section.key)) throw new Error(`two sections of a page are called ${section.key}`);
    this.all.set(section.key, section);
  }

  /** What there is to show, in order. */
  async render(of: Of): Promise<ShownSection[]> {
    const ordered = [...this.all.values()].sort((a, b) => a.order - b.order);
    const rendered = await Promise.all(
      ordered.map(async (section) => ({ key: section.key, shown: await section.render(of) })),
    );
    return rendered.flatMap(({ key, shown }) => (shown ? [{ key, shown }] : []));
  }
}
