import { recordOf } from './json';
import type { Language } from './kinds/kind';
import { type Part, partsOf } from './parts';
import { plain } from './text';
import { paragraphsOf, picturesOf, soundsOf } from './text-media';
import type { TextQuestion, TextSection } from './text-section';
import { words } from './words';

export { paragraphsOf, picturesOf, soundsOf } from './text-media';

export interface TextAlternative {
  sections: TextSection[];
}

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
  if (part.type.asksFirst) return [{ paragraphs: [], pictures: [], sounds: [], question }, ...sections];
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
