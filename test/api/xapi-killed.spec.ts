import { once } from 'node:events';
import { newId } from '@domdom/platform';
import XAPI, { type Statement } from '@xapi/xapi';
import { OwnPostgres } from '../support/own-postgres';
import { freePort, type RunningPortal, startPortal, startProgram } from '../support/programs';
import { makeCredential, type StoreKey, someStatement } from '../support/record-store';

const batchSize = 10;
const writers = 8;

/** Tools that write batch after batch, and send one that was not acknowledged again, as it was, until it is. */
class Load {
  /** Ids of what was acknowledged, in batches. */
  readonly acknowledged: string[] = [];
  /** Statuses of refusals; 0 where there was no answer. */
  readonly refusals: number[] = [];
  private readonly begun: string[] = [];
  private ending = false;
  private readonly running: Promise<void>[];

  constructor(
    private readonly endpoint: string,
    private readonly headers: Record<string, string>,
  ) {
    this.running = Array.from({ length: writers }, () => this.write());
  }

  /** Every id that was sent, acknowledged or not. */
  get sent(): readonly string[] {
    return this.begun;
  }

  async until(count: number): Promise<void> {
    // A portal that starts on a machine under load takes minutes; what hangs still ends.
    const deadline = Date.now() + 180_000;
    while (this.acknowledged.length < count) {
      if (Date.now() > deadline) throw new Error(`only ${this.acknowledged.length} of ${count} were stored`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Lets every batch that was begun be acknowledged, and stops. */
  async end(): Promise<void> {
    this.ending = true;
    await Promise.all(this.running);
  }

  private async write(): Promise<void> {
    while (!this.ending) {
      const batch = Array.from({ length: batchSize }, () => someStatement());
      this.begun.push(...batch.map(({ id }) => id));
      while (!(await this.send(batch))) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private async send(batch: Statement[]): Promise<boolean> {
    const { endpoint, headers } = this;
    try {
      const answer = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(batch) });
      if (answer.ok) this.acknowledged.push(...((await answer.json()) as string[]));
      else this.refusals.push(answer.status);
      return answer.ok;
    } catch {
      this.refusals.push(0);
      return false;
    }
  }
}

const headersOf = ({ key, secret }: StoreKey): Record<string, string> => ({
  authorization: XAPI.toBasicAuth(key, secret),
  'content-type': 'application/json',
  'x-experience-api-version': '2.0.0',
});

/** The ids of all statements in the store, as many times as they are there. */
async function allIds(portal: RunningPortal, headers: Record<string, string>): Promise<string[]> {
  const ids: string[] = [];
  let next = '/xapi/statements?limit=100';
  while (next) {
    const answer = await fetch(portal.url + next, { headers });
    const page = (await answer.json()) as { statements: Statement[]; more: string };
    ids.push(...page.statements.map(({ id }) => id!));
    next = page.more;
  }
  return ids;
}

function expectEachOnce(found: string[], load: Load): void {
  const mine = new Set(load.sent);
  const there = found.filter((id) => mine.has(id)).sort();
  expect([...new Set(there)]).toEqual(there);
  expect(there).toEqual([...load.acknowledged].sort());
  expect(there).toHaveLength(load.sent.length);
}

describe('the record store, killed in the middle of a load', () => {
  it('has every statement that it acknowledged, once, after the server was killed', async () => {
    const port = String(await freePort());
    const headers = headersOf(await makeCredential(['--name', 'Chịu tải']));
    const first = await startPortal({ PORT: port });
    const load = new Load(`${first.url}/xapi/statements`, headers);
    await load.until(300);
    await first.stop('SIGKILL');
    const before = [...load.acknowledged];
    // Started anew by whoever looks after it, while the tools go on trying.
    const second = await startPortal({ PORT: port });
    try {
      await load.until(before.length + 200);
      await load.end();
      const found = await allIds(second, headers);
      const there = new Set(found);
      expect(before.filter((id) => !there.has(id))).toEqual([]);
      expectEachOnce(found, load);
      expect(new Set(load.refusals)).toEqual(new Set([0]));
    } finally {
      await second.stop();
    }
  }, 1_200_000);

  it('has every statement that it acknowledged, once, after the database was killed, and goes on by itself', async () => {
    const postgres = await OwnPostgres.create();
    const env = { DATABASE_URL: postgres.url };
    const migration = startProgram('dist/apps/cli/src/main.js', env, ['migrate']);
    await once(migration.process, 'exit');
    const headers = headersOf(await makeCredential(['--name', 'Chịu tải'], env));
    const portal = await startPortal(env);
    try {
      const load = new Load(`${portal.url}/xapi/statements`, headers);
      await load.until(300);
      await postgres.kill();
      const before = [...load.acknowledged];
      const lost = await fetch(`${portal.url}/xapi/statements?statementId=${newId()}`, { headers });
      expect([lost.status, await lost.json()]).toEqual([
        503,
        expect.objectContaining({ code: 'unavailable' }),
      ]);
      expect(lost.headers.get('retry-after')).toBe('5');
      await postgres.startAgain();
      await load.until(before.length + 200);
      await load.end();
      const found = await allIds(portal, headers);
      const there = new Set(found);
      expect(before.filter((id) => !there.has(id))).toEqual([]);
      expectEachOnce(found, load);
      // Nobody was told that a good statement was bad.
      expect(new Set(load.refusals)).toEqual(new Set([503]));
    } finally {
      await portal.stop();
      await postgres.remove();
    }
  }, 1_200_000);
});
