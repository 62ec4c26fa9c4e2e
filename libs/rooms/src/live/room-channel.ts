import { Log, newId, PlatformConfig, REDIS } from '@domdom/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { roomErrors } from '../rooms.errors';
import type { RoomNews } from './news';

/** A request that came by POST to another process than the one that holds the line. */
export interface PassedRequest {
  sessionId: string;
  personId: string;
  said: unknown;
}

/**
 * How the portal's processes tell each other what happens in rooms. Redis gives all that is told about a room one
 * order, the same for everybody. What was told while Redis was away is lost: `onAgain` says when to look anew.
 */
@Injectable()
export class RoomChannel implements OnModuleInit {
  /** This process, among those that hold lines. */
  readonly process = newId();
  private subscriber: Redis | null = null;
  private readonly joined = new Set<string>();
  private heard: (sessionId: string, news: RoomNews) => void = () => undefined;
  private passed: (request: PassedRequest) => void = () => undefined;
  private again: () => void = () => undefined;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    private readonly config: PlatformConfig,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    const subscriber = this.redis.duplicate({
      keyPrefix: '',
      commandTimeout: undefined,
      maxRetriesPerRequest: null,
      enableOfflineQueue: true,
      retryStrategy: (times) => Math.min(times * 100, 1000),
    });
    subscriber.on('error', () => undefined);
    subscriber.on('message', (channel: string, text: string) => this.hear(channel, text));
    let before = false;
    subscriber.on('ready', () => {
      if (before) void this.return(subscriber);
      before = true;
    });
    this.subscriber = subscriber;
    this.subscribe(this.processChannel(this.process));
  }

  /** Who hears the news of rooms, requests that were passed on, and that Redis is back. */
  listen(on: {
    news: (sessionId: string, news: RoomNews) => void;
    passed: (request: PassedRequest) => void;
    again: () => void;
  }): void {
    this.heard = on.news;
    this.passed = on.passed;
    this.again = on.again;
  }

  /** Hears of a room from now on. @throws rooms.disturbed while Redis is away */
  async join(sessionId: string): Promise<void> {
    if (this.subscriber?.status !== 'ready') throw roomErrors.disturbed();
    const channel = this.roomChannel(sessionId);
    if (this.joined.has(channel)) return;
    await this.subscriber.subscribe(channel);
    this.joined.add(channel);
  }

  leave(sessionId: string): void {
    const channel = this.roomChannel(sessionId);
    this.joined.delete(channel);
    if (this.subscriber?.status === 'ready') this.subscriber.unsubscribe(channel).catch(() => undefined);
  }

  /** Tells all processes; while Redis is away, this one alone: the others look anew when it is back. */
  async tell(sessionId: string, news: RoomNews): Promise<void> {
    try {
      await this.redis.publish(this.roomChannel(sessionId), JSON.stringify(news));
    } catch {
      this.heard(sessionId, news);
    }
  }

  async pass(process: string, request: PassedRequest): Promise<boolean> {
    return (await this.redis.publish(this.processChannel(process), JSON.stringify(request))) > 0;
  }

  roomChannel(sessionId: string): string {
    return `${this.config.redisPrefix}:room:${sessionId}`;
  }

  close(): void {
    this.subscriber?.disconnect();
  }

  private processChannel(process: string): string {
    return `${this.config.redisPrefix}:room-process:${process}`;
  }

  private subscribe(channel: string): void {
    this.joined.add(channel);
    this.subscriber
      ?.subscribe(channel)
      .catch((error: unknown) => this.log.error({ err: error, channel }, 'nothing is heard of a channel'));
  }

  private async return(subscriber: Redis): Promise<void> {
    // Only what is told from here on is heard, so the rooms are read after it.
    await subscriber.subscribe(...this.joined).catch(() => undefined);
    this.again();
  }

  private hear(channel: string, text: string): void {
    if (channel === this.processChannel(this.process)) {
      this.passed(JSON.parse(text) as PassedRequest);
      return;
    }
    const sessionId = channel.slice(channel.lastIndexOf(':') + 1);
    this.heard(sessionId, JSON.parse(text) as RoomNews);
  }
}
