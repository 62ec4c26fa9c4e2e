import { EventEmitter } from 'node:events';
import type { Response } from 'express';
import type WebSocket from 'ws';
import { mostWaitingBytes } from './line';
import { SocketLine } from './socket-line';
import { StreamLine } from './stream-line';

class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  sent: string[] = [];
  terminated = false;
  pings = 0;
  closed: number | null = null;
  send(text: string): void {
    this.sent.push(text);
  }
  terminate(): void {
    this.terminated = true;
  }
  ping(): void {
    this.pings += 1;
  }
  close(code: number): void {
    this.closed = code;
  }
}
class FakeResponse extends EventEmitter {
  writableEnded = false;
  destroyed = false;
  writableLength = 0;
  headers: Record<string, string> = {};
  written = '';
  status(): this {
    return this;
  }
  set(headers: Record<string, string>): this {
    this.headers = headers;
    return this;
  }
  flushHeaders(): void {
    this.written = '';
  }
  write(text: string): void {
    this.written += text;
  }
  destroy(): void {
    this.destroyed = true;
  }
  end(): void {
    this.writableEnded = true;
  }
}

describe('a line to a browser', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  describe('over a WebSocket', () => {
    const open = () => {
      const socket = new FakeSocket();
      const alive = jest.fn();
      return { socket, alive, line: new SocketLine(socket as unknown as WebSocket, alive) };
    };
    it('is dropped when its reader is too slow', () => {
      const { socket, line } = open();
      line.send({ type: 'feed.gone', feedId: 'f' });
      socket.bufferedAmount = mostWaitingBytes + 1;
      line.send({ type: 'feed.gone', feedId: 'g' });
      expect(socket.sent).toEqual(['{"type":"feed.gone","feedId":"f"}']);
      expect(socket.terminated).toBe(true);
    });
    it('stays open while the browser answers, which shows that somebody is there', () => {
      const { socket, alive } = open();
      for (let round = 0; round < 10; round++) {
        jest.advanceTimersByTime(20_000);
        socket.emit('pong');
      }
      expect([socket.pings, socket.terminated, alive.mock.calls.length]).toEqual([10, false, 10]);
    });
    it('is dropped when nothing comes for fifty seconds', () => {
      const { socket } = open();
      jest.advanceTimersByTime(40_000);
      expect(socket.terminated).toBe(false);
      jest.advanceTimersByTime(20_000);
      expect(socket.terminated).toBe(true);
    });
    it('tells the browser whether to come again, and does not wait for its farewell for ever', () => {
      const [ended, again] = [open(), open()];
      ended.line.close('ended');
      again.line.close('again');
      expect([ended.socket.closed, again.socket.closed]).toEqual([1000, 1012]);
      jest.advanceTimersByTime(2000);
      expect(ended.socket.terminated).toBe(true);
    });
  });

  describe('by events', () => {
    const open = () => {
      const response = new FakeResponse();
      return { response, line: new StreamLine(response as unknown as Response) };
    };
    it('is neither kept nor gathered on the way', () => {
      expect(open().response.headers).toMatchObject({
        'Cache-Control': 'no-store, no-transform',
        'X-Accel-Buffering': 'no',
      });
    });
    it('is dropped when its reader is too slow', () => {
      const { response, line } = open();
      line.send({ type: 'feed.gone', feedId: 'f' });
      expect(response.written).toContain('data: {"type":"feed.gone","feedId":"f"}\n\n');
      response.writableLength = mostWaitingBytes + 1;
      line.send({ type: 'feed.gone', feedId: 'g' });
      expect(response.destroyed).toBe(true);
    });
    it('is dropped when the browser says nothing for fifty seconds, and kept when it does', () => {
      const [silent, talking] = [open(), open()];
      for (let round = 0; round < 4; round++) {
        jest.advanceTimersByTime(20_000);
        talking.line.heard();
      }
      expect([silent.response.destroyed, talking.response.destroyed]).toEqual([true, false]);
    });
  });
});
