import type { Language } from '../../../src/scoring/kinds/kind';

/** What an author can begin with, instead of an empty form. */
export interface FormTemplate {
  title: string;
  description: string;
  params: Record<string, unknown>;
}

/** Says a thing in the language of the form. */
export type Say = (vi: string, en: string) => string;
export const sayIn =
  (language: Language): Say =>
  (vi, en) =>
    language === 'vi' ? vi : en;

/** The templates of one content type, in the language of the form. */
export type TemplatesOfType = (say: Say) => FormTemplate[];

/** A text field that holds HTML. */
export const p = (text: string): string => `<p>${text}</p>`;

/** A part of a content that holds others: 'Choice' is DomDom.Choice 1.0. */
export const part = (kind: string, params: Record<string, unknown>) => ({
  library: `DomDom.${kind} 1.0`,
  params,
  subContentId: '',
  metadata: { license: 'U' },
});
