import type WebSocket from 'ws';
import type { RoomMessage } from '../protocol';
import { type Line, mostWaitingBytes, pulseMilliseconds, silenceMilliseconds } from './line';

/** A WebSocket, watched from both ends. */
export class SocketLine implements Line {
  private heardAt = Date.now();
  private readonly pulse: NodeJS.Timeout;

  /** @param alive called whenever the browser showed that it is there */
  constructor(
    private readonly socket: WebSocket,
    private readonly alive: () => void,
  ) {
    const heard = () => {
      this.heardAt = Date.now();
    };
    socket.on('message', heard);
    // The browser answers this by itself, also in a tab whose timers sleep.
    socket.on('pong', () => {
      heard();
      this.alive();
    });
    this.pulse = setInterval(() => this.look(), pulseMilliseconds);
    socket.on('close', () => clearInterval(this.pulse));
    // A broken line closes; there is nothing more to be done about it.
    socket.on('error', () => undefined);
  }

  send(message: RoomMessage): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > mostWaitingBytes) {
      this.socket.terminate();
      return;
    }
    this.socket.send(JSON.stringify(message));
  }

  close(why: 'ended' | 'again'): void {
    this.socket.close(why === 'ended' ? 1000 : 1012);
    // Who does not answer the farewell is not waited for.
    setTimeout(() => this.socket.terminate(), 2000).unref();
  }

  private look(): void {
    if (Date.now() - this.heardAt > silenceMilliseconds) this.socket.terminate();
    else if (this.socket.readyState === this.socket.OPEN) this.socket.ping();
  }
}
