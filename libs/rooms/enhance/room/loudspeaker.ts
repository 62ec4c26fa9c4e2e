/** Plays the sound of each feed, and says when the browser plays none until the person touches something. */
export class Loudspeaker {
  private readonly playing = new Map<string, { track: MediaStreamTrack; audio: HTMLAudioElement }>();

  /** @param silent called when sound is refused (true) and when it plays (false) */
  constructor(private readonly silent: (is: boolean) => void) {}

  play(tracks: ReadonlyMap<string, MediaStreamTrack>): void {
    for (const [feedId, { track, audio }] of [...this.playing]) {
      if (tracks.get(feedId) === track) continue;
      audio.srcObject = null;
      this.playing.delete(feedId);
    }
    for (const [feedId, track] of tracks) {
      if (this.playing.has(feedId)) continue;
      const audio = new Audio();
      audio.srcObject = new MediaStream([track]);
      this.playing.set(feedId, { track, audio });
      this.start(audio);
    }
  }

  /** The person touched something: now browsers let sound play. */
  resume(): void {
    this.silent(false);
    for (const { audio } of this.playing.values()) if (audio.paused) this.start(audio);
  }

  private start(audio: HTMLAudioElement): void {
    audio.play().catch((error: unknown) => {
      // A track that ended meanwhile is no reason to ask for anything.
      if (error instanceof Error && error.name === 'NotAllowedError') this.silent(true);
    });
  }
}
