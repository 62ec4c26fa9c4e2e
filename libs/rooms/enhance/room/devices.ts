import { cameraSize, screenFrameRate } from './bitrates';
import type { Device, DeviceProblem } from './device-kinds';
import type { Tracks } from './peer';

type Kind = 'audio' | 'video';

const reasons: Record<string, DeviceProblem> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};
const problemOf = (error: unknown): DeviceProblem =>
  (error instanceof Error && reasons[error.name]) || 'unable';

/** Can this browser take part with picture and sound at all? */
export const canReceive = (): boolean => typeof RTCPeerConnection === 'function';
export const canShareScreen = (): boolean => typeof navigator.mediaDevices?.getDisplayMedia === 'function';

/** Camera, microphone and screen of this device; a track is taken only when it is wanted, and given back at once. */
export class Devices {
  readonly tracks: Tracks<MediaStreamTrack> = { audio: null, video: null };
  screen: MediaStreamTrack | null = null;
  private muted = false;
  private chosen: Record<Kind, string> = { audio: '', video: '' };

  /** @param changed called when a track came, went, or ended by itself (a camera was unplugged) */
  constructor(private readonly changed: () => void) {
    navigator.mediaDevices?.addEventListener('devicechange', changed);
  }

  choose(kind: Kind, id: string): void {
    this.chosen[kind] = id;
  }

  /** Begins with a device, or with another one of the kind. @returns what went wrong, or null */
  async begin(kind: Kind): Promise<DeviceProblem | null> {
    if (!navigator.mediaDevices) return 'unable';
    this.end(kind);
    try {
      const stream = await navigator.mediaDevices.getUserMedia(this.wish(kind));
      const [track] = stream.getTracks();
      if (!track) return 'missing';
      if (kind === 'video') track.contentHint = 'motion';
      track.addEventListener('ended', () => {
        if (this.tracks[kind] === track) this.end(kind);
      });
      if (kind === 'audio') this.muted = false;
      this.tracks[kind] = track;
      this.changed();
      return null;
    } catch (error) {
      this.changed();
      return problemOf(error);
    }
  }

  /** What others get: a microphone that is kept but muted gives nothing. */
  sending(): Tracks<MediaStreamTrack> {
    return { audio: this.muted ? null : this.tracks.audio, video: this.tracks.video };
  }

  mute(muted: boolean): void {
    this.muted = muted;
    if (this.tracks.audio) this.tracks.audio.enabled = !muted;
    this.changed();
  }

  end(kind: Kind): void {
    const track = this.tracks[kind];
    if (!track) return;
    track.stop();
    this.tracks[kind] = null;
    this.changed();
  }

  async beginScreen(): Promise<DeviceProblem | null> {
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({
        video: { frameRate: screenFrameRate, width: { max: 1280 }, height: { max: 800 } },
        audio: false,
      });
      const [track] = stream.getVideoTracks();
      if (!track) return 'missing';
      // Letters are to be sharp, movement may wait.
      track.contentHint = 'detail';
      track.addEventListener('ended', () => {
        if (this.screen === track) this.endScreen();
      });
      this.screen = track;
      this.changed();
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }

  endScreen(): void {
    this.screen?.stop();
    this.screen = null;
    this.changed();
  }

  endAll(): void {
    this.end('audio');
    this.end('video');
    if (this.screen) this.endScreen();
  }

  /** Those that can be told apart: before anything is allowed, browsers give no names. */
  async list(): Promise<Device[]> {
    const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
    return all.flatMap(({ deviceId, kind, label }) => {
      const of = kind === 'audioinput' ? 'audio' : kind === 'videoinput' ? 'video' : null;
      return of && label ? [{ id: deviceId, kind: of, label }] : [];
    });
  }

  private wish(kind: Kind): MediaStreamConstraints {
    const deviceId = this.chosen[kind] || undefined;
    if (kind === 'video') return { video: { ...cameraSize, deviceId } };
    return {
      audio: {
        deviceId,
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
        channelCount: 1,
      },
    };
  }
}
