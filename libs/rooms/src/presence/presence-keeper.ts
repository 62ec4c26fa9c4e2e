import { Clock, Database, Log, newId } from '@domdom/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** Signs of life are gathered for so long and written together. */
const gatherMilliseconds = 1000;

/**
 * Measures how long people are in a room: each line is a stay, and each sign of life lengthens it. What was written is
 * safe whatever happens to this process; at most the time since the last sign of life is lost.
 */
@Injectable()
export class PresenceKeeper implements OnModuleDestroy {
  private seen = new Set<string>();
  private flushing: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async begin(seatId: string): Promise<string> {
    const id = newId();
    await this.database.execute(
      `insert into room_presence (id, room_person_id, began_at, seen_at) values ($1, $2, $3, $3)`,
      [id, seatId, this.clock.now()],
    );
    return id;
  }

  /** Somebody showed that they are there; resolves when that is written. */
  alive(presenceId: string): Promise<void> {
    this.seen.add(presenceId);
    this.flushing ??= new Promise((resolve, reject) => {
      setTimeout(() => {
        this.flushing = null;
        this.write().then(resolve, reject);
      }, gatherMilliseconds);
    });
    return this.flushing;
  }

  /** The line is closed: the stay ends now. */
  async end(presenceId: string): Promise<void> {
    this.seen.delete(presenceId);
    await this.database.execute(
      `update room_presence set closed = true, seen_at = greatest(seen_at, $2) where id = $1 and not closed`,
      [presenceId, this.clock.now()],
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.write().catch((error) => this.log.error({ err: error }, 'presence was not written'));
  }

  private async write(): Promise<void> {
    const ids = [...this.seen];
    if (ids.length === 0) return;
    this.seen = new Set();
    await this.database.execute(
      `update room_presence set seen_at = greatest(seen_at, $2) where id = any($1::uuid[]) and not closed`,
      [ids, this.clock.now()],
    );
  }
}
