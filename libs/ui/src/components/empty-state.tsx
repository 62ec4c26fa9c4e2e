import type { ComponentChildren } from 'preact';
import { Lamp } from './lamp';

/** An empty list: what it is about, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <Lamp />
      <p class="title">{title}</p>
      {children}
      {action && <div class="actions">{action}</div>}
    </div>
  );
}
