import type { Ask } from '../../enhance/room/line';
import { LineProblem } from '../../enhance/room/line';
import { MediaClient, type Receiving, type Wanted } from '../../enhance/room/media-client';
import type { Peer, PeerListener, Tracks } from '../../enhance/room/peer';
import { nothing } from '../../enhance/room/quality';
import { HandClock } from '../testing/hand-clock';
import { feed } from '../testing/room-messages';

interface OwnPeer {
  listener: PeerListener<string>;
  sends: Tracks<string> | null;
  closed: boolean;
}
const entry = { kind: 'peer' as const, iceServers: [] };
const sdp = 'v=0\r\na=rtpmap:111 opus/48000/2\r\n';

/** A client whose connections, portal and time are in the test's hand. */
function clientWith(answers: Partial<Record<Ask['op'], () => unknown>> = {}) {
  const clock = new HandClock();
  const peers: OwnPeer[] = [];
  const asked: Ask[] = [];
  let shown: readonly Receiving<string>[] = [];
  const refused: string[] = [];
  const openPeer = (_: unknown, listener: PeerListener<string>): Peer<string> => {
    const own: OwnPeer = { listener, sends: null, closed: false };
    peers.push(own);
    return {
      offer: async (tracks) => {
        own.sends = tracks;
        listener.candidate({ candidate: 'early' });
        return { type: 'offer', sdp };
      },
      accept: async () => undefined,
      answer: async () => ({ type: 'answer', sdp }),
      replace: async (tracks) => {
        own.sends = tracks;
      },
      received: async () => nothing,
      close: () => {
        own.closed = true;
      },
    };
  };
  const ask = async (request: Ask): Promise<unknown> => {
    asked.push(request);
    return answers[request.op]?.() ?? { jsep: { type: 'offer', sdp } };
  };
  const client = new MediaClient<string>(
    { openPeer, ask, later: (milliseconds, run) => clock.later(milliseconds, run) },
    {
      receiving: (all) => {
        shown = all;
      },
      refused: (label, problem) => void refused.push(`${label} ${problem.code}`),
    },
  );
  const wanted = (change: Partial<Wanted<string>> = {}): Wanted<string> => ({
    entry,
    you: 'me',
    feeds: [],
    soundOnly: false,
    camera: null,
    screen: null,
    ...change,
  });
  const ops = () => asked.map(({ op }) => op);
  return { clock, peers, asked, ops, client, wanted, refused, shown: () => shown };
}

