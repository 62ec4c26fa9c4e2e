import type { JsonRecord } from '../json';
import { escapeText } from '../text';
import {
  behaviourOf,
  type Common,
  content,
  type H5pContent,
  paragraph,
  type Retryable,
  set,
} from './content';
import { pictureOf, soundOf } from './files';

export interface Speaker {
  name: string;
  side?: 'left' | 'right';
  colour?: 'leaf' | 'night' | 'firefly' | 'brick';
  picture?: Common['picture'];
}
interface SpokenLine {
  /** The place of the speaker in the list, from 0. */
  speaker: number;
  text: string;
  sound?: Common['sound'];
  /** An explanation or a translation. */
  note?: string;
}
interface ReplyLine {
  /** For whom the learner replies. */
  speaker: number;
  asked: string;
  replies: { text: string; correct?: boolean; feedback?: string }[];
}

const lineOf = (line: SpokenLine | ReplyLine): JsonRecord =>
  'replies' in line
    ? {
        kind: 'choice',
        speaker: line.speaker + 1,
        text: escapeText(line.asked),
        replies: line.replies.map(({ text, correct, feedback }) => ({
          text: escapeText(text),
          correct: correct === true,
          ...(feedback ? { feedback: escapeText(feedback) } : {}),
        })),
      }
    : {
        kind: 'line',
        speaker: line.speaker + 1,
        text: escapeText(line.text),
        ...(line.note ? { note: escapeText(line.note) } : {}),
        ...soundOf(line.sound),
      };

/** A talk, in which the learner may reply: one point for each place with a right reply. */
export const dialogue = (
  options: Pick<Common, 'title' | 'language' | 'license'> &
    Retryable & {
      heading: string;
      intro?: string;
      speakers: Speaker[];
      lines: (SpokenLine | ReplyLine)[];
      shuffle?: boolean;
      untilRight?: boolean;
    },
): H5pContent =>
  content('DomDom.Dialogue', options.heading, options, {
    heading: escapeText(options.heading),
    ...(options.intro ? { intro: paragraph(options.intro) } : {}),
    speakers: options.speakers.map(({ name, side, colour, picture }) => ({
      name: escapeText(name),
      ...set({ side, colour }),
      ...pictureOf(picture),
    })),
    lines: options.lines.map(lineOf),
    ...behaviourOf(options, { shuffle: options.shuffle, untilRight: options.untilRight }),
  });
