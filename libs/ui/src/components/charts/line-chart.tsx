import { formatNumber } from '@domdom/platform';
import { useId } from 'preact/hooks';
import { usePage } from '../../page-context';
import { ChartFrame } from './chart-frame';
import { niceMaximum, percentOf, spread } from './chart-scale';

export interface Series {
  label: string;
  /** One value for each label of the chart; null where there is none. */
  values: readonly (number | null)[];
}
/** Between what and what the values of the first line truly lie. */
export interface Band {
  label: string;
  low: readonly (number | null)[];
  high: readonly (number | null)[];
}
export interface LineChartProps {
  title: string;
  description?: string;
  /** Along the bottom, in order: months, quarters. */
  labels: readonly string[];
  /** What stands under the plot in their place, when they are long. */
  shortLabels?: readonly string[];
  /** One to four lines. */
  series: readonly Series[];
  band?: Band;
  format?: (value: number) => string;
  /** What the labels are: the heading of the table's first column. */
  labelsTitle?: string;
}

const top = 24;
const plot = 170;
// Lines differ by their dashes too, for those who can't tell the colours apart.
const dashes = [undefined, '8 5', '2 5', '12 4 2 4'];

/** How something went over time. The words keep their size at every width. Values from 0 up. */
export function LineChart(props: LineChartProps) {
  const { title, description, labels, shortLabels = labels, series, band, format, labelsTitle } = props;
  const { language } = usePage();
  const id = `line-${useId()}`;
  const say = format ?? ((value: number) => formatNumber(language, value));
  const all = [...series.map(({ values }) => values), band?.high ?? []]
    .flat()
    .filter((value) => value !== null);
  const full = niceMaximum(Math.max(0, ...all));
  // What was measured once stands in the middle.
  const x = (index: number) => (labels.length === 1 ? 50 : percentOf(index, labels.length - 1));
  const height = (value: number) => 100 - percentOf(value, full);
  const sayOr = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : say(value);
  return (
    <ChartFrame
      id={id}
      title={title}
      description={description}
      table={{
        corner: labelsTitle,
        columns: [...series, ...(band ? [band] : [])].map((one) => one.label),
        rows: labels.map((label, index) => ({
          label,
          cells: [
            ...series.map(({ values }) => sayOr(values[index])),
            ...(band ? [between(sayOr(band.low[index]), sayOr(band.high[index]))] : []),
          ],
        })),
      }}
    >
      <svg
        class="lines"
        width="100%"
        height={top + plot + 32}
        role="img"
        aria-labelledby={`${id}-name`}
        aria-describedby={description && `${id}-desc`}
      >
        <title id={`${id}-name`}>{title}</title>
        {[1, 0.5, 0].map((share) => (
          <line
            key={share}
            class="grid"
            x1="0"
            x2="100%"
            y1={top + plot * (1 - share)}
            y2={top + plot * (1 - share)}
          />
        ))}
        {spread(labels.length, 3).map((index) => (
          <text
            key={index}
            x={`${x(index)}%`}
            y={top + plot + 24}
            text-anchor={x(index) === 0 ? 'start' : x(index) === 100 ? 'end' : 'middle'}
          >
            {shortLabels[index]}
          </text>
        ))}
        {/* The plot stretches with the page, the dots and the words don't. */}
        <svg
          aria-hidden="true"
          y={top}
          width="100%"
          height={plot}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
        >
          {band && <path class="band s0" d={areaOf(band, x, height)} />}
          {series.map((one, index) => (
            <path
              key={one.label}
              class={`s${index}`}
              d={pathOf(one.values, x, height)}
              stroke-dasharray={dashes[index]}
            />
          ))}
        </svg>
        {series.map((one, line) =>
          one.values.map((value, index) =>
            value === null ? null : (
              <circle
                key={`${one.label} ${labels[index]}`}
                class={`s${line}`}
                cx={`${x(index)}%`}
                cy={top + (plot * height(value)) / 100}
                r="4"
              />
            ),
          ),
        )}
        {/* After the lines, which shall not cross out a word. */}
        {[1, 0.5, 0].map((share) => (
          <text key={share} x="0" y={top + plot * (1 - share) - 6}>
            {say(full * share)}
          </text>
        ))}
      </svg>
      {(series.length > 1 || band) && (
        <ul class="legend" aria-hidden="true">
          {series.map((one, index) => (
            <li key={one.label}>
              <svg class="lines" width="36" height="12" aria-hidden="true">
                <path class={`s${index}`} d="M0 6H36" stroke-dasharray={dashes[index]} />
              </svg>
              {one.label}
            </li>
          ))}
          {band && (
            <li>
              <svg class="lines" width="36" height="12" aria-hidden="true">
                <path class="band s0" d="M0 0H36V12H0z" />
              </svg>
              {band.label}
            </li>
          )}
        </ul>
      )}
    </ChartFrame>
  );
}

/** A line through the values; it breaks where there is none. */
function pathOf(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let pen = 'M';
  let path = '';
  values.forEach((value, index) => {
    if (value === null) {
      pen = 'M';
      return;
    }
    path += `${pen}${x(index)} ${y(value)}`;
    pen = 'L';
  });
  return path;
}

/** `2 – 6`, or that there is none. */
const between = (low: string, high: string) => (low === '–' ? low : `${low} – ${high}`);

/** The field between two rows of values, where both are known. */
function areaOf({ low, high }: Band, x: (index: number) => number, y: (value: number) => number): string {
  const points = (values: readonly (number | null)[]) =>
    values.flatMap((value, index) =>
      value === null || low[index] === null || high[index] === null ? [] : [`${x(index)} ${y(value)}`],
    );
  const around = [...points(high), ...points(low).toReversed()];
  return around.length > 0 ? `M${around.join('L')}z` : '';
}
