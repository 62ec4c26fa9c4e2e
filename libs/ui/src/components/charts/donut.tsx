import { formatNumber, formatPercent } from '@domdom/platform';
import { useId } from 'preact/hooks';
import { usePage } from '../../page-context';
import { useWords } from '../../ui.messages';
import type { Datum } from './bar-chart';
import { ChartFrame } from './chart-frame';
import { percentOf } from './chart-scale';

export interface DonutProps {
  title: string;
  description?: string;
  /** Two to six parts of a whole. */
  data: readonly Datum[];
  format?: (value: number) => string;
  valueLabel?: string;
}

/** The parts of a whole, each said in the legend with its figure and its share. */
export function Donut({ title, description, data, format, valueLabel }: DonutProps) {
  const { language } = usePage();
  const words = useWords();
  const id = `donut-${useId()}`;
  const say = format ?? ((value: number) => formatNumber(language, value));
  const whole = data.reduce((sum, datum) => sum + datum.value, 0);
  const share = (value: number) => formatPercent(language, whole > 0 ? value / whole : 0);
  let before = 0;
  const parts = data.map((datum) => {
    const size = percentOf(datum.value, whole);
    const part = { ...datum, size, start: before };
    before += size;
    return part;
  });
  return (
    <ChartFrame
      id={id}
      title={title}
      description={description}
      table={{
        columns: [valueLabel ?? words.value, words.share],
        rows: data.map(({ label, value }) => ({ label, cells: [say(value), share(value)] })),
      }}
    >
      <div class="donut">
        <svg
          viewBox="0 0 100 100"
          width="180"
          height="180"
          role="img"
          aria-labelledby={`${id}-name`}
          aria-describedby={description && `${id}-desc`}
        >
          <title id={`${id}-name`}>{title}</title>
          <circle class="track" cx="50" cy="50" r="40" />
          <g transform="rotate(-90 50 50)">
            {parts.map((part, index) => (
              <circle
                key={part.label}
                class={`c${index}`}
                cx="50"
                cy="50"
                r="40"
                pathLength={100}
                stroke-dasharray={`${Math.max(0, part.size - 0.8)} 100`}
                stroke-dashoffset={-part.start}
              />
            ))}
          </g>
          <text x="50" y="50" text-anchor="middle">
            {say(whole)}
          </text>
          <text class="small" x="50" y="62" text-anchor="middle">
            {words.total}
          </text>
        </svg>
        <ul class="legend">
          {parts.map((part, index) => (
            <li key={part.label}>
              <svg width="16" height="16" aria-hidden="true">
                <rect class={`c${index}`} width="16" height="16" rx="4" />
              </svg>
              <span>
                {part.label}: <strong>{say(part.value)}</strong> ({share(part.value)})
              </span>
            </li>
          ))}
        </ul>
      </div>
    </ChartFrame>
  );
}
