import { lessonHtml } from '@domdom/courses';
import sanitizeHtml from 'sanitize-html';

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 'del', 'blockquote', 'ul', 'ol', 'li', 'a', 'code', 'pre'],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['https', 'http'],
  allowProtocolRelative: false,
  transformTags: {
    // The only headings of the page are the portal's own.
    h2: 'p',
    h3: 'p',
    h4: 'p',
    // An address without its site would lead to a page of the portal that nobody named.
    a: (tagName, { href = '' }) => ({
      tagName,
      attribs: { ...(/^https?:\/\//i.test(href) ? { href } : {}), rel: 'nofollow ugc noopener' },
    }),
  },
};

/**
 * What somebody wrote in a discussion as HTML that is safe to show: the Markdown of a lesson without headings, tables and
 * pictures, its links not recommended by the portal.
 * @throws courses.tooTangled
 */
export const postHtml = (markdown: string): string => sanitizeHtml(lessonHtml(markdown), allowed).trim();
