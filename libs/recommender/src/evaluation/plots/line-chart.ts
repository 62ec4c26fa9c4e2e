import { colours, type Plot, spreadOut, svgDocument, svgLine, svgMark, svgText, ticksUpTo } from './svg';

export interface LineChart {
  readonly name: string;
  readonly title: string;
  /** What is counted along the bottom, and the steps, evenly spaced. */
  readonly across: string;
  readonly steps: readonly string[];
  readonly up: string;
  /** For each series one value for each step, null where there is none. */
  readonly series: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

const left = 60;
const top = 64;
const plotWidth = 520;
const plotHeight = 300;
const labelWidth = 190;
const labelGap = 17;

/** Lines with marks, each named at its end, so that no legend has to be matched by colour. */
export function lineChart({ name, title, across, steps, up, series }: LineChart): Plot {
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const ticks = ticksUpTo(Math.max(0, ...all));
  const end = ticks[ticks.length - 1];
  const x = (step: number): number =>
    left + (steps.length === 1 ? plotWidth / 2 : (step / (steps.length - 1)) * plotWidth);
  const y = (value: number): number => top + plotHeight - (value / end) * plotHeight;
  const grid = ticks.map(
    (tick) =>
      svgLine(left, y(tick), left + plotWidth, y(tick), 'rule') +
      svgText(left - 8, y(tick) + 4, String(tick), { anchor: 'end', className: 'quiet' }),
  );
  const bottom = top + plotHeight;
  const marks = steps.map((step, at) =>
    svgText(x(at), bottom + 20, step, { anchor: 'middle', className: 'quiet' }),
  );
  const names = [
    svgText(left - 44, top - 14, up, { className: 'quiet' }),
    svgText(left + plotWidth / 2, bottom + 42, across, { anchor: 'middle', className: 'quiet' }),
  ];
  const ends = series.map(({ values }) => {
    const step = values.findLastIndex((value) => value !== null);
    return { step, value: values[step] ?? 0 };
  });
  const labelY = spreadOut(
    ends.map(({ value }) => y(value)),
    labelGap,
  );
  const lines = series.map(({ label, values }, at) => {
    const points = values.flatMap((value, step) => (value === null ? [] : [{ x: x(step), y: y(value) }]));
    if (points.length === 0) return '';
    const path = points.map(
      (point, index) => `${index === 0 ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`,
    );
    const colour = at % colours;
    const last = points[points.length - 1];
    const labelX = left + plotWidth + 22;
    return (
      `<path class="line line${colour}" d="${path.join('')}"/>` +
      points.map((point) => svgMark(point.x, point.y, at)).join('') +
      svgLine(last.x + 7, last.y, labelX - 5, labelY[at], `leader line${colour}`) +
      svgText(labelX, labelY[at] + 4, label, { className: `ink${colour}` })
    );
  });
  const description = `${up} by ${across}. ${series
    .map(({ label, values }) => {
      const figures = values.flatMap((value, step) =>
        value === null ? [] : [`${steps[step]}: ${value.toFixed(3)}`],
      );
      return `${label} ${figures.join(', ')}.`;
    })
    .join(' ')}`;
  const body = [...grid, ...marks, ...names, ...lines].join('');
  const width = left + plotWidth + labelWidth;
  return { name, svg: svgDocument({ width, height: bottom + 58, title, description, body }) };
}
