import type { Actor, RateLimit } from '@domdom/platform';
import type { Request } from 'express';
import { AskersLimit } from './askers-limit';

describe('the limit of those who ask for recommendations', () => {
  const taken: string[] = [];
  const limit = new AskersLimit({
    take: async (what: string, subject: string) => void taken.push(`${what} ${subject}`),
  } as unknown as RateLimit);
  const from = (ip: string) => ({ ip }) as Request;
  const actor = { personId: 'somebody' } as Actor;
  beforeEach(() => {
    taken.length = 0;
  });

  it('counts whoever is not signed in by their network, whatever they ask for', async () => {
    await limit.list(from('203.0.113.7'), null);
    await limit.question(from('::ffff:203.0.113.7'), null);
    await limit.question(from('2001:db8:1:2::9'), null);
    expect(taken).toEqual([
      'recommendations-strangers 203.0.113.7',
      'recommendations-strangers 203.0.113.7',
      'recommendations-strangers 2001:db8:1:2::/64',
    ]);
  });

  it('counts the questions of somebody signed in as their own, wherever they are, and never their lists', async () => {
    await limit.list(from('203.0.113.7'), actor);
    await limit.question(from('203.0.113.7'), actor);
    expect(taken).toEqual(['recommendations-person somebody']);
  });
});
