const SAME: Record<string, string> = { b: 'strong', i: 'em', h1: 'h2', strike: 's', del: 's' };
const DROPPED = /^(script|style|template|svg|math|iframe|object|head|title|meta|link)$/;
const LINK = /^(https?:|mailto:|tel:)/i;

const allowedFor = (tags: string[] | undefined): Set<string> => {
  const allowed = new Set(
    ['p', 'br', ...(tags ?? ['strong', 'em', 'ul', 'ol', 'a'])].map((tag) => SAME[tag] ?? tag),
  );
  if (allowed.has('ul') || allowed.has('ol')) allowed.add('li');
  if (allowed.has('table'))
    for (const tag of ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption']) allowed.add(tag);
  return allowed;
};

const KEPT = new Set(['colspan', 'rowspan', 'scope', 'start']);

const copy = (from: Node, to: Node, allowed: Set<string>): void => {
  for (const child of Array.from(from.childNodes)) {
    if (child instanceof Text) to.appendChild(document.createTextNode(child.data));
    if (!(child instanceof Element)) continue;
    const given = child.tagName.toLowerCase();
    if (DROPPED.test(given)) continue;
    const tag = SAME[given] ?? (given === 'div' ? 'p' : given);
    const href = child.getAttribute('href') ?? '';
    if (!allowed.has(tag) || (tag === 'a' && !LINK.test(href))) {
      copy(child, to, allowed);
      continue;
    }
    const element = document.createElement(tag);
    if (tag === 'a') element.setAttribute('href', href);
    for (const { name, value } of Array.from(child.attributes))
      if (KEPT.has(name)) element.setAttribute(name, value);
    copy(child, element, allowed);
    to.appendChild(element);
  }
};

/**
 * HTML with nothing in it but the tags a field allows: for what is pasted and for what is stored.
 * The server filters again; this keeps the form honest about what will remain.
 */
export const safeFragment = (html: string, tags: string[] | undefined): DocumentFragment => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  copy(parsed.body, fragment, allowedFor(tags));
  return fragment;
};

export const safeHtml = (html: string, tags: string[] | undefined): string => {
  const holder = document.createElement('div');
  holder.append(safeFragment(html, tags));
  return holder.innerHTML;
};
