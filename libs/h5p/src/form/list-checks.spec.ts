import fc from 'fast-check';
import { someStory } from '../testing/some-stories';
import { placedMessage, type SemanticsField, validateParams } from './index';
import { listProblems } from './list-checks';

const scene = (...goTo: number[]) => ({ title: 'a', choices: goTo.map((to) => ({ text: 'b', goTo: to })) });
const ending = { title: 'z', ends: true, points: 1 };
const codes = (entries: unknown[], check = 'story') =>
  listProblems(check, entries).map(
    ({ code, entry, inside }) => `${code}${entry === undefined ? '' : ` ${entry}`}${inside ?? ''}`,
  );

describe('how the scenes of a story fit together', () => {
  it('is right when every scene is reached and an ending is, circles or not', () => {
    expect(codes([scene(2, 3), scene(1, 3), ending])).toEqual([]);
  });
  it('is wrong when nobody ever comes to an ending', () => {
    expect(codes([scene(2), scene(1)])).toEqual(['story-endless']);
  });
  it('is wrong when a scene is never reached, a choice leads nowhere, or there is no way on', () => {
    expect(codes([scene(2, 9), ending, scene(2), scene()])).toEqual([
      'choice-nowhere 0.choices[1].goTo',
      'scene-unreachable 2',
      'scene-unreachable 3',
      'scene-stuck 3',
    ]);
  });
  it('can be told of whatever was written', () => {
    fc.assert(
      fc.property(someStory, ({ params }) => {
        expect(Array.isArray(listProblems('story', params['scenes'] as unknown[]))).toBe(true);
      }),
    );
  });
  it('is said to a person, with the number of the scene', () => {
    const semantics: SemanticsField[] = [
      { name: 'scenes', type: 'list', label: 'Các cảnh', entity: 'cảnh', check: 'story' },
    ];
    const [problem] = validateParams(semantics, { scenes: [scene(2), ending, ending] });
    expect(problem?.path).toBe('scenes[2]');
    expect(placedMessage(problem!, 'vi')).toMatch(/^Cảnh 3: Không lựa chọn nào dẫn tới cảnh này\./);
  });
});

describe('how the screens of a mock phone fit together', () => {
  const press = { text: 'Gửi', outcome: 'right' };
  it('is right when each field has an answer and each screen with buttons a right one', () => {
    const fields = [
      { kind: 'text', expected: 'Hoa' },
      { kind: 'number', accept: 'digits6' },
      { kind: 'text', accept: 'any' },
      { kind: 'choice', options: 'một\nhai', expected: 'Hai' },
      { kind: 'untick' },
    ];
    expect(codes([{ fields, buttons: [press] }, {}], 'phone')).toEqual([]);
  });
  it('is wrong without an answer, with one that cannot be chosen, and with nothing right to press', () => {
    const fields = [{ kind: 'text' }, { kind: 'choice', options: 'một\nhai', expected: 'ba' }];
    expect(codes([{ fields, buttons: [{ text: 'Thôi', outcome: 'wrong' }] }], 'phone')).toEqual([
      'answer-missing 0.fields[0].expected',
      'answer-not-listed 0.fields[1].expected',
      'nothing-right-to-press 0.buttons',
    ]);
  });
});
