import fc from 'fast-check';
import { nextStepOf, programmeProgress, type StepState, stepLocks } from './programme-rules';

const step = (id: string, given: Partial<StepState> = {}): StepState => ({
  id,
  required: true,
  done: false,
  open: true,
  ...given,
});
const steps: fc.Arbitrary<StepState[]> = fc
  .array(fc.record({ required: fc.boolean(), done: fc.boolean(), open: fc.boolean() }), { maxLength: 10 })
  .map((all) => all.map((one, index) => ({ id: String(index), ...one })));
const rules = fc.record({ electives: fc.nat(5), inOrder: fc.boolean() });

describe('when a programme is complete', () => {
  const given = { electives: 1, inOrder: false };
  it('is by all required steps and so many electives', () => {
    const all = [step('a', { done: true }), step('b', { required: false }), step('c', { required: false })];
    expect(programmeProgress(given, all)).toEqual({ done: 1, total: 2, complete: false });
    const more = [...all.slice(0, 2), step('c', { required: false, done: true })];
    expect(programmeProgress(given, more)).toEqual({ done: 2, total: 2, complete: true });
    expect(programmeProgress({ electives: 0 }, all)).toEqual({ done: 1, total: 1, complete: true });
  });

  it('asks for no step that nobody can take any more, and keeps what was done of it', () => {
    const closed = step('b', { open: false });
    expect(programmeProgress({ electives: 0 }, [step('a', { done: true }), closed])).toMatchObject({
      total: 1,
      complete: true,
    });
    expect(programmeProgress({ electives: 0 }, [step('a'), { ...closed, done: true }])).toMatchObject({
      done: 1,
      total: 2,
    });
  });

  it('is never reached by doing nothing', () => {
    expect(programmeProgress({ electives: 0 }, [step('a', { required: false })])).toMatchObject({
      total: 1,
      complete: false,
    });
    fc.assert(
      fc.property(rules, steps, (asked, all) => {
        const none = all.map((one) => ({ ...one, done: false }));
        expect(programmeProgress(asked, none).complete).toBe(false);
      }),
    );
  });

  it('is never lost by doing more, and its parts add up', () => {
    fc.assert(
      fc.property(rules, steps, fc.nat(9), (asked, all, at) => {
        const progress = programmeProgress(asked, all);
        expect(progress.done).toBeLessThanOrEqual(progress.total);
        const more = all.map((one, index) => (index === at && one.open ? { ...one, done: true } : one));
        expect(programmeProgress(asked, more).done).toBeGreaterThanOrEqual(progress.done);
        if (progress.complete) expect(programmeProgress(asked, more).complete).toBe(true);
      }),
    );
  });
});

describe('the next step of a programme', () => {
  it('waits in order for required steps only', () => {
    const all = [step('a', { required: false }), step('b'), step('c'), step('d', { required: false })];
    expect([...stepLocks({ inOrder: true }, all)]).toEqual([
      ['c', 'b'],
      ['d', 'b'],
    ]);
    expect(stepLocks({ inOrder: false }, all).size).toBe(0);
    expect(nextStepOf({ electives: 1, inOrder: true }, all)).toBe('b');
  });

  it('leads to the end when each is taken', () => {
    fc.assert(
      fc.property(rules, steps, (asked, given) => {
        let all = given;
        for (let taken = 0; taken <= given.length; taken++) {
          const next = nextStepOf(asked, all);
          if (next === null) break;
          expect(all.find(({ id }) => id === next)).toMatchObject({ open: true, done: false });
          all = all.map((one) => (one.id === next ? { ...one, done: true } : one));
        }
        const possible = given.some((one) => one.open || one.done);
        expect(programmeProgress(asked, all).complete).toBe(possible);
      }),
    );
  });
});
