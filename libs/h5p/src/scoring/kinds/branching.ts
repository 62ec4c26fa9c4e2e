import type { JsonRecord } from '../json';
import {
  bestOf,
  type Decision,
  decisionsOf,
  responseOf,
  type StoryScene,
  sceneAfter,
  scenesAlong,
  scenesOf,
} from '../story';
import { plain } from '../text';
import type { QuestionKind } from './kind';

/** Statements must stay small: no more than this many best ways are listed. */
const mostPatterns = 8;

/** "Chuông reo → Nghe máy; Hắn hỏi mã → Cúp máy; Yên tâm": as far as the story allows the decisions. */
const wayInWords = (scenes: readonly StoryScene[], way: readonly Decision[]): string =>
  scenesAlong(scenes, way)
    .map((at, i, along) => {
      const choice = i < along.length - 1 ? scenes[at]!.choices[way[i]![1]] : undefined;
      return choice ? `${scenes[at]!.title} → ${choice.text}` : scenes[at]!.title;
    })
    .join('; ');

/** A story is worth what its ending gives; the way there is walked again from the content. */
export const branchingKind: QuestionKind = {
  interaction: 'performance',
  text: (params: JsonRecord) => [plain(params['heading']), plain(params['intro'])].filter(Boolean).join('\n'),
  maxScore: (params) => bestOf(scenesOf(params)).points,
  grade(params, response) {
    const scenes = scenesOf(params);
    const way = decisionsOf(response);
    const end = way && sceneAfter(scenes, way);
    return end === null ? 0 : scenes[end]!.points;
  },
  pattern: (params) => bestOf(scenesOf(params), mostPatterns).ways.map(responseOf),
  correct(params) {
    const scenes = scenesOf(params);
    return wayInWords(scenes, bestOf(scenes).ways[0] ?? []);
  },
  inWords: (params, response) => wayInWords(scenesOf(params), decisionsOf(response) ?? []),
  choices: () => [],
};
