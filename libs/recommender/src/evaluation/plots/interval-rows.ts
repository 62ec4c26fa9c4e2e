import type { Estimate } from '../bootstrap';
import { type Plot, svgDocument, svgLine, svgMark, svgText, ticksWithin } from './svg';

export interface IntervalRows {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly string[];
  /** Each with one estimate for each row, null where there is none. */
  readonly metrics: readonly { readonly label: string; readonly values: readonly (Estimate | null)[] }[];
  /** Whether values are differences: written with their sign and held against a line at zero. */
  readonly signed?: boolean;
}

const rowHeight = 28;
const labelWidth = 150;
const axisWidth = 230;
const valueWidth = 76;
const gap = 24;
const top = 50;

/**
 * For each metric a column with one point for each row, its 95% interval to both sides. Points, unlike bars, need
 * no axis from zero: each axis spans what the intervals span, and says where it begins. Of differences one that is far
 * below all others lies beyond the axis.
 */
export function intervalRows({ name, title, rows, metrics, signed = false }: IntervalRows): Plot {
  const bottom = top + 20 + rows.length * rowHeight;
  const rowY = (row: number): number => top + 20 + (row + 0.5) * rowHeight;
  const written = (value: number): string =>
    signed ? `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}` : value.toFixed(3);
  const labels = rows.map((row, at) => svgText(16, rowY(at) + 5, row)).join('');
  const columns = metrics.map(({ label, values }, at) => {
    const left = 16 + labelWidth + at * (axisWidth + valueWidth + gap);
    const known = values.filter((value) => value !== null);
    const ticks = signed ? ticksOfDifferences(known) : ticksOf(known);
    const [start, end] = [ticks[0], ticks[ticks.length - 1]];
    const x = (value: number): number => left + ((value - start) / (end - start)) * axisWidth;
    const grid = ticks.map(
      (tick) =>
        svgLine(x(tick), top + 14, x(tick), bottom, signed && tick === 0 ? 'axis' : 'rule') +
        svgText(x(tick), bottom + 18, String(tick), { anchor: 'middle', className: 'quiet' }),
    );
    const points = values.map((value, row) => {
      if (value === null) return '';
      const y = rowY(row);
      const text = svgText(left + axisWidth + 14, y + 5, written(value.value));
      if (value.low < start) {
        // Beyond the axis: an arrow says so, the figure how far.
        return `<path class="fill0" d="M${left - 8} ${y}l9 -5v10z"/>${svgLine(left, y, left + 20, y, 'whisker')}${text}`;
      }
      return (
        svgLine(x(value.low), y, x(value.high), y, 'whisker') +
        [value.low, value.high].map((each) => svgLine(x(each), y - 5, x(each), y + 5, 'whisker')).join('') +
        svgMark(x(value.value), y, 0) +
        text
      );
    });
    const begins = !signed && start > 0 ? `${label} (the axis begins at ${start})` : label;
    return svgText(left, top, begins, { className: 'quiet' }) + grid.join('') + points.join('');
  });
  const description = metrics
    .map(({ label, values }) => {
      const figures = values.flatMap((value, row) =>
        value === null
          ? []
          : [`${rows[row]} ${written(value.value)} (${written(value.low)} to ${written(value.high)})`],
      );
      return `${label}: ${figures.join(', ')}.`;
    })
    .join(' ');
  const width = 16 + labelWidth + metrics.length * (axisWidth + valueWidth + gap);
  const svg = svgDocument({
    width,
    height: bottom + 34,
    title,
    description,
    body: labels + columns.join(''),
  });
  return { name, svg };
}

function ticksOf(values: readonly Estimate[]): number[] {
  return ticksWithin(Math.min(...values.map(({ low }) => low)), Math.max(...values.map(({ high }) => high)));
}

/** From below zero to above it, without what lies more than three times as far below as the rest. */
function ticksOfDifferences(values: readonly Estimate[]): number[] {
  const lows = values.map(({ low }) => low).sort((one, other) => one - other);
  const [lowest = 0, next = lowest] = lows;
  const least = lowest < 3 * Math.min(next, 0) && next < 0 ? next : lowest;
  return ticksWithin(Math.min(0, least), Math.max(0, ...values.map(({ high }) => high)));
}
