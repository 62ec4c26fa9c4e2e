import { escapeText } from '../text';
import { type Common, content, type H5pContent, paragraph, type Retryable, set } from './content';

/** A scene of a story: with choices, or an ending with its points. Scenes are named, and choices name them. */
export interface Scene {
  /** What choices call it. */
  id: string;
  title: string;
  paragraphs: string[];
  picture?: Common['picture'];
  sound?: Common['sound'];
  choices?: { text: string; goTo: string; feedback?: string }[];
  /** The story ends here and gives these points. */
  ending?: number;
}

const media = ({ picture, sound }: Pick<Common, 'picture' | 'sound'>) => {
  const { alt, ...file } = picture ?? { alt: '' };
  return {
    ...(picture ? { picture: { file: { ...file, copyright: { license: 'U' } }, alt: escapeText(alt) } } : {}),
    ...(sound ? { sound: [{ ...sound, copyright: { license: 'U' } }] } : {}),
  };
};

/**
 * A story that the reader's choices lead through, beginning with the first scene.
 * @throws when a choice names a scene that is not there
 */
export const branching = (
  options: Common &
    Retryable & {
      heading: string;
      intro?: string;
      scenes: Scene[];
      allowBack?: boolean;
      passPercentage?: number;
    },
): H5pContent => {
  const numbers = new Map(options.scenes.map(({ id }, i) => [id, i + 1]));
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`no scene is called ${id}`);
    return number;
  };
  const behaviour = set({
    allowBack: options.allowBack,
    enableRetry: options.enableRetry,
    enableSolution: options.enableSolution,
    passPercentage: options.passPercentage,
  });
  return content('DomDom.Branching', options.heading, options, {
    heading: escapeText(options.heading),
    ...(options.intro ? { intro: paragraph(options.intro) } : {}),
    scenes: options.scenes.map((scene) => ({
      title: escapeText(scene.title),
      text: scene.paragraphs.map(paragraph).join(''),
      ...media(scene),
      ends: scene.ending !== undefined,
      ...(scene.ending !== undefined ? { points: scene.ending } : {}),
      choices: (scene.choices ?? []).map(({ text, goTo, feedback }) => ({
        text: escapeText(text),
        goTo: numberOf(goTo),
        ...(feedback ? { feedback: escapeText(feedback) } : {}),
      })),
    })),
    ...(Object.keys(behaviour).length > 0 ? { behaviour } : {}),
  });
};
