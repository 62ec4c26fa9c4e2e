import { Broadcasts } from '@domdom/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** However much is stored, the others are told this often at most. */
const pauseMilliseconds = 200;
const topic = 'lrs:stored';

/**
 * Tells all portal processes that something new is in a space of the store. It goes by Redis: a NOTIFY would make
 * PostgreSQL's commits wait for one another. It is a hint and carries nothing; who listens looks into the store, and
 * looks there now and then without it.
 */
@Injectable()
export class StoredSignal implements OnModuleDestroy {
  private readonly waiting = new Map<number, NodeJS.Timeout>();
  private listening = false;

  constructor(private readonly broadcasts: Broadcasts) {}

  /** Says that statements of a space are there, soon and never twice within the pause. */
  tell(tenantId: number): void {
    if (this.waiting.has(tenantId)) return;
    const timer = setTimeout(() => {
      this.waiting.delete(tenantId);
      // Without Redis those who listen look by themselves, a little later.
      void this.broadcasts.tell(topic, String(tenantId));
    }, pauseMilliseconds);
    timer.unref();
    this.waiting.set(tenantId, timer);
  }

  /** Calls `heard` with the space whenever any process stored something; one listener for each process. */
  async listen(heard: (tenantId: number) => void): Promise<void> {
    if (this.listening) return;
    this.listening = true;
    await this.broadcasts.listen(topic, (message) => heard(Number(message)));
  }

  onModuleDestroy(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }
}
