import type { ComponentChildren } from 'preact';
import { classes } from '../text';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

/** One figure that matters, with what it is and what it was. */
export function Stat({
  value,
  label,
  note,
  icon,
  trend,
}: {
  value: ComponentChildren;
  label: string;
  /** "Tháng trước 1.204". */
  note?: ComponentChildren;
  icon?: IconName;
  trend?: 'up' | 'down';
}) {
  return (
    <div class="stat">
      {icon && <Icon name={icon} />}
      <p class="figure">{value}</p>
      <p class="label">{label}</p>
      {note && (
        <p class={classes('note', trend)}>
          {trend && <Icon name={trend === 'up' ? 'arrow-up' : 'arrow-down'} />}
          {note}
        </p>
      )}
    </div>
  );
}

/** Figures side by side. */
export function StatRow({ children }: { children: ComponentChildren }) {
  return <div class="stats">{children}</div>;
}
