import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

/** More for those who want it; folded until it is asked for. */
export function Details({
  summary,
  children,
  open,
}: {
  summary: ComponentChildren;
  children: ComponentChildren;
  open?: boolean;
}) {
  return (
    <details class="details" open={open}>
      <summary>
        <Icon name="chevron-down" />
        <span>{summary}</span>
      </summary>
      <div>{children}</div>
    </details>
  );
}
