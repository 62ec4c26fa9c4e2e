import { allowedLibraries, type SemanticsField } from '../../src/form/semantics';
import { isRecord } from '../../src/form/values';
import { withNewIds } from './new-ids';

/** A part that was copied, on this device, until another one is. */
export interface Clip {
  /** The form it was copied in, and the stored content of that form. */
  key: string;
  content: string | null;
  /** A few words that say what it is. */
  label: string;
  /** What it may be pasted into: places that take its library, or entries with the same fields. */
  library: string;
  shape: string;
  value: unknown;
}

export interface Clipboard {
  /** @returns false when this device keeps nothing */
  copy(field: SemanticsField, value: unknown, label: string): boolean;
  /** What lies there, if it may be put into this field. */
  fitting(field: SemanticsField | undefined): Clip | null;
  /** The value to put in: with ids of its own, its files brought along. Rejects when a file is gone. */
  take(clip: Clip): Promise<unknown>;
  /** Asks to be told when something was copied, here or in another window. */
  watch(look: () => void): void;
}

const NAME = 'h5p-form-clipboard';

/** Two lists whose entries have the same fields take each other's entries. */
const shapeOf = (field: SemanticsField): string => {
  if (field.type === 'library') return 'library';
  const inner = [...(field.fields ?? []), ...(field.field ? [field.field] : [])];
  return `${field.name}:${field.type}${inner.length ? `(${inner.map(shapeOf).join()})` : ''}`;
};

const isClip = (found: unknown): found is Clip =>
  isRecord(found) &&
  ['key', 'label', 'library', 'shape'].every((name) => typeof found[name] === 'string') &&
  (found['content'] === null || typeof found['content'] === 'string');

/** Every file that a value names and that lies on the server of the content it is from. */
const withFiles = async (value: unknown, bring: (path: string) => Promise<string>): Promise<unknown> => {
  if (Array.isArray(value)) return Promise.all(value.map((one) => withFiles(one, bring)));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(async ([name, own]) => {
    const isFile = name === 'path' && typeof own === 'string' && !/^https?:/i.test(own) && 'mime' in value;
    return [name, isFile ? await bring(own) : await withFiles(own, bring)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
};

/**
 * Copy and paste of parts, within a content and between contents.
 * @param bringFile asks the server to put a file of another content among this author's new ones; gives its new path
 */
export const clipboardOf = (
  here: { key: string; content: string | null },
  bringFile: (content: string | null, path: string) => Promise<string>,
): Clipboard => {
  const looks: (() => void)[] = [];
  const tell = () => {
    for (const look of looks) look();
  };
  // Other windows are told by the browser, forms in this one are not.
  window.addEventListener('storage', (event) => {
    if (event.key === NAME) tell();
  });
  window.addEventListener(NAME, tell);
  const read = (): Clip | null => {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(NAME) ?? 'null');
      return isClip(found) ? found : null;
    } catch {
      return null;
    }
  };
  return {
    copy(field, value, label) {
      const library = field.type === 'library' && isRecord(value) ? String(value['library'] ?? '') : '';
      const clip: Clip = { ...here, label, library, shape: shapeOf(field), value };
      try {
        localStorage.setItem(NAME, JSON.stringify(clip));
      } catch {
        return false;
      }
      window.dispatchEvent(new Event(NAME));
      return true;
    },
    fitting(field) {
      const clip = field ? read() : null;
      if (!field || !clip) return null;
      const fits =
        field.type === 'library'
          ? allowedLibraries(field).includes(clip.library)
          : clip.library === '' && clip.shape === shapeOf(field);
      return fits ? clip : null;
    },
    async take(clip) {
      const copy = withNewIds(clip.value);
      if (clip.key === here.key && clip.content === here.content) return copy;
      return withFiles(copy, (path) => bringFile(clip.content, path));
    },
    watch: (look) => looks.push(look),
  };
};
