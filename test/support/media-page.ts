import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { MediaEngine, MediaSession } from '../../libs/rooms/src/media/media-engine';
import type { MediaRequest, RoomFeed } from '../../libs/rooms/src/protocol';

/**
 * The smallest page that takes part in picture and sound, for tests of the media engine alone: `/?process=0&person=an`
 * signals through the first of the engines given. What a room's line does besides is left out.
 */
export class MediaPages {
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(engines: MediaEngine[], roomId: string): Promise<MediaPages> {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    });
    // Feeds are told to all, whichever process they came by, as the room's line does through Redis.
    const feeds = new Map<string, RoomFeed>();
    const sockets = new WebSocketServer({ server });
    const tell = () => {
      const text = JSON.stringify({ feeds: [...feeds.values()] });
      for (const socket of sockets.clients) socket.send(text);
    };
    sockets.on('connection', async (socket, request) => {
      const asked = new URL(request.url ?? '/', 'http://local').searchParams;
      const engine = engines[Number(asked.get('process'))];
      const id = asked.get('person') ?? '';
      if (!engine) return socket.close();
      const room = { id: roomId, title: 'A room' };
      const person = { id, name: id, role: 'host' as const };
      const waiting: string[] = [];
      socket.on('message', (data) => waiting.push(String(data)));
      const session = await engine.open(room, person, {
        feedUp: (feed) => {
          feeds.set(feed.id, feed);
          tell();
        },
        feedDown: (feedId) => {
          feeds.delete(feedId);
          tell();
        },
        event: (key, event) => socket.send(JSON.stringify({ key, event })),
        lost: () => {
          for (const feed of [...feeds.values()]) if (feed.personId === id) feeds.delete(feed.id);
          tell();
          socket.send(JSON.stringify({ lost: true }));
        },
      });
      const entry = await engine.entry(room, person);
      socket.removeAllListeners('message');
      const answer = async (text: string) => {
        const { n, ...asks } = JSON.parse(text) as MediaRequest & { n: number };
        const reply = await ask(session, asks).then(
          (ok) => ({ n, ok }),
          (error: Error) => ({ n, error: error.message }),
        );
        socket.send(JSON.stringify(reply));
      };
      for (const text of waiting) await answer(text);
      socket.on('message', (data) => void answer(String(data)));
      socket.on('close', () => void session.close());
      socket.send(JSON.stringify({ entry }));
      tell();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new MediaPages(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

async function ask(session: MediaSession, request: MediaRequest): Promise<unknown> {
  switch (request.op) {
    case 'media.publish':
      return session.publish(request.key, request.label, request.jsep);
    case 'media.subscribe':
      return session.subscribe(request.key, request.feed);
    case 'media.start':
      return session.start(request.key, request.jsep);
    case 'media.configure':
      return session.configure(request.key, request);
    case 'media.trickle':
      return session.trickle(request.key, request.candidate);
    case 'media.leave':
      return session.leave(request.key);
  }
}

// Runs in Chromium. `room` is what the tests call.
const page = `<!doctype html><meta charset="utf-8"><title>Media</title><body><script>
const asked = new URLSearchParams(location.search);
const waiting = new Map(), connections = {};
let n = 0, entered;
const entry = new Promise((resolve) => { entered = resolve; });
const socket = new WebSocket('ws://' + location.host + '/' + location.search);
const room = { feeds: [], events: [], lost: 0, connections };
socket.onmessage = ({ data }) => {
  const m = JSON.parse(data);
  if (m.n) { const { yes, no } = waiting.get(m.n); waiting.delete(m.n); m.error ? no(new Error(m.error)) : yes(m.ok); }
  else if (m.feeds) room.feeds = m.feeds;
  else if (m.entry) entered(m.entry);
  else if (m.lost) room.lost += 1;
  else room.events.push(m);
};
const ask = (op, more) => new Promise((yes, no) => {
  waiting.set(++n, { yes, no });
  socket.send(JSON.stringify({ n, op, ...more }));
});
async function connect(key) {
  const { iceServers } = await entry;
  const pc = new RTCPeerConnection({ iceServers, iceTransportPolicy: asked.get('relay') ? 'relay' : 'all' });
  connections[key] = pc;
  const early = [];
  pc.onicecandidate = ({ candidate }) => pc.told ? ask('media.trickle', { key, candidate }) : early.push(candidate);
  pc.flush = () => { pc.told = true; for (const candidate of early) ask('media.trickle', { key, candidate }); };
  return pc;
}
room.publish = async (key, label) => {
  const pc = await connect(key);
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 320, height: 240, frameRate: 15 } });
  for (const track of stream.getTracks()) pc.addTransceiver(track, { direction: 'sendonly' });
  await pc.setLocalDescription();
  const { jsep } = await ask('media.publish', { key, label, jsep: pc.localDescription.toJSON() });
  await pc.setRemoteDescription(jsep);
  pc.flush();
};
room.subscribe = async (key, feed) => {
  const pc = await connect(key);
  pc.ontrack = ({ track }) => {
    const element = document.body.appendChild(document.createElement(track.kind));
    Object.assign(element, { autoplay: true, muted: track.kind === 'video', srcObject: new MediaStream([track]) });
  };
  const { jsep } = await ask('media.subscribe', { key, feed });
  await pc.setRemoteDescription(jsep);
  await pc.setLocalDescription();
  await ask('media.start', { key, jsep: pc.localDescription.toJSON() });
  pc.flush();
};
room.configure = (key, wanted) => ask('media.configure', { key, ...wanted });
room.leave = async (key) => { connections[key].close(); delete connections[key]; await ask('media.leave', { key }); };
room.measure = async (key) => {
  const found = { frames: 0, energy: 0, videoBytes: 0, audioBytes: 0, way: '' };
  const all = await connections[key].getStats();
  for (const each of all.values()) {
    if (each.type === 'inbound-rtp' && each.kind === 'video') Object.assign(found, { frames: each.framesDecoded, videoBytes: each.bytesReceived });
    if (each.type === 'inbound-rtp' && each.kind === 'audio') Object.assign(found, { energy: each.totalAudioEnergy, audioBytes: each.bytesReceived });
    if (each.type === 'candidate-pair' && each.nominated) found.way = all.get(each.localCandidateId).candidateType;
  }
  return found;
};
window.room = room;
</script>`;
