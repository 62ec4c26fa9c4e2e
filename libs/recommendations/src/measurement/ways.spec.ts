import { optionsOf } from './experiment';
import { compareWays, wayOf, ways } from './ways';

describe('two ways that are tried side by side', () => {
  it.each([
    ['usual', 'popularity', { option: 'model', aValue: 'trained', bValue: 'popularity' }],
    ['no-draw', 'usual', { option: 'exploration', aValue: 'without', bValue: 'with' }],
    ['usual', 'more-variety', { option: 'diversity', aValue: '0.2', bValue: '0.4' }],
    ['no-variety', 'most-variety', { option: 'diversity', aValue: '0', bValue: '0.6' }],
  ] as const)('%s and %s differ in one thing, which lists understand', (a, b, compared) => {
    expect(compareWays(a, b)).toEqual(compared);
    expect(optionsOf(compared.option, compared.aValue)).not.toBeNull();
    expect(optionsOf(compared.option, compared.bValue)).not.toBeNull();
  });

  it('are refused when they are one, or differ in two things', () => {
    expect(() => compareWays('usual', 'usual')).toThrow(
      expect.objectContaining({ code: 'recommendation-experiments.sameValues', field: 'bWay' }),
    );
    expect(() => compareWays('popularity', 'no-draw')).toThrow(
      expect.objectContaining({ code: 'recommendation-experiments.twoThings', field: 'bWay' }),
    );
  });

  it('are known again by what is kept of them, and a degree that nobody can choose is none', () => {
    for (const way of ways.filter((one) => one !== 'usual')) {
      const { option, aValue, bValue } = compareWays('usual', way);
      expect([wayOf(option, aValue), wayOf(option, bValue)]).toEqual(['usual', way]);
    }
    expect(wayOf('diversity', '0.35')).toBeNull();
  });
});
