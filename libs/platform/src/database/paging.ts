import { isId } from '../ids/new-id';

/** A page of a long list: its rows and the keys with which the pages around it are asked for. */
export interface Paged<T> {
  items: T[];
  /** How many there are in all. */
  total: number;
  next: string | null;
}

// PostgreSQL takes every character but U+0000.
const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\u0000');

/** A keyset's position as a text for an address; opaque to whoever carries it. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The position again, whose last value is the id of a row; null when the text is not one of ours (somebody changed
 * the address).
 */
export function decodeCursor(text: string | undefined, length: number): (string | number)[] | null {
  if (!text) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(values) || values.length !== length) return null;
    const sound = values.every((value) => typeof value === 'number' || isText(value));
    return sound && isId(String(values.at(-1))) ? values : null;
  } catch {
    return null;
  }
}
