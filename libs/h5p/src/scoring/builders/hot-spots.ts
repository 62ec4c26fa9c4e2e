import { escapeText } from '../text';
import { behaviourOf, type Common, content, type H5pContent, paragraph, type Retryable } from './content';
import { pictureOf, soundOf } from './files';

/** A place on a picture, in per cent of its width and height from the upper left corner. */
interface Place {
  x: number;
  y: number;
  title: string;
}

/** A picture whose spots say something when they are tapped. */
export const lookAtSpots = (
  options: Common & {
    instruction: string;
    spots: (Place & { paragraphs?: string[]; picture?: Common['picture']; sound?: Common['sound'] })[];
  },
): H5pContent =>
  content('DomDom.HotSpots', options.instruction, options, {
    task: 'look',
    question: paragraph(options.instruction),
    spots: options.spots.map(({ x, y, title, paragraphs = [], picture, sound }) => ({
      x,
      y,
      title: escapeText(title),
      text: paragraphs.map(paragraph).join(''),
      ...pictureOf(picture),
      ...soundOf(sound),
    })),
  });

/** A question that is answered by tapping the right spots of a picture. */
export const findSpots = (
  options: Common &
    Retryable & {
      question: string;
      spots: (Place & { correct?: boolean; feedback?: string })[];
      hideSpots?: boolean;
      tellMisses?: boolean;
    },
): H5pContent =>
  content('DomDom.HotSpots', options.question, options, {
    task: 'find',
    question: paragraph(options.question),
    spots: options.spots.map(({ x, y, title, correct, feedback }) => ({
      x,
      y,
      title: escapeText(title),
      correct: correct === true,
      ...(feedback ? { feedback: escapeText(feedback) } : {}),
    })),
    ...behaviourOf(options, { hideSpots: options.hideSpots, tellMisses: options.tellMisses }),
  });
