import type { Clock, Database, HomePage, RateLimit } from '@domdom/platform';
import type { SigningKeys } from '../signing/signing-keys.service';
import { VerificationService } from './verification.service';

describe('the check of a file that somebody shows', () => {
  // What nobody could have signed is told without a look at keys or lists.
  const untouched = {} as unknown;
  const limit = { take: () => Promise.resolve() } as unknown as RateLimit;
  const service = new VerificationService(
    untouched as SigningKeys,
    untouched as Database,
    untouched as HomePage,
    untouched as Clock,
    limit,
  );

  it.each([
    ['lists', `{"@context":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['objects', `${'{"":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['lists without an end', `{"@context":${'['.repeat(100_000)}`],
  ])('finds it unreadable when it holds a hundred thousand levels of %s', async (_, file) => {
    const verdict = await service.check(Buffer.from(file), '192.0.2.1');
    expect(verdict).toEqual({ genuine: false, findings: ['unreadable'], said: null });
  });
});
