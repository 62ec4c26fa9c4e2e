import type { Actor } from '@domdom/platform';
import type { RoomEntry } from '../access/room-access.service';
import type { RoomMessage } from '../protocol';
import { Arrivals } from './arrivals.service';
import { RoomHub } from './room-hub';
import { Seat } from './seat';

describe('somebody who waits before a room that is not open', () => {
  const hub = new RoomHub();
  const nobody = undefined as never;
  const arrivals = new Arrivals(
    hub,
    { join: async () => undefined, leave: () => undefined } as never,
    nobody,
    nobody,
    { isOpen: async () => false } as never,
    nobody,
    nobody,
    nobody,
    nobody,
    nobody,
    { warn: () => undefined } as never,
  );
  const entry = { sessionId: 's', title: 'Lớp', role: 'guest', phase: 'soon', startsAt: new Date(0) };
  function line(personId: string) {
    const told: RoomMessage[] = [];
    const way = { send: (message: RoomMessage) => void told.push(message), close: () => undefined };
    const seat = new Seat({ personId } as Actor, entry as unknown as RoomEntry, 'vi', null, way);
    return { seat, told };
  }

  it('waits by one line: a newer one ends the older, and nobody else’s', async () => {
    const [older, newer, neighbour] = [line('a'), line('a'), line('b')];
    for (const { seat } of [older, neighbour, newer]) await arrivals.come(seat);
    expect(older.told.at(-1)).toEqual({ type: 'end', reason: 'elsewhere' });
    expect([older.seat.closed, newer.seat.closed, neighbour.seat.closed]).toEqual([true, false, false]);
    expect([newer, neighbour].map(({ told }) => told.map(({ type }) => type))).toEqual([['wait'], ['wait']]);
  });
});
