import type { CompletedKind } from '../domain/completed';

/** What stands on the picture of a badge. */
export interface OnPicture {
  kind: CompletedKind;
  title: string;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A title in lines of at most so many letters; what is left over after the last line is cut off. */
export function linesOf(title: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

/** The lamp: an eggshell with fireflies on the night, and a ring that is doubled for a programme. */
function lamp(kind: CompletedKind): string {
  const flies = [
    [176, 168, 11],
    [256, 140, 14],
    [332, 176, 10],
    [214, 226, 9],
    [298, 232, 12],
    [256, 196, 8],
  ];
  const second =
    kind === 'programme'
      ? '<circle cx="256" cy="256" r="214" fill="none" stroke="#f5b301" stroke-width="4"/>'
      : '';
  return [
    '<circle cx="256" cy="256" r="248" fill="#16324f"/>',
    '<circle cx="256" cy="256" r="230" fill="none" stroke="#f5b301" stroke-width="8"/>',
    second,
    '<path d="M256 84c66 0 110 74 110 138 0 58-46 92-110 92s-110-34-110-92c0-64 44-138 110-138z" fill="#fffbf2" fill-opacity=".12" stroke="#fffbf2" stroke-width="5"/>',
    ...flies.map(
      ([x, y, r]) =>
        `<circle cx="${x}" cy="${y}" r="${r! * 2}" fill="#ffe9a8" fill-opacity=".35"/><circle cx="${x}" cy="${y}" r="${r}" fill="#f5b301"/>`,
    ),
  ].join('');
}

/** The picture of a badge, 512 × 512. */
export function badgeSvg({ kind, title }: OnPicture): string {
  const words = linesOf(title, 26, 3).map(
    (line, index) =>
      `<text x="256" y="${356 + index * 34}" text-anchor="middle" font-family="Be Vietnam Pro, Noto Sans, Arial, sans-serif" font-size="25" font-weight="600" fill="#fffbf2">${escaped(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" role="img" aria-label="${escaped(title)}">${lamp(kind)}${words.join('')}</svg>`;
}

/** The same without words, which need letters that a server may not have: for PNG. */
export const wordlessSvg = (kind: CompletedKind): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${lamp(kind)}</svg>`;
