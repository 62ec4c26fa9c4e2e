/** The languages of the portal; the first is the default and has no prefix in an address. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'vi';

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** The address of a page in a language: `/classes` is Vietnamese, `/en/classes` English. */
export function localPath(language: Language, path: string): string {
  if (language === defaultLanguage) return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** Splits `/en/classes?q=1` into its language and the path that the routes know. */
export function splitLanguage(url: string): { language: Language; path: string } {
  const match = /^\/(en)(?=\/|\?|$)(.*)$/s.exec(url);
  if (!match) return { language: defaultLanguage, path: ofThisPortal(url) };
  return { language: match[1] as Language, path: ofThisPortal(match[2] ?? '') };
}

/** A path that begins with one slash: with two, a link to it would lead to another site. */
const ofThisPortal = (path: string): string => path.replace(/^[/\\]*/, '/');
