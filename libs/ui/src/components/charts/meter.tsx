import { formatNumber } from '@domdom/platform';
import { useId } from 'preact/hooks';
import { usePage } from '../../page-context';
import { percentOf } from './chart-scale';

export interface MeterProps {
  label: string;
  value: number;
  max: number;
  /** A mark on the way: a pass mark, the target of the year, with its words. */
  target?: { value: number; label: string };
  format?: (value: number) => string;
}

/** How much of a most there is, against a target. The figures stand in words above the bar. */
export function Meter({ label, value, max, target, format }: MeterProps) {
  const { language } = usePage();
  const id = `meter-${useId()}`;
  const say = format ?? ((figure: number) => formatNumber(language, figure));
  const reached = target ? value >= target.value : true;
  return (
    <div class="meter">
      <p id={id}>
        <span>{label}</span>{' '}
        <strong>
          {say(value)} / {say(max)}
        </strong>
      </p>
      <svg width="100%" height="20" aria-hidden="true">
        <rect class="track" y="3" width="100%" height="14" rx="7" />
        <rect
          class={reached ? 'bar' : 'bar short'}
          y="3"
          width={`${percentOf(value, max)}%`}
          height="14"
          rx="7"
        />
        {target && (
          <line
            class="target"
            x1={`${percentOf(target.value, max)}%`}
            x2={`${percentOf(target.value, max)}%`}
            y1="0"
            y2="20"
          />
        )}
      </svg>
      {target && (
        <p class="hint">
          {target.label}: {say(target.value)}
        </p>
      )}
    </div>
  );
}
