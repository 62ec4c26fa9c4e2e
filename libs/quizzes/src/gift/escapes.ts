/**
 * GIFT escapes with a backslash what would else mean something. While a text is taken apart, each escaped character is
 * held by a code point that Unicode keeps out of texts.
 */
const special = '~=#{}:\\>%[/';
const holder = (at: number) => String.fromCharCode(0xfdd0 + at);
const newline = holder(special.length);

/** Hides what is escaped; code points that a text must not have are taken out first. */
export function hideEscapes(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF]/g, '').replace(/\\(.)/g, (whole, mark: string) => {
    if (mark === 'n') return newline;
    const at = special.indexOf(mark);
    return at < 0 ? whole : holder(at);
  });
}

/** The text that was meant. */
export function showEscapes(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF]/g, (hidden) => {
    if (hidden === newline) return '\n';
    return special[hidden.charCodeAt(0) - 0xfdd0] ?? '';
  });
}

/** A text with everything escaped that GIFT would take for something else. */
export const escaped = (text: string): string =>
  text
    .replace(/[~=#{}:\\]/g, '\\$&')
    .replaceAll('->', '-\\>')
    .replace(/^%/, '\\%')
    .replace(/^\[/, '\\[')
    .replace(/^\//, '\\/')
    .replaceAll('\n', '\\n');
