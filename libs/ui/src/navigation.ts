import { type Actor, administersPortal, hasRole, type Language, type Role } from '@domdom/platform';
import type { IconName } from './components/icon-paths';

/** A role held anywhere is enough; what is the portal's and no unit's is for `portal-administrator` alone. */
export type Audience = 'everyone' | Role | 'portal-administrator';

/** A link that a library adds to every page. */
export interface NavigationEntry {
  /** Unique; registering the same key again replaces the entry. */
  key: string;
  /** The address without a language prefix. */
  path: string;
  label: Record<Language, string>;
  icon: IconName;
  /** The least role that sees it; `learner` is anybody signed in. */
  for: Audience;
  /** Smaller comes first. */
  order: number;
  /** The footer is for what is needed once: about, privacy, accessibility. Default: the main navigation. */
  place?: 'main' | 'footer';
}

const entries = new Map<string, NavigationEntry>();

/** Adds a link to the navigation of every page; called once when a feature library's web module is loaded. */
export function registerNavigation(...added: NavigationEntry[]): void {
  for (const entry of added) entries.set(entry.key, entry);
}

/** The same question that the page itself asks: no link leads to a refusal. */
function isFor(actor: Actor | null, audience: Audience): boolean {
  if (audience === 'everyone') return true;
  return audience === 'portal-administrator' ? administersPortal(actor) : hasRole(actor, audience);
}

/** The entries an actor sees, in order. */
export function navigationFor(
  actor: Actor | null,
  place: 'main' | 'footer' = 'main',
  all: Iterable<NavigationEntry> = entries.values(),
): NavigationEntry[] {
  return [...all]
    .filter((entry) => (entry.place ?? 'main') === place)
    .filter((entry) => isFor(actor, entry.for))
    .sort((a, b) => a.order - b.order);
}

/** Whether a page belongs to an entry: the same address, or one below it. */
export function isCurrent(entry: Pick<NavigationEntry, 'path'>, path: string): boolean {
  const here = path.split('?')[0] ?? path;
  return here === entry.path || (entry.path !== '/' && here.startsWith(`${entry.path}/`));
}
