const WORD = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = new Set([' ', '\t', '\r', '\n']);

/** What may come next: at the start and end of everything, in a list or an object. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Where a string that begins at `at` ends, or the first character that does not belong. */
function endOfString(text: string, at: number): { end: number; whole: boolean } {
  for (let here = at + 1; here < text.length; here++) {
    const char = text[here]!;
    if (char === '"') return { end: here + 1, whole: true };
    if (char < ' ') return { end: here, whole: false };
    if (char !== '\\') continue;
    const length = matchAt(ESCAPE, text, here);
    if (length === 0) return { end: here, whole: false };
    here += length - 1;
  }
  return { end: text.length, whole: false };
}

/**
 * The index of the first character that keeps a text from being JSON (RFC 8259); its length when it breaks off. Without
 * recursion, as the text may be nested without end. Node's own message leaves the place out as often as not.
 */
export function brokenAt(text: string): number {
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  while (at < text.length) {
    const char = text[at]!;
    if (SPACE.has(char)) {
      at++;
      continue;
    }
    const inside = open.at(-1);
    if (expected === ', or end') {
      if (char === ',' && inside) expected = inside === '[' ? 'value' : 'key';
      else if (inside && char === (inside === '[' ? ']' : '}')) open.pop();
      else return at;
      at++;
    } else if (expected === ':') {
      if (char !== ':') return at;
      expected = 'value';
      at++;
    } else if (char === (expected === 'value or ]' ? ']' : expected === 'key or }' ? '}' : undefined)) {
      open.pop();
      expected = ', or end';
      at++;
    } else if (char === '"') {
      const { end, whole } = endOfString(text, at);
      if (!whole) return end;
      expected = expected.startsWith('key') ? ':' : ', or end';
      at = end;
    } else if (expected.startsWith('key')) {
      return at;
    } else if (char === '[' || char === '{') {
      open.push(char);
      expected = char === '[' ? 'value or ]' : 'key or }';
      at++;
    } else {
      const length = matchAt(WORD, text, at);
      if (length === 0) return at;
      expected = ', or end';
      at += length;
    }
  }
  return text.length;
}

/** A place in a text as people count: lines and characters from 1. */
export function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  const lines = before.split('\n');
  return { line: lines.length, column: [...lines.at(-1)!].length + 1 };
}
