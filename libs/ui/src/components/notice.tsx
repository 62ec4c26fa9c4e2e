import type { ComponentChildren } from 'preact';
import { useWords } from '../ui.messages';
import { Icon } from './icon';

export type NoticeLook = 'info' | 'success' | 'warning';
const icons = { info: 'info', success: 'check', warning: 'warning' } as const;

/** Something to know on this page. A success is announced. */
export function Notice({
  look = 'info',
  title,
  children,
}: {
  look?: NoticeLook;
  title?: string;
  children: ComponentChildren;
}) {
  const words = useWords();
  return (
    <div class={`notice ${look}`} role={look === 'success' ? 'status' : undefined}>
      <Icon name={icons[look]} label={words[look]} />
      <div>
        {title && <p class="title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** The one announcement that stands above the rest of a page. */
export function Banner({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <section class="banner" aria-label={title}>
      <p class="title">{title}</p>
      {children}
    </section>
  );
}
