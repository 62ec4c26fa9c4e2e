import { seededRng } from '@domdom/recommender';
import { drawLast, spareFor } from './draw-last';
import { Exposure } from './exposure';

const list = (length: number, basis: 'history' | 'popularity' = 'history') =>
  Array.from({ length }, (_, at) => ({ id: `${basis} ${at}`, score: 1 - at / 40, basis, probability: 1 }));

describe('drawLast', () => {
  it('draws the last place that is shown, never one above it, out of the ten that come next', () => {
    const open = list(30);
    const drawn = new Set<string>();
    const rng = seededRng(7);
    for (let draw = 0; draw < 400; draw++) {
      const shown = drawLast(open, 8, rng, null);
      expect(shown).toHaveLength(8);
      expect(shown.slice(0, 7)).toEqual(open.slice(0, 7));
      drawn.add(shown[7]!.id);
    }
    expect([...drawn].sort()).toEqual(
      open
        .slice(7, 17)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('notes the exact probability: those of all that could stand there sum to one, the better the likelier', () => {
    const probabilities = new Map<string, number>();
    const rng = seededRng(3);
    for (let draw = 0; draw < 400; draw++) {
      const last = drawLast(list(12), 6, rng, null)[5]!;
      probabilities.set(last.id, last.probability);
    }
    expect(probabilities.size).toBe(7);
    expect([...probabilities.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(probabilities.get('history 5')).toBeGreaterThan(probabilities.get('history 11')!);
  });

  it('draws only among what is ranked in the same way as the last place', () => {
    const open = [...list(7), ...list(10, 'popularity')];
    const rng = seededRng(5);
    for (let draw = 0; draw < 100; draw++) {
      expect(drawLast(open, 6, rng, null)[5]!.basis).toBe('history');
      expect(drawLast(open, 9, rng, null)[8]!.basis).toBe('popularity');
    }
    const alone = [...list(6), ...list(10, 'popularity')];
    expect(drawLast(alone, 6, rng, null)[5]).toMatchObject({ id: 'history 5', probability: 1 });
  });

  it('draws nothing in a short list, nor where there is nothing else', () => {
    expect(drawLast(list(20), 5, seededRng(1), null)).toEqual(list(20).slice(0, 5));
    expect(drawLast(list(4), 8, seededRng(1), null)).toEqual(list(4));
    expect(drawLast(list(8), 8, seededRng(1), null)).toEqual(list(8));
  });

  it('never draws what was shown too often of late while something else can stand there', () => {
    const exposure = new Exposure();
    const worn = { id: 'history 5' };
    for (let shown = 0; shown < 200; shown++) exposure.note('course', [worn]);
    const rng = seededRng(2);
    for (let draw = 0; draw < 100; draw++) {
      expect(drawLast(list(12), 6, rng, exposure.cap('course', 6))[5]!.id).not.toBe(worn.id);
    }
  });

  it('ranks more where something is drawn', () => {
    expect([spareFor(8, true), spareFor(8, false), spareFor(3, true)]).toEqual([15, 5, 5]);
  });
});
