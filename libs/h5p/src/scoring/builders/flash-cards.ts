import type { JsonRecord } from '../json';
import { literalAnswer } from '../kinds/flash-cards';
import { escapeText } from '../text';
import { behaviourOf, type Common, content, type H5pContent, paragraph, type Retryable } from './content';
import { pictureOf, soundOf } from './files';

/** One side of a card: words alone, or with picture and sound. */
export type CardSide = string | { text?: string; picture?: Common['picture']; sound?: Common['sound'] };

const sideOf = (side: CardSide): JsonRecord => {
  const { text, picture, sound } = typeof side === 'string' ? { text: side } : side;
  return { ...(text ? { text: escapeText(text) } : {}), ...pictureOf(picture), ...soundOf(sound) };
};

interface Cards extends Pick<Common, 'title' | 'language' | 'license'> {
  instruction: string;
  shuffle?: boolean;
}

/** Cards that are turned until the learner remembers all of them. */
export const turnCards = (options: Cards & { cards: { front: CardSide; back: CardSide }[] }): H5pContent =>
  content('DomDom.FlashCards', options.instruction, options, {
    mode: 'turn',
    instruction: paragraph(options.instruction),
    cards: options.cards.map(({ front, back }) => ({ front: sideOf(front), back: sideOf(back) })),
    ...behaviourOf({}, { shuffle: options.shuffle }),
  });

/** Cards whose back is written; without answers of its own, what is right is the words on the back. */
export const writeCards = (
  options: Cards &
    Retryable & {
      cards: { front: CardSide; back: CardSide; answers?: string[] }[];
      forgiveDiacritics?: boolean;
      ignoreCase?: boolean;
    },
): H5pContent =>
  content('DomDom.FlashCards', options.instruction, options, {
    mode: 'write',
    instruction: paragraph(options.instruction),
    cards: options.cards.map(({ front, back, answers }) => ({
      front: sideOf(front),
      back: sideOf(back),
      ...(answers ? { answer: escapeText(answers.map(literalAnswer).join('/')) } : {}),
    })),
    ...behaviourOf(options, {
      shuffle: options.shuffle,
      forgiveDiacritics: options.forgiveDiacritics,
      ignoreCase: options.ignoreCase,
    }),
  });
