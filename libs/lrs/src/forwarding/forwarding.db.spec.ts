import { createHash } from 'node:crypto';
import { newId } from '@domdom/platform';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { FarSide } from '../testing/far-side';
import { SignedIn } from '../testing/village';
import { freshStatement, type Tool, XapiSite } from '../testing/xapi-site';
import { multipartType, type Statement, VOIDED, writeMultipart } from '../xapi';
import { Forwarder } from './forwarder';
import { TargetsRepository } from './targets.repository';
import { TargetsService, type WantedTarget } from './targets.service';

process.env['LRS_FORWARD_PRIVATE'] = 'yes';
process.env['LRS_FORWARD_BATCH'] = '20';
process.env['LRS_FORWARD_TIMEOUT'] = '5';

describe('forwarding to another record store', () => {
  let site: XapiSite;
  let far: FarSide;
  let near: Tool;
  let reader: Tool;
  let writer: Tool;
  let targets: TargetsService;
  beforeAll(async () => {
    site = await XapiSite.open();
    far = await FarSide.open();
    near = await site.tool();
    writer = await far.site.tool('2.0.0');
    reader = await far.site.tool('2.0.0');
    targets = site.app.get(TargetsService);
  }, 90_000);
  afterAll(async () => {
    await far.close();
    await site.close();
  });
  beforeEach(async () => {
    await site.database.execute('delete from lrs_forward_target');
    far.obstacle = () => null;
    far.requests.length = 0;
  });

  const forward = (more: Partial<WantedTarget> = {}) =>
    targets.create({
      name: 'Kho của tỉnh',
      endpoint: far.endpoint,
      auth: 'basic',
      key: writer.key,
      password: writer.secret,
      version: '2.0.0',
      since: new Date(Date.now() - 1).toISOString(),
      ...more,
    });

  /** One pass now, whatever was to be waited for. */
  async function pass(id: string) {
    await site.app.get(TargetsRepository).wakeIn(id, 0);
    await site.app.get(Forwarder).run(id);
    return targets.one(id).catch(() => null);
  }

  /** Passes until nothing is left to send. */
  async function finish(id: string) {
    for (let tries = 0; tries < 2000; tries++) {
      const target = await pass(id);
      if (target!.behind === 0) return target!;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('records are still waiting');
  }

  const batch = (count: number, more: Partial<Statement> = {}) =>
    Array.from({ length: count }, () => freshStatement(more));
  const idsOf = (statements: { id: string }[]) => statements.map(({ id }) => id);

  /** What the other side has of these, in the order it stored them. */
  async function arrived(ids: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    let path = 'statements';
    let query: Record<string, string> = { ascending: 'true', limit: '100' };
    while (path) {
      const { body } = await reader.get(path, query);
      found.push(...(body.statements as Statement[]).map(({ id }) => id!));
      path = body.more.replace('/xapi/', '');
      query = {};
    }
    return found.filter((id) => ids.includes(id));
  }

  async function post(statements: Statement[]): Promise<void> {
    const { status, text } = await near.post(statements);
    expect([status, text.slice(0, 200)]).toEqual([200, expect.any(String)]);
  }

  it('brings everything there in the order it was stored, with its timestamp', async () => {
    const id = await forward();
    const all = batch(65);
    await post(all.slice(0, 50));
    for (const one of all.slice(50)) await post([one]);
    const target = await finish(id);
    expect(await arrived(idsOf(all))).toEqual(idsOf(all));
    expect(target).toMatchObject({ sent: 65, lookedAt: 65, refused: 0, failures: 0, lastError: null });
    const mine = (await near.get('statements', { statementId: all[7]!.id })).body as Statement;
    const theirs = (await reader.get('statements', { statementId: all[7]!.id })).body as Statement;
    expect(theirs).toMatchObject({ timestamp: mine.timestamp, actor: mine.actor, object: mine.object });
    expect(theirs.authority).not.toEqual(mine.authority);
  });

  it('sends nothing of a transaction that is still open, and leaves it out by no means', async () => {
    const id = await forward();
    const [early, late] = [freshStatement(), freshStatement()];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let opened = () => {};
    const open = new Promise<void>((resolve) => {
      opened = resolve;
    });
    const slow = site.database.transaction(async () => {
      await site.database.query('select lrs_now()');
      opened();
      await held;
    });
    await open;
    await post([early, late]);
    await pass(id);
    expect(await arrived([early.id, late.id])).toEqual([]);
    release();
    await slow;
    await finish(id);
    expect(await arrived([early.id, late.id])).toEqual([early.id, late.id]);
  });

  it('loses nothing and doubles nothing when the other side is away or broken for a while', async () => {
    const id = await forward();
    const all = batch(60);
    await post(all);
    let calls = 0;
    far.obstacle = ({ method }) => (method === 'POST' && ++calls > 1 ? { status: 500, body: 'oops' } : null);
    expect(await pass(id)).toMatchObject({ failures: 1, lastError: 'broken', lastErrorDetail: '500: oops' });
    expect(await pass(id)).toMatchObject({ failures: 2, state: 'active' });
    far.obstacle = () => 'cut';
    const begun = Date.now();
    expect(await pass(id)).toMatchObject({ failures: 3, lastError: 'unreachable', sent: 20 });
    const waiting = await targets.one(id);
    expect(waiting.nextTryAt.getTime()).toBeGreaterThan(begun + 10_000);
    far.obstacle = () => ({ status: 429, headers: { 'retry-after': '1200' } });
    const busy = await pass(id);
    expect(busy).toMatchObject({ failures: 4, lastError: 'busy' });
    expect(busy!.nextTryAt.getTime()).toBeGreaterThan(begun + 1_000_000);
    far.obstacle = () => null;
    expect(await finish(id)).toMatchObject({ sent: 60, failures: 0, lastError: null });
    expect(await arrived(idsOf(all))).toEqual(idsOf(all));
  });

  it('does not believe a server that answers 200 but is no record store', async () => {
    const id = await forward();
    const one = freshStatement();
    await post([one]);
    far.obstacle = () => ({ status: 200, body: '<html>Đăng nhập mạng</html>' });
    expect(await pass(id)).toMatchObject({ lastError: 'strange-answer', sent: 0 });
    far.obstacle = () => null;
    expect(await finish(id)).toMatchObject({ sent: 1 });
    expect(await arrived([one.id])).toEqual([one.id]);
  });

  it('has each statement there once when the acknowledgement is lost', async () => {
    const id = await forward();
    const all = batch(20);
    await post(all);
    far.obstacle = () => 'cut-afterwards';
    expect(await pass(id)).toMatchObject({ sent: 0, lastError: 'unreachable' });
    expect(await arrived(idsOf(all))).toEqual(idsOf(all));
    far.obstacle = () => null;
    expect(await finish(id)).toMatchObject({ sent: 20, refused: 0 });
    expect(await arrived(idsOf(all))).toEqual(idsOf(all));
  });

  it('puts aside what the other side refuses, says why, and goes on with the rest', async () => {
    const id = await forward({ version: '1.0.3' });
    const all = batch(45);
    // The other side speaks 1.0.3 here, which knows no contextAgents.
    const context = {
      contextAgents: [{ objectType: 'contextAgent' as const, agent: freshStatement().actor as never }],
    };
    all[17] = freshStatement({ context });
    all[38] = freshStatement({ context });
    await post(all);
    const target = await finish(id);
    expect(target).toMatchObject({ sent: 43, refused: 2, state: 'active' });
    const bad = [all[17]!.id, all[38]!.id];
    const good = idsOf(all).filter((one) => !bad.includes(one));
    expect(await arrived(idsOf(all))).toEqual(good);
    const { items } = await targets.refused(id);
    expect(items.map(({ statementId }) => statementId)).toEqual(bad);
    expect(items[0]).toMatchObject({ status: 400, reason: expect.stringContaining('contextAgents') });
    // Found by halving, not by sending each alone.
    expect(far.requests.filter(({ method }) => method === 'POST').length).toBeLessThan(25);
  });

  it('sends a refused statement again when somebody asks, or drops it', async () => {
    const id = await forward();
    const all = batch(3);
    await post(all);
    far.obstacle = ({ method, body }) =>
      method === 'POST' && body.includes(all[1]!.id)
        ? { status: 400, body: '{"error":"Không hợp lệ"}' }
        : null;
    await finish(id);
    const [refused] = (await targets.refused(id)).items;
    expect(refused).toMatchObject({ statementId: all[1]!.id, reason: 'Không hợp lệ', again: false });
    await targets.sendAgain(id, refused!.seq);
    await pass(id);
    expect((await targets.refused(id)).items).toMatchObject([{ statementId: all[1]!.id, again: false }]);
    far.obstacle = () => null;
    await targets.sendAgain(id, null);
    expect(await pass(id)).toMatchObject({ refused: 0, sent: 3 });
    expect((await arrived(idsOf(all))).sort()).toEqual(idsOf(all).sort());
    far.obstacle = ({ method }) => (method === 'POST' ? { status: 400 } : null);
    const lost = freshStatement();
    await post([lost]);
    await finish(id);
    const [row] = (await targets.refused(id)).items;
    await targets.drop(id, row!.seq);
    expect(await targets.one(id)).toMatchObject({ refused: 0 });
  });

  it('counts what is there already as delivered, but not a different statement with the same id', async () => {
    const id = await forward();
    const all = batch(5);
    await reader.post([all[2]!]);
    const taken = { ...freshStatement(), id: all[3]!.id };
    await reader.post([taken]);
    // Many stores answer 409 also when the statement is the same.
    far.obstacle = ({ method, body }) =>
      method === 'POST' && body.includes(all[2]!.id) ? { status: 409, body: 'there already' } : null;
    await post(all);
    expect(await finish(id)).toMatchObject({ sent: 4, refused: 1 });
    expect((await targets.refused(id)).items).toMatchObject([{ statementId: all[3]!.id, status: 409 }]);
    expect((await arrived(idsOf(all))).sort()).toEqual(idsOf(all).sort());
  });

  it('pauses with a clear reason when the key is refused, and goes on from there afterwards', async () => {
    const id = await forward({ password: 'sai' });
    const one = freshStatement();
    await post([one]);
    expect(await pass(id)).toMatchObject({ state: 'paused', pausedBecause: 'unauthorised', sent: 0 });
    expect(await targets.tryOut(id)).toMatchObject({ kind: 'fails', code: 'unauthorised' });
    await targets.changeAccess(id, {
      endpoint: far.endpoint,
      auth: 'bearer',
      password: `${writer.key}.${writer.secret}`,
    });
    expect(await targets.tryOut(id)).toEqual({ kind: 'works' });
    await targets.resume(id);
    expect(await finish(id)).toMatchObject({ state: 'active', sent: 1 });
    expect(await arrived([one.id])).toEqual([one.id]);
  });

  it('does not follow a redirect with the key', async () => {
    const id = await forward();
    await post([freshStatement()]);
    far.obstacle = () => ({ status: 307, headers: { location: `${far.endpoint}statements` } });
    expect(await pass(id)).toMatchObject({ state: 'paused', pausedBecause: 'redirected' });
    expect(far.requests).toHaveLength(1);
  });

  it('brings attachments along', async () => {
    const id = await forward();
    const data = Buffer.from([0, 13, 10, 255, 45, 45]);
    const sha2 = createHash('sha256').update(data).digest('hex');
    const contentType = 'application/octet-stream';
    const attachment = {
      usageType: 'https://truong.example.vn/bai',
      display: { vi: 'Bài' },
      contentType,
      length: data.length,
      sha2,
    };
    const one = freshStatement({ attachments: [attachment] });
    const elsewhere = freshStatement({
      attachments: [{ ...attachment, sha2: 'ab'.repeat(32), fileUrl: 'https://truong.example.vn/tep' }],
    });
    const boundary = newId();
    const body = writeMultipart(JSON.stringify([one, elsewhere]), [{ sha2, contentType, data }], boundary);
    const sent = await near
      .send('post', 'statements')
      .set('Content-Type', multipartType(boundary))
      .send(body);
    expect(sent.status).toBe(200);
    expect(await finish(id)).toMatchObject({ sent: 2, refused: 0 });
    const back = await reader
      .get('statements', { statementId: one.id, attachments: 'true' })
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    expect((back.body as Buffer).includes(data)).toBe(true);
  });

  it('forwards what is voided and what voids it', async () => {
    const id = await forward();
    const target = freshStatement();
    const voiding = freshStatement({
      verb: { id: VOIDED },
      object: { objectType: 'StatementRef', id: target.id },
    });
    await post([target]);
    await post([voiding]);
    await finish(id);
    expect((await reader.get('statements', { voidedStatementId: target.id })).status).toBe(200);
    expect((await reader.get('statements', { statementId: voiding.id })).status).toBe(200);
  });

  it('sends only what meets the filter, and what voids that, even when it was stored before', async () => {
    const [wanted, other] = [freshStatement(), freshStatement()];
    const more = freshStatement({ verb: wanted.verb });
    const voids = (one: { id: string }) =>
      freshStatement({ verb: { id: VOIDED }, object: { objectType: 'StatementRef', id: one.id } });
    const [before, after, foreign] = [voids(wanted), voids(more), voids(other)];
    const id = await forward({ verbs: `${wanted.verb.id}\n https://truong.example.vn/verbs/chua-co` });
    const all = [before, wanted, other, more, after, foreign];
    for (const one of all) {
      await post([one]);
      await pass(id);
    }
    const target = await finish(id);
    expect(target).toMatchObject({ lookedAt: 6 });
    expect((await arrived(idsOf(all))).sort()).toEqual(idsOf([before, after]).sort());
    const there = await Promise.all(
      all.map(async (one) => {
        const query = one === wanted || one === more ? 'voidedStatementId' : 'statementId';
        return (await reader.get('statements', { [query]: one.id })).status;
      }),
    );
    expect(there).toEqual([200, 200, 404, 200, 200, 404]);
  });

  it('sends only what is about an activity, of one organisation, from a moment on', async () => {
    const old = freshStatement();
    await post([old]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const id = await forward({ activity: (old.object as { id: string }).id });
    const all = [freshStatement({ object: old.object }), freshStatement()];
    await post(all);
    expect(await finish(id)).toMatchObject({ sent: 1 });
    expect(await arrived(idsOf([old, ...all]))).toEqual([all[0]!.id]);
  });

  it('goes on where it was when somebody pauses it in the middle', async () => {
    const id = await forward();
    const all = batch(60);
    await post(all);
    let calls = 0;
    far.obstacle = () => {
      if (++calls === 2) void targets.pause(id);
      return null;
    };
    await pass(id);
    const paused = await targets.one(id);
    expect(paused).toMatchObject({ state: 'paused', pausedBecause: 'by-hand', lastError: null });
    expect(paused.sent).toBeLessThan(60);
    far.obstacle = () => null;
    await targets.resume(id);
    expect(await finish(id)).toMatchObject({ sent: 60 });
    expect(await arrived(idsOf(all))).toEqual(idsOf(all));
  });

  it('is done by one worker at a time', async () => {
    const id = await forward();
    const all = batch(60);
    await post(all);
    await site.app.get(TargetsRepository).wakeIn(id, 0);
    await Promise.all(Array.from({ length: 5 }, () => site.app.get(Forwarder).run(id)));
    await finish(id);
    expect(far.requests.filter(({ method }) => method === 'POST')).toHaveLength(3);
    expect(await arrived(idsOf(all))).toEqual(idsOf(all));
  });

  it('calls no address of the own network unless that is allowed', async () => {
    const remote = site.app.get(TargetsService)['remote' as never] as { config: { private: boolean } };
    remote.config.private = false;
    try {
      await expect(forward()).rejects.toMatchObject({ code: 'lrs-forwarding.privateAddress' });
      remote.config.private = true;
      const id = await forward({ endpoint: far.endpoint.replace('127.0.0.1', 'localhost') });
      await post([freshStatement()]);
      remote.config.private = false;
      expect(await pass(id)).toMatchObject({ state: 'paused', pausedBecause: 'address-not-allowed' });
      expect(far.requests).toEqual([]);
    } finally {
      remote.config.private = true;
    }
  });

  it('keeps the secret where nobody can read it', async () => {
    const id = await forward();
    const row = await site.database.one<{ text: string; secret: Buffer }>(
      `select t::text as text, secret from lrs_forward_target t where id = $1`,
      [id],
    );
    expect(row!.text).not.toContain(writer.secret);
    expect(row!.secret.includes(writer.secret)).toBe(false);
    expect(row!.secret.includes(Buffer.from(`${writer.key}:${writer.secret}`).toString('base64'))).toBe(
      false,
    );
  });

  it('asks for what is missing and refuses what is wrong when a place is added', async () => {
    await expect(forward({ key: undefined })).rejects.toMatchObject({ code: 'lrs-forwarding.keyMissing' });
    await expect(forward({ verbs: 'completed' })).rejects.toMatchObject({
      code: 'lrs-forwarding.verbNotAnIri',
    });
    await expect(forward({ activity: 'bài một' })).rejects.toMatchObject({
      code: 'lrs-forwarding.activityNotAnIri',
    });
    await expect(forward({ endpoint: 'kho' })).rejects.toMatchObject({ code: 'lrs-forwarding.notAnAddress' });
    await expect(targets.one(newId())).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is looked after on pages, by an administrator of the whole portal only', async () => {
    const central = await makePerson(site.database, { grants: [{ role: 'administrator', unitId: null }] });
    const { commune } = await makeUnitLine(site.database);
    const local = await makePerson(site.database, {
      grants: [{ role: 'administrator', unitId: commune.id }],
    });
    const [admin, other] = await Promise.all([
      SignedIn.open(site, central.actor),
      SignedIn.open(site, local.actor),
    ]);
    expect((await other.get('/admin/lrs/forwarding')).status).toBe(403);
    await admin.get('/admin/lrs/forwarding');
    const wrong = await admin.post('/admin/lrs/forwarding', { name: 'Sở', endpoint: 'kho của Sở' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('kho của Sở')]);
    const fields = { endpoint: far.endpoint, auth: 'basic', key: writer.key, password: writer.secret };
    const made = await admin.post('/admin/lrs/forwarding', { name: 'Sở', version: '2.0.0', ...fields });
    const own = made.headers.get('location')!;
    expect(own).toMatch(/^\/admin\/lrs\/forwarding\/[0-9a-f-]{36}$/);
    const id = own.split('/').at(-1)!;
    expect((await other.get(own)).status).toBe(403);
    expect((await admin.get(own)).text).not.toContain(writer.secret);
    expect(await (await admin.post(`${own}/try`, {})).text()).toContain('Kết nối tốt');
    await admin.post(`${own}/pause`, {});
    expect((await admin.get(`/en${own}`)).text).toContain('Somebody paused it.');
    await admin.post(`${own}/resume`, {});
    far.obstacle = ({ method }) =>
      method === 'POST' ? { status: 422, body: '{"message":"Không nhận"}' } : null;
    await site.database.execute(
      'update lrs_forward_target set position = (select max(seq) from lrs_statement)',
    );
    // There is an organisation by now, whose space both the tool and the target have by default.
    const tool = await site.tool();
    expect((await tool.post([freshStatement()])).status).toBe(200);
    await finish(id);
    expect((await admin.get(`${own}/refused`)).text).toContain('422 Không nhận');
    const [row] = (await targets.refused(id)).items;
    await admin.post(`${own}/refused/again`, { seq: row!.seq });
    expect((await admin.get(`${own}/refused`)).text).toContain('Sắp gửi lại');
    await admin.post(`${own}/refused/again-all`, {});
    await admin.post(`${own}/refused/drop`, { seq: row!.seq });
    expect((await admin.get(`${own}/refused`)).text).toContain('Không có bản ghi nào bị trả lại');
    const moved = await admin.post(`${own}/access`, { ...fields, password: '' });
    expect(moved.status).toBe(422);
    await admin.post(`${own}/end`, {});
    expect((await admin.get(own)).status).toBe(404);
  });
});
