import type { Actor, Language } from '@domdom/platform';

/** A person who learns on the same phone as the one who is signed in. */
export interface HouseholdMember {
  id: string;
  name: string;
  current: boolean;
}

/** What every page knows about the request: made once by the HTTP edge, read with `usePage()`. */
export interface PageContext {
  language: Language;
  /** The address without its language prefix, with the query: `/classes?q=may`. */
  path: string;
  /** The token that every form sends back. */
  csrf: string;
  /** No inline script or style exists, so nothing needs a nonce. */
  nonce?: never;
  actor: Actor | null;
  /** Notifications that the person has not read. */
  unread: number;
  /** The people who learn on this phone. */
  household: HouseholdMember[];
  /** The person for whom an official or a family member is acting. */
  onBehalfOf: { id: string; name: string } | null;
  /** A message shown once, after a redirect. */
  flash: string | null;
  assets: {
    /** The address of a built file by its plain name: `app.css` gives `/assets/app.<hash>.css`. */
    url(name: string): string;
  };
}

let current: PageContext | null = null;
let forms = 0;

/**
 * Renders with the context of a page. Rendering never waits, so one page at a time has the floor and a variable is
 * all it takes: Preact's own context keeps a subscription for every component that reads it, which made rendering
 * three times as slow and kept each page's tree in memory until the next full collection.
 */
export function withPage<T>(context: PageContext, render: () => T): T {
  const outer = { current, forms };
  current = context;
  forms = 0;
  try {
    return render();
  } finally {
    ({ current, forms } = outer);
  }
}

/** The context of the page being rendered; an error when a component is rendered outside `renderPage`. */
export function usePage(): PageContext {
  if (!current) throw new Error('A page component was rendered without a page context');
  return current;
}

/** Counts the forms of the page: called by each as it begins, before its fields are rendered. */
export function beginForm(): void {
  forms += 1;
}

/** Which form of the page is being rendered; 0 before the first. */
export const formNumber = () => forms;
