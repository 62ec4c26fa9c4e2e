import type { FeedLabel, RoomMessage } from '../../src/protocol';
import { browserClock } from './browser-clock';
import { openBrowserPeer } from './browser-peer';
import type { Device } from './device-kinds';
import { canReceive, Devices } from './devices';
import { type Ask, Line, LineProblem, type LineState, type OpenWay } from './line';
import { Loudspeaker } from './loudspeaker';
import { type Measured, Measuring } from './measuring';
import { MediaClient, type Receiving } from './media-client';
import type { Tracks } from './peer';
import { remembered } from './remembered';
import { maySpeak } from './room-state';
import { chooseSpeaker } from './speaker';
import { type Deed, type DeviceState, firstView, step, type View } from './view';

type Kind = 'audio' | 'video';
const stateOf: Record<Kind, 'microphone' | 'camera'> = { audio: 'microphone', video: 'camera' };

/** Takes part in a room: what the person does becomes requests, what the portal tells becomes a new view. */
export class Session {
  view: View = { ...firstView, soundOnly: remembered.soundOnly() };
  readonly devices = new Devices(() => this.devicesChanged());
  private readonly line: Line;
  private readonly media: MediaClient<MediaStreamTrack>;
  private readonly measuring: Measuring;
  private readonly loudspeaker = new Loudspeaker((silent) => this.change({ silent }));
  private tracks = new Map<string, Tracks<MediaStreamTrack>>();
  private lookAgain = false;
  private newLine = false;

  /** @param show called after each change, with the view before it */
  constructor(
    ways: readonly OpenWay[],
    private readonly show: (before: View) => void,
  ) {
    const listener = {
      message: (message: RoomMessage) => this.hear(message),
      state: (state: LineState) => this.lineBecame(state),
    };
    this.line = new Line(ways, listener, browserClock);
    this.media = new MediaClient<MediaStreamTrack>(
      { openPeer: openBrowserPeer, later: browserClock.later, ask: (request) => this.line.ask(request) },
      {
        receiving: (all) => this.nowReceiving(all),
        refused: (label, problem) => this.sendingRefused(label, problem),
      },
    );
    this.measuring = new Measuring(() => this.media.measure());
  }

  enter(): void {
    this.change({ stage: 'inside', weak: 'no' });
    this.line.open();
    this.measuring.begin((measured) => this.measured(measured));
  }

  /** Leaves by oneself; coming back loads the page anew. */
  leave(): void {
    this.change({ stage: 'left', question: null });
    this.end();
  }

  /** The page comes to light again, or the network does. */
  wake(): void {
    if (this.view.stage === 'inside') this.line.wake();
  }

  change(change: Partial<View>): void {
    this.do({ type: 'change', change });
  }

  do(deed: Deed): void {
    const before = this.view;
    this.view = step(before, deed);
    this.show(before);
  }

  /** Asks the portal; what it refuses is said on the page. @returns whether it was done */
  async ask(request: Ask): Promise<boolean> {
    try {
      await this.line.ask(request);
      this.change({ problem: null });
      return true;
    } catch (problem) {
      const words = problem instanceof LineProblem ? problem.words : null;
      this.change({ problem: words ?? 'away' });
      return false;
    }
  }

  trackOf(feedId: string, kind: Kind): MediaStreamTrack | null {
    return this.tracks.get(feedId)?.[kind] ?? null;
  }

  async turnOn(kind: Kind): Promise<void> {
    this.change({ [stateOf[kind]]: 'asking' });
    const problem = await this.devices.begin(kind);
    // The word may have been taken back while the browser asked.
    if (this.view.stage === 'inside' && !this.allowed()) this.devices.endAll();
    else this.change({ [stateOf[kind]]: problem ?? ('on' satisfies DeviceState) });
    await this.listDevices();
  }

  turnOff(kind: Kind): void {
    this.devices.end(kind);
  }

  /** Lets oneself be heard, or not; the microphone is kept, so that the next word comes at once. */
  async speak(on: boolean): Promise<void> {
    if (on && !this.devices.tracks.audio) await this.turnOn('audio');
    else this.devices.mute(!on);
  }

  /** Takes the word that a host gave. */
  async acceptWord(withPicture: boolean): Promise<void> {
    this.change({ invited: false });
    await this.turnOn('audio');
    if (withPicture) await this.turnOn('video');
  }

