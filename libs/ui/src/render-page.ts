import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type PageContext, withPage } from './page-context';

/** The whole HTML document of a page (a `<Page>`), everything in it escaped. */
export function renderPage(context: PageContext, page: VNode): string {
  return `<!doctype html>${renderFragment(context, page)}`;
}

/** A piece of a page without a document around it, for previews and tests. */
export function renderFragment(context: PageContext, piece: VNode): string {
  return withPage(context, () => renderToString(piece));
}
