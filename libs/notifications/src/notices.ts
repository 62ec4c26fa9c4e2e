import type { Language } from '@domdom/platform';

export type NoticeParams = Record<string, string | number>;
/** What is told: a code with words in both languages, and what the words are about. */
export interface Notice {
  code: string;
  params: NoticeParams;
}

type Words<P> = (params: P) => string;
interface Definition {
  vi: string | Words<never>;
  en: string | Words<never>;
}
type ParamsOf<D extends Definition> = D['vi'] extends (params: infer P) => string ? [params: P] : [];
type Makers<T extends Record<string, Definition>> = { [K in keyof T]: (...params: ParamsOf<T[K]>) => Notice };

const catalogue = new Map<string, Definition>();

/**
 * Defines what one library tells people, in both languages, and returns a maker for each:
 * `inbox.send(ids, notices.movedUp({ title }), '/classes/1')`. The code is `library.name`. Messages are stored as
 * code and parameters, so that people read them in the language they have chosen by then.
 */
export function defineNotices<T extends Record<string, Definition>>(
  library: string,
  definitions: T,
): Makers<T> {
  const makers: Record<string, (params?: NoticeParams) => Notice> = {};
  for (const [name, definition] of Object.entries(definitions)) {
    const code = `${library}.${name}`;
    catalogue.set(code, definition);
    makers[name] = (params = {}) => ({ code, params });
  }
  return makers as Makers<T>;
}

/** The words of a notice in a language; the code itself when nobody defined it. */
export function noticeWords(language: Language, { code, params }: Notice): string {
  const words = catalogue.get(code)?.[language];
  if (words === undefined) return code;
  return typeof words === 'string' ? words : (words as Words<NoticeParams>)(params);
}
