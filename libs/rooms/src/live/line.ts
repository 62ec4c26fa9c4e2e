import type { RoomMessage } from '../protocol';

/** One way to a browser, as long as it is open. */
export interface Line {
  send(message: RoomMessage): void;
  /** Closes it: for ever, or so that the browser comes again by itself. */
  close(why: 'ended' | 'again'): void;
  /** The browser said something elsewhere, by which it shows that it is there. */
  heard?(): void;
}

/** Who reads slower than this is dropped and may come again: what waits for them is memory of all. */
export const mostWaitingBytes = 1024 * 1024;
/** So often a line is looked at; one from which nothing came for two and a half rounds is dead. */
export const pulseMilliseconds = 20_000;
export const silenceMilliseconds = 2.5 * pulseMilliseconds;
