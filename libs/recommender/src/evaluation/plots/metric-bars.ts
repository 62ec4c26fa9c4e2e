import type { Estimate } from '../bootstrap';
import { type Plot, svgDocument, svgLine, svgText, ticksUpTo } from './svg';

export interface MetricBars {
  readonly name: string;
  readonly title: string;
  readonly models: readonly string[];
  /** Each metric with one estimate for each model. */
  readonly metrics: readonly { readonly label: string; readonly values: readonly Estimate[] }[];
}

const rowHeight = 26;
const labelWidth = 150;
const barWidth = 190;
const valueWidth = 60;
const top = 44;

/** For each metric a group of bars from zero, one for each model, with the 95% interval across its end. */
export function metricBars({ name, title, models, metrics }: MetricBars): Plot {
  const groupWidth = barWidth + valueWidth;
  const bottom = top + 24 + models.length * rowHeight;
  const rowY = (row: number): number => top + 24 + row * rowHeight;
  const labels = models.map((model, row) => svgText(16, rowY(row) + 17, model)).join('');
  const groups = metrics.map(({ label, values }, at) => {
    const left = 16 + labelWidth + at * (groupWidth + 16);
    const ticks = ticksUpTo(Math.max(...values.map(({ high }) => high)));
    const end = ticks[ticks.length - 1];
    const x = (value: number): number => left + (Math.max(0, value) / end) * barWidth;
    const grid = ticks.map(
      (tick) =>
        svgLine(x(tick), top + 20, x(tick), bottom, 'rule') +
        svgText(x(tick), bottom + 16, String(tick), { anchor: 'middle', className: 'quiet' }),
    );
    const bars = values.map(({ value, low, high }, row) => {
      const y = rowY(row);
      const middle = y + 12;
      const width = Math.max(0.5, x(value) - left);
      return (
        `<rect class="fill0" x="${left}" y="${y + 4}" width="${width.toFixed(1)}" height="16" rx="2"/>` +
        svgLine(x(low), middle, x(high), middle, 'whisker') +
        svgLine(x(low), middle - 4, x(low), middle + 4, 'whisker') +
        svgLine(x(high), middle - 4, x(high), middle + 4, 'whisker') +
        svgText(left + barWidth + 8, y + 17, value.toFixed(3))
      );
    });
    return svgText(left, top + 10, label, { className: 'quiet' }) + grid.join('') + bars.join('');
  });
  const description = metrics
    .map(({ label, values }) => {
      const figures = values.map(
        ({ value, low, high }, row) =>
          `${models[row]} ${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`,
      );
      return `${label}: ${figures.join(', ')}.`;
    })
    .join(' ');
  const width = 16 + labelWidth + metrics.length * (groupWidth + 16);
  const svg = svgDocument({ width, height: bottom + 32, title, description, body: labels + groups.join('') });
  return { name, svg };
}
