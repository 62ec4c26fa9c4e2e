import { listOf, recordOf } from './json';
import type { Language } from './kinds/kind';
import { type Part, partsOf } from './parts';
import { plain } from './text';
import type { TextQuestion, TextSection } from './text-section';
import { words } from './words';

export interface TextAlternative {
  sections: TextSection[];
}

/** The paragraphs of a field of HTML, as text. */
export const paragraphsOf = (html: unknown): string[] =>
  plain(html)
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** A field of a picture file with the field of its words. */
export const picturesOf = (file: unknown, alt: unknown): TextSection['pictures'] => {
  const { path } = recordOf(file);
  return typeof path === 'string' ? [{ path, alt: plain(alt) }] : [];
};

/** A field of sounds. */
export const soundsOf = (sound: unknown): TextSection['sounds'] =>
  listOf(sound)
    .map(recordOf)
    .flatMap(({ path, mime }) =>
      typeof path === 'string' ? [{ path, mime: typeof mime === 'string' ? mime : '' }] : [],
    );

const usual = ({ params, kind }: Part): TextSection => {
  const picture = recordOf(params['picture']);
  const heading = plain(params['heading']);
  return {
    ...(heading ? { heading } : {}),
    // The text of a question is part of what it asks, and may hold the right answers.
    paragraphs: kind ? [] : paragraphsOf(params['text']),
    pictures: picturesOf(picture['file'], picture['alt']),
    sounds: soundsOf(params['sound']),
  };
};

const isEmpty = (section: TextSection): boolean =>
  !section.heading &&
  !section.question &&
  section.paragraphs.length + section.pictures.length + section.sounds.length === 0;

const questionOf = ({ id, kind, params }: Part, language: Language): TextQuestion | undefined =>
  kind && {
    id,
    type: kind.interaction,
    text: kind.text(params),
    hint: words[language].hint[kind.several?.(params) ? 'choice-many' : kind.interaction],
    choices: kind.choices(params, language),
    targets: kind.targets?.(params) ?? [],
  };

const sectionsOf = (part: Part, language: Language): TextSection[] => {
  const sections = part.type.sections?.(part.params, language) ?? [usual(part)];
  const question = questionOf(part, language);
  if (!question) return sections.filter((section) => !isEmpty(section));
  // What belongs to the question alone stands with it.
  const last = sections.at(-1) ?? { paragraphs: [], pictures: [], sounds: [] };
  return [...sections.slice(0, -1), { ...last, question }];
};

/**
 * A content as plain text in sections, to be shown without JavaScript. The right answers are not in it. No
 * sections for a library that is not known here.
 */
export const plainTextAlternative = (
  library: string,
  params: unknown,
  language: Language,
): TextAlternative => ({
  sections: partsOf(library, params).flatMap((part) => sectionsOf(part, language)),
});
