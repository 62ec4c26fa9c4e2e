import type { Estimate } from '../bootstrap';
import { colours, type Plot, spreadOut, svgDocument, svgLine, svgMark, svgText, ticksFor } from './svg';

export interface StripChart {
  readonly name: string;
  readonly title: string;
  /** What is counted along the bottom, and the steps, evenly spaced. */
  readonly across: string;
  readonly steps: readonly string[];
  readonly up: string;
  /** For each series one value for each step, null where there is none. */
  readonly series: readonly { readonly label: string; readonly values: readonly (Estimate | null)[] }[];
}

const left = 60;
const top = 64;
const plotWidth = 640;
const plotHeight = 320;
const labelWidth = 190;
const labelGap = 17;
/** How far the series of one step stand from each other, so that no interval hides another. */
const widestDodge = 10;

/**
 * For each step a strip with one mark and 95% interval for each series, side by side and in the same order, named at
 * the end, so that no legend has to be matched by colour. No line joins marks that stand apart only to be seen.
 */
export function stripChart({ name, title, across, steps, up, series }: StripChart): Plot {
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const ticks = ticksFor(Math.min(...all.map(({ low }) => low)), Math.max(...all.map(({ high }) => high)));
  const [start, end] = [ticks[0], ticks[ticks.length - 1]];
  const stepWidth = plotWidth / steps.length;
  const dodge = Math.min(widestDodge, (stepWidth - 16) / series.length);
  const middle = (step: number): number => left + (step + 0.5) * stepWidth;
  const x = (step: number, at: number): number => middle(step) + (at - (series.length - 1) / 2) * dodge;
  const y = (value: number): number => top + plotHeight - ((value - start) / (end - start)) * plotHeight;
  const bottom = top + plotHeight;
  const stripWidth = series.length * dodge + 8;
  const strips = steps.map(
    (_, step) =>
      `<rect class="strip" x="${(middle(step) - stripWidth / 2).toFixed(1)}" y="${top}" ` +
      `width="${stripWidth.toFixed(1)}" height="${plotHeight}"/>`,
  );
  const grid = ticks.map(
    (tick) =>
      svgLine(left, y(tick), left + plotWidth, y(tick), 'rule') +
      svgText(left - 8, y(tick) + 4, String(tick), { anchor: 'end', className: 'quiet' }),
  );
  const marks = steps.map((step, at) =>
    svgText(middle(at), bottom + 20, step, { anchor: 'middle', className: 'quiet' }),
  );
  const names = [
    svgText(left - 44, top - 14, start > 0 ? `${up} (the axis begins at ${start})` : up, {
      className: 'quiet',
    }),
    svgText(left + plotWidth / 2, bottom + 42, across, { anchor: 'middle', className: 'quiet' }),
  ];
  const lastValue = ({ values }: StripChart['series'][number]): number =>
    values.findLast((value) => value !== null)?.value ?? start;
  const labelY = spreadOut(
    series.map((each) => y(lastValue(each))),
    labelGap,
  );
  const lines = series.map(({ label, values }, at) => {
    const points = values.flatMap((value, step) => (value === null ? [] : [{ ...value, x: x(step, at) }]));
    if (points.length === 0) return '';
    const colour = at % colours;
    const last = points[points.length - 1];
    const labelX = left + plotWidth + 22;
    return (
      points
        .map((point) => svgLine(point.x, y(point.low), point.x, y(point.high), `line line${colour}`))
        .join('') +
      points.map((point) => svgMark(point.x, y(point.value), at)).join('') +
      svgLine(last.x + 6, y(last.value), labelX - 5, labelY[at], `leader line${colour}`) +
      svgText(labelX, labelY[at] + 4, label, { className: `ink${colour}` })
    );
  });
  const description = `${up} by ${across}. ${series
    .map(({ label, values }) => {
      const figures = values.flatMap((value, step) =>
        value === null
          ? []
          : [
              `${steps[step]}: ${value.value.toFixed(3)} (${value.low.toFixed(3)} to ${value.high.toFixed(3)})`,
            ],
      );
      return `${label} ${figures.join(', ')}.`;
    })
    .join(' ')}`;
  const body = [...strips, ...grid, ...marks, ...names, ...lines].join('');
  const width = left + plotWidth + labelWidth;
  return { name, svg: svgDocument({ width, height: bottom + 58, title, description, body }) };
}
