import sanitizeHtml from 'sanitize-html';

const kept = [
  ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'b', 'i', 'del', 'blockquote'],
  ...['ul', 'ol', 'li', 'a', 'img', 'code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
];

/** The content of an HTML page of a cartridge, safe, as a lesson's text can hold it. */
export interface CartridgePage {
  /** HTML without empty lines: Markdown takes it as it is. */
  html: string;
  /** The pictures it shows, by their address in the page. */
  pictures: { src: string; alt: string }[];
}

/**
 * Takes the words and pictures out of a page that somebody else made; scripts, styles and frames stay behind.
 * @param picture the address under which a picture is stored here; null for one that is left out
 */
export function cartridgePage(
  content: string,
  picture: (src: string) => string | null = () => null,
): CartridgePage {
  const pictures: CartridgePage['pictures'] = [];
  const html = sanitizeHtml(bodyOf(content), {
    allowedTags: kept,
    allowedAttributes: { a: ['href'], img: ['src', 'alt'] },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    allowedSchemesByTag: { img: [] },
    transformTags: {
      b: 'strong',
      i: 'em',
      img: (tagName, attribs) => {
        const src = attribs['src'] ?? '';
        const alt = attribs['alt']?.trim() || attribs['title']?.trim() || '';
        pictures.push({ src, alt });
        return { tagName, attribs: { src: picture(src) ?? '', alt } };
      },
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src'],
  });
  // An empty line would end the HTML inside the Markdown.
  return {
    html: html
      .replace(/\r/g, '')
      .replace(/\n\s*\n+/g, '\n')
      .trim(),
    pictures,
  };
}

/** What stands between the signs of a page's body; all of it where they are missing. */
function bodyOf(content: string): string {
  const start = content.search(/<body/i);
  const open = start < 0 ? -1 : content.indexOf('>', start);
  if (open < 0) return content;
  const inside = content.slice(open + 1);
  const end = inside.search(/<\/body>/i);
  return end < 0 ? content : inside.slice(0, end);
}
