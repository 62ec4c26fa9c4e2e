import fc from 'fast-check';
import { nextInLine, offerMargin, offerTime, offerUntil, seatsFor, shortestOffer } from './queue';

const queues = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 15 }).map((sizes) =>
  sizes.flatMap((size, group) =>
    Array.from({ length: size }, (_, index) => ({
      id: `${group}.${index}`,
      partyId: size === 1 ? null : `party ${group}`,
    })),
  ),
);
const sizeOf = (queue: readonly { partyId: string | null }[], partyId: string | null) =>
  partyId === null ? 1 : queue.filter((one) => one.partyId === partyId).length;

describe('who is next in line', () => {
  it('gets no more places than there are, each person once and parties whole', () => {
    fc.assert(
      fc.property(queues, fc.nat(20), (queue, free) => {
        const next = nextInLine(queue, free);
        expect(next.length).toBeLessThanOrEqual(free);
        expect(new Set(next).size).toBe(next.length);
        for (const { partyId } of next) expect(sizeOf(next, partyId)).toBe(sizeOf(queue, partyId));
      }),
    );
  });

  it('leaves nobody waiting for whom there is room', () => {
    fc.assert(
      fc.property(queues, fc.nat(20), (queue, free) => {
        const next = nextInLine(queue, free);
        const left = queue.filter((one) => !next.includes(one));
        for (const { partyId } of left) expect(sizeOf(queue, partyId)).toBeGreaterThan(free - next.length);
      }),
    );
  });

  it('keeps the order: of two groups of one size the earlier goes first', () => {
    fc.assert(
      fc.property(queues, fc.nat(20), (queue, free) => {
        const next = new Set(nextInLine(queue, free));
        queue.forEach((one, index) => {
          if (next.has(one)) return;
          const size = sizeOf(queue, one.partyId);
          const jumped = queue
            .slice(index + 1)
            .filter((later) => next.has(later) && sizeOf(queue, later.partyId) >= size);
          expect(jumped).toEqual([]);
        });
      }),
    );
  });
});

describe('places that are asked for together', () => {
  it('are given whole or not at all, and one by one as far as they go otherwise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.nat(10), (asking, free) => {
        const given = (together: boolean) =>
          seatsFor(asking, free, together).filter((seat) => seat === 'confirmed').length;
        expect(given(true)).toBe(free >= asking ? asking : 0);
        expect(given(false)).toBe(Math.min(asking, free));
        expect(seatsFor(asking, free, true)).toHaveLength(asking);
      }),
    );
  });
});

describe('the time to take a place', () => {
  const now = new Date('2026-11-21T02:00:00Z');

  it('is a day, but ends an hour before the class meets, and is not given when it would be too short', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 4000 }), (minutes) => {
        const meetsAt = new Date(now.getTime() + minutes * 60_000);
        const until = offerUntil(now, meetsAt);
        if (until === null) {
          expect(meetsAt.getTime() - offerMargin - now.getTime()).toBeLessThan(shortestOffer);
          return;
        }
        expect(until.getTime() - now.getTime()).toBeLessThanOrEqual(offerTime);
        expect(until.getTime() - now.getTime()).toBeGreaterThanOrEqual(shortestOffer);
        expect(meetsAt.getTime() - until.getTime()).toBeGreaterThanOrEqual(offerMargin);
      }),
    );
  });

  it('is a whole day for a class that has no session to come yet', () => {
    expect(offerUntil(now, null)).toEqual(new Date('2026-11-22T02:00:00Z'));
  });
});
