import { createContext, Script } from 'node:vm';
import { Marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { courseErrors } from './domain/course.errors';

const markdown = new Marked({ gfm: true, breaks: true, async: false });

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'strong', 'em', 'del', 'blockquote', 'ul', 'ol', 'li'],
    ...['a', 'img', 'code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], img: ['src', 'alt', 'loading'], ol: ['start'], th: ['scope'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowedSchemesByTag: { img: [] },
  // Pictures come from this portal only: one from elsewhere would tell another site who is learning.
  allowProtocolRelative: false,
  exclusiveFilter: (frame) => frame.tag === 'img' && !/^\/(?![\\/])/.test(frame.attribs['src'] ?? ''),
  transformTags: {
    // The page has the only first heading.
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    img: (tagName, attribs) => ({ tagName, attribs: { ...attribs, loading: 'lazy' } }),
    th: (tagName, attribs) => ({ tagName, attribs: { ...attribs, scope: 'col' } }),
    a: (tagName, attribs) => ({
      tagName,
      attribs: /^https?:/i.test(attribs['href'] ?? '')
        ? { ...attribs, rel: 'noopener nofollow external' }
        : attribs,
    }),
  },
};

/** A lesson of 60 000 signs takes some 30 ms; one that is made to be slow would hold everybody up for hours. */
const longestMilliseconds = 1000;
const bounded = createContext({ work: null as (() => string) | null });
const run = new Script('work()');

/**
 * The Markdown of a lesson as HTML that is safe to show: no scripts, no styles, no frames, no foreign pictures.
 * @throws courses.tooTangled for a text whose signs are so nested that reading it would take too long
 */
export function lessonHtml(text: string): string {
  bounded.work = () => sanitizeHtml(markdown.parse(text, { async: false }), allowed).trim();
  try {
    return run.runInContext(bounded, { timeout: longestMilliseconds }) as string;
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT' && name !== 'RangeError') throw error;
    // What was cut off left shared patterns standing in its middle; a small text brings them to their beginning.
    markdown.parse('a [b](c) *d*', { async: false });
    throw courseErrors.tooTangled();
  }
}
