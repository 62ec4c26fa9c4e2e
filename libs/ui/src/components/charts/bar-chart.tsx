import { formatNumber } from '@domdom/platform';
import { useId } from 'preact/hooks';
import { usePage } from '../../page-context';
import { useWords } from '../../ui.messages';
import { ChartFrame } from './chart-frame';
import { percentOf } from './chart-scale';

export interface Datum {
  label: string;
  value: number;
}
export interface BarChartProps {
  title: string;
  description?: string;
  data: readonly Datum[];
  /** How a value is written; a plain number by default. */
  format?: (value: number) => string;
  /** What the values are: the heading of the table's second column. */
  valueLabel?: string;
  /** The value of a full bar; the greatest of the data by default. */
  max?: number;
}

/** One bar for each thing, lying, so that long Vietnamese labels fit a phone. Values from 0 up. */
export function BarChart({ title, description, data, format, valueLabel, max }: BarChartProps) {
  const { language } = usePage();
  const words = useWords();
  const id = `bars-${useId()}`;
  const say = format ?? ((value: number) => formatNumber(language, value));
  const full = max ?? Math.max(0, ...data.map((datum) => datum.value));
  return (
    <ChartFrame
      id={id}
      title={title}
      description={description}
      table={{
        columns: [valueLabel ?? words.value],
        rows: data.map(({ label, value }) => ({ label, cells: [say(value)] })),
      }}
    >
      <div
        class="bars"
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={description && `${id}-desc`}
      >
        {data.map(({ label, value }) => (
          <div key={label}>
            <p>
              <span>{label}</span> <strong>{say(value)}</strong>
            </p>
            <svg width="100%" height="14" aria-hidden="true">
              <rect class="track" width="100%" height="14" rx="7" />
              <rect class="bar" width={`${percentOf(value, full)}%`} height="14" rx="7" />
            </svg>
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
