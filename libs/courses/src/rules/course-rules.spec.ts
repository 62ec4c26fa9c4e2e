import fc from 'fast-check';
import {
  courseProgress,
  freeLesson,
  freeRules,
  type LessonRules,
  type LessonState,
  lessonLocks,
  nextOpenLesson,
} from './course-rules';
import { alwaysOpen, daysAfter, laterDay, openingDay } from './opening';

const day = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
const state: fc.Arbitrary<LessonState> = fc.record({
  required: fc.boolean(),
  graded: fc.boolean(),
  done: fc.boolean(),
  score,
});
const states = fc.array(state, { maxLength: 12 });
const rules = fc.record({
  completion: fc.constantFrom('all' as const, 'required' as const, 'count' as const),
  count: fc.option(fc.integer({ min: 1, max: 15 }), { nil: null }),
  minimalAverage: fc.integer({ min: 0, max: 100 }),
});
const done = (score: number | null = null, rest: Partial<LessonState> = {}): LessonState => ({
  required: true,
  graded: score !== null,
  done: true,
  score,
  ...rest,
});
const open = (rest: Partial<LessonState> = {}): LessonState => ({ ...done(), done: false, ...rest });

describe('when a course is complete', () => {
  it('is by all lessons unless the author says otherwise', () => {
    expect(courseProgress(freeRules, [done(), open()])).toMatchObject({ done: 1, total: 2, complete: false });
    expect(courseProgress(freeRules, [done(), done()])).toMatchObject({ done: 2, total: 2, complete: true });
    expect(courseProgress(freeRules, [])).toMatchObject({ total: 0, complete: false });
  });

  it('is by the required ones alone, whatever is done of the others', () => {
    const required = { ...freeRules, completion: 'required' as const };
    expect(courseProgress(required, [done(), open({ required: false })])).toMatchObject({
      done: 1,
      total: 1,
      complete: true,
    });
    expect(courseProgress(required, [open(), done(null, { required: false })])).toMatchObject({
      done: 0,
      total: 1,
    });
    // Where nothing is required, everything is: a course is never complete before it is begun.
    expect(courseProgress(required, [open({ required: false })])).toMatchObject({
      total: 1,
      complete: false,
    });
  });

  it('is by any so many, and by all where there are fewer', () => {
    const two = { ...freeRules, completion: 'count' as const, count: 2 };
    expect(courseProgress(two, [done(), open(), done()])).toMatchObject({
      done: 2,
      total: 2,
      complete: true,
    });
    expect(courseProgress(two, [done()])).toMatchObject({ total: 1, complete: true });
  });

  it('waits for the average of the lessons that ask for a score', () => {
    const seventy = { ...freeRules, minimalAverage: 70 };
    expect(courseProgress(seventy, [done(0.6), done(0.79)])).toMatchObject({ complete: false });
    // (0.6 + 0.8) / 2 is 0.7 and a little less in binary fractions.
    expect(courseProgress(seventy, [done(0.6), done(0.8)])).toMatchObject({ complete: true });
    expect(courseProgress(seventy, [done(0.9), done(0.1, { graded: false })])).toMatchObject({
      average: 0.9,
    });
    expect(courseProgress(seventy, [done()])).toMatchObject({ average: null, complete: true });
  });

  it('counts no further than there is, and is complete only when all that counts is done', () => {
    fc.assert(
      fc.property(rules, states, (given, lessons) => {
        const progress = courseProgress(given, lessons);
        expect(progress.done).toBeGreaterThanOrEqual(0);
        expect(progress.done).toBeLessThanOrEqual(progress.total);
        expect(progress.total).toBeLessThanOrEqual(lessons.length);
        if (progress.complete) expect(progress.done).toBe(progress.total);
        expect(progress.total === 0).toBe(lessons.length === 0);
      }),
    );
  });

  it('is never lost by learning more, and always reached by all lessons at full score', () => {
    fc.assert(
      fc.property(rules, states, (given, lessons) => {
        const more = lessons.map((lesson) => ({ ...lesson, done: true, score: 1 }));
        if (courseProgress(given, lessons).complete) expect(courseProgress(given, more).complete).toBe(true);
        expect(courseProgress(given, more).complete).toBe(lessons.length > 0);
      }),
    );
  });

  it('does not depend on the order of the lessons', () => {
    fc.assert(
      fc.property(rules, states, (given, lessons) => {
        const { average, ...counted } = courseProgress(given, lessons);
        const { average: turned, ...again } = courseProgress(given, [...lessons].reverse());
        expect(again.done).toBe(counted.done);
        expect(again.total).toBe(counted.total);
        expect((average ?? 0) - (turned ?? 0)).toBeCloseTo(0, 10);
      }),
    );
  });
});