  playSound(): void {
    this.loudspeaker.resume();
  }

  async choose(kind: Kind, id: string): Promise<void> {
    this.devices.choose(kind, id);
    if (this.devices.tracks[kind]) await this.turnOn(kind);
  }

  async shareScreen(): Promise<void> {
    await this.devices.beginScreen();
  }

  soundOnly(on: boolean): void {
    remembered.rememberSoundOnly(on);
    this.change({ soundOnly: on, weak: 'no' });
    this.bringAbout();
  }

  private hear(message: RoomMessage): void {
    if (message.type === 'media.event') {
      if (message.event === 'slow') this.measuring.warned();
      this.media.heard(message.key, message.event);
      return;
    }
    const anew = message.type === 'media' || (message.type === 'state' && this.newLine);
    if (message.type === 'state') this.newLine = false;
    if (anew) this.media.forget();
    this.do({ type: 'message', message });
    if (message.type === 'end') this.end();
    else {
      this.bringAbout();
      this.lookSoon();
    }
  }

  private lineBecame(line: LineState): void {
    // The portal keeps connections for as long as their line is open: with a new one all begins anew.
    if (line === 'open') this.newLine = true;
    this.change({ line });
  }

  /** Asks for everything when something was told that does not fit, once for many such messages. */
  private lookSoon(): void {
    if (!this.view.room?.stale || this.lookAgain) return;
    this.lookAgain = true;
    browserClock.later(1500, () => {
      this.lookAgain = false;
      this.line.ask({ op: 'look' }).catch(() => undefined);
    });
  }

  private allowed(): boolean {
    return this.view.room ? maySpeak(this.view.room) : true;
  }

  /** Brings the connections in line with the view. */
  private bringAbout(): void {
    const { room, soundOnly, stage } = this.view;
    if (!room || stage !== 'inside') return;
    if (!maySpeak(room)) this.devices.endAll();
    const { tracks, screen } = this.devices;
    const speaks = tracks.audio !== null || tracks.video !== null;
    this.media.want({
      entry: canReceive() ? room.media : { kind: 'none' },
      you: room.you,
      feeds: room.feeds,
      soundOnly,
      camera: speaks ? this.devices.sending() : null,
      screen: screen ? { audio: null, video: screen } : null,
    });
    this.choosePicture();
  }

  private choosePicture(): void {
    const { room, levels, speaker } = this.view;
    if (!room) return;
    const next = chooseSpeaker(room.feeds, room.people, levels, speaker);
    if (next !== speaker) this.change({ speaker: next });
  }

  private nowReceiving(all: readonly Receiving<MediaStreamTrack>[]): void {
    this.tracks = new Map(all.map(({ feedId, audio, video }) => [feedId, { audio, video }]));
    const sounds = all.flatMap(({ feedId, audio }) => (audio ? [[feedId, audio] as const] : []));
    this.loudspeaker.play(new Map(sounds));
    const connected = all.filter(({ state }) => state === 'connected' || state === 'unsteady');
    this.change({ connected: new Set(connected.map(({ feedId }) => feedId)) });
  }

  private measured({ weak, ...measured }: Measured): void {
    const offers = weak && this.view.weak === 'no' && !this.view.soundOnly;
    this.change({ ...measured, ...(offers ? { weak: 'yes' } : {}) });
    this.choosePicture();
  }

  private sendingRefused(label: FeedLabel, problem: LineProblem): void {
    if (label === 'screen') this.devices.endScreen();
    else {
      this.devices.end('audio');
      this.devices.end('video');
    }
    this.change({ problem: problem.words ?? 'away' });
  }

  private devicesChanged(): void {
    const { screen } = this.devices;
    const { audio, video } = this.devices.sending();
    const state = (track: MediaStreamTrack | null, before: DeviceState): DeviceState =>
      track ? 'on' : before === 'on' ? 'off' : before;
    this.change({
      microphone: state(audio, this.view.microphone),
      camera: state(video, this.view.camera),
      screen: screen ? 'on' : 'off',
    });
    this.bringAbout();
    void this.listDevices();
  }

  private async listDevices(): Promise<void> {
    const devices: Device[] = await this.devices.list().catch(() => []);
    this.change({ devices });
  }

  private end(): void {
    this.measuring.end();
    this.media.close();
    this.loudspeaker.play(new Map());
    this.devices.endAll();
    this.line.close();
  }
}
