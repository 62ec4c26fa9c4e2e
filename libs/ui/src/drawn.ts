import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import { inOnePiece } from './text';

const drawings = new Map<string, string>();

/**
 * A piece of a page that is always the same, rendered once and put in as text from then on: a list has hundreds of
 * icons, and making each of them anew took a quarter of the time of its page. What is drawn must depend on the key alone,
 * and the keys must be few: nothing that somebody typed.
 */
export function drawn(key: string, draw: () => VNode): VNode {
  let html = drawings.get(key);
  if (html === undefined) {
    html = inOnePiece(renderToString(draw()));
    drawings.set(key, html);
  }
  return jsxTemplate([html]);
}
