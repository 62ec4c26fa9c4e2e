import { announcements } from '../../enhance/room/announcements';
import { type Deed, firstView, step, type View } from '../../enhance/room/view';
import type { RoomMessage } from '../protocol';
import { roomWords } from '../room-words';
import { chat, person, poll, roomState } from '../testing/room-messages';

const seen = (messages: readonly RoomMessage[], from: View = { ...firstView, stage: 'inside' }): View =>
  messages.map((message): Deed => ({ type: 'message', message })).reduce(step, from);
const inside = seen([{ type: 'state', state: roomState() }]);
const words = roomWords.vi;
const said = (messages: readonly RoomMessage[], from = inside) =>
  announcements(from.room, seen(messages, from).room, words);

describe('the page of a room', () => {
  it('counts what is new until its panel is opened', () => {
    const messages: RoomMessage[] = [
      { type: 'chat', message: chat('1', '12:01') },
      { type: 'chat', message: chat('2', '12:02', { personId: 'me' }) },
      { type: 'chat', message: chat('1', '12:01') },
      { type: 'poll', poll: poll('p') },
    ];
    const view = seen(messages, inside);
    expect(view.unread).toEqual({ chat: 1, polls: 1 });
    const reading = step(view, { type: 'panel', panel: 'chat' });
    expect(reading.unread).toEqual({ chat: 0, polls: 1 });
    expect(seen([{ type: 'chat', message: chat('3', '12:03') }], reading).unread.chat).toBe(0);
  });

  it('counts nothing of what was there before one came', () => {
    const state = roomState({ chat: [chat('1', '12:01')], polls: [poll('p')] });
    expect(seen([{ type: 'state', state }]).unread).toEqual({ chat: 0, polls: 0 });
  });

  it('closes a panel by the button that opened it', () => {
    const open = step(inside, { type: 'panel', panel: 'people' });
    expect(open.panel).toBe('people');
    expect(step(open, { type: 'panel', panel: 'people' }).panel).toBeNull();
  });

  it('asks a guest for the microphone when called on, once, and no more when the word is taken back', () => {
    const called: RoomMessage = { type: 'person', person: person('me', { called: true }) };
    const invited = seen([called], inside);
    expect(invited.invited).toBe(true);
    const answered = step(invited, { type: 'change', change: { invited: false } });
    expect(seen([called], answered).invited).toBe(false);
    expect(seen([{ type: 'person', person: person('me') }], invited).invited).toBe(false);
  });

  it('never asks a host, who has the word anyway', () => {
    const people = [person('me', { role: 'host', called: true })];
    expect(seen([{ type: 'state', state: roomState({ role: 'host', people }) }]).invited).toBe(false);
  });

  it('waits outside until the room is told', () => {
    const outside = seen([{ type: 'wait', title: 'Lớp', startsAt: '2026-11-24T12:30:00.000Z' }]);
    expect(outside.waitingFor).toBe('2026-11-24T12:30:00.000Z');
    expect(outside.room).toBeNull();
    expect(seen([{ type: 'state', state: roomState() }], outside)).toMatchObject({ waitingFor: null });
  });

  it('says good-bye when the portal ends the line, and why', () => {
    for (const reason of ['over', 'removed', 'elsewhere'] as const)
      expect(seen([{ type: 'end', reason }], inside).stage).toBe(reason);
  });
});

describe('what somebody who listens to the page is told', () => {
  it('says who raised a hand, and how many when several did', () => {
    const hand = (id: string): RoomMessage => ({
      type: 'person',
      person: person(id, { handAt: '2026-11-24T12:30:00.000Z' }),
    });
    expect(said([hand('Lan')])).toEqual(['Bà Lan giơ tay']);
    expect(said([hand('Lan'), hand('Hoa')])).toEqual(['2 người giơ tay']);
    expect(said([hand('me')])).toEqual([]);
  });

  it('says a message of somebody else, and how many when several came', () => {
    expect(said([{ type: 'chat', message: chat('1', '12:01') }])).toEqual(['Cô giáo nhắn: lời 1']);
    expect(said([{ type: 'chat', message: chat('1', '12:01', { personId: 'me' }) }])).toEqual([]);
    const two: RoomMessage[] = ['1', '2'].map((id) => ({ type: 'chat', message: chat(id, `12:0${id}`) }));
    expect(said(two)).toEqual(['2 tin nhắn mới']);
  });

  it('says that a poll begins and ends, a lesson opens, and that it is one’s turn', () => {
    expect(said([{ type: 'poll', poll: poll('p') }])).toEqual(['Bình chọn mới: Nghe rõ không?']);
    const voting = seen([{ type: 'poll', poll: poll('p') }], inside);
    expect(said([{ type: 'poll', poll: poll('p', { open: false }) }], voting)).toEqual([
      'Đã có kết quả: Nghe rõ không?',
    ]);
    const activity = { id: 'a', title: 'Tin nhắn giả', path: '/x', open: true, progress: null };
    expect(said([{ type: 'activity', activity }])).toEqual(['Bài cùng làm: Tin nhắn giả']);
    expect(said([{ type: 'person', person: person('me', { called: true }) }])).toEqual([words.invited]);
  });

  it('says nothing when people come and go, nor of what was there before', () => {
    expect(said([{ type: 'person', person: person('Lan') }])).toEqual([]);
    expect(said([{ type: 'gone', personId: 'host' }])).toEqual([]);
    const first = seen([{ type: 'state', state: roomState({ chat: [chat('1', '12:01')] }) }]);
    expect(announcements(null, first.room, words)).toEqual([]);
  });
});
