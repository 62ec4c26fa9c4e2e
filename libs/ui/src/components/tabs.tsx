import { Link } from './link';

export interface Tab {
  label: string;
  href: string;
  count?: number;
  current?: boolean;
}

/** Views of one thing, each an address of its own. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link href={tab.href} current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="badge">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
