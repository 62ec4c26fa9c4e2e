/**
 * The address of a list with some filters. Those that choose nothing (empty, `false`) are left out, and the order in
 * which the others were chosen makes no difference.
 */
export function listHref(path: string, filters: object): string {
  const chosen = Object.entries(filters).filter(([, value]) => Boolean(value));
  const query = new URLSearchParams(chosen.map(([name, value]) => [name, String(value)]));
  return chosen.length > 0 ? `${path}?${query}` : path;
}
