import type { MediaPerson } from '../media-engine';
import { JanusSession } from './janus-session';

const offer = {
  type: 'offer' as const,
  sdp: 'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\na=sendonly\r\n',
};

describe('what one person sends by Janus', () => {
  function begin() {
    const handle = {
      listen: () => undefined,
      detach: async () => undefined,
      request: async () => ({ data: {}, jsep: { type: 'answer', sdp: 'v=0' } }),
    };
    const connection = { available: true, attach: async () => handle };
    const rooms = {
      within: (_: string, work: (seat: object) => unknown) => work({ keys: { room: 'r', pin: 'p' } }),
    };
    const listener = {
      feedUp: () => undefined,
      feedDown: () => undefined,
      event: () => undefined,
      lost: () => undefined,
    };
    const person: MediaPerson = { id: 'me', name: 'Lò Thị Mai', role: 'guest' };
    return new JanusSession(connection as never, rooms as never, 'room', person, listener, () => undefined);
  }

  it('never takes all the places of a room: a fifth is refused, and again taken when one has ended', async () => {
    const session = begin();
    for (const key of ['a', 'b', 'c', 'd']) await session.publish(key, 'camera', offer);
    await expect(session.publish('e', 'camera', offer)).rejects.toMatchObject({
      code: 'rooms.tooManyConnections',
    });
    await session.publish('d', 'screen', offer);
    await session.leave('a');
    expect(await session.publish('e', 'camera', offer)).toMatchObject({ jsep: { type: 'answer' } });
  });
});
