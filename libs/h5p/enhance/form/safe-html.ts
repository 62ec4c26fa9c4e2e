/** Tags that say the same; a field may know any of them. */
const SAME = [
  ['strong', 'b'],
  ['em', 'i'],
  ['s', 'strike', 'del'],
  ['h2', 'h1'],
  ['p', 'div'],
];
const DROPPED = /^(script|style|template|svg|math|iframe|object|head|title|meta|link)$/;
const LINK = /^(https?:|mailto:|tel:)/i;
const USUAL = ['strong', 'em', 'ul', 'ol', 'a'];
const INSIDE: Record<string, string[]> = {
  ul: ['li'],
  ol: ['li'],
  table: ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption'],
};

/** What a field may hold besides plain text: its tags, and the looks of text where it has a choice of fonts. */
export interface HtmlRules {
  tags?: string[];
  font?: unknown;
}

/** Gives the tag that a field knows for a tag; undefined when it knows none. */
const tagsOf = ({ tags = USUAL, font }: HtmlRules): ((tag: string) => string | undefined) => {
  const known = new Set(['p', 'br', ...tags, ...tags.flatMap((tag) => INSIDE[tag] ?? [])]);
  if (font) known.add('span');
  return (tag) => {
    if (known.has(tag)) return tag;
    return SAME.find((group) => group.includes(tag))?.find((other) => known.has(other));
  };
};

const KEPT = new Set(['colspan', 'rowspan', 'scope', 'start', 'target', 'rel']);
const LOOKS = ['text-align', 'color', 'background-color', 'font-size', 'font-family'];

/** By the object model: a strict policy refuses style attributes. */
const keepLooks = (from: Element, to: HTMLElement, font: unknown): void => {
  const given = from.getAttribute('data-style') ?? '';
  for (const name of font ? LOOKS : LOOKS.slice(0, 1)) {
    const [, value] = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\w\\s#%.,()"'-]+)`, 'i').exec(given) ?? [];
    if (value && !/url|expression/i.test(value)) to.style.setProperty(name, value.trim());
  }
};

const copy = (from: Node, to: Node, rules: HtmlRules, known: (tag: string) => string | undefined): void => {
  for (const child of Array.from(from.childNodes)) {
    if (child instanceof Text) to.appendChild(document.createTextNode(child.data));
    if (!(child instanceof Element)) continue;
    const given = child.tagName.toLowerCase();
    if (DROPPED.test(given)) continue;
    const tag = known(given);
    const href = child.getAttribute('href') ?? '';
    if (!tag || (tag === 'a' && !LINK.test(href))) {
      copy(child, to, rules, known);
      continue;
    }
    const element = document.createElement(tag);
    if (tag === 'a') element.setAttribute('href', href);
    for (const { name, value } of Array.from(child.attributes))
      if (KEPT.has(name)) element.setAttribute(name, value);
    if (!/^(a|li|br)$/.test(tag)) keepLooks(child, element, rules.font);
    copy(child, element, rules, known);
    to.appendChild(element);
  }
};

/**
 * HTML with nothing in it but the tags a field allows: for what is pasted and for what is stored.
 * The server filters again; this keeps the form honest about what will remain.
 */
export const safeFragment = (html: string, rules: HtmlRules): DocumentFragment => {
  // Nothing in such a document is run, but a strict policy complains of what it reads there.
  const quiet = html.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/([\s/"'])(style|on\w+)(?=\s*=)/gi, '$1 data-$2'),
  );
  const parsed = new DOMParser().parseFromString(quiet, 'text/html');
  const fragment = document.createDocumentFragment();
  copy(parsed.body, fragment, rules, tagsOf(rules));
  return fragment;
};

export const safeHtml = (html: string, rules: HtmlRules): string => {
  const holder = document.createElement('div');
  holder.append(safeFragment(html, rules));
  return holder.innerHTML;
};
