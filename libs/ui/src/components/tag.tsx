import type { ComponentChildren } from 'preact';
import { classes } from '../text';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export type TagLook = 'plain' | 'leaf' | 'firefly' | 'brick' | 'night';

/** A word about the state or the kind of a thing. */
export function Tag({
  children,
  look = 'plain',
  icon,
}: {
  children: ComponentChildren;
  look?: TagLook;
  icon?: IconName;
}) {
  return (
    <span class={classes('tag', look !== 'plain' && look)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** A count beside a word, with words for those who can't see what it counts. */
export function Badge({ count, label }: { count: number; label?: string }) {
  return (
    <span class="badge">
      {count}
      {label && <span class="unseen"> {label}</span>}
    </span>
  );
}
