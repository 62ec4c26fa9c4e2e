import { getRoutes, matcher } from './browser-routes';
import { partsOf } from './page-parts';
import type { Visitor } from './visitor';

/** GET routes that answer with something other than a page. */
const notPages = [
  /^\/api(\/|$)/,
  /^\/xapi(\/|$)/,
  /^\/(healthz|readyz|metrics)$/,
  /\.(pdf|csv|ics|js|json|svg|png|xlsx|vtt|zip|imscc)$/,
  /^\/credentials\/status\//,
  /\/(audio|download|events|stream)$/,
  /^\/pictures\//,
  /^\/discussions\/pictures\//,
  // Leads to where a resource lies, or answers with its file.
  /^\/resources\/:id\/open$/,
  // The live line of an online room, and the lesson in its frame, which leads on to the player.
  /^\/rooms\/:sessionId\/(live|activity)/,
  /^\/h5p\/(bundle|content|core|editor|files|full-editor|libraries|state|temporary)\//,
  // By a pass on the host of lessons, and in frames of other sites: the same page as /h5p/play.
  /^\/h5p\/(run|embed)\//,
  // Only where somebody brought the genuine H5P editor.
  /^\/teach\/h5p\/(new|:id)\/full$/,
  // On the packages' own host, by a pass.
  /^\/packages\/(run|files)\//,
  /^\/sign-in\/oidc/,
];

/** The patterns of all pages, read from the portal's own controllers. */
export const pagePatterns = getRoutes().filter((pattern) => !notPages.some((one) => one.test(pattern)));
const patternOf = matcher(pagePatterns);

export interface FoundPage {
  pattern: string;
  path: string;
  /** What it is made of; see page-parts.ts. */
  parts: ReadonlySet<string>;
}

/** How many pages of one pattern are read that pages of one other pattern lead to; of a filtered list, one in all. */
const instances = 4;

/** What a search is tried with: letters that many names and titles have. */
const searched = 'an';

/** The frames in a page: their addresses bear keys, not filters. */
const framesOf = (html: string): string[] =>
  [...html.matchAll(/<iframe[^>]*\ssrc="(\/[^"#]*)/g)].map(([, link]) => link!.replaceAll('&amp;', '&'));

/** Where a page leads: its links, and its searches. */
function leadsOf(html: string): string[] {
  const links = [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, link]) => link!.replaceAll('&amp;', '&'));
  const searches = [
    ...html.matchAll(/<form class="search"[^>]* action="([^"]+)".*?<input[^>]* name="(\w+)"/gs),
  ].map(([, action, name]) => `${action}?${name}=${searched}`);
  return [...links, ...searches].filter((link) => !/^\/en(\/|$)/.test(link));
}

export interface Crawled {
  /** One page of each pattern, the longest of a few. */
  pages: FoundPage[];
  /** The patterns that only lead on to another page. */
  forwarding: Set<string>;
}

/** Follows the links of the portal as one person sees it, from `starts`. */
export async function crawl(visitor: Visitor, starts: readonly string[]): Promise<Crawled> {
  const waiting = starts.map((link) => ({ link, from: '', framed: false }));
  const read = new Map<string, number>();
  const seen = new Set<string>();
  const forwarding = new Set<string>();
  const best = new Map<string, { path: string; html: string }>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { link, from, framed } = next;
    const pattern = patternOf(pathOf(link));
    const filters = framed ? [] : [...new URL(link, 'http://x').searchParams.keys()];
    const face = filters.length > 0 ? `${pattern}?${filters.join('&')}` : `${from} ${pattern}`;
    const most = filters.length > 0 ? 1 : instances;
    if (!pattern || filters.length > 1 || seen.has(link) || (read.get(face) ?? 0) >= most) continue;
    seen.add(link);
    read.set(face, (read.get(face) ?? 0) + 1);
    const answer = await visitor.get(link);
    if (answer.status >= 500) throw new Error(`${link} was answered with ${answer.status}`);
    if (answer.status !== 200 || !answer.headers.get('content-type')?.includes('text/html')) continue;
    if (pathOf(answer.path) !== pathOf(link)) {
      forwarding.add(pattern);
      waiting.push({ link: answer.path, from: pattern, framed });
      continue;
    }
    if (answer.text.length > (best.get(pattern)?.html.length ?? 0))
      best.set(pattern, { path: link, html: answer.text });
    for (const lead of leadsOf(answer.text)) waiting.push({ link: lead, from: pattern, framed: false });
    for (const frame of framesOf(answer.text)) waiting.push({ link: frame, from: pattern, framed: true });
  }
  const pages = [...best].map(([pattern, { path, html }]) => ({
    pattern,
    path,
    parts: partsOf(pattern, html),
  }));
  return { pages: pages.sort((a, b) => a.pattern.localeCompare(b.pattern)), forwarding };
}

const pathOf = (link: string) => link.split('?')[0]!;
