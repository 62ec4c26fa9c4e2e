import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { commonErrors } from '../errors';
import { REDIS } from '../jobs/redis';

/** Limits what can be guessed or flooded, across all portal processes; in memory while Redis is away. */
@Injectable()
export class RateLimit implements OnApplicationShutdown {
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  /**
   * Takes one try of a subject (an account, an address) at something.
   * @throws common.tooMany with the seconds to wait.
   */
  async take(what: string, subject: string, limit: { tries: number; seconds: number }): Promise<void> {
    try {
      await this.limiter(what, limit).consume(subject);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw commonErrors.tooMany({ seconds: Math.ceil(refused.msBeforeNext / 1000) });
    }
  }

  /** Forgets the tries of a subject, after it proved who it is. */
  async forgive(what: string, subject: string): Promise<void> {
    await this.limiters.get(what)?.delete(subject);
  }

  private limiter(what: string, { tries, seconds }: { tries: number; seconds: number }): RateLimiterAbstract {
    const known = this.limiters.get(what);
    if (known) return known;
    const options = {
      points: tries,
      duration: seconds,
      keyPrefix: `${this.redis.options.keyPrefix ?? ''}limit:${what}`,
    };
    const made = new RateLimiterRedis({
      ...options,
      storeClient: this.redis,
      insuranceLimiter: new RateLimiterMemory(options),
    });
    this.limiters.set(what, made);
    return made;
  }

  onApplicationShutdown(): void {
    this.limiters.clear();
  }
}
