import fc from 'fast-check';
import { type Attender, ageGroupOf, whoCame, withoutSmall } from './who-came';

const person = (given: Partial<Attender> = {}): Attender => ({
  sex: 'female',
  birthYear: 1980,
  area: 'Thôn Hạ',
  attended: 1,
  ...given,
});

describe('who came to a class', () => {
  it.each([
    [2011, 'under-16'],
    [2010, '16-24'],
    [2002, '16-24'],
    [2001, '25-39'],
    [1966, '60-up'],
    [null, 'unknown'],
  ])('puts somebody born in %s among %s in 2026', (birthYear, group) => {
    expect(ageGroupOf(birthYear, 2026)).toBe(group);
  });

  it('counts those who were there once at least, by sex, age and area', () => {
    const people = [
      person(),
      person({ sex: null, area: null }),
      person({ sex: 'male' }),
      person({ attended: 0 }),
    ];
    const figures = whoCame(people, 2026, false);
    expect(figures).toMatchObject({ registered: 4, came: 3 });
    expect(figures.sexes).toEqual([
      { sex: 'female', people: 1 },
      { sex: 'male', people: 1 },
      { sex: 'other', people: 0 },
      { sex: 'unknown', people: 1 },
    ]);
    expect(figures.areas).toEqual([
      { area: 'Thôn Hạ', people: 2 },
      { area: null, people: 1 },
    ]);
  });

  it('adds up to those who came, whoever they are', () => {
    const anybody = fc.record({
      sex: fc.constantFrom('female' as const, 'male' as const, 'other' as const, null),
      birthYear: fc.option(fc.integer({ min: 1920, max: 2026 })),
      area: fc.option(fc.constantFrom('Thôn Hạ', 'Thôn Thượng')),
      attended: fc.nat(6),
    });
    fc.assert(
      fc.property(fc.array(anybody), (people) => {
        const figures = whoCame(people, 2026, false);
        for (const counts of [figures.sexes, figures.ages, figures.areas]) {
          expect(counts.reduce((sum, one) => sum + (one.people ?? 0), 0)).toBe(figures.came);
        }
      }),
    );
  });
});

describe('hiding small counts', () => {
  it('never shows one or two, and never hides a single count that the sum would give away', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }), (counts) => {
        const shown = withoutSmall(counts);
        for (const count of shown) expect([1, 2]).not.toContain(count);
        const hidden = shown.filter((count) => count === null).length;
        const above = counts.filter((count) => count > 0).length;
        if (hidden > 0 && above > 1) expect(hidden).toBeGreaterThan(1);
      }),
    );
  });

  it('leaves counts alone that are large enough', () => {
    expect(withoutSmall([3, 0, 12])).toEqual([3, 0, 12]);
    expect(withoutSmall([2, 5, 9])).toEqual([null, null, 9]);
  });
});
