/**
 * What a number that somebody typed can mean. Vietnamese writes `1.234,5`, English `1,234.5`; `1.000` may be either a
 * thousand or one, so both come back, the more likely first. Empty when it is no number.
 */
export function readingsOf(typed: string): number[] {
  const text = typed
    .replace(/[\s\u00a0]/g, '')
    .replace(/^\+/, '')
    .replace(/^−/, '-');
  if (!/^-?(\d|[.,]\d)[\d.,]*(e[+-]?\d+)?$/i.test(text)) return [];
  const marks = [...text.matchAll(/[.,]/g)].map((match) => match[0]);
  const found: number[] = [];
  const add = (written: string) => {
    const value = Number(written);
    if (written !== '' && Number.isFinite(value) && !found.includes(value)) found.push(value);
  };
  if (marks.length === 0) add(text);
  else if (new Set(marks).size === 2) {
    const decimal = marks.at(-1)!;
    const thousands = decimal === ',' ? '.' : ',';
    const [whole = '', ...fractions] = text.split(decimal);
    if (fractions.length === 1 && grouped(whole, thousands))
      add(`${whole.replaceAll(thousands, '')}.${fractions[0]}`);
  } else {
    const mark = marks[0]!;
    if (grouped(text, mark)) add(text.replaceAll(mark, ''));
    if (marks.length === 1) add(text.replace(mark, '.'));
  }
  return found;
}

/** Whether a mark stands before every three figures, as it does between thousands. */
function grouped(text: string, mark: string): boolean {
  const [first = '', ...rest] = text.split(mark);
  return /^-?\d{1,3}$/.test(first) && rest.length > 0 && rest.every((part) => /^\d{3}$/.test(part));
}

/** Whether a value is as near as it must be; the last binary places do not count. */
export function isNear(value: number, wanted: number, tolerance: number): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(wanted));
  return Math.abs(value - wanted) <= tolerance + slack;
}
