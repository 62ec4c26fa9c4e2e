import { Redis } from 'ioredis';
import { PlatformConfig } from '../config';

export const REDIS = Symbol('Redis');

/** The connection for limits, caches and locks. It fails fast: nothing a person waits for hangs on Redis. */
export const redisProvider = {
  provide: REDIS,
  inject: [PlatformConfig],
  useFactory: (config: PlatformConfig) => {
    const redis = new Redis(config.redisUrl, {
      keyPrefix: `${config.redisPrefix}:`,
      maxRetriesPerRequest: 1,
      enableOfflineQueue: true,
      commandTimeout: 2000,
    });
    // Without a listener a lost connection would end the process; what fails says so itself.
    redis.on('error', () => undefined);
    return redis;
  },
};
