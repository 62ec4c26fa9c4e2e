import { configFromEnvironment, PlatformConfig } from '@domdom/platform';
import { Redis } from 'ioredis';

/**
 * Holds back jobs that workers start by themselves, as if they had been started a moment ago. The Redis of a test is
 * new, so half a minute after its worker every scheduled job would start in the middle of the test: one that counts
 * trainings, or looks at what is live before and after, could take such a one for that which it asked for itself.
 */
export async function holdScheduled(...kinds: string[]): Promise<void> {
  const { redisUrl, redisPrefix } = configFromEnvironment(PlatformConfig);
  const redis = new Redis(redisUrl, { keyPrefix: `${redisPrefix}:` });
  try {
    for (const kind of kinds) await redis.set(`schedule:${kind}`, '1', 'EX', 86_400);
  } finally {
    await redis.quit();
  }
}
