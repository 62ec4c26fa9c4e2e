import { drawn } from '../drawn';
import { classes } from '../text';
import { type IconName, iconPaths } from './icon-paths';

export interface IconProps {
  name: IconName;
  /** Words for those who can't see it, only where no words stand beside it. */
  label?: string;
  class?: string;
}

function Drawing({ name, label, class: extra }: IconProps) {
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

/** A small drawing; hidden from screen readers unless it stands alone and has a label. */
export function Icon(props: IconProps) {
  if (props.label) return <Drawing {...props} />;
  return drawn(`icon ${props.name} ${props.class ?? ''}`, () => <Drawing {...props} />);
}
