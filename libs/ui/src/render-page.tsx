import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type PageContext, PageContextProvider } from './page-context';

/** The whole HTML document of a page (a `<Page>`), everything in it escaped. */
export function renderPage(context: PageContext, page: VNode): string {
  return `<!doctype html>${renderToString(<PageContextProvider value={context}>{page}</PageContextProvider>)}`;
}

/** A piece of a page without a document around it, for previews and tests. */
export function renderFragment(context: PageContext, piece: VNode): string {
  return renderToString(<PageContextProvider value={context}>{piece}</PageContextProvider>);
}
