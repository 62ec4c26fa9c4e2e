import type { Language } from './language';

/** A message is a sentence, or a function that makes one from its parameters. */
export type Message = string | ((...parameters: never[]) => string);
export type Messages = Record<string, Message>;
type SameShape<V extends Messages> = {
  [K in keyof V]: V[K] extends (...parameters: infer P) => string ? (...parameters: P) => string : string;
};
/** What each of some values is called. */
export type Labels<K extends string> = Record<K, Record<Language, string>>;
export type Catalogue<V extends Messages> = Record<Language, SameShape<V>>;

/**
 * The words of one library in both languages. A key that is missing in one of them, or a message whose
 * parameters differ, does not compile.
 */
export function catalogue<V extends Messages>(words: { vi: V; en: SameShape<V> }): Catalogue<V> {
  // V is a subtype of its own shape, which the compiler does not see through the mapped type.
  return words as unknown as Catalogue<V>;
}
