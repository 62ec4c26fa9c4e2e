import type { Language } from '../i18n';

/** What kind of thing went wrong; the HTTP edge turns it into a status, nothing else knows about statuses. */
export type ErrorKind = 'not-found' | 'forbidden' | 'unauthenticated' | 'conflict' | 'invalid' | 'too-many';
export type ErrorParams = Record<string, string | number>;

/** A failure that a person can understand: a code, what it is about, and perhaps the field to mend. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly params: ErrorParams = {},
    readonly field?: string,
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

type Words<P> = (params: P) => string;
interface Definition {
  kind: ErrorKind;
  /** The form field that the words belong beside. */
  field?: string;
  vi: string | Words<never>;
  en: string | Words<never>;
}
type ParamsOf<D extends Definition> = D['vi'] extends (params: infer P) => string ? [params: P] : [];
type Makers<T extends Record<string, Definition>> = {
  [K in keyof T]: (...params: ParamsOf<T[K]>) => DomainError;
};

const catalogue = new Map<string, Definition>();

/**
 * Defines the errors of one library with their words in both languages, and returns a maker for each:
 * `throw errors.full({ places: 20 })`. The code is `library.name`.
 */
export function defineErrors<T extends Record<string, Definition>>(
  library: string,
  definitions: T,
): Makers<T> {
  const makers: Record<string, (params?: ErrorParams) => DomainError> = {};
  for (const [name, definition] of Object.entries(definitions)) {
    const code = `${library}.${name}`;
    catalogue.set(code, definition);
    makers[name] = (params = {}) => new DomainError(code, definition.kind, params, definition.field);
  }
  return makers as Makers<T>;
}

/** The words of an error code in a language; the code itself when nobody defined it. */
export function errorWords(language: Language, code: string, params: ErrorParams = {}): string {
  const words = catalogue.get(code)?.[language];
  if (words === undefined) return code;
  return typeof words === 'string' ? words : (words as Words<ErrorParams>)(params);
}
