import type { Estimate } from '../bootstrap';
import { type Box, placeNames } from './place-names';
import { colours, type Plot, svgDocument, svgLine, svgMark, svgText, ticksFor } from './svg';

export interface Scatter {
  readonly name: string;
  readonly title: string;
  readonly across: string;
  readonly up: string;
  readonly points: readonly { readonly label: string; readonly x: Estimate; readonly y: Estimate }[];
}

const left = 60;
const top = 64;
const plotWidth = 640;
const plotHeight = 360;
const half = 6;

/** Named points with their 95% intervals along both axes; the names stand beside their points. */
export function scatter({ name, title, across, up, points }: Scatter): Plot {
  const axis = (estimates: readonly Estimate[]): number[] =>
    ticksFor(Math.min(...estimates.map(({ low }) => low)), Math.max(...estimates.map(({ high }) => high)));
  const acrossTicks = axis(points.map((point) => point.x));
  const upTicks = axis(points.map((point) => point.y));
  const share = (value: number, ticks: readonly number[]): number =>
    (value - ticks[0]) / (ticks[ticks.length - 1] - ticks[0]);
  const x = (value: number): number => left + share(value, acrossTicks) * plotWidth;
  const y = (value: number): number => top + plotHeight - share(value, upTicks) * plotHeight;
  const bottom = top + plotHeight;
  const begins = (what: string, [start]: readonly number[]): string =>
    start > 0 ? `${what} (the axis begins at ${start})` : what;
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
    svgText(left - 44, top - 14, begins(up, upTicks), { className: 'quiet' }),
    svgText(left + plotWidth / 2, bottom + 42, begins(across, acrossTicks), {
      anchor: 'middle',
      className: 'quiet',
    }),
  ];
  const names = placeNames(
    points.map((point) => ({ label: point.label, x: x(point.x.value), y: y(point.y.value) })),
    points.flatMap((point): Box[] => [
      { x: x(point.x.value) - half, y: y(point.y.value) - half, width: 2 * half, height: 2 * half },
      { x: x(point.x.low), y: y(point.y.value) - 2, width: x(point.x.high) - x(point.x.low), height: 4 },
      { x: x(point.x.value) - 2, y: y(point.y.high), width: 4, height: y(point.y.low) - y(point.y.high) },
    ]),
    { x: left, y: top, width: plotWidth + 60, height: plotHeight },
  );
  const drawn = points.map((point, at) => {
    const colour = at % colours;
    return (
      svgLine(x(point.x.low), y(point.y.value), x(point.x.high), y(point.y.value), `thread line${colour}`) +
      svgLine(x(point.x.value), y(point.y.low), x(point.x.value), y(point.y.high), `thread line${colour}`)
    );
  });
  const named = points.map((point, at) => {
    const { x: nameX, y: nameY, anchor } = names[at];
    return (
      svgMark(x(point.x.value), y(point.y.value), at) +
      svgText(nameX, nameY, point.label, { anchor, className: `ink${at % colours}` })
    );
  });
  const described = points.map(
    (point) => `${point.label} ${point.x.value.toFixed(3)} and ${point.y.value.toFixed(3)}`,
  );
  return {
    name,
    svg: svgDocument({
      width: left + plotWidth + 80,
      height: bottom + 58,
      title,
      description: `${across} and ${up}: ${described.join('; ')}.`,
      body: [...grid, ...drawn, ...named].join(''),
    }),
  };
}
