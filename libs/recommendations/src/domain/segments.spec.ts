import { ageGroupOf } from './segments';

describe('ageGroupOf', () => {
  it.each([
    [2002, 'under-25'],
    [2001, '25-39'],
    [1987, '25-39'],
    [1986, '40-59'],
    [1966, '60-up'],
  ] as const)('puts somebody born in %i among %s in 2026', (birthYear, group) => {
    expect(ageGroupOf(birthYear, 2026)).toBe(group);
  });

  it('says nothing of somebody whose year of birth is not known', () => {
    expect(ageGroupOf(null, 2026)).toBeNull();
  });
});
