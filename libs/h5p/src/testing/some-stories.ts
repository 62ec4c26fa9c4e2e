import fc from 'fast-check';
import { branching, type H5pContent, simulator } from '../scoring/builders';
import { recordsOf } from '../scoring/json';
import { rightDeeds, screensOf, stepsOf } from '../scoring/simulation';
import { escapeText } from '../scoring/text';

const someWord = fc.constantFrom(
  'Nghe',
  'Cúp máy',
  'a[,]b',
  '[.]',
  '5 < 7',
  'đá',
  'Đá',
  '0123',
  '?',
  'x',
  'a\nb',
  ' ',
);
const rarely = (value: unknown) => fc.option(fc.constant(value), { nil: undefined, freq: 8 });

const someScene = fc.record({
  title: someWord.map(escapeText),
  ends: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true), rarely('true')),
  points: fc.oneof(fc.nat(5), fc.double(), rarely('5'), fc.constant(-1)),
  choices: fc.oneof(
    fc.array(
      fc.oneof(
        fc.record({ text: someWord, goTo: fc.oneof(fc.nat(7), rarely('2'), fc.constant(1.5)) }),
        rarely('text'),
      ),
      { maxLength: 4 },
    ),
    rarely('none'),
  ),
});

/** Stories as authors and programs may write them: with circles, loose ends and choices that lead nowhere. */
export const someStory: fc.Arbitrary<H5pContent> = fc
  .array(fc.oneof({ weight: 9, arbitrary: someScene }, fc.constantFrom(null, 'scene', [])), { maxLength: 7 })
  .map((scenes) => {
    const content = branching({ heading: 'Truyện', scenes: [] });
    return { ...content, params: { ...content.params, scenes } };
  });

/** A way through a story: mostly one that it allows, sometimes not. */
export const someWay = (content: Pick<H5pContent, 'params'>, seed: readonly number[]): [number, number][] => {
  const scenes = (content.params['scenes'] as unknown[]).filter(Boolean) as { choices?: unknown }[];
  const way: [number, number][] = [];
  let at = 0;
  for (const n of seed) {
    const choices: { goTo?: unknown }[] = recordsOf(scenes[at]?.choices);
    const choice = n % Math.max(1, choices.length);
    way.push([n === 13 ? at + 1 : at, choice]);
    const to = choices[choice]?.goTo;
    if (typeof to === 'number' && Number.isInteger(to) && to > 0) at = to - 1;
  }
  return way;
};

const someField = fc.record({
  label: someWord,
  kind: fc.constantFrom('text', 'number', 'pin', 'choice', 'tick', 'untick', 'other'),
  accept: fc.constantFrom(
    'exact',
    'exact',
    'exact',
    'digits12',
    'digits6',
    'phone',
    'date',
    'filled',
    'any',
    'toString',
  ),
  expected: fc.array(someWord, { maxLength: 3 }).map((lines) => escapeText(lines.join('\n'))),
  options: fc.array(someWord, { maxLength: 4 }).map((lines) => escapeText(lines.join('\n'))),
});
const someScreen = fc.record({
  name: someWord.map(escapeText),
  fields: fc.oneof(fc.array(fc.oneof(someField, rarely('field')), { maxLength: 4 }), rarely({})),
  buttons: fc.array(
    fc.record({ text: someWord, outcome: fc.constantFrom('right', 'wrong', 'danger', 'fine', 'other') }),
    { maxLength: 3 },
  ),
});

/** Mock phones as authors and programs may write them. */
export const somePhone: fc.Arbitrary<H5pContent> = fc
  .array(fc.oneof({ weight: 9, arbitrary: someScreen }, fc.constantFrom(null, 'screen')), { maxLength: 4 })
  .map((screens) => {
    const content = simulator({ heading: 'Điện thoại', screens: [] });
    return { ...content, params: { ...content.params, screens } };
  });

/** What somebody did on a phone, rightly and wrongly, as the page keeps it. */
export const someDeeds = (
  content: Pick<H5pContent, 'params'>,
  seed: readonly number[],
  texts: readonly string[],
): [string, string][] => {
  const screens = screensOf(content.params);
  const right = new Map(rightDeeds(screens));
  const kept = (text: string) => text.replace(/\[[,.]\]/g, ' ');
  return stepsOf(screens).flatMap(({ id }, i): [string, string][] => {
    const n = seed[i] ?? 0;
    const wrong: [string, string][] = [[id, n % 2 ? String(n % 4) : kept(texts[i] ?? '')]];
    return n % 3 === 0 ? [[id, right.get(id)!]] : n % 3 === 1 ? [...wrong, [id, right.get(id)!]] : wrong;
  });
};
