import * as fc from 'fast-check';
import { hands, inOrder, maySpeak, type Room, receive } from '../../enhance/room/room-state';
import type { RoomMessage } from '../protocol';
import { chat, feed, person, poll, roomState } from '../testing/room-messages';

const told = (messages: readonly RoomMessage[], from: Room | null = null): Room =>
  messages.reduce<Room | null>(receive, from)!;
const opened = (change = {}) => told([{ type: 'state', state: roomState(change) }]);

describe('a room in the browser', () => {
  it('knows nothing before it is told everything', () => {
    expect(receive(null, { type: 'person', person: person('lan') })).toBeNull();
    expect(opened().people.map(({ id }) => id)).toEqual(['host', 'me']);
  });

  it('takes people in, changes them and lets them go with all they send', () => {
    const room = opened();
    const more = told(
      [
        { type: 'person', person: person('lan') },
        { type: 'feed', feed: feed('f1', 'lan') },
        { type: 'person', person: person('lan', { away: true }) },
      ],
      room,
    );
    expect(more.people.find(({ id }) => id === 'lan')!.away).toBe(true);
    expect(more.people).toHaveLength(3);
    const gone = told([{ type: 'gone', personId: 'lan' }], more);
    expect(gone.people).toHaveLength(2);
    expect(gone.feeds).toEqual([]);
    expect(gone.stale).toBe(false);
  });

  it('puts hands in the order in which they went up, before those who lead', () => {
    const room = opened({
      people: [
        person('host', { role: 'host' }),
        person('late', { handAt: '2026-11-24T12:31:00.000Z' }),
        person('quiet'),
        person('early', { handAt: '2026-11-24T12:30:00.000Z' }),
        person('called', { called: true }),
      ],
    });
    expect(hands(room).map(({ id }) => id)).toEqual(['early', 'late']);
    expect(inOrder(room).map(({ id }) => id)).toEqual(['early', 'late', 'host', 'called', 'quiet']);
  });

  it('lets hosts speak, and guests only while they have the word', () => {
    expect(maySpeak(opened({ role: 'host' }))).toBe(true);
    const room = opened();
    expect(maySpeak(room)).toBe(false);
    const called = told([{ type: 'person', person: person('me', { called: true }) }], room);
    expect(maySpeak(called)).toBe(true);
    expect(maySpeak(told([{ type: 'person', person: person('me') }], called))).toBe(false);
  });

  it('leaves out a feed or a message that ended before it was told of', () => {
    const room = told(
      [
        { type: 'feed.gone', feedId: 'f1' },
        { type: 'feed', feed: feed('f1', 'host') },
        { type: 'chat.gone', messageId: 'm1' },
        { type: 'chat', message: chat('m1', '2026-11-24T12:30:00.000Z') },
        {
          type: 'state',
          state: roomState({
            feeds: [feed('f1', 'host')],
            chat: [chat('m1', '2026-11-24T12:30:00.000Z')],
          }),
        },
      ],
      opened(),
    );
    expect(room.feeds).toEqual([]);
    expect(room.chat).toEqual([]);
  });

  it('wants to hear everything again when somebody unknown sends, or when it is said to be gone itself', () => {
    expect(told([{ type: 'feed', feed: feed('f1', 'stranger') }], opened()).stale).toBe(true);
    const gone = told([{ type: 'gone', personId: 'me' }], opened());
    expect(gone.stale).toBe(true);
    expect(gone.people).toHaveLength(2);
    expect(told([{ type: 'state', state: roomState() }], gone).stale).toBe(false);
  });

  it('keeps older messages than those that are told again, without those that were taken away', () => {
    const before = opened({ chat: [chat('a', '12:01'), chat('b', '12:02'), chat('c', '12:03')] });
    const after = told(
      [{ type: 'state', state: roomState({ chat: [chat('c', '12:03'), chat('d', '12:04')] }) }],
      before,
    );
    expect(after.chat.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps a vote counted, a poll closed and an own answer known, in whatever order they are told', () => {
    const result = (voters: number) => ({ votes: [voters, 0], voters });
    const messages: RoomMessage[] = [
      { type: 'poll', poll: poll('p') },
      { type: 'poll', poll: poll('p', { mine: [0] }) },
      { type: 'poll', poll: poll('p', { result: result(1) }) },
      { type: 'poll', poll: poll('p', { result: result(2), open: false }) },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(messages, { minLength: 4 }), (shuffled) => {
        const [last] = told(shuffled, opened()).polls;
        expect(last).toMatchObject({ open: false, mine: [0], result: result(2) });
      }),
    );
  });

  it('is the same however often and in whatever order messages about different things come', () => {
    const messages: RoomMessage[] = [
      { type: 'person', person: person('lan', { handAt: '2026-11-24T12:30:00.000Z' }) },
      { type: 'feed', feed: feed('f1', 'host') },
      { type: 'chat', message: chat('m1', '12:01') },
      { type: 'chat', message: chat('m2', '12:02') },
      { type: 'chat', message: chat('m3', '12:03') },
      { type: 'chat.gone', messageId: 'm2' },
      { type: 'feed', feed: feed('f2', 'host', { label: 'screen' }) },
      { type: 'feed.gone', feedId: 'f2' },
      { type: 'poll', poll: poll('p', { open: false }) },
      { type: 'activity', activity: { id: 'a', title: 'Bài', path: '/x', open: true, progress: null } },
    ];
    const known = ({ people, feeds, chat: said, polls, activity }: Room) => ({
      people: new Set(people.map((one) => JSON.stringify(one))),
      feeds,
      said,
      polls,
      activity,
    });
    const once = known(told(messages, opened()));
    const often = fc.shuffledSubarray([...messages, ...messages], { minLength: messages.length * 2 });
    fc.assert(fc.property(often, (shuffled) => expect(known(told(shuffled, opened()))).toEqual(once)));
  });

  it('never counts back how many have finished a lesson', () => {
    const activity = (finished: number) => ({
      ...{ id: 'a', title: 'Bài', path: '/x', open: true },
      progress: { finished, average: 0.5 },
    });
    const room = told(
      [
        { type: 'activity', activity: activity(3) },
        { type: 'activity', activity: activity(2) },
      ],
      opened(),
    );
    expect(room.activity!.progress!.finished).toBe(3);
    expect(told([{ type: 'activity', activity: null }], room).activity).toBeNull();
  });

  it('keeps no more messages than a phone can hold', () => {
    const many = Array.from({ length: 400 }, (_, index) => chat(`m${index}`, String(1000 + index)));
    const room = told(
      many.map((message) => ({ type: 'chat', message })),
      opened(),
    );
    expect(room.chat).toHaveLength(300);
    expect(room.chat.at(-1)!.id).toBe('m399');
  });
});
