import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { newId, projectRoot } from '@domdom/platform';
import XAPI, { type Agent, type Statement } from '@xapi/xapi';
import { freePort, type RunningPortal, startPortal } from '../support/programs';

const run = promisify(execFile);
type Version = '1.0.3' | '2.0.0';

/** A credential as an administrator makes it on the command line. */
async function makeCredential(...args: string[]): Promise<{ key: string; secret: string }> {
  const program = path.join(projectRoot(), 'dist/apps/cli/src/main.js');
  const { stdout } = await run(process.execPath, [program, 'lrs:credential', ...args], {
    env: { ...process.env },
  });
  const [, key, secret] = /^key: (\S+)\nsecret: (\S+)\n$/.exec(stdout)!;
  return { key: key!, secret: secret! };
}

const learner = (): Agent => ({
  objectType: 'Agent',
  account: { homePage: 'https://truong.example.vn', name: newId() },
});
const statement = (more: Partial<Statement> = {}): Statement => ({
  id: newId(),
  actor: learner(),
  verb: XAPI.Verbs.COMPLETED,
  object: { objectType: 'Activity', id: `https://truong.example.vn/bai/${newId()}` },
  ...more,
});

describe('the record store, asked by a client that others wrote', () => {
  let portal: RunningPortal;
  let key: string;
  let secret: string;
  beforeAll(async () => {
    portal = await startPortal();
    ({ key, secret } = await makeCredential('--name', 'Ứng dụng thử', '--version', '1.0.3'));
  }, 90_000);
  afterAll(() => portal.stop());

  it('refuses a credential without a name', async () => {
    await expect(makeCredential('--version', '3')).rejects.toMatchObject({ code: 2 });
  });

  describe.each<Version>(['1.0.3', '2.0.0'])('speaking %s', (version) => {
    const client = () =>
      new XAPI({
        endpoint: `${portal.url}/xapi/`,
        auth: XAPI.toBasicAuth(key, secret),
        version: version as never,
        adapter: 'fetch',
      });

    it('writes, reads, filters and walks statements', async () => {
      const xapi = client();
      const actor = learner();
      const all = Array.from({ length: 5 }, () => statement({ actor }));
      const sent = await xapi.sendStatements({ statements: all });
      expect(sent.data).toEqual(all.map(({ id }) => id));
      const one = await xapi.getStatement({ statementId: all[0]!.id! });
      expect(one.data).toMatchObject({ id: all[0]!.id, actor, object: all[0]!.object });
      const first = await xapi.getStatements({ agent: actor, limit: 3 });
      const rest = await xapi.getMoreStatements({ more: first.data.more });
      const ids = [...first.data.statements, ...(rest.data as typeof first.data).statements].map(
        ({ id }) => id,
      );
      expect(ids).toEqual(all.map(({ id }) => id).reverse());
    });

    it('voids a statement', async () => {
      const xapi = client();
      const target = statement();
      await xapi.sendStatement({ statement: target });
      await xapi.voidStatement({ actor: learner(), statementId: target.id! });
      await expect(xapi.getStatement({ statementId: target.id! })).rejects.toBeDefined();
      const voided = await xapi.getVoidedStatement({ voidedStatementId: target.id! });
      expect(voided.data).toMatchObject({ id: target.id });
    });

    it('brings an attachment there and back', async () => {
      const xapi = client();
      // The client cuts data at line ends; that the store keeps them is tested with its own tests.
      const content = new TextEncoder().encode('Bài văn của em').buffer as ArrayBuffer;
      const attachment = {
        usageType: 'https://truong.example.vn/bai-van',
        display: { vi: 'Bài văn' },
        contentType: 'text/plain',
        length: content.byteLength,
        sha2: createHash('sha256').update(Buffer.from(content)).digest('hex'),
      };
      const sent = statement({ attachments: [attachment] });
      await xapi.sendStatement({ statement: sent, attachments: [content] });
      const answer = await xapi.getStatement({ statementId: sent.id!, attachments: true });
      const [back, ...parts] = answer.data as unknown as [Statement, ...ArrayBuffer[]];
      expect(back.id).toBe(sent.id);
      expect(parts).toHaveLength(1);
      expect(Buffer.from(parts[0]!).toString()).toBe('Bài văn của em');
    });

    it('keeps states and profiles with their ETags', async () => {
      const xapi = client();
      const agent = learner();
      const activityId = `https://truong.example.vn/bai/${newId()}`;
      const state = { agent, activityId, stateId: 'vi-tri' };
      await xapi.createState({ ...state, state: { trang: 1 } });
      await xapi.createState({ ...state, state: { cau: 2 } });
      expect((await xapi.getState(state)).data).toEqual({ trang: 1, cau: 2 });
      expect((await xapi.getStates({ agent, activityId })).data).toEqual(['vi-tri']);
      await xapi.deleteState(state);
      await expect(xapi.getState(state)).rejects.toBeDefined();
      const profile = { agent, profileId: 'so-thich' };
      await xapi.createAgentProfile({ ...profile, profile: { mau: 'xanh' } });
      const read = await xapi.getAgentProfile(profile);
      const etag = (read.headers as Record<string, string>)['etag']!;
      await xapi.setAgentProfile({ ...profile, profile: { mau: 'đỏ' }, etag, matchHeader: 'If-Match' });
      expect((await xapi.getAgentProfile(profile)).data).toEqual({ mau: 'đỏ' });
      expect((await xapi.getAgentProfiles({ agent })).data).toEqual(['so-thich']);
      const settings = { activityId, profileId: 'cai-dat' };
      await xapi.createActivityProfile({ ...settings, profile: { kho: true } });
      expect((await xapi.getActivityProfile(settings)).data).toEqual({ kho: true });
      expect((await xapi.getActivityProfiles({ activityId })).data).toEqual(['cai-dat']);
      await xapi.deleteActivityProfile(settings);
      expect((await xapi.getActivityProfiles({ activityId })).data).toEqual([]);
    });

    it('knows the activity, the person and itself', async () => {
      const xapi = client();
      const id = `https://truong.example.vn/bai/${newId()}`;
      const definition = { name: { vi: 'Bài một' }, type: 'http://adlnet.gov/expapi/activities/lesson' };
      await xapi.sendStatement({
        statement: statement({ object: { objectType: 'Activity', id, definition } }),
      });
      expect((await xapi.getActivity({ activityId: id })).data).toEqual({
        objectType: 'Activity',
        id,
        definition,
      });
      const agent = learner();
      expect((await xapi.getAgent({ agent })).data).toEqual({
        objectType: 'Person',
        account: [agent.account],
      });
      expect((await xapi.getAbout()).data).toMatchObject({ version: ['1.0.3', '2.0.0'] });
    });
  });

  it('answers in the version of the credential when a request names none', async () => {
    const answer = await fetch(`${portal.url}/xapi/statements`, {
      headers: { authorization: XAPI.toBasicAuth(key, secret) },
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('x-experience-api-version')).toBe('1.0.3');
  });
});

describe('the record store, killed in the middle of a load', () => {
  it('has every statement that it acknowledged, once', async () => {
    const port = String(await freePort());
    const { key, secret } = await makeCredential('--name', 'Chịu tải');
    const headers = {
      authorization: XAPI.toBasicAuth(key, secret),
      'content-type': 'application/json',
      'x-experience-api-version': '2.0.0',
    };
    const first = await startPortal({ PORT: port });
    const endpoint = `${first.url}/xapi/statements`;
    const acknowledged: string[] = [];
    const sentAll: string[] = [];
    let killed = false;
    const write = async (): Promise<void> => {
      while (!killed) {
        const batch = Array.from({ length: 10 }, () => statement());
        sentAll.push(...batch.map(({ id }) => id!));
        const answer = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(batch) }).then(
          (got) => (got.ok ? got.json() : null),
          () => null,
        );
        if (answer) acknowledged.push(...(answer as string[]));
        // Killed while all the others are under way.
        if (acknowledged.length > 300 && !killed) {
          killed = true;
          await first.stop('SIGKILL');
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, write));
    const second = await startPortal({ PORT: port });
    const found: string[] = [];
    let next: string = '/xapi/statements?limit=100';
    while (next) {
      const page = (await (await fetch(second.url + next, { headers })).json()) as {
        statements: Statement[];
        more: string;
      };
      found.push(...page.statements.map(({ id }) => id!));
      next = page.more;
    }
    await second.stop();
    const mine = found.filter((id) => sentAll.includes(id));
    expect(acknowledged.length).toBeGreaterThan(300);
    expect(acknowledged.filter((id) => !mine.includes(id))).toEqual([]);
    expect(new Set(mine).size).toBe(mine.length);
    // A batch is there whole or not at all.
    expect(mine.length % 10).toBe(0);
  }, 120_000);
});
