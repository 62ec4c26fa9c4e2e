import { type JsonRecord, recordsOf } from './json';
import { plain } from './text';

/** A choice that leads somewhere, or not: `to` is the place of a scene, null when there is no such scene. */
export interface StoryChoice {
  text: string;
  to: number | null;
}
export interface StoryScene {
  title: string;
  choices: StoryChoice[];
  /** The story is over here: it is marked so, or there is no way on. */
  ends: boolean;
  /** What this ending is worth; 0 for a scene that is not marked as one. */
  points: number;
}
/** One decision: in which scene, which of its choices; both by their places in the content. */
export type Decision = readonly [scene: number, choice: number];

const mostPoints = 1000;

/** The scenes of a story, as content-types/DomDom.Branching sees them. */
export const scenesOf = (params: JsonRecord): StoryScene[] => {
  const scenes = recordsOf(params['scenes']);
  return scenes.map((scene) => {
    const choices = recordsOf(scene['choices']).map((choice) => ({
      text: plain(choice['text']),
      to: placeOf(choice['goTo'], scenes.length),
    }));
    const marked = scene['ends'] === true;
    return {
      title: plain(scene['title']),
      choices,
      ends: marked || choices.every(({ to }) => to === null),
      points: marked ? pointsOf(scene['points']) : 0,
    };
  });
};

/** Authors count scenes from 1. */
const placeOf = (number: unknown, count: number): number | null =>
  typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= count
    ? number - 1
    : null;

const pointsOf = (points: unknown): number =>
  typeof points === 'number' && points > 0 ? Math.min(mostPoints, Math.floor(points)) : 0;

/** The scenes that decisions lead through, from the first one on, as far as the story allows the decisions. */
export const scenesAlong = (scenes: readonly StoryScene[], way: readonly Decision[]): number[] => {
  const along = scenes.length > 0 ? [0] : [];
  for (const [scene, choice] of way) {
    const at = along.at(-1);
    const to = at === undefined || at !== scene || scenes[at]!.ends ? null : scenes[at]!.choices[choice]?.to;
    if (to === null || to === undefined) return along;
    along.push(to);
  }
  return along;
};

/** Where decisions lead; null when the story does not allow one of them. */
export const sceneAfter = (scenes: readonly StoryScene[], way: readonly Decision[]): number | null => {
  const along = scenesAlong(scenes, way);
  return along.length === way.length + 1 ? along.at(-1)! : null;
};

/** The scenes that can be reached, by their places; each with the decision that leads there first, the first with none. */
export const reachedIn = (scenes: readonly StoryScene[]): Map<number, Decision | null> => {
  const reached = new Map<number, Decision | null>();
  if (scenes.length === 0) return reached;
  reached.set(0, null);
  // A map may be added to while it is gone through; what is added comes last.
  for (const at of reached.keys()) {
    if (scenes[at]!.ends) continue;
    scenes[at]!.choices.forEach(({ to }, choice) => {
      if (to !== null && !reached.has(to)) reached.set(to, [at, choice]);
    });
  }
  return reached;
};

/** A shortest way to a scene. Whole ways to all scenes of a long story at once would fill the memory. */
const wayTo = (reached: ReadonlyMap<number, Decision | null>, scene: number): Decision[] => {
  const way: Decision[] = [];
  for (let by = reached.get(scene); by; by = reached.get(by[0])) way.push(by);
  return way.reverse();
};

/** The most points an ending that can be reached gives, and a shortest way to some of those endings. */
export const bestOf = (
  scenes: readonly StoryScene[],
  mostWays = 1,
): { points: number; ways: Decision[][] } => {
  const reached = reachedIn(scenes);
  const endings = [...reached.keys()].filter((at) => scenes[at]!.ends);
  const points = endings.reduce((most, at) => Math.max(most, scenes[at]!.points), 0);
  const best = endings.filter((at) => scenes[at]!.points === points).slice(0, mostWays);
  return { points, ways: best.map((at) => wayTo(reached, at)) };
};

/** "0[.]1[,]3[.]0" is [[0, 1], [3, 0]]; nothing at all is no decision; null for anything else. */
export const decisionsOf = (response: string): Decision[] | null => {
  if (response === '') return [];
  const pairs = response.split('[,]').map((part) => /^(\d{1,4})\[\.\](\d{1,4})$/.exec(part));
  return pairs.every((pair) => pair !== null)
    ? pairs.map((pair) => [Number(pair[1]), Number(pair[2])] as const)
    : null;
};

export const responseOf = (way: readonly Decision[]): string =>
  way.map(([scene, choice]) => `${scene}[.]${choice}`).join('[,]');
