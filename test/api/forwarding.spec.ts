import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { newId, projectRoot } from '@domdom/platform';
import { Client } from 'pg';
import { makeFarDatabase } from '../../libs/lrs/src/testing/far-side';
import { openDatabase } from '../support/database';
import { freePort, type RunningPortal, startPortal, startWorker } from '../support/programs';
import { demoSecret, Visitor } from '../support/visitor';

const run = promisify(execFile);

async function makeCredential(name: string, databaseUrl?: string): Promise<{ key: string; secret: string }> {
  const program = path.join(projectRoot(), 'dist/apps/cli/src/main.js');
  const { stdout } = await run(process.execPath, [program, 'lrs:credential', '--name', name], {
    env: { ...process.env, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) },
  });
  const [, key, secret] = /^key: (\S+)\nsecret: (\S+)\n$/.exec(stdout)!;
  return { key: key!, secret: secret! };
}

const statement = () => ({
  id: newId(),
  actor: { account: { homePage: 'https://truong.example.vn', name: newId() } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
  object: { id: `https://truong.example.vn/bai/${newId()}` },
});

async function until(what: () => Promise<boolean>, problem: () => Promise<string>): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(await problem());
}

describe('forwarding to another portal, while programs are killed', () => {
  it('brings every record there once, in order, and an administrator sees it', async () => {
    process.env['LRS_FORWARD_PRIVATE'] = 'yes';
    process.env['LRS_FORWARD_BATCH'] = '10';
    const farDatabase = await makeFarDatabase();
    const farPort = String(await freePort());
    const openFar = () => startPortal({ PORT: farPort, DATABASE_URL: farDatabase, REDIS_PREFIX: 'far' });
    const near = await startPortal();
    let worker = startWorker(near);
    let far: RunningPortal = await openFar();
    const database = await openDatabase();
    const farClient = new Client(farDatabase);
    try {
      const own = await makeCredential('Công cụ');
      const theirs = await makeCredential('Kho của tỉnh', farDatabase);
      const visitor = new Visitor(near.url);
      await visitor.signUp('0912000111', 'Trần Thị Quản');
      await database.execute(
        `insert into role_grant (id, person_id, role, unit_id, given_at)
         select $1, id, 'administrator', null, now() from person where phone is not null`,
        [newId()],
      );
      await visitor.signIn('0912000111', demoSecret);
      await visitor.get('/admin/lrs/forwarding');
      const made = await visitor.post('/admin/lrs/forwarding', {
        name: 'Kho của tỉnh',
        endpoint: `${far.url}/xapi`,
        auth: 'basic',
        key: theirs.key,
        password: theirs.secret,
        version: '2.0.0',
      });
      expect(made.path).toMatch(/^\/admin\/lrs\/forwarding\/[0-9a-f-]{36}$/);
      const tried = await visitor.post(`${made.path}/try`, {});
      expect(tried.text).toContain('Kết nối tốt');
      expect(tried.text).not.toContain(theirs.secret);

      const sent: string[] = [];
      const write = async (count: number) => {
        for (let n = 0; n < count; n++) {
          const batch = Array.from({ length: 25 }, statement);
          const answer = await fetch(`${near.url}/xapi/statements`, {
            method: 'POST',
            headers: {
              authorization: `Bearer ${own.key}.${own.secret}`,
              'content-type': 'application/json',
              'x-experience-api-version': '2.0.0',
            },
            body: JSON.stringify(batch),
          });
          expect(answer.status).toBe(200);
          sent.push(...batch.map(({ id }) => id));
        }
      };
      await farClient.connect();
      const there = async () => {
        const { rows } = await farClient.query<{ id: string }>(
          `select body::json->>'id' as id from lrs_statement order by seq`,
        );
        return rows.map(({ id }) => id);
      };
      const problem = async () =>
        JSON.stringify(await database.query('select * from lrs_forward_target')) + worker.output();

      await write(8);
      await until(async () => (await there()).length >= 40, problem);
      // The other side dies in the middle, and stays away while more is written.
      await far.stop('SIGKILL');
      await write(4);
      // Counted before it is back: whatever waits may come at once.
      const before = (await there()).length;
      far = await openFar();
      await database.execute('update lrs_forward_target set next_try_at = now()');
      await until(async () => (await there()).length > before, problem);
      // The worker dies in the middle.
      await worker.stop('SIGKILL');
      await write(4);
      worker = startWorker(near);
      await until(async () => (await there()).length === sent.length, problem);
      expect(await there()).toEqual(sent);
      await until(async () => (await visitor.get(made.path)).text.includes('Đã gửi hết'), problem);
      const page = await visitor.get(made.path);
      expect(page.text).toContain(`<dd>${sent.length}</dd>`);
    } finally {
      await farClient.end();
      await database.dataSource.destroy();
      await Promise.all([far.stop(), near.stop(), worker.stop()]);
    }
  }, 1_200_000);
});
