import type { OwnContentType } from '../content-type';
import { type JsonRecord, recordsOf } from '../json';
import { plain } from '../text';
import { paragraphsOf, soundsOf } from '../text-media';
import type { TextSection } from '../text-section';
import type { QuestionKind } from './kind';
import { combinations } from './response';

interface Turn {
  asked: string;
  replies: string[];
  /** The places of the right replies; where there is none, the reply gives no point. */
  right: number[];
}

const linesOf = (params: JsonRecord) => recordsOf(params['lines']);
const isTurn = (line: JsonRecord) => line['kind'] === 'choice' && recordsOf(line['replies']).length > 0;

const turnOf = (line: JsonRecord): Turn => {
  const replies = recordsOf(line['replies']);
  return {
    asked: plain(line['text']),
    replies: replies.map((reply) => plain(reply['text'])),
    right: replies.flatMap((reply, i) => (reply['correct'] === true ? [i] : [])),
  };
};

/** The places where the learner replies for a point, by their number among all such places. */
const scoredOf = (params: JsonRecord): [number, Turn][] =>
  linesOf(params)
    .filter(isTurn)
    .map(turnOf)
    .flatMap((turn, t) => (turn.right.length > 0 ? [[t, turn]] : []));

/** "0[.]2[,]1[.]0" is {0: 2, 1: 0}. The first word about a place counts. */
const repliesIn = (response: string): Map<number, number> => {
  const replies = new Map<number, number>();
  for (const part of response.split('[,]')) {
    const step = /^(\d{1,4})\[\.\](\d{1,4})$/.exec(part.trim());
    if (step && !replies.has(Number(step[1]))) replies.set(Number(step[1]), Number(step[2]));
  }
  return replies;
};

/** One point for each place where the first reply was a right one. */
const talkKind: QuestionKind = {
  interaction: 'performance',
  text: (params) => plain(params['heading']),
  maxScore: (params) => scoredOf(params).length,
  grade(params, response) {
    const given = repliesIn(response);
    return scoredOf(params).filter(([t, { right }]) => right.includes(given.get(t) ?? -1)).length;
  },
  pattern: (params) =>
    combinations(scoredOf(params).map(([t, { right }]) => right.map((i) => `${t}[.]${i}`))),
  correct: (params) =>
    scoredOf(params)
      .map(([, { right, replies }]) => right.map((i) => replies[i] || '…').join(' / '))
      .join('; '),
  inWords(params, response) {
    const given = repliesIn(response);
    return scoredOf(params)
      .map(([t, { replies }]) => replies[given.get(t) ?? -1] || '…')
      .join('; ');
  },
  choices: () => [],
};

const lineSection = (params: JsonRecord, line: JsonRecord): TextSection => {
  const speakers = recordsOf(params['speakers']);
  const name = plain((speakers[(Number(line['speaker']) || 1) - 1] ?? speakers[0])?.['name']);
  const said = (text: string) => (name && text ? `${name}: ${text}` : text || name);
  if (isTurn(line)) {
    const { asked, replies } = turnOf(line);
    const all = [asked, ...replies.map((reply) => `– ${reply}`)].filter(Boolean);
    return { paragraphs: all, pictures: [], sounds: [] };
  }
  return {
    paragraphs: [said(plain(line['text'])), ...paragraphsOf(line['note'])].filter(Boolean),
    pictures: [],
    sounds: soundsOf(line['sound']),
  };
};

export const dialogue: OwnContentType = {
  question: (params) => (scoredOf(params).length > 0 ? talkKind : undefined),
  sections(params) {
    const heading = plain(params['heading']);
    return [
      {
        ...(heading ? { heading } : {}),
        paragraphs: paragraphsOf(params['intro']),
        pictures: [],
        sounds: [],
      },
      ...linesOf(params).map((line) => lineSection(params, line)),
    ];
  },
};
