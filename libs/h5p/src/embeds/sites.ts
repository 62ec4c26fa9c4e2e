const host = /^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}(:\d{1,5})?$/;
const local = /^localhost(:\d{1,5})?$/;
const mostSites = 10;

/**
 * Sites as people name them, one to a line or with commas, as a policy's `frame-ancestors` names them:
 * `truong.edu.vn` becomes `https://truong.edu.vn`. A path is left off: a policy names whole sites.
 * @returns null when one of them is none, or there are too many
 */
export function readSites(text: string): string[] | null {
  const found = new Set<string>();
  for (const typed of text.toLowerCase().split(/[\s,;]+/)) {
    if (typed === '') continue;
    const [, scheme = 'https', name = ''] = /^(?:(https?):\/\/)?([^/?#]*)(?:[/?#].*)?$/.exec(typed) ?? [];
    if (!host.test(name) && !local.test(name)) return null;
    found.add(`${scheme}://${name}`);
  }
  return found.size > mostSites ? null : [...found];
}
