import fc from 'fast-check';
import { IdMap } from './id-map';

describe('IdMap', () => {
  it('numbers ids as a Map would, and gives each back letter for letter', () => {
    const anyId = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('đ', 'ð', 'an', ''));
    fc.assert(
      fc.property(fc.array(anyId, { maxLength: 200 }), fc.array(anyId), (ids, others) => {
        const expected = new Map<string, number>();
        const map = new IdMap();
        for (const id of ids) {
          if (!expected.has(id)) expected.set(id, expected.size);
          expect(map.add(id)).toBe(expected.get(id));
        }
        expect(map.size).toBe(expected.size);
        expect(map.toArray()).toEqual([...expected.keys()]);
        for (const id of [...ids, ...others]) expect(map.indexOf(id)).toBe(expected.get(id));
        for (const [id, index] of expected) expect(map.idOf(index)).toBe(id);
      }),
    );
  });

  it('finds each of a hundred thousand again, and none that was never added', () => {
    const map = IdMap.from(
      (function* () {
        for (let n = 0; n < 100_000; n++) yield `learner-${n}`;
      })(),
    );
    let wrong = 0;
    for (let n = 0; n < 100_000; n++) if (map.indexOf(`learner-${n}`) !== n) wrong++;
    for (let n = 100_000; n < 200_000; n++) if (map.indexOf(`learner-${n}`) !== undefined) wrong++;
    expect(wrong).toBe(0);
  });

  it('keeps an id of ten thousand letters and half a surrogate pair', () => {
    const ids = ['khóa học '.repeat(1200), '\ud83d', '\ude00'];
    expect(IdMap.from(ids).toArray()).toEqual(ids);
  });

  it('knows no index but its own', () => {
    const map = IdMap.from(['a']);
    expect([map.idOf(-1), map.idOf(1), map.idOf(Number.NaN)]).toEqual([undefined, undefined, undefined]);
  });
});
