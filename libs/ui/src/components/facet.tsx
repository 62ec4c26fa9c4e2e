import type { ComponentChildren } from 'preact';
import { FilterList } from './filter-list';
import { Link } from './link';

const place = 'filters';

/** What a list is narrowed by: for a page's `aside`. */
export function Filters({ children }: { children: ComponentChildren }) {
  return <div id={place}>{children}</div>;
}

/** Leads down to the filters where they stand below the list. */
export function ToFilters({ label }: { label: string }) {
  return (
    <p class="actions until-aside">
      <Link href={`#${place}`} icon="filter">
        {label}
      </Link>
    </p>
  );
}

interface FacetProps<T extends string> {
  title: string;
  values: readonly T[];
  name: (value: T) => string;
  /** How many each would find; what would find nothing is not offered. */
  counts: Readonly<Partial<Record<T, number>>>;
  chosen: T | undefined;
  /** The list with this value, or without one. */
  href: (value: T | undefined) => string;
  /** With fewer to choose from it is left out, unless one is chosen. */
  least?: number;
}

/** One thing to choose by, with what each choice would find. */
export function Facet<T extends string>({
  title,
  values,
  name,
  counts,
  chosen,
  href,
  least = 1,
}: FacetProps<T>) {
  const found = (value: T) => counts[value] ?? 0;
  const offered = values.filter((value) => found(value) > 0 || value === chosen);
  if (offered.length < least && !chosen) return null;
  return (
    <FilterList
      title={title}
      options={offered.map((value) => ({
        label: name(value),
        href: href(chosen === value ? undefined : value),
        count: found(value),
        current: chosen === value,
      }))}
      clearHref={chosen && href(undefined)}
    />
  );
}
