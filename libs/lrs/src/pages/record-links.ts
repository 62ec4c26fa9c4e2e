import { filterTexts, type RecordFilters } from '../records/record-filters';

export const browserPath = '/admin/lrs/statements';
export const exportsPath = '/admin/lrs/exports';
export const livePath = '/admin/lrs/live';

/** The address of a page with some filters changed; pages begin anew. */
export function hrefOf(
  filters: RecordFilters,
  change: RecordFilters & { before?: string | undefined } = {},
  path = browserPath,
): string {
  const { before, ...changed } = change;
  const texts: [string, string][] = filterTexts({ ...filters, ...changed });
  if (before) texts.push(['before', before]);
  return texts.length > 0 ? `${path}?${new URLSearchParams(texts)}` : path;
}
