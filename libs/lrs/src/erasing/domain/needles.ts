/** Texts by which a person is known. */
export interface PersonTexts {
  /** Nobody else's: the person's id, e-mail address, phone number. Looked for everywhere. */
  unique: readonly string[];
  /** Perhaps also somebody else's: names. Looked for only where the person is named for certain. */
  shared: readonly string[];
}

const shortestUnique = 6;
/** A single short word is a word of the language as well: "An" begins "An toàn giao thông". */
const isName = (text: string): boolean => /\s/.test(text) || text.length > 4;

/** All ways in which a text could have been written. */
function writings(text: string): string[] {
  const plain = text.trim();
  const phone = /^\+84(\d{9,10})$/.exec(plain);
  if (phone) return [`+84${phone[1]}`, `84${phone[1]}`, `0${phone[1]}`];
  return [plain];
}

/** The unique texts in lower case, for a search in the database. */
export function searchTexts({ unique }: PersonTexts): string[] {
  const all = unique.flatMap(writings).map((text) => text.toLowerCase());
  return [...new Set(all.flatMap((text) => [text.normalize('NFC'), text.normalize('NFD')]))].filter(
    (text) => text.length >= shortestUnique,
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function expressionFor(text: string): string {
  const digits = /^\+?\d{9,12}$/.test(text);
  // People write a phone number with spaces or dots between its digits.
  return digits ? [...text].map(escaped).join('[\\s.-]?') : escaped(text);
}

/** Finds whole words only: "An" is in no other name. Null when there is nothing to look for. */
function wordsOf(texts: readonly string[]): RegExp | null {
  const forms = texts.flatMap((text) => [text.normalize('NFC'), text.normalize('NFD')]);
  const all = [...new Set(forms)].sort((a, b) => b.length - a.length).map(expressionFor);
  if (all.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

/** What to take out of a text: everything where the person is named, else only what is nobody else's. */
export function needles({ unique, shared }: PersonTexts, named: boolean): RegExp | null {
  const certain = unique.flatMap(writings).filter((text) => text.length >= shortestUnique);
  const perhaps = named ? shared.map((text) => text.trim()).filter(isName) : [];
  return wordsOf([...certain, ...perhaps]);
}

/** Any JSON value with every text, also names of properties, freed of what was found. */
export function scrub<T>(value: T, found: RegExp | null, instead: string): T {
  if (!found) return value;
  return scrubbed(value, found, instead) as T;
}

function scrubbed(value: unknown, found: RegExp, instead: string): unknown {
  if (typeof value === 'string') return value.replace(found, instead);
  if (Array.isArray(value)) return value.map((one) => scrubbed(one, found, instead));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name.replace(found, instead), scrubbed(one, found, instead)]),
  );
}
