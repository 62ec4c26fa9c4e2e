import fc from 'fast-check';
import {
  type EnrolmentAct,
  type EnrolmentStatus,
  enrolmentActs,
  enrolmentStatuses,
  nextStatus,
  type Standpoint,
} from './transitions';

const anyAct = fc.constantFrom(...enrolmentActs);
const standpoints: Standpoint[] = ['none', ...enrolmentStatuses];

/** What a sequence of acts makes of an enrolment: every state it was in, refused acts left out. */
function walk(acts: readonly EnrolmentAct[], start: Standpoint = 'none') {
  const steps: { act: EnrolmentAct; from: Standpoint; to: EnrolmentStatus }[] = [];
  let at = start;
  for (const act of acts) {
    const to = nextStatus(act, at);
    if (!to) continue;
    steps.push({ act, from: at, to });
    at = to;
  }
  return { steps, at };
}

describe('the states of an enrolment', () => {
  it('are all reached, and nothing else is', () => {
    const reached = new Set<Standpoint>(['none']);
    for (const _ of enrolmentStatuses)
      for (const standpoint of [...reached])
        for (const act of enrolmentActs) reached.add(nextStatus(act, standpoint) ?? standpoint);
    expect([...reached].sort()).toEqual([...standpoints].sort());
  });

  it('are never left by a completed course, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(anyAct), (acts) => {
        expect(walk(acts, 'completed')).toEqual({ steps: [], at: 'completed' });
      }),
    );
  });

  it('lead to completion only through learning, and to learning only through a place', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 30 }), (acts) => {
        for (const { act, from, to } of walk(acts).steps) {
          if (to === 'completed') expect(from).toBe('active');
          if (to === 'active') expect(act).toBe('begin');
          if (to === 'waiting') expect(from).not.toBe('active');
          expect(to).not.toBe(from);
        }
      }),
    );
  });

  it('let everybody back in who is out, also after being removed or after the time was over', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 30 }), (acts) => {
        const { at } = walk(acts);
        if (at === 'completed') return;
        const begun = at === 'active' ? 'active' : nextStatus('begin', at);
        expect(begun).toBe('active');
      }),
    );
  });

  it('can be left from wherever something is wanted or had, once', () => {
    for (const act of ['leave', 'remove', 'expire'] as const)
      for (const standpoint of standpoints) {
        const inside = ['requested', 'waiting', 'active'].includes(standpoint);
        expect(nextStatus(act, standpoint) !== null).toBe(inside);
        const after = nextStatus(act, standpoint);
        if (after) expect(nextStatus(act, after)).toBeNull();
      }
  });
});
