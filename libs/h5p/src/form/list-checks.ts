import { recordOf, recordsOf } from '../scoring/json';
import { type PhoneScreen, screensOf } from '../scoring/simulation';
import { reachedIn, type StoryScene, scenesOf } from '../scoring/story';
import type { ProblemCode } from './problem';

/** Something wrong with a whole list or with one of its entries. */
export interface ListProblem {
  code: ProblemCode;
  /** The entry's place; missing when it is the whole list. */
  entry?: number;
  /** Where it is inside the entry: '.choices[1].goTo'. */
  inside?: string;
}

const scenesFit = (entries: unknown[]): ListProblem[] => {
  const scenes = scenesOf({ scenes: entries });
  const reached = reachedIn(scenes);
  const marked = entries.map((entry) => recordOf(entry)['ends'] === true);
  const ends = [...reached.keys()].some((at) => marked[at]);
  return [
    ...(scenes.length > 0 && !ends ? [{ code: 'story-endless' } as const] : []),
    ...scenes.flatMap((scene, entry) => sceneFits(scene, entry, marked[entry]!, reached.has(entry))),
  ];
};

const sceneFits = (scene: StoryScene, entry: number, marked: boolean, reached: boolean): ListProblem[] => {
  if (marked) return reached ? [] : [{ code: 'scene-unreachable', entry }];
  return [
    ...(reached ? [] : [{ code: 'scene-unreachable', entry } as const]),
    ...(scene.choices.length === 0 ? [{ code: 'scene-stuck', entry } as const] : []),
    ...scene.choices.flatMap(({ to }, i): ListProblem[] =>
      to === null ? [{ code: 'choice-nowhere', entry, inside: `.choices[${i}].goTo` }] : [],
    ),
  ];
};

const screenFits = ({ fields, buttons }: PhoneScreen, given: unknown, entry: number): ListProblem[] => [
  ...fields.flatMap(({ kind, right }, i): ListProblem[] => {
    if (right !== null || recordsOf(recordOf(given)['fields'])[i]?.['accept'] === 'any') return [];
    const code = kind === 'choice' ? 'answer-not-listed' : 'answer-missing';
    return [{ code, entry, inside: `.fields[${i}].expected` }];
  }),
  ...(buttons.length > 0 && !buttons.some(({ outcome }) => outcome === 'right')
    ? [{ code: 'nothing-right-to-press', entry, inside: '.buttons' } as const]
    : []),
];

const checks: Record<string, ((entries: unknown[]) => ListProblem[]) | undefined> = {
  story: scenesFit,
  phone: (entries) =>
    screensOf({ screens: entries }).flatMap((screen, entry) => screenFits(screen, entries[entry], entry)),
};

/**
 * What is wrong with how the entries of a list fit together.
 * @param check the name that the semantics give in `check`; an unknown one finds nothing
 */
export const listProblems = (check: string, entries: unknown[]): ListProblem[] =>
  // What was left empty is said by the checks of fields; places would be counted without it here.
  entries.every(Boolean) && Object.hasOwn(checks, check) ? checks[check]!(entries) : [];
