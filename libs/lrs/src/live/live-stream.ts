import type { Language } from '@domdom/platform';
import type { Response } from 'express';
import type { RecordFilters } from '../records/record-filters';
import type { Scope } from '../records/record-query';
import { tell } from '../records/told-statement';
import { isWanted, type LiveStatement } from './live-filter';
import type { Watcher } from './live-hub';
import { liveItem } from './live-item';

/** A reader who takes nothing for so long is let go; the browser comes back with where it was. */
const mostUnsent = 4 * 1024 * 1024;

export interface LiveStreamOptions {
  space: number;
  language: Language;
  filters: RecordFilters;
  scope: Scope;
}

/**
 * One open page of the live view, as server-sent events. The id of an event is the first number that was not sent yet,
 * so that a browser which comes back says exactly where to go on.
 */
export class LiveStream implements Watcher {
  private position: bigint | null = null;

  constructor(
    private readonly response: Response,
    private readonly options: LiveStreamOptions,
  ) {}

  /** Begins the answer. A proxy must neither keep nor squeeze it: it would hold it back. */
  open(): void {
    this.response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'private, no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    this.write('retry: 3000\n\n');
  }

  /** What the person may see may change while they watch. */
  narrow(scope: Scope): void {
    this.options.scope = scope;
  }

  take(statements: readonly LiveStatement[]): void {
    const { filters, language, space } = this.options;
    for (const live of statements) {
      this.position = live.seq + 1n;
      if (!isWanted(live, filters, this.options.scope)) continue;
      const { seq, statement, personId, personName } = live;
      const person = personId === null ? null : { id: personId, name: personName! };
      const html = liveItem(language, space, tell(language, seq.toString(), statement, person));
      this.send('record', { key: statement.id, html }, this.position);
    }
  }

  reached(position: bigint): void {
    this.position = position;
  }

  missed(): void {
    this.send('missed', {});
  }

  /** Keeps the line open, and lets the browser know how far it has come though nothing was for it. */
  beat(): void {
    this.write(this.position === null ? ':\n\n' : `id: ${this.position}\n\n`);
  }

  /** The session is over or the rights are gone: the browser is not to come back. */
  end(): void {
    this.send('ended', {});
    this.response.end();
  }

  /** The portal stops: the browser comes back by itself, perhaps to another process. */
  close(): void {
    this.response.end();
  }

  private send(event: string, data: object, id?: bigint): void {
    this.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    this.response.write(text);
    if (this.response.writableLength > mostUnsent) this.response.destroy();
  }
}