describe('what is locked', () => {
  const lesson = (id: string, given: Partial<LessonRules> = {}) => ({
    id,
    title: `Bài ${id}`,
    rules: { ...freeLesson, ...given },
  });
  const section = (...lessons: ReturnType<typeof lesson>[]) => ({ rules: alwaysOpen, lessons });
  const learned = (...ids: string[]) => ({
    today: '2026-11-21',
    enrolledOn: '2026-11-20',
    done: new Set(ids),
  });

  it('is nothing in a course without rules', () => {
    expect(lessonLocks(freeRules, [section(lesson('a'), lesson('b'))], learned()).size).toBe(0);
  });

  it('opens on a day, or some days after one enrolled, whichever is later', () => {
    const locks = lessonLocks(
      freeRules,
      [
        section(
          lesson('today', { opensOn: '2026-11-21' }),
          lesson('tomorrow', { opensOn: '2026-11-22' }),
          lesson('next day', { opensAfterDays: 1 }),
          lesson('in a week', { opensAfterDays: 7, opensOn: '2026-11-22' }),
        ),
      ],
      learned(),
    );
    expect([...locks]).toEqual([
      ['tomorrow', { kind: 'date', on: '2026-11-22' }],
      ['in a week', { kind: 'date', on: '2026-11-27' }],
    ]);
  });

  it('is a whole section, or the whole course, before its day', () => {
    const later = { rules: { opensOn: '2026-12-01', opensAfterDays: null }, lessons: [lesson('b')] };
    expect([...lessonLocks(freeRules, [section(lesson('a')), later], learned()).keys()]).toEqual(['b']);
    const course = { ...freeRules, opensOn: '2027-01-01' };
    expect(lessonLocks(course, [section(lesson('a')), later], learned()).get('b')).toEqual({
      kind: 'date',
      on: '2027-01-01',
    });
  });

  it('waits in order for what is not done, but not for what may be left out', () => {
    const ordered = { ...freeRules, inOrder: true };
    const sections = [section(lesson('a'), lesson('b', { required: false })), section(lesson('c'))];
    const locks = lessonLocks(ordered, sections, learned('a'));
    expect([...locks]).toEqual([['c', { kind: 'order', lessonId: 'b', title: 'Bài b' }]]);
    expect(lessonLocks({ ...ordered, completion: 'required' }, sections, learned('a')).size).toBe(0);
  });

  it('leaves a way forward: in a course without days, whoever does the next open lesson comes to its end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ required: fc.boolean() }), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        rules,
        (all, inOrder, given) => {
          const course = { ...freeRules, ...given, minimalAverage: 0, inOrder };
          const sections = [section(...all.map((one, index) => lesson(String(index), one)))];
          const ids = all.map((_, index) => String(index));
          const through = new Set<string>();
          for (let step = 0; step <= all.length; step++) {
            const locks = lessonLocks(course, sections, { ...learned(), done: through });
            const next = nextOpenLesson(ids, through, locks, null);
            if (next === null) break;
            expect(through.has(next)).toBe(false);
            through.add(next);
          }
          expect(through.size).toBe(all.length);
        },
      ),
    );
  });

  it('is less the later it is, and never what is done', () => {
    const opening = fc.record({
      opensOn: fc.option(day, { nil: null }),
      opensAfterDays: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
    });
    fc.assert(
      fc.property(
        fc.array(opening, { maxLength: 8 }),
        day,
        day,
        fc.nat(500),
        (all, enrolledOn, today, more) => {
          const sections = [section(...all.map((one, index) => lesson(String(index), one)))];
          const at = (day: string) =>
            lessonLocks(freeRules, sections, { today: day, enrolledOn, done: new Set(['0']) });
          const [now, later] = [at(today), at(daysAfter(today, more))];
          expect(now.has('0')).toBe(false);
          for (const id of later.keys()) expect(now.has(id)).toBe(true);
        },
      ),
    );
  });
});

describe('a day of opening', () => {
  it('counts days over the ends of months and years', () => {
    expect(daysAfter('2026-12-30', 3)).toBe('2027-01-02');
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(openingDay(alwaysOpen, '2026-11-20')).toBeNull();
    expect(openingDay({ opensOn: null, opensAfterDays: 0 }, '2026-11-20')).toBe('2026-11-20');
  });
  it('is the later one of two', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect([one, other].sort()[1]).toBe(laterDay(one, other));
        expect(laterDay(one, null)).toBe(one);
      }),
    );
  });
});
