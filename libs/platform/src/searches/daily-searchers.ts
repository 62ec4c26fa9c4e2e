import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { REDIS } from '../jobs/redis';

/** Somebody who searched something. */
export interface Asked {
  /** An account or a network. */
  asker: string;
  /** What was searched; the same words for the same search. */
  what: string;
}

/** As long as a day may still be asked about, in whatever time zone; then salt and marks are gone by themselves. */
const keptSeconds = 2 * 86_400;

/**
 * Tells, for all processes together, who searches something for the first time on a day. What is kept for it, in Redis
 * and not for long, is a mark under a salt of that day alone: it names nobody, leads back to nobody once the salt is
 * gone, and does not connect what somebody searches on two days.
 */
@Injectable()
export class DailySearchers {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  /** One answer for each, in their order. @param day `2026-11-21` */
  async first(day: string, asked: readonly Asked[]): Promise<boolean[]> {
    if (asked.length === 0) return [];
    const salt = await this.saltOf(day);
    const marks = `searched:${day}`;
    const commands = this.redis.multi();
    for (const { asker, what } of asked) {
      commands.sadd(marks, createHmac('sha256', salt).update(`${asker}\n${what}`).digest('base64'));
    }
    commands.expire(marks, keptSeconds);
    const answers = (await commands.exec()) ?? [];
    return asked.map((_, at) => {
      const [error, added] = answers[at] ?? [new Error('Redis gave no answer'), null];
      if (error) throw error;
      return added === 1;
    });
  }

  /** The first process that asks chooses it for all. */
  private async saltOf(day: string): Promise<string> {
    const key = `searched:${day}:salt`;
    await this.redis.set(key, randomBytes(32).toString('base64'), 'EX', keptSeconds, 'NX');
    const salt = await this.redis.get(key);
    if (!salt) throw new Error('Redis kept no salt');
    return salt;
  }
}
