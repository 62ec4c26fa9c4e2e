import { waitBefore } from '../../enhance/room/backoff';
import { Line, LineProblem, type LineState, type Traveller } from '../../enhance/room/line';
import type { RoomMessage } from '../protocol';
import { HandClock } from '../testing/hand-clock';

/** A line whose ways and time are in the test's hand. */
function lineWith(count = 2) {
  const clock = new HandClock();
  const opened: { which: number; traveller: Traveller; sent: string[]; closed: boolean }[] = [];
  const ways = Array.from({ length: count }, (_, which) => (traveller: Traveller) => {
    const way = { which, traveller, sent: [] as string[], closed: false };
    opened.push(way);
    return {
      send: (text: string) => void way.sent.push(text),
      close: () => {
        way.closed = true;
      },
    };
  });
  const states: LineState[] = [];
  const messages: RoomMessage[] = [];
  const line = new Line(
    ways,
    { message: (message) => void messages.push(message), state: (state) => void states.push(state) },
    clock,
  );
  const now = () => opened[opened.length - 1]!;
  const tell = (message: RoomMessage) => now().traveller.message(JSON.stringify(message));
  const asked = () => now().sent.map((text) => JSON.parse(text) as { n: number; op: string });
  return { clock, line, opened, states, messages, now, tell, asked };
}

describe('the line to the portal', () => {
  it('numbers what is asked and gives each its own answer, a refusal with its words', async () => {
    const { line, now, tell, asked } = lineWith();
    line.open();
    now().traveller.opened();
    const first = line.ask({ op: 'hand', up: true });
    const second = line.ask({ op: 'chat', text: 'Chào' });
    expect(asked()).toEqual([
      { op: 'hand', up: true, n: 1 },
      { op: 'chat', text: 'Chào', n: 2 },
    ]);
    tell({ type: 'reply', n: 2, error: { code: 'rooms.chatClosed', message: 'Đang tắt' } });
    tell({ type: 'reply', n: 1, ok: {} });
    await expect(first).resolves.toEqual({});
    await expect(second).rejects.toEqual(new LineProblem('rooms.chatClosed', 'Đang tắt'));
  });

  it('goes another way at once when one does not open, and waits longer and longer after that', () => {
    const { line, clock, opened, now, states } = lineWith();
    line.open();
    now().traveller.closed();
    clock.pass(0);
    expect(opened.map(({ which }) => which)).toEqual([0, 1]);
    now().traveller.closed();
    const wait = waitBefore(2, clock.chance());
    clock.pass(wait - 1);
    expect(opened).toHaveLength(2);
    clock.pass(1);
    expect(opened.map(({ which }) => which)).toEqual([0, 1, 0]);
    expect(states).toEqual(['away']);
  });

  it('gives a way up that neither opens nor closes', () => {
    const { line, clock, opened } = lineWith();
    line.open();
    clock.pass(8000);
    clock.pass(0);
    expect(opened[0]!.closed).toBe(true);
    expect(opened.map(({ which }) => which)).toEqual([0, 1]);
  });

  it('comes back by the way that worked when the line breaks, and tells those who wait', async () => {
    const { line, clock, opened, now, states } = lineWith();
    line.open();
    now().traveller.opened();
    const waiting = line.ask({ op: 'hand', up: true });
    now().traveller.closed();
    await expect(waiting).rejects.toEqual(new LineProblem('line.away'));
    await expect(line.ask({ op: 'look' })).rejects.toEqual(new LineProblem('line.away'));
    clock.pass(1000);
    now().traveller.opened();
    expect(opened.map(({ which }) => which)).toEqual([0, 0]);
    expect(states).toEqual(['open', 'away', 'open']);
  });

  it('notices a line that is dead though nobody closed it', async () => {
    const { line, clock, opened, now, asked, states } = lineWith();
    line.open();
    now().traveller.opened();
    clock.pass(15_000);
    expect(asked().map(({ op }) => op)).toEqual(['here']);
    clock.pass(10_000);
    await clock.settle();
    expect(states).toEqual(['open', 'away']);
    expect(opened[0]!.closed).toBe(true);
  });

  it('keeps a line whose portal refuses something: an answer came', async () => {
    const { line, clock, now, tell, asked, states } = lineWith();
    line.open();
    now().traveller.opened();
    clock.pass(15_000);
    tell({ type: 'reply', n: asked()[0]!.n, error: { code: 'common.tooMany', message: 'Chậm lại' } });
    await clock.settle();
    expect(states).toEqual(['open']);
  });

  it('looks at once when a phone wakes up, and opens a line that is away without waiting', async () => {
    const { line, clock, opened, now, asked } = lineWith();
    line.open();
    now().traveller.opened();
    line.wake();
    expect(asked().map(({ op }) => op)).toEqual(['here']);
    clock.pass(4000);
    await clock.settle();
    expect(opened).toHaveLength(1);
    line.wake();
    expect(opened).toHaveLength(2);
  });

  it('hears nothing from a way that it has given up', () => {
    const { line, clock, opened, now, messages, states } = lineWith();
    line.open();
    now().traveller.opened();
    now().traveller.closed();
    clock.pass(1000);
    now().traveller.opened();
    opened[0]!.traveller.message(JSON.stringify({ type: 'gone', personId: 'x' }));
    opened[0]!.traveller.closed();
    expect(messages).toEqual([]);
    expect(states).toEqual(['open', 'away', 'open']);
  });

  it('stays closed when the portal ends it', () => {
    const { line, clock, opened, now, tell, states, messages } = lineWith();
    line.open();
    now().traveller.opened();
    tell({ type: 'end', reason: 'over' });
    clock.pass(120_000);
    expect(opened).toHaveLength(1);
    expect(states).toEqual(['open', 'closed']);
    expect(messages).toEqual([{ type: 'end', reason: 'over' }]);
  });
});

describe('waiting before the next try', () => {
  it('doubles up to half a minute, never less than half of that', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((tries) => waitBefore(tries, 1))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
    ]);
    expect(waitBefore(3, 0)).toBe(2000);
  });
});
