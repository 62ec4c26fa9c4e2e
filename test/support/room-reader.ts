import type { Browser, Locator, Page } from 'playwright-core';
import type { MadeRoom, SignedIn } from '../../libs/rooms/src/testing/room.factory';
import { desk, phone, Reader } from './browser';

/** What one page has received from others until now. */
export interface Heard {
  frames: number;
  energy: number;
  videoBytes: number;
  audioBytes: number;
}

declare global {
  /** Every connection that a page under test has made. */
  var connections: RTCPeerConnection[];
}

/** A browser with a camera and a microphone that are not real ones, and nobody to ask. */
export const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Remembers each connection before the page's own script runs, so that a test can look into them. */
const remember = `
  globalThis.connections = [];
  const Own = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Own {
    constructor(...given) {
      super(...given);
      globalThis.connections.push(this);
    }
  };`;

/** Somebody in an online room, at a browser of their own. */
export class RoomReader {
  private constructor(
    readonly reader: Reader,
    readonly address: string,
  ) {}

  get page(): Page {
    return this.reader.page;
  }

  /** At the door of a room, with a script of the page's own running. */
  static async open(
    browser: Browser,
    url: string,
    room: MadeRoom,
    who: SignedIn,
    options: Parameters<typeof Reader.open>[2] = {},
  ): Promise<RoomReader> {
    const host = who === room.host;
    const reader = await Reader.open(browser, url, { viewport: host ? desk : phone, ...options });
    // Five browsers of pictures share what the machine has.
    reader.context.setDefaultTimeout(120_000);
    await reader.context.addCookies([{ name: 'session', value: who.token, url }]);
    await reader.context.addInitScript({ content: remember });
    const address = `/classes/${room.classId}/sessions/${room.sessionId}/room`;
    await reader.go(address);
    return new RoomReader(reader, address);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Enters, a host with camera and microphone on. */
  async enter(sends = false): Promise<void> {
    if (sends) {
      await this.button('Mở camera').click();
      await this.button('Tắt camera').waitFor();
      await this.button('Mở micrô').click();
      await this.button('Tắt micrô').waitFor();
    }
    await this.button('Vào lớp').click();
    await this.button('Rời lớp').waitFor();
  }

  /** What comes in by all connections that are open. */
  heard(): Promise<Heard> {
    return this.page.evaluate(async () => {
      const sum = { frames: 0, energy: 0, videoBytes: 0, audioBytes: 0 };
      for (const one of globalThis.connections) {
        if (one.connectionState === 'closed') continue;
        for (const [, report] of await one.getStats()) {
          if (report.type !== 'inbound-rtp') continue;
          sum.frames += report.framesDecoded ?? 0;
          sum.energy += report.totalAudioEnergy ?? 0;
          if (report.kind === 'video') sum.videoBytes += report.bytesReceived;
          else sum.audioBytes += report.bytesReceived;
        }
      }
      return sum;
    });
  }

  /** Measures until more came in than `before`: pictures that were decoded, and sound that is not silence. */
  async seesAndHears(before: Heard = { frames: 0, energy: 0, videoBytes: 0, audioBytes: 0 }): Promise<Heard> {
    return this.measured(
      (now) => now.frames > before.frames + 5 && now.energy > before.energy && now.energy > 0,
    );
  }

  /** @throws Error with the last measure when it never is as it should be */
  async measured(good: (now: Heard) => boolean): Promise<Heard> {
    const end = Date.now() + 120_000;
    for (;;) {
      const now = await this.heard();
      if (good(now)) return now;
      if (Date.now() > end) throw new Error(`never as it should be: ${JSON.stringify(now)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** When (Unix milliseconds) this page shows the words; begin to watch before what brings them. */
  shows(words: string): Promise<number> {
    return this.page.evaluate(
      (text) =>
        new Promise<number>((resolve) => {
          const place = document.querySelector('.room') ?? document.body;
          const look = () => {
            if (!place.textContent?.includes(text)) return;
            watcher.disconnect();
            resolve(Date.now());
          };
          const watcher = new MutationObserver(look);
          watcher.observe(place, { subtree: true, childList: true, characterData: true, attributes: true });
          look();
        }),
      words,
    );
  }

  close(): Promise<void> {
    return this.reader.close();
  }
}
