import { showEscapes } from './escapes';

/** Words of a format: HTML becomes plain text. */
export function plainText(hidden: string, inherited = 'plain'): { text: string; format: string } {
  const found = /^\s*\[(plain|html|moodle|markdown)\]/i.exec(hidden);
  const format = (found?.[1] ?? inherited).toLowerCase();
  const rest = showEscapes(found ? hidden.slice(found[0].length) : hidden);
  return { text: format === 'html' ? withoutMarkup(rest) : rest, format };
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' };
/** The words of a piece of HTML, its paragraphs as lines. */
export const withoutMarkup = (html: string): string =>
  html
    .replace(/<(br|\/p|\/div|\/li|\/h\d)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(\d{1,7});/g, (whole, code: string) =>
      Number(code) > 31 && Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : whole,
    )
    .replace(/&(lt|gt|quot|apos|nbsp|amp);/g, (_, name: string) => entities[name] ?? '');
