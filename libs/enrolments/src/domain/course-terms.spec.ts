import fc from 'fast-check';
import { admit, type CourseTerms, endOf, entryWays, movesUp, openTerms, placesFree } from './course-terms';

const today = '2026-11-22';
const anyTerms = fc.record<CourseTerms>({
  way: fc.constantFrom(...entryWays),
  capacity: fc.option(fc.integer({ min: 1, max: 50 })),
  lastDay: fc.option(fc.constantFrom('2026-11-21', '2026-11-22', '2026-12-01')),
  days: fc.option(fc.integer({ min: 1, max: 400 })),
  remindAfterDays: fc.constant(null),
});
const anyCrowd = fc.record({ taken: fc.nat(60), waiting: fc.nat(20) });
const anyEntry = fc.record({ published: fc.boolean(), admitted: fc.boolean(), welcome: fc.boolean() });
const come = { published: true, admitted: false, welcome: false };
const empty = { taken: 0, waiting: 0 };

describe('who gets into a course', () => {
  it('is anybody at once, when nothing was said about it', () => {
    expect(admit(openTerms, { taken: 100_000, waiting: 0 }, come, today)).toBe('begin');
  });

  it('never gives away a place that is not there, nor past those who wait', () => {
    fc.assert(
      fc.property(anyTerms, anyCrowd, anyEntry, (terms, crowd, entry) => {
        if (admit(terms, crowd, entry, today) !== 'begin' || terms.capacity === null) return;
        expect(crowd.taken + crowd.waiting).toBeLessThan(terms.capacity);
      }),
    );
  });

  it('moves up as many as there are places and people', () => {
    fc.assert(
      fc.property(anyTerms, anyCrowd, (terms, crowd) => {
        const moved = movesUp(terms, crowd);
        expect(moved).toBeLessThanOrEqual(crowd.waiting);
        expect(moved).toBeLessThanOrEqual(placesFree(terms, crowd));
        expect(moved === crowd.waiting || moved === placesFree(terms, crowd)).toBe(true);
      }),
    );
  });

  it('asks first where somebody decides, but not those who are welcome or were in before', () => {
    const terms: CourseTerms = { ...openTerms, way: 'approval' };
    expect(admit(terms, empty, come, today)).toBe('ask');
    expect(admit(terms, empty, { ...come, welcome: true }, today)).toBe('begin');
    expect(admit(terms, empty, { ...come, admitted: true }, today)).toBe('begin');
    const invited: CourseTerms = { ...openTerms, way: 'invitation' };
    expect(admit(invited, empty, come, today)).toBe('invited-only');
    expect(
      admit({ ...invited, capacity: 1 }, { taken: 1, waiting: 0 }, { ...come, welcome: true }, today),
    ).toBe('queue');
  });

  it('is only who had begun, once the course is closed, and nobody after its last day', () => {
    fc.assert(
      fc.property(anyTerms, anyCrowd, anyEntry, (terms, crowd, entry) => {
        const admission = admit(terms, crowd, entry, today);
        if (!entry.published && !entry.admitted) expect(admission).toBe('course-closed');
        else expect(admission === 'over').toBe(terms.lastDay === '2026-11-21');
      }),
    );
  });

  it('ends so many days after the beginning', () => {
    const begun = new Date('2026-11-22T02:00:00Z');
    expect(endOf({ days: 30 }, begun)).toEqual(new Date('2026-12-22T02:00:00Z'));
    expect(endOf(openTerms, begun)).toBeNull();
  });
});