describe('the connections of a page', () => {
  it('receives what others send, and not what it sends itself', async () => {
    const { client, wanted, asked, clock, peers, shown } = clientWith();
    client.want(wanted({ feeds: [feed('f1', 'host'), feed('mine', 'me')] }));
    await clock.settle();
    expect(asked).toEqual([
      { op: 'media.subscribe', key: 'in-1', feed: 'f1' },
      { op: 'media.start', key: 'in-1', jsep: { type: 'answer', sdp } },
    ]);
    peers[0]!.listener.track('audio', 'voice');
    peers[0]!.listener.state('connected');
    expect(shown()).toEqual([{ feedId: 'f1', audio: 'voice', video: null, state: 'connected' }]);
  });

  it('asks for nothing twice when the same is wanted again', async () => {
    const { client, wanted, clock, peers } = clientWith();
    for (let times = 0; times < 3; times += 1) client.want(wanted({ feeds: [feed('f1', 'host')] }));
    await clock.settle();
    expect(peers).toHaveLength(1);
  });

  it('leaves what is no longer sent', async () => {
    const { client, wanted, clock, peers, asked, shown } = clientWith();
    client.want(wanted({ feeds: [feed('f1', 'host')] }));
    await clock.settle();
    client.want(wanted());
    expect(peers[0]!.closed).toBe(true);
    expect(asked.at(-1)).toEqual({ op: 'media.leave', key: 'in-1' });
    expect(shown()).toEqual([]);
  });

  it('wants sound alone of people and nothing of screens on a weak line, and all again after it', async () => {
    const { client, wanted, clock, asked, peers } = clientWith();
    const feeds = [feed('f1', 'host'), feed('f2', 'host', { label: 'screen', audio: false })];
    client.want(wanted({ feeds }));
    await clock.settle();
    client.want(wanted({ feeds, soundOnly: true }));
    expect(asked.slice(-2)).toEqual([
      { op: 'media.leave', key: 'in-2' },
      { op: 'media.configure', key: 'in-1', video: false },
    ]);
    client.want(wanted({ feeds, soundOnly: false }));
    await clock.settle();
    expect(asked).toContainEqual({ op: 'media.configure', key: 'in-1', video: true });
    expect(peers).toHaveLength(3);
  });

  it('turns the picture off at once when it comes into a class on a weak line', async () => {
    const { client, wanted, clock, asked } = clientWith();
    client.want(wanted({ feeds: [feed('f1', 'host')], soundOnly: true }));
    await clock.settle();
    expect(asked.at(-1)).toEqual({ op: 'media.configure', key: 'in-1', video: false });
  });

  it('sends, with what it finds of its addresses only after the portal has agreed', async () => {
    const { client, wanted, clock, asked, peers } = clientWith();
    client.want(wanted({ camera: { audio: 'voice', video: null } }));
    await clock.settle();
    expect(asked).toEqual([
      { op: 'media.publish', key: 'camera-1', label: 'camera', jsep: { type: 'offer', sdp } },
      { op: 'media.trickle', key: 'camera-1', candidate: { candidate: 'early' } },
    ]);
    client.want(wanted({ camera: { audio: 'voice', video: 'face' } }));
    expect(peers).toHaveLength(1);
    expect(peers[0]!.sends).toEqual({ audio: 'voice', video: 'face' });
    expect(asked.at(-1)).toEqual({ op: 'media.configure', key: 'camera-1', audio: true, video: true });
    client.want(wanted());
    expect(peers[0]!.closed).toBe(true);
  });

  it('makes a connection anew when it fails, and when the engine ends it', async () => {
    const { client, wanted, clock, peers, shown } = clientWith();
    client.want(wanted({ feeds: [feed('f1', 'host')] }));
    await clock.settle();
    peers[0]!.listener.state('connected');
    peers[0]!.listener.state('failed');
    clock.pass(1000);
    await clock.settle();
    expect(peers).toHaveLength(2);
    client.heard('in-1', 'down');
    clock.pass(1000);
    expect(peers).toHaveLength(2);
    client.heard('in-2', 'down');
    clock.pass(2000);
    await clock.settle();
    expect(peers).toHaveLength(3);
    expect(peers[1]!.closed).toBe(true);
    expect(shown()).toHaveLength(1);
  });

  it('gives a connection that stumbles five seconds to find its feet', async () => {
    const { client, wanted, clock, peers } = clientWith();
    client.want(wanted({ feeds: [feed('f1', 'host')] }));
    await clock.settle();
    const { listener } = peers[0]!;
    listener.state('connected');
    listener.state('unsteady');
    clock.pass(4000);
    listener.state('connected');
    clock.pass(30_000);
    expect(peers).toHaveLength(1);
    listener.state('unsteady');
    clock.pass(6000);
    await clock.settle();
    expect(peers).toHaveLength(2);
  });

  it('tries again when the portal can’t give a feed yet', async () => {
    let failures = 2;
    const { client, wanted, clock, ops } = clientWith({
      'media.subscribe': () => {
        failures -= 1;
        if (failures >= 0) throw new LineProblem('rooms.gone', 'Không còn');
      },
    });
    client.want(wanted({ feeds: [feed('f1', 'host')] }));
    for (let times = 0; times < 3; times += 1) {
      await clock.settle();
      clock.pass(2000);
    }
    await clock.settle();
    expect(ops().filter((op) => op === 'media.subscribe')).toHaveLength(3);
    expect(ops().at(-1)).toBe('media.start');
  });

  it('stops sending what is refused for good, and says so once', async () => {
    const { client, wanted, clock, refused } = clientWith({
      'media.publish': () => {
        throw new LineProblem('rooms.notCalled', 'Đợi mời');
      },
    });
    client.want(wanted({ camera: { audio: 'voice', video: null } }));
    for (let times = 0; times < 6; times += 1) {
      await clock.settle();
      clock.pass(5000);
    }
    expect(refused).toEqual(['camera rooms.notCalled']);
  });

  it('makes everything anew after the portal has forgotten it, without asking to leave what is gone', async () => {
    const { client, wanted, clock, peers, ops } = clientWith();
    const all = wanted({ feeds: [feed('f1', 'host')], camera: { audio: 'voice', video: null } });
    client.want(all);
    await clock.settle();
    client.forget();
    expect(peers.every(({ closed }) => closed)).toBe(true);
    expect(ops()).not.toContain('media.leave');
    client.want(all);
    await clock.settle();
    expect(peers).toHaveLength(4);
  });

  it('has no connection while the engine is away, and all when it is back', async () => {
    const { client, wanted, clock, peers } = clientWith();
    const feeds = [feed('f1', 'host')];
    client.want(wanted({ feeds }));
    await clock.settle();
    client.want(wanted({ feeds, entry: { kind: 'none' } }));
    expect(peers[0]!.closed).toBe(true);
    clock.pass(60_000);
    expect(peers).toHaveLength(1);
    client.want(wanted({ feeds }));
    await clock.settle();
    expect(peers).toHaveLength(2);
  });
});
