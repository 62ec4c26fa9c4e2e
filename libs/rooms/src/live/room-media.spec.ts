import type { Actor, Log } from '@domdom/platform';
import type { RoomEntry } from '../access/room-access.service';
import { LinkEngine } from '../media/link-engine';
import { MediaEngine, type MediaListener, type MediaPerson, type MediaSession } from '../media/media-engine';
import type { MediaEntry, RoomMessage } from '../protocol';
import type { PresentFeed } from './news';
import { RoomMedia } from './room-media';
import type { RoomStore } from './room-store';
import { Seat } from './seat';

const peer: MediaEntry = { kind: 'peer', iceServers: [] };

class FakeEngine extends MediaEngine {
  away = false;
  opened: { person: MediaPerson; listener: MediaListener; done: string[] }[] = [];
  async entry(): Promise<MediaEntry> {
    if (this.away) throw new Error('away');
    return peer;
  }
  async open(_room: unknown, person: MediaPerson, listener: MediaListener): Promise<MediaSession> {
    if (this.away) throw new Error('away');
    const done: string[] = [];
    this.opened.push({ person, listener, done });
    const note = (what: string) => async () => {
      done.push(what);
    };
    return {
      publish: async (key) => {
        done.push(`publish ${key}`);
        return { jsep: { type: 'answer', sdp: 'v=0' } };
      },
      subscribe: async () => ({ jsep: { type: 'offer', sdp: 'v=0' } }),
      start: note('start'),
      configure: note('configure'),
      trickle: note('trickle'),
      leave: note('leave'),
      silence: note('silence'),
      close: note('close'),
    };
  }
  async end(): Promise<void> {
    this.opened = [];
  }
  onAvailability(): void {
    this.away = false;
  }
}

const publish = {
  op: 'media.publish',
  key: 'k',
  label: 'camera',
  jsep: { type: 'offer', sdp: 'v=0' },
} as const;

describe('picture and sound of somebody in a room', () => {
  function begin(link: string | null = null) {
    const engine = new FakeEngine();
    const feeds: PresentFeed[] = [];
    const store = {
      feedUp: async (_: string, feed: PresentFeed) => void feeds.push(feed),
      feedDown: async (_: string, id: string) =>
        void feeds.splice(
          feeds.findIndex((feed) => feed.id === id),
          1,
        ),
    };
    const media = new RoomMedia(
      store as unknown as RoomStore,
      { warn: () => undefined } as unknown as Log,
      new LinkEngine(engine),
    );
    const told: RoomMessage[] = [];
    const entry = { sessionId: 's', title: 'Lớp', role: 'guest', sensitive: true, link } as RoomEntry;
    const line = { send: (message: RoomMessage) => void told.push(message), close: () => undefined };
    const seat = new Seat({ name: 'Lò Thị Mai' } as Actor, entry, 'vi', null, line);
    Object.assign(seat, { id: 'me', number: 3, called: true });
    return { engine, feeds, media, seat, told };
  }

  it('is not taken from somebody who was not given the word', async () => {
    const { media, seat, engine } = begin();
    seat.called = false;
    await expect(media.ask(seat, publish)).rejects.toThrow('rooms.notCalled');
    await media.ask(seat, { op: 'media.subscribe', key: 'k', feed: 'f' });
    expect(engine.opened).toHaveLength(1);
  });
  it('goes to the engine under the name that others know, by one session for all connections', async () => {
    const { media, seat, engine } = begin();
    expect(await media.ask(seat, publish)).toEqual({ jsep: { type: 'answer', sdp: 'v=0' } });
    await media.ask(seat, { op: 'media.trickle', key: 'k', candidate: null });
    expect(engine.opened.map(({ person, done }) => [person, done])).toEqual([
      [{ id: 'me', name: 'Người học 3', role: 'guest' }, ['publish k', 'trickle']],
    ]);
  });
  it('is announced as theirs once it flows, and no more when it ends', async () => {
    const { media, seat, engine, feeds } = begin();
    await media.ask(seat, publish);
    const { listener } = engine.opened[0]!;
    listener.feedUp({ id: 'f', personId: 'somebody else', label: 'camera', audio: true, video: true });
    expect(feeds).toMatchObject([{ id: 'f', personId: 'me', line: seat.line }]);
    listener.feedDown('f');
    expect(feeds).toEqual([]);
  });
  it('ends when the word is taken back, and with the line', async () => {
    const { media, seat, engine } = begin();
    await media.ask(seat, publish);
    await media.silence(seat);
    await media.close(seat);
    expect(engine.opened[0]!.done).toEqual(['publish k', 'silence', 'close']);
    expect(seat.media).toBeNull();
  });
  it('is begun anew when the engine forgot everything', async () => {
    const { media, seat, engine, told } = begin();
    await media.ask(seat, publish);
    engine.opened[0]!.listener.lost();
    await media.ask(seat, publish);
    expect(engine.opened).toHaveLength(2);
    expect(told).toEqual([{ type: 'media', media: peer }]);
  });
  it('is at the address of the class where it has one of its own, and no engine is asked', async () => {
    const { media, seat, engine } = begin('https://hop.example/lop-minh');
    expect(await media.entry(seat)).toEqual({ kind: 'page', url: 'https://hop.example/lop-minh' });
    await expect(media.ask(seat, publish)).rejects.toThrow('rooms.mediaAway');
    expect(engine.opened).toEqual([]);
  });
  it('is nothing while the engine is away, and tried anew with the next request', async () => {
    const { media, seat, engine } = begin();
    engine.away = true;
    expect(await media.entry(seat)).toEqual({ kind: 'none' });
    await expect(media.ask(seat, publish)).rejects.toThrow('away');
    engine.away = false;
    await media.ask(seat, publish);
    expect(await media.entry(seat)).toEqual(peer);
  });
});
