import { classes } from '../text';
import { type IconName, iconPaths } from './icon-paths';

export interface IconProps {
  name: IconName;
  /** Words for those who can't see it, only where no words stand beside it. */
  label?: string;
  class?: string;
}

/** A small drawing; hidden from screen readers unless it stands alone and has a label. */
export function Icon({ name, label, class: extra }: IconProps) {
  return (
    <svg
      class={classes('icon', extra)}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
