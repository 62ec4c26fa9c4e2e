import { Log, PlatformConfig, REDIS } from '@domdom/platform';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Redis } from 'ioredis';

/** However much is stored, the others are told this often at most. */
const pauseMilliseconds = 200;

/**
 * Tells all portal processes that something new is in a space of the store. It goes by Redis: a NOTIFY would make
 * PostgreSQL's commits wait for one another. It is a hint and carries nothing; who listens looks into the store, and
 * looks there now and then without it.
 */
@Injectable()
export class StoredSignal implements OnModuleDestroy {
  private readonly waiting = new Map<number, NodeJS.Timeout>();
  private readonly channel: string;
  private subscriber: Redis | null = null;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    config: PlatformConfig,
    private readonly log: Log,
  ) {
    this.channel = `${config.redisPrefix}:lrs:stored`;
  }

  /** Says that statements of a space are there, soon and never twice within the pause. */
  tell(tenantId: number): void {
    if (this.waiting.has(tenantId)) return;
    const timer = setTimeout(() => {
      this.waiting.delete(tenantId);
      // Without Redis those who listen look by themselves, a little later.
      this.redis.publish(this.channel, String(tenantId)).catch(() => undefined);
    }, pauseMilliseconds);
    timer.unref();
    this.waiting.set(tenantId, timer);
  }

  /** Calls `heard` with the space whenever any process stored something; one listener for each process. */
  async listen(heard: (tenantId: number) => void): Promise<void> {
    if (this.subscriber) return;
    const subscriber = this.redis.duplicate({
      keyPrefix: '',
      maxRetriesPerRequest: null,
      enableOfflineQueue: true,
    });
    this.subscriber = subscriber;
    subscriber.on('error', () => undefined);
    subscriber.on('message', (_channel: string, message: string) => heard(Number(message)));
    await subscriber
      .subscribe(this.channel)
      .catch((error: unknown) => this.log.error({ err: error }, 'not told of what is stored'));
  }

  onModuleDestroy(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    this.subscriber?.disconnect();
  }
}
