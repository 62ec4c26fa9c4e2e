import { localPath } from '@domdom/platform';
import type { ComponentChildren } from 'preact';
import { usePage } from '../page-context';
import { useWords } from '../ui.messages';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

/** An address of this portal in the page's language; others (`https:`, `tel:`, `#part`, `?page=2`) as they are. */
export function useLocalPath(): (href: string) => string {
  const { language } = usePage();
  return (href) => (href.startsWith('/') && !href.startsWith('//') ? localPath(language, href) : href);
}

export interface LinkProps {
  /** An address without a language prefix. */
  href: string;
  children: ComponentChildren;
  /** A file or an API address, which has no language. */
  asIs?: boolean;
  icon?: IconName;
  class?: string;
  /** The name under which the browser saves it, or true for the server's. */
  download?: boolean | string;
  current?: 'page' | 'step' | 'true';
  rel?: string;
  /** Another site: says so. */
  external?: boolean;
  label?: string;
  id?: string;
}

/** A link to a page in the page's own language. */
export function Link({
  href,
  children,
  asIs,
  icon,
  class: extra,
  download,
  current,
  rel,
  external,
  label,
  id,
}: LinkProps) {
  const local = useLocalPath();
  const words = useWords();
  return (
    <a
      id={id}
      class={extra}
      href={asIs ? href : local(href)}
      download={download}
      aria-current={current}
      aria-label={label}
      rel={external ? 'noopener external' : rel}
    >
      {icon && <Icon name={icon} />}
      {children}
      {external && <span class="unseen"> ({words.newTab})</span>}
    </a>
  );
}
