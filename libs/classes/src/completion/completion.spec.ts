import fc from 'fast-check';
import { sessionsNeeded, usualCompletionPercent } from './completion';

describe('completing a class', () => {
  it.each([
    [6, 80, 5],
    [5, 80, 4],
    [1, 80, 1],
    [4, 100, 4],
    [10, 1, 1],
  ])('of %i held sessions at %i%% takes %i', (held, percent, needed) => {
    expect(sessionsNeeded(held, percent)).toBe(needed);
  });

  it('is nothing when no session was held', () => {
    expect(sessionsNeeded(0, usualCompletionPercent)).toBeNull();
  });

  it('never takes more sessions than were held, nor none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (held, percent) => {
        const needed = sessionsNeeded(held, percent)!;
        expect(needed).toBeGreaterThanOrEqual(1);
        expect(needed).toBeLessThanOrEqual(held);
        // Whole numbers: 29 of 100 are 28.999… per cent when they are divided first.
        expect(needed * 100).toBeGreaterThanOrEqual(held * percent);
      }),
    );
  });
});
