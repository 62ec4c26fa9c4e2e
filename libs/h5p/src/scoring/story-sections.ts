import { type JsonRecord, recordOf, recordsOf } from './json';
import type { Language } from './kinds/kind';
import { scenesOf } from './story';
import { paragraphsOf, picturesOf, soundsOf } from './text-media';
import type { TextSection } from './text-section';

interface StoryWords {
  part(number: number, title: string): string;
  goTo(choice: string, number: number): string;
  end: string;
}
const words: Record<Language, StoryWords> = {
  vi: {
    part: (number, title) => `Phần ${number}: ${title}`,
    goTo: (choice, number) => `${choice} → sang phần ${number}`,
    end: 'Hết truyện.',
  },
  en: {
    part: (number, title) => `Part ${number}: ${title}`,
    goTo: (choice, number) => `${choice} → go to part ${number}`,
    end: 'The end.',
  },
};

/** A story as numbered parts to turn to, as in a printed book; what an ending is worth is not told. */
export const storySections = (params: JsonRecord, language: Language): TextSection[] => {
  const say = words[language];
  const given = recordsOf(params['scenes']);
  return scenesOf(params).map((scene, i) => {
    const picture = recordOf(given[i]!['picture']);
    const choices = scene.choices.flatMap(({ text, to }) => (to === null ? [] : [say.goTo(text, to + 1)]));
    return {
      heading: say.part(i + 1, scene.title),
      paragraphs: [...paragraphsOf(given[i]!['text']), ...(scene.ends ? [say.end] : choices)],
      pictures: picturesOf(picture['file'], picture['alt']),
      sounds: soundsOf(given[i]!['sound']),
    };
  });
};
