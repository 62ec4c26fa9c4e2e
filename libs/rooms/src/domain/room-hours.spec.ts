import { opensByItself, type RoomHours, roomPhase } from './room-hours';

const start = Date.UTC(2026, 10, 24, 12, 30);
const at = (minutes: number) => new Date(start + minutes * 60_000);
const evening: RoomHours = {
  startsAt: at(0),
  endsAt: at(90),
  cancelled: false,
  openedAt: null,
  endedAt: null,
};

describe('when a room is open', () => {
  it.each([
    [-31, 'early', 'early'],
    [-30, 'open', 'early'],
    [-11, 'open', 'early'],
    [-10, 'open', 'waiting'],
    [60, 'open', 'waiting'],
    [149, 'open', 'waiting'],
    [150, 'over', 'over'],
  ] as const)('%i minutes after the beginning a host finds it %s and a guest %s', (minutes, host, guest) => {
    expect(roomPhase(evening, 'host', at(minutes))).toBe(host);
    expect(roomPhase(evening, 'guest', at(minutes))).toBe(guest);
  });
  it('lets guests in as soon as a host has opened it, however early', () => {
    expect(roomPhase({ ...evening, openedAt: at(-28) }, 'guest', at(-27))).toBe('open');
  });
  it.each([{ cancelled: true }, { endedAt: at(20) }])(
    'is over for all when it was cancelled or ended',
    (change) => {
      for (const role of ['host', 'guest'] as const)
        expect(roomPhase({ ...evening, openedAt: at(0), ...change }, role, at(30))).toBe('over');
    },
  );
  it('is opened by a host’s being there from ten minutes before, once', () => {
    expect(opensByItself(evening, at(-11))).toBe(false);
    expect(opensByItself(evening, at(-10))).toBe(true);
    expect(opensByItself({ ...evening, openedAt: at(-20) }, at(5))).toBe(false);
  });
});
