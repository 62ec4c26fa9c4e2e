import type { Language } from '@domdom/platform';
import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { type PageContext, usePage } from './page-context';
import { renderFragment } from './render-page';
import { inOnePiece } from './text';

/** A card is about 3 KB, so that all of them stay within a few megabytes. */
const limit = 1000;
const pieces = new Map<string, string>();

const refuse = (): never => {
  throw new Error('A remembered piece of a page may not depend on who reads it or where it stands');
};

/** What a remembered piece may know of its page: everything else would show one reader what belongs to another. */
function sharedBy(language: Language, assets: PageContext['assets']): PageContext {
  const hidden = ['path', 'csrf', 'actor', 'unread', 'household', 'onBehalfOf', 'flash'] as const;
  const shared = { language, assets } as PageContext;
  for (const name of hidden) Object.defineProperty(shared, name, { get: refuse });
  return shared;
}

/**
 * A piece of a page that many readers see alike, such as a card in a list: rendered once for its data and a language,
 * and put in as text from then on. The data themselves are what it is found by, so that it is never out of date:
 * a place taken makes it another piece. They must be plain (what JSON can say) and all that the piece depends on;
 * asking for the reader or the address inside throws.
 * @param kind names the component; unique in the portal
 */
export function remembered(kind: string, data: unknown, draw: () => VNode): VNode {
  const { language, assets } = usePage();
  const key = `${language} ${kind} ${JSON.stringify(data)}`;
  let html = pieces.get(key);
  if (html === undefined) {
    html = inOnePiece(renderFragment(sharedBy(language, assets), draw()));
    // The one that came first goes; where it is still shown, it is back after one rendering.
    if (pieces.size >= limit) pieces.delete(pieces.keys().next().value ?? '');
    pieces.set(key, html);
  }
  return jsxTemplate([html]);
}
