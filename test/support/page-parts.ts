const withoutEnd = /^(area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** What an element looks and works like: its name and the attributes that styles and assistive technology go by. */
function kindOf(name: string, attributes: string): string {
  const [, classes = ''] = /\sclass="([^"]*)"/.exec(attributes) ?? [];
  const told = [
    ...attributes.matchAll(/\s((?:aria-|data-)[\w-]+|role="[^"]*"|type="[^"]*"|disabled|checked|open)/g),
  ];
  return [name, ...classes.split(/\s+/).sort(), ...told.map(([, one]) => one).sort()].join('.');
}

/**
 * The kinds of elements in a page, each with the kind of what it lies in. Two pages with the same ones differ in
 * their words only. What lies in `main` is named after the page's pattern, since the same element can mean something
 * else elsewhere; the header and the footer are the same on all pages.
 */
export function partsOf(pattern: string, html: string): Set<string> {
  const parts = new Set<string>();
  const around: { name: string; kind: string }[] = [];
  for (const [, end, name, attributes] of html.matchAll(/<(\/?)([a-z][\w-]*)((?:[^>"]|"[^"]*")*)>/gi)) {
    if (end) {
      const begun = around.findLastIndex((one) => one.name === name);
      if (begun >= 0) around.length = begun;
      continue;
    }
    const kind = kindOf(name!, attributes!);
    const inMain = name === 'main' || around.some((one) => one.name === 'main');
    parts.add(`${inMain ? pattern : ''} ${around.at(-1)?.kind ?? ''} > ${kind}`);
    if (!withoutEnd.test(name!) && !attributes!.endsWith('/')) around.push({ name: name!, kind });
  }
  return parts;
}
