import { getRoutes, matcher } from './browser-routes';
import { Visitor } from './visitor';

/** GET routes that answer with something other than a page. */
const notPages = [
  /^\/api(\/|$)/,
  /^\/xapi(\/|$)/,
  /^\/(healthz|readyz|metrics)$/,
  /\.(pdf|csv|ics)$/,
  /\/(audio|download)$/,
  /^\/h5p\/(bundle|content|core|editor|libraries|state|temporary)\//,
  /^\/sign-in\/oidc/,
];

/** The patterns of all pages, read from the portal's own controllers. */
export const pagePatterns = getRoutes().filter((pattern) => !notPages.some((one) => one.test(pattern)));
const patternOf = matcher(pagePatterns);

export interface FoundPage {
  pattern: string;
  path: string;
}

/** How many pages of one pattern are read for links; the one with the most to show stands for all. */
const instances = 4;

const linksOf = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src)="(\/[^"#]*)/g)]
    .map(([, link]) => link!.replaceAll('&amp;', '&'))
    .filter((link) => link !== '/en' && !link.startsWith('/en/'));

/**
 * Follows the links of the portal as one person sees it, from `starts`, and gives one page of each pattern. A page
 * that redirects to another pattern is not a page of its own for this person.
 */
export async function crawl(visitor: Visitor, starts: readonly string[]): Promise<FoundPage[]> {
  const waiting = [...starts];
  const seen = new Set<string>();
  const read = new Map<string, number>();
  const best = new Map<string, { path: string; length: number }>();
  for (let link = waiting.shift(); link !== undefined; link = waiting.shift()) {
    const asked = patternOf(link.split('?')[0]!);
    // A list with other filters is the same page; only its first address is read.
    const face = asked && `${asked}?${[...new URL(link, 'http://x').searchParams.keys()].sort().join('&')}`;
    if (!asked || !face || seen.has(link) || (read.get(face) ?? 0) >= instances) continue;
    seen.add(link);
    read.set(face, (read.get(face) ?? 0) + 1);
    const answer = await visitor.get(link);
    if (answer.status >= 500) throw new Error(`${link} was answered with ${answer.status}`);
    if (answer.status !== 200) continue;
    const path = answer.redirected ? answer.path : link;
    const pattern = patternOf(path.split('?')[0]!);
    if (!pattern) continue;
    if (answer.text.length > (best.get(pattern)?.length ?? 0))
      best.set(pattern, { path, length: answer.text.length });
    waiting.push(...linksOf(answer.text));
  }
  return [...best].map(([pattern, { path }]) => ({ pattern, path })).sort((a, b) => a.pattern.localeCompare(b.pattern));
}
