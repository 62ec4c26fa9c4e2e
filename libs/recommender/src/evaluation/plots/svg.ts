/** A picture as text: a whole SVG document that needs nothing else. */
export interface Plot {
  /** The file's name without its ending. */
  readonly name: string;
  readonly svg: string;
}

export interface DocumentParts {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the picture shows, in words and figures, for those who do not see it. */
  readonly description: string;
  readonly body: string;
}

const light = ['#2563b8', '#a84c05', '#0f766a', '#9333a8', '#b3261e', '#556300', '#5f45d0', '#80523c'];
const dark = ['#7fb2ff', '#f2a65a', '#4fd1b5', '#dd92ea', '#ff8a80', '#c3d24f', '#b3a2ff', '#d9a58c'];

/** How many series have a colour of their own; later ones begin again, with another mark. */
export const colours = light.length;

const series = (palette: readonly string[]): string =>
  palette
    .map((colour, at) => `.line${at}{stroke:${colour}}.fill${at}{fill:${colour}}.ink${at}{fill:${colour}}`)
    .join('');

const style =
  'text{font:13px system-ui,sans-serif;fill:#1d2430}.title{font-size:16px;font-weight:600}.quiet{fill:#566070}' +
  '.ground{fill:#fff}.strip{fill:#f4f6f9}.rule{stroke:#dde2e9;stroke-width:1}.axis{stroke:#566070;stroke-width:1.5}' +
  '.whisker{stroke:#1d2430;stroke-width:1.5;fill:none}' +
  `.line{fill:none;stroke-width:2}.thread{fill:none;stroke-width:1.2}.leader{stroke-width:1;fill:none}.mark{stroke-width:0}${series(light)}` +
  '@media(prefers-color-scheme:dark){text{fill:#e8ebf0}.quiet{fill:#a7b0be}.ground{fill:#14171c}' +
  `.strip{fill:#1b2027}.rule{stroke:#333a45}.axis{stroke:#a7b0be}.whisker{stroke:#e8ebf0}${series(dark)}}`;

/** Follows the reader's light or dark setting by itself. */
export function svgDocument({ width, height, title, description, body }: DocumentParts): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" role="img" aria-labelledby="title description">` +
    `<title id="title">${escaped(title)}</title><desc id="description">${escaped(description)}</desc>` +
    `<style>${style}</style><rect class="ground" width="${width}" height="${height}"/>` +
    `<text class="title" x="16" y="26">${escaped(title)}</text>${body}</svg>\n`
  );
}

export interface TextOptions {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly className?: string;
}

export function svgText(x: number, y: number, text: string, options: TextOptions = {}): string {
  const { anchor = 'start', className } = options;
  const named = className ? ` class="${className}"` : '';
  return `<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}"${named}>${escaped(text)}</text>`;
}

export function svgLine(x1: number, y1: number, x2: number, y2: number, className: string): string {
  return `<path class="${className}" d="M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}"/>`;
}

/** A mark for each series, told apart by shape as well as by colour. */
export function svgMark(x: number, y: number, at: number): string {
  const d = shapes[(at + Math.floor(at / colours)) % shapes.length](x, y);
  return `<path class="mark fill${at % colours}" d="${d}"/>`;
}

const shapes: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${px(x - 4.5)} ${px(y)}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z`,
  (x, y) => `M${px(x - 4)} ${px(y - 4)}h8v8h-8z`,
  (x, y) => `M${px(x)} ${px(y - 5)}l5 9h-10z`,
  (x, y) => `M${px(x)} ${px(y - 5.5)}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`,
  (x, y) => `M${px(x)} ${px(y + 5)}l5 -9h-10z`,
];

/** Rising round numbers in about four steps, the first at or below `lowest` and the last at or above `highest`. */
export function ticksWithin(lowest: number, highest: number): number[] {
  const span = highest - lowest || Math.abs(highest) || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= rough * 0.999) ?? rough;
  const first = Math.floor(lowest / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(highest / step - 1e-9));
  return Array.from(
    { length: last - first + 1 },
    (_, at) => Number(((first + at) * step).toPrecision(6)) || 0,
  );
}

/** The same for values that are never below zero: from zero, unless all are so far above that little would be seen. */
export function ticksFor(lowest: number, highest: number): number[] {
  return ticksWithin(lowest < highest / 3 ? 0 : lowest, highest);
}

/** Positions at least `gap` apart and as near as that allows to those wanted, in the order of those wanted. */
export function spreadOut(wanted: readonly number[], gap: number): number[] {
  const order = wanted.map((_, at) => at).sort((first, second) => wanted[first] - wanted[second]);
  const placed = [...wanted];
  for (let rank = 1; rank < order.length; rank++) {
    placed[order[rank]] = Math.max(placed[order[rank]], placed[order[rank - 1]] + gap);
  }
  // What was pushed down moves back half of the way, together.
  const pushed = Math.max(0, ...placed.map((at, index) => at - wanted[index]));
  return placed.map((at) => at - pushed / 2);
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
