import type { Response } from 'express';
import type { RoomMessage } from '../protocol';
import { type Line, mostWaitingBytes, pulseMilliseconds, silenceMilliseconds } from './line';

/** Server-sent events, for lines that let no WebSocket through; what the browser says comes by POST. */
export class StreamLine implements Line {
  private heardAt = Date.now();
  private readonly pulse: NodeJS.Timeout;

  constructor(private readonly response: Response) {
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Neither kept nor compressed nor gathered by a proxy: each message is to go on at once.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    response.write('retry: 2000\n\n');
    this.pulse = setInterval(() => this.look(), pulseMilliseconds);
    response.on('close', () => clearInterval(this.pulse));
    response.on('error', () => undefined);
  }

  /** A POST came from this browser. */
  heard(): void {
    this.heardAt = Date.now();
  }

  send(message: RoomMessage): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    if (this.response.writableLength > mostWaitingBytes) this.response.destroy();
    else this.response.write(`data: ${JSON.stringify(message)}\n\n`);
  }

  close(): void {
    this.response.end();
  }

  private look(): void {
    if (Date.now() - this.heardAt > silenceMilliseconds) this.response.destroy();
    else if (!this.response.writableEnded) this.response.write(': \n\n');
  }
}
