import { listOf, recordOf } from './json';
import type { InteractionType, Language } from './kinds/kind';
import { type Part, partsOf } from './parts';
import { plain } from './text';
import { words } from './words';

export interface TextQuestion {
  /** Kept with the section so that a page can number and link questions. */
  id: string;
  type: InteractionType;
  text: string;
  hint: string;
  choices: string[];
  /** The other side of pairs. */
  targets: string[];
}

export interface TextSection {
  heading?: string;
  paragraphs: string[];
  /** Paths inside the content's files, with the words that say what the picture shows. */
  pictures: { path: string; alt: string }[];
  sounds: { path: string; mime: string }[];
  question?: TextQuestion;
}

export interface TextAlternative {
  sections: TextSection[];
}

const paragraphsOf = (html: unknown): string[] =>
  plain(html)
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);

const picturesOf = (params: Part['params']): TextSection['pictures'] => {
  const picture = recordOf(params['picture']);
  const path = recordOf(picture['file'])['path'];
  return typeof path === 'string' ? [{ path, alt: plain(picture['alt']) }] : [];
};

const soundsOf = (params: Part['params']): TextSection['sounds'] =>
  listOf(params['sound'])
    .map(recordOf)
    .flatMap(({ path, mime }) =>
      typeof path === 'string' ? [{ path, mime: typeof mime === 'string' ? mime : '' }] : [],
    );

const section = ({ id, kind, params }: Part, language: Language): TextSection => {
  const media = { pictures: picturesOf(params), sounds: soundsOf(params) };
  if (!kind) {
    const heading = plain(params['heading']);
    return { ...(heading ? { heading } : {}), paragraphs: paragraphsOf(params['text']), ...media };
  }
  return {
    paragraphs: [],
    ...media,
    question: {
      id,
      type: kind.interaction,
      text: kind.text(params),
      hint: words[language].hint[kind.several?.(params) ? 'choice-many' : kind.interaction],
      choices: kind.choices(params, language),
      targets: kind.targets?.(params) ?? [],
    },
  };
};

/**
 * A content as plain text in sections, to be shown without JavaScript. It is text, not HTML: escape it as any
 * text. The right answers are not in it. No sections for a library that is not known here.
 */
export const plainTextAlternative = (
  library: string,
  params: unknown,
  language: Language,
): TextAlternative => ({ sections: partsOf(library, params).map((part) => section(part, language)) });
