import fc from 'fast-check';
import { bridgedMilliseconds, countedTime, mergeStays, minutesOf, type Stay } from './presence';

const minute = 60_000;
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 12, 30) + minutes * minute);
const stay = (from: number, to: number): Stay => ({ from: at(from), to: at(to) });
const evening = stay(0, 90);

const someStays = fc.array(
  fc
    .tuple(fc.integer({ min: -60, max: 150 }), fc.integer({ min: 0, max: 90 }))
    .map(([from, length]) => stay(from, from + length)),
  { maxLength: 12 },
);
const length = (stays: readonly Stay[]) =>
  stays.reduce((sum, { from, to }) => sum + to.getTime() - from.getTime(), 0);

describe('how long somebody was in a room', () => {
  it('is the sum of the times of somebody who leaves and comes back', () => {
    expect(minutesOf([stay(0, 20), stay(50, 90)], evening)).toBe(60);
  });
  it('counts two devices at the same time once', () => {
    expect(minutesOf([stay(0, 40), stay(10, 30), stay(35, 50)], evening)).toBe(50);
  });
  it('bridges the moment in which a line was lost', () => {
    expect(minutesOf([stay(0, 30), { from: new Date(at(30).getTime() + 30_000), to: at(60) }], evening)).toBe(
      60,
    );
  });
  it('does not count what was before the session and after it', () => {
    expect(minutesOf([stay(-25, 5), stay(80, 120)], evening)).toBe(15);
  });
  it('counts what a host went on for after the planned end, and nothing of a room that was left open', () => {
    const session = { startsAt: at(0), endsAt: at(90), endedAt: at(100) };
    expect(countedTime(session)).toEqual(stay(0, 100));
    expect(countedTime({ ...session, endedAt: null })).toEqual(evening);
    expect(countedTime({ ...session, endedAt: at(60) })).toEqual(evening);
  });

  it('is merged without overlaps, in order, within the session, whatever comes in', () => {
    fc.assert(
      fc.property(someStays, (stays) => {
        const merged = mergeStays(stays, evening);
        for (const [index, { from, to }] of merged.entries()) {
          expect(from.getTime()).toBeLessThan(to.getTime());
          expect(from.getTime()).toBeGreaterThanOrEqual(evening.from.getTime());
          expect(to.getTime()).toBeLessThanOrEqual(evening.to.getTime());
          const next = merged[index + 1];
          if (next) expect(next.from.getTime() - to.getTime()).toBeGreaterThan(bridgedMilliseconds);
        }
      }),
    );
  });
  it('does not depend on the order, nor on hearing of the same stay twice', () => {
    fc.assert(
      fc.property(someStays, (stays) => {
        const merged = mergeStays(stays, evening);
        expect(mergeStays([...stays].reverse(), evening)).toEqual(merged);
        expect(mergeStays([...stays, ...stays], evening)).toEqual(merged);
        expect(mergeStays(merged, evening)).toEqual(merged);
      }),
    );
  });
  it('never shrinks by one more stay, and is never more than all stays and the gaps that are bridged', () => {
    fc.assert(
      fc.property(someStays, fc.integer({ min: 0, max: 80 }), (stays, from) => {
        const before = length(mergeStays(stays, evening));
        expect(length(mergeStays([...stays, stay(from, from + 5)], evening))).toBeGreaterThanOrEqual(before);
        expect(before).toBeLessThanOrEqual(length(stays) + stays.length * bridgedMilliseconds);
      }),
    );
  });
});
