import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { PlatformConfig } from '../config';
import { Log } from '../logging/logger';
import { REDIS } from './redis';

/**
 * Short words from one process of the portal to all, itself among them. They are hints: without Redis nobody hears
 * them, so whoever listens looks by themselves now and then.
 */
@Injectable()
export class Broadcasts implements OnModuleDestroy {
  private readonly listeners = new Map<string, ((message: string) => void)[]>();
  private subscriber: Redis | null = null;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    private readonly config: PlatformConfig,
    private readonly log: Log,
  ) {}

  async tell(topic: string, message: string): Promise<void> {
    await this.redis.publish(this.channel(topic), message).catch(() => undefined);
  }

  /** Calls `heard` with each message of a topic, whichever process told it. Ready to hear when this returns. */
  async listen(topic: string, heard: (message: string) => void): Promise<void> {
    const channel = this.channel(topic);
    const others = this.listeners.get(channel) ?? [];
    this.listeners.set(channel, [...others, heard]);
    if (others.length > 0) return;
    this.subscriber ??= this.connect();
    await this.subscriber
      .subscribe(channel)
      .catch((error: unknown) => this.log.error({ err: error, topic }, 'nothing is heard of a topic'));
  }

  onModuleDestroy(): void {
    this.subscriber?.disconnect();
  }

  private connect(): Redis {
    const subscriber = this.redis.duplicate({
      keyPrefix: '',
      maxRetriesPerRequest: null,
      enableOfflineQueue: true,
    });
    subscriber.on('error', () => undefined);
    subscriber.on('message', (channel: string, message: string) => {
      for (const heard of this.listeners.get(channel) ?? []) heard(message);
    });
    return subscriber;
  }

  private channel(topic: string): string {
    return `${this.config.redisPrefix}:${topic}`;
  }
}
