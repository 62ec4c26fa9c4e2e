import { CredentialsService, LrsService } from '@domdom/lrs';
import { configFromEnvironment, PlatformConfig } from '@domdom/platform';
import { migrate } from '../migrate';
import { withApplication } from '../with-application';
import { parentOf } from './cpu';
import type { Target } from './lrs-cases';
import { differences, fillStore, type Progress } from './lrs-fill';
import { authority } from './lrs-fill-sql';
import { connected, OwnDatabase } from './own-database';
import { PortalProcess } from './portal-process';
import { statement } from './statements';

/** Ten million statements are three years of a store. */
const secondsApart = 9.5;
/** A space that no credential has, for the sample that the writer writes. */
const elsewhere = 1_000_000;
const sampled = 200;

/** A database and a portal of the benchmark's own, removed when it ends. */
export class LrsSite {
  private constructor(
    private readonly database: OwnDatabase,
    private readonly portal: PortalProcess,
    readonly target: Target,
  ) {}

  /**
   * @param count how many statements lie in the store before anybody asks
   * @throws when a sample of them is not what the writer would have stored
   */
  static async open(count: number, progress: Progress): Promise<LrsSite> {
    const { databaseUrl } = configFromEnvironment(PlatformConfig);
    const database = await OwnDatabase.open(databaseUrl, `domdom_bench_${process.pid}_${count}`);
    try {
      process.env['DATABASE_URL'] = database.url;
      process.env['REDIS_PREFIX'] = database.name;
      process.env['LOG_LEVEL'] = 'error';
      await migrate(() => undefined);
      const made = await withApplication((app) =>
        app.get(CredentialsService).create({ name: 'bench', version: '2.0.0' }),
      );
      const { tenantId } = made.credential;
      const until = new Date();
      await fillStore({ url: database.url, tenantId, count, until, secondsApart }, progress);
      await checkSample(database.url, tenantId, count);
      await ask(database.url, 'checkpoint');
      const postgresPid = await postmasterOf(database.url);
      const portal = await PortalProcess.start();
      const basic = Buffer.from(`${made.key}:${made.secret}`).toString('base64');
      return new LrsSite(database, portal, {
        url: new URL(portal.origin),
        headers: {
          authorization: `Basic ${basic}`,
          'content-type': 'application/json',
          'x-experience-api-version': '2.0.0',
        },
        portalPid: portal.pid,
        postgresPid,
      });
    } catch (error) {
      await database.drop();
      throw error;
    } finally {
      process.env['DATABASE_URL'] = databaseUrl;
    }
  }

  /** How many statements are there. */
  async count(): Promise<number> {
    const [row] = await ask<{ count: string }>(this.database.url, 'select count(*) from lrs_statement');
    return Number(row!.count);
  }

  async close(): Promise<void> {
    await this.portal.stop();
    await this.database.drop();
  }
}

async function checkSample(url: string, tenantId: number, count: number): Promise<void> {
  const all = Math.min(sampled, count);
  const sample = Array.from({ length: all }, (_, index) => statement(Math.floor((index * count) / all)));
  await withApplication((app) =>
    app.get(LrsService).store(elsewhere, sample as never[], { version: '2.0.0', authority, defines: false }),
  );
  const ids = sample.map(({ id }) => String(id));
  const wrong = await differences(url, [tenantId, elsewhere], ids);
  if (wrong.length > 0) throw new Error(`filled otherwise than the writer writes: ${wrong.join(', ')}`);
  const tables = ['lrs_statement_key', 'lrs_statement', 'lrs_statement_id', 'lrs_key_month', 'lrs_key'];
  await ask(url, tables.map((table) => `delete from ${table} where tenant_id = ${elsewhere}`).join(';'));
}

const ask = <R extends object>(url: string, sql: string): Promise<R[]> =>
  connected(url, async (client) => (await client.query<R>(sql)).rows);

/** PostgreSQL itself, which starts a process for every connection. */
const postmasterOf = (url: string): Promise<number> =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    return parentOf(rows[0]!.pid);
  });
