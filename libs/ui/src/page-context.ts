import type { Actor, Language } from '@domdom/platform';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

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

const Context = createContext<PageContext | null>(null);
export const PageContextProvider = Context.Provider;

/** The context of the page being rendered; an error when a component is rendered outside `renderPage`. */
export function usePage(): PageContext {
  const page = useContext(Context);
  if (!page) throw new Error('A page component was rendered without a page context');
  return page;
}
