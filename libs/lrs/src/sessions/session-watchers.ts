import { Injectable } from '@nestjs/common';
import type { Statement } from '../xapi';
import type { RecordSession } from './record-session';

/** Port: whoever launches sessions judges what comes of them. */
export interface SessionWatcher {
  /** Whether the session may still write. */
  isOpen(session: RecordSession): Promise<boolean>;
  /** What was stored; when it throws, the sender gets no receipt and sends the same again. */
  received(session: RecordSession, statements: readonly Statement[]): Promise<void>;
}

/** Where the library that launches sessions plugs itself in; without it there are none. */
@Injectable()
export class SessionWatchers {
  private watcher: SessionWatcher | null = null;

  use(watcher: SessionWatcher): void {
    this.watcher = watcher;
  }
  async isOpen(session: RecordSession): Promise<boolean> {
    return (await this.watcher?.isOpen(session)) ?? false;
  }
  async received(session: RecordSession, statements: readonly Statement[]): Promise<void> {
    await this.watcher?.received(session, statements);
  }
}
