import { newId, REDIS } from '@domdom/platform';
import type { ILockProvider } from '@lumieducation/h5p-server';
import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';

const release = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;
const pollMilliseconds = 50;

/**
 * One process at a time does a thing, by a key in Redis that only its holder removes. Not a PostgreSQL lock:
 * h5p-server nests locks and takes many at once, and each would hold a connection of the pool.
 */
@Injectable()
export class RedisLock implements ILockProvider {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  /** @throws Error 'timeout' or 'occupation-time-exceeded', the words h5p-server looks for */
  async acquire<T>(
    key: string,
    work: () => Promise<T>,
    { timeout, maxOccupationTime }: { timeout: number; maxOccupationTime: number },
  ): Promise<T> {
    const name = `h5p:lock:${key}`;
    const holder = newId();
    let waited = 0;
    while ((await this.redis.set(name, holder, 'PX', maxOccupationTime, 'NX')) === null) {
      if (waited >= timeout) throw new Error('timeout');
      await pause(pollMilliseconds);
      waited += pollMilliseconds;
    }
    let overdue: NodeJS.Timeout | undefined;
    try {
      const tooLong = new Promise<never>((_, reject) => {
        overdue = setTimeout(() => reject(new Error('occupation-time-exceeded')), maxOccupationTime);
      });
      return await Promise.race([work(), tooLong]);
    } finally {
      clearTimeout(overdue);
      await this.redis.eval(release, 1, name, holder);
    }
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
