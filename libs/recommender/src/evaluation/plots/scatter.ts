import { colours, type Plot, spreadOut, svgDocument, svgLine, svgMark, svgText, ticksUpTo } from './svg';

export interface Scatter {
  readonly name: string;
  readonly title: string;
  readonly across: string;
  readonly up: string;
  readonly points: readonly { readonly label: string; readonly x: number; readonly y: number }[];
}

const left = 60;
const top = 64;
const plotWidth = 480;
const plotHeight = 320;

/** Named points on two axes from zero; the names stand to the right, led to their points. */
export function scatter({ name, title, across, up, points }: Scatter): Plot {
  const acrossTicks = ticksUpTo(Math.max(...points.map((point) => point.x)));
  const upTicks = ticksUpTo(Math.max(...points.map((point) => point.y)));
  const x = (value: number): number => left + (value / acrossTicks[acrossTicks.length - 1]) * plotWidth;
  const y = (value: number): number => top + plotHeight - (value / upTicks[upTicks.length - 1]) * plotHeight;
  const bottom = top + plotHeight;
  const grid = [
    ...upTicks.map(
      (tick) =>
        svgLine(left, y(tick), left + plotWidth, y(tick), 'rule') +
        svgText(left - 8, y(tick) + 4, String(tick), { anchor: 'end', className: 'quiet' }),
    ),
    ...acrossTicks.map(
      (tick) =>
        svgLine(x(tick), top, x(tick), bottom, 'rule') +
        svgText(x(tick), bottom + 20, String(tick), { anchor: 'middle', className: 'quiet' }),
    ),
    svgText(left - 44, top - 14, up, { className: 'quiet' }),
    svgText(left + plotWidth / 2, bottom + 42, across, { anchor: 'middle', className: 'quiet' }),
  ];
  const labelY = spreadOut(
    points.map((point) => y(point.y)),
    17,
  );
  const named = points.map((point, at) => {
    const colour = at % colours;
    const labelX = left + plotWidth + 26;
    return (
      svgLine(x(point.x) + 7, y(point.y), labelX - 5, labelY[at], `leader line${colour}`) +
      svgMark(x(point.x), y(point.y), at) +
      svgText(labelX, labelY[at] + 4, point.label, { className: `ink${colour}` })
    );
  });
  const described = points.map((point) => `${point.label} ${point.x.toFixed(3)} and ${point.y.toFixed(3)}`);
  return {
    name,
    svg: svgDocument({
      width: left + plotWidth + 200,
      height: bottom + 58,
      title,
      description: `${across} and ${up}: ${described.join('; ')}.`,
      body: [...grid, ...named].join(''),
    }),
  };
}
