import { createHash } from 'node:crypto';
import { FileStorage, HomePage, type JobProgress, Jobs, newId } from '@domdom/platform';
import { CompactSign } from 'jose';
import { until } from '../../../../test/support/until';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { LrsService } from '../lrs.service';
import { activityIds, activityTypes, portalStatement } from '../portal';
import { SignedIn } from '../testing/village';
import { freshStatement, type Tool, XapiSite } from '../testing/xapi-site';
import { multipartType, type Statement, statementFault, VOIDED, writeMultipart } from '../xapi';
import { signer } from '../xapi/testing/certificate';
import { ERASED } from './domain/erase-statement';
import { Eraser } from './eraser';
import { ErasuresService } from './erasures.service';
import { Rewriter } from './rewriter';

const silent: JobProgress = { report: () => Promise.resolve() };

describe('erasing a person from the record store', () => {
  let site: XapiSite;
  let tool: Tool;
  let erasures: ErasuresService;
  let address: string;
  let admin: Awaited<ReturnType<typeof makePerson>>;
  let unitId: string;
  let otherUnitId: string;
  beforeAll(async () => {
    site = await XapiSite.open();
    const line = await makeUnitLine(site.database);
    unitId = line.commune.id;
    otherUnitId = (await makeUnitLine(site.database)).commune.id;
    tool = await site.tool();
    erasures = site.app.get(ErasuresService);
    ({ address } = site.app.get(HomePage));
    admin = await makePerson(site.database, { grants: [{ role: 'administrator', unitId: null }] });
  }, 60_000);
  afterAll(() => site.close());

  let made = 0;
  async function somebody() {
    made++;
    const digits = String(10_000_000 + process.pid * 100 + made).slice(-8);
    const fullName = `Vàng Thị ${['Mai', 'Dợ', 'Pà', 'Xía', 'Say', 'Dính', 'Chư', 'Sua', 'Mỷ'][made % 9]} Thử ${made}`;
    const found = await makePerson(site.database, { fullName, phone: `+849${digits}` });
    const email = `mai${made}.${process.pid}@example.vn`;
    await site.database.execute('update person set email = $2 where id = $1', [found.person.id, email]);
    const agent = { objectType: 'Agent' as const, account: { homePage: address, name: found.person.id } };
    return { ...found, fullName, email, phone: `09${digits}`, agent, id: found.person.id };
  }
  type Somebody = Awaited<ReturnType<typeof somebody>>;

  async function erase(personId: string | undefined, identifiers?: string): Promise<string> {
    await erasures.eraseNow(admin.actor, { personId, identifiers });
    const { id } = (await erasures.done())[0]!;
    await site.app.get(Eraser).run(id, silent);
    return id;
  }

  async function post(statements: Statement[], by = tool): Promise<void> {
    const { status, text } = await by.post(statements);
    expect([status, text.slice(0, 300)]).toEqual([200, expect.any(String)]);
  }
  const stored = async (id: string) => {
    const row = await site.database.one<{ body: string; voided: boolean }>(
      `select s.body, s.voided from lrs_statement_id i join lrs_statement s on s.tenant_id = i.tenant_id and s.seq = i.seq
       where i.id = $1`,
      [id],
    );
    return { ...(JSON.parse(row!.body) as Statement), isVoided: row!.voided };
  };

  /** Where a text is found in any table or file of the record store. */
  async function traces(...texts: string[]): Promise<string[]> {
    const columns = await site.database.query<{ table: string; column: string; type: string }>(
      `select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
       from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relname like 'lrs\\_%' and c.relkind in ('r', 'p') and not c.relispartition
         and a.attnum > 0 and not a.attisdropped`,
    );
    expect(columns.length).toBeGreaterThan(60);
    const found: string[] = [];
    for (const { table, column, type } of columns) {
      for (const text of texts) {
        const where =
          type === 'bytea'
            ? `position(convert_to($1, 'UTF8') in "${column}") > 0`
            : `position(lower($1) in lower("${column}"::text)) > 0`;
        const hit = await site.database.dataSource.query(`select 1 from ${table} where ${where} limit 1`, [
          text,
        ]);
        if (hit.length > 0) found.push(`${table}.${column}: ${text}`);
      }
    }
    const files = site.app.get(FileStorage);
    for (const key of [...(await files.list('lrs')), ...(await files.list('lrs-exports'))]) {
      const parts: Buffer[] = [];
      for await (const part of await files.read(key)) parts.push(part as Buffer);
      const content = Buffer.concat(parts);
      for (const text of texts) if (content.includes(text)) found.push(`${key}: ${text}`);
    }
    return found;
  }
  const tracesOf = ({ id, fullName, email, phone }: Somebody) =>
    traces(id, fullName, email, phone, `84${phone.slice(1)}`);

  /** Everything that can be known of somebody, in two organisations' spaces. */
  async function writeAbout(who: Somebody) {
    const { agent, fullName, email, phone, id } = who;
    const named = { ...agent, name: fullName };
    const elsewhere = { name: fullName, mbox: `mailto:${email}` };
    const other = freshStatement().actor;
    const signed = freshStatement({ actor: named, timestamp: '2026-10-02T01:31:00Z' });
    const leaf = signer(fullName);
    const jws = Buffer.from(
      await new CompactSign(Buffer.from(JSON.stringify(signed)))
        .setProtectedHeader({ alg: 'RS256' })
        .sign(leaf.privateKey),
    );
    const essay = Buffer.from(`Bài văn của ${fullName}, ${phone}`);
    const part = (data: Buffer, usageType: string) => ({
      usageType,
      display: { vi: `Tệp của ${fullName}` },
      contentType: 'application/octet-stream',
      length: data.length,
      sha2: createHash('sha256').update(data).digest('hex'),
    });
    const signature = part(jws, 'http://adlnet.gov/expapi/attachments/signature');
    const work = part(essay, 'https://truong.example.vn/bai-van');
    const target = freshStatement({ actor: agent });
    const all = {
      signed: { ...signed, attachments: [signature] },
      essay: freshStatement({
        actor: elsewhere,
        attachments: [work],
        result: { response: `Em là ${fullName}`, extensions: { 'https://x.vn/so': phone } },
      }),
      target,
      voids: freshStatement({
        actor: other,
        verb: { id: VOIDED },
        object: { objectType: 'StatementRef', id: target.id },
      }),
      about: freshStatement({ actor: other, object: { ...named, objectType: 'Agent' } as never }),
      taught: freshStatement({
        actor: other,
        context: {
          instructor: named,
          team: { objectType: 'Group', name: `Nhóm của ${fullName}`, member: [named, elsewhere] },
          contextAgents: [{ objectType: 'contextAgent', agent: named }],
          contextGroups: [
            { objectType: 'contextGroup', group: { objectType: 'Group', member: [elsewhere] } },
          ],
          registration: newId(),
        },
      }),
      inside: freshStatement({
        actor: other,
        object: {
          objectType: 'SubStatement',
          actor: named,
          verb: { id: 'https://truong.example.vn/verbs/se-hoc' },
          object: { objectType: 'Activity', id: `https://truong.example.vn/ho-so/${id}` },
        },
      }),
      group: freshStatement({ actor: { objectType: 'Group', member: [named, other as never] } }),
      said: freshStatement({ actor: other, result: { response: `Hãy hỏi ${email} hay ${phone}, mã ${id}` } }),
      page: freshStatement({
        actor: named,
        object: {
          objectType: 'Activity',
          id: `https://truong.example.vn/trang/${newId()}`,
          definition: { name: { vi: `Trang của ${fullName}` }, description: { vi: `Thư: ${email}` } },
        },
      }),
    };
    const boundary = newId();
    const attached = [all.signed, all.essay];
    const answer = await tool
      .send('post', 'statements')
      .set('Content-Type', multipartType(boundary))
      .send(
        writeMultipart(
          JSON.stringify(attached),
          [
            { sha2: signature.sha2, contentType: signature.contentType, data: jws },
            { sha2: work.sha2, contentType: work.contentType, data: essay },
          ],
          boundary,
        ),
      );
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    await post(Object.values(all).filter((one) => !attached.includes(one as never)));
    const deed = {
      eventId: newId(),
      address,
      personId: id,
      verb: 'registered' as const,
      object: { id: activityIds.course(address, newId()), type: activityTypes.course, name: 'Kỹ năng số' },
      at: new Date(),
      registration: newId(),
    };
    for (const unit of [unitId, otherUnitId, null]) {
      const eventId = newId();
      await site.app.get(LrsService).record([portalStatement({ ...deed, eventId })], { unitId: unit });
    }
    const agentText = JSON.stringify(agent);
    const document = (path: string, query: Record<string, string>, content: string, type = 'text/plain') =>
      tool.send('put', path, query).set('Content-Type', type).set('If-None-Match', '*').send(content);
    const activityId = 'https://truong.example.vn/bang-diem';
    const exported = newId();
    await site.database.execute(
      `insert into lrs_export (id, person_id, tenant_id, filters, format, language, created_at, finished_at, expires_at)
       select $1, $2, min(id), $3, 'jsonl', 'vi', now(), now(), now() + interval '7 days' from lrs_tenant`,
      [exported, admin.person.id, JSON.stringify({ person: id })],
    );
    await site.app.get(FileStorage).put(`lrs-exports/${exported}.jsonl`, Buffer.from(`${fullName} ${id}`));
    await document(
      'activities/state',
      { agent: agentText, activityId, stateId: 'vi-tri' },
      `${fullName} trang 3`,
    );
    await document('agents/profile', { agent: agentText, profileId: 'so-thich' }, 'xanh');
    await document('agents/profile', { agent: JSON.stringify(elsewhere), profileId: 'thu' }, email);
    await document(
      'activities/profile',
      { activityId, profileId: `bang-${made}` },
      JSON.stringify({ [id]: 9, khac: 7 }),
      'application/json',
    );
    await document('activities/profile', { activityId, profileId: `ghi-${made}` }, `Gọi ${phone}`);
    return all;
  }

  it('leaves no trace of them in any table or file, in all spaces, and valid statements', async () => {
    const who = await somebody();
    const all = await writeAbout(who);
    expect((await tracesOf(who)).length).toBeGreaterThan(9);
    const id = await erase(who.id);
    expect(await tracesOf(who)).toEqual([]);
    for (const { id: one } of Object.values(all)) {
      const { isVoided: _, ...statement } = await stored(one);
      expect([one, statementFault(statement, '2.0.0')]).toEqual([one, undefined]);
    }
    const [record] = await erasures.done();
    expect(record).toMatchObject({
      id,
      kind: 'person',
      state: 'done',
      askedBy: 'administrator',
      documents: 5,
      attachments: 2,
    });
    expect(record!.statements).toBeGreaterThanOrEqual(12);
    expect(record!.spaces).toBeGreaterThanOrEqual(3);
    // What is kept of it cannot be led back to the job's subject either.
    const job = await site.app.get(Jobs).find(record!.jobId!);
    expect(JSON.stringify(job!.payload)).not.toContain(who.id);
  });

  it('keeps what happened, as of somebody unknown who is one person', async () => {
    const who = await somebody();
    const all = await writeAbout(who);
    await erase(who.id);
    const actor = (await stored(all.target.id)).actor;
    expect(actor).toEqual({ objectType: 'Agent', account: { homePage: ERASED, name: expect.any(String) } });
    expect((await stored(all.essay.id)).actor.account).toEqual(actor.account);
    expect(await stored(all.target.id)).toMatchObject({ isVoided: true, verb: all.target.verb });
    const found = await tool.ids({
      agent: JSON.stringify({ account: actor.account }),
      related_agents: 'true',
    });
    for (const one of [
      all.signed,
      all.essay,
      all.about,
      all.taught,
      all.inside,
      all.group,
      all.page,
      all.voids,
    ]) {
      expect(found).toContain(one.id);
    }
    expect(await tool.ids({ agent: JSON.stringify(who.agent), related_agents: 'true' })).toEqual([]);
    expect(await tool.ids({ verb: all.page.verb.id })).toEqual([all.page.id]);
  });

  it('does not touch what is of others', async () => {
    const [who, other] = [await somebody(), await somebody()];
    await writeAbout(who);
    const theirs = await writeAbout(other);
    const before = await Promise.all(Object.values(theirs).map(({ id }) => stored(id)));
    await erase(who.id);
    expect(await Promise.all(Object.values(theirs).map(({ id }) => stored(id)))).toEqual(before);
    const agent = JSON.stringify(other.agent);
    expect((await tool.get('agents/profile', { agent, profileId: 'so-thich' })).text).toBe('xanh');
    const essay = await tool.get('statements', { statementId: theirs.essay.id, attachments: 'true' });
    expect(essay.status).toBe(200);
    expect((await tracesOf(other)).length).toBeGreaterThan(9);
  });

  it('keeps data that somebody else’s statement names too', async () => {
    const who = await somebody();
    const data = Buffer.from('Ảnh chung của lớp');
    const sha2 = createHash('sha256').update(data).digest('hex');
    const contentType = 'image/png';
    const attachments = [
      { usageType: 'https://x.vn/anh', display: { vi: 'Ảnh' }, contentType, length: data.length, sha2 },
    ];
    const [mine, other] = [
      freshStatement({ actor: who.agent, attachments }),
      freshStatement({ attachments }),
    ];
    const boundary = newId();
    await tool
      .send('post', 'statements')
      .set('Content-Type', multipartType(boundary))
      .send(writeMultipart(JSON.stringify([mine, other]), [{ sha2, contentType, data }], boundary))
      .expect(200);
    await erase(who.id);
    expect(await stored(mine.id)).not.toHaveProperty('attachments');
    const back = await tool.get('statements', { statementId: other.id, attachments: 'true' }).buffer(true);
    expect(back.status).toBe(200);
    expect(await site.database.query('select 1 from lrs_attachment where sha2 = $1', [sha2])).toHaveLength(1);
  });

  it('ends clean while many others write about the same person', async () => {
    const who = await somebody();
    await writeAbout(who);
    const past = new Date(Date.now() - 60_000).toISOString();
    let stop = false;
    const answers: number[] = [];
    const write = async () => {
      while (!stop) {
        const batch = [
          freshStatement({ actor: who.agent, timestamp: past }),
          freshStatement({ timestamp: past, context: { instructor: { ...who.agent, name: who.fullName } } }),
          freshStatement(),
        ];
        answers.push((await tool.post(batch)).status);
        const agent = JSON.stringify(who.agent);
        await tool
          .send('post', 'activities/state', { agent, activityId: 'https://x.vn/a', stateId: newId() })
          .set('Content-Type', 'application/json')
          .send('{"trang":1}');
      }
    };
    const writers = Array.from({ length: 4 }, write);
    await until('all write', () => answers.length > 20);
    await erase(who.id);
    stop = true;
    await Promise.all(writers);
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(answers.length).toBeGreaterThan(20);
    // What they wrote of themselves after it was finished is a new record: documents have no past.
    await site.database.execute('delete from lrs_document where content_type = $1 and name ~ $2', [
      'application/json',
      '^[0-9a-f-]{36}$',
    ]);
    const left = (await tracesOf(who)).filter((trace) => !trace.startsWith('lrs_key.key'));
    expect(left).toEqual([]);
  });

  it('goes on where it was when the job is killed in the middle', async () => {
    const who = await somebody();
    const all = Array.from({ length: 450 }, () => freshStatement({ actor: who.agent }));
    for (let start = 0; start < all.length; start += 50) await post(all.slice(start, start + 50));
    await writeAbout(who);
    await erasures.eraseNow(admin.actor, { personId: who.id });
    const { id } = (await erasures.done())[0]!;
    // In the second batch, after its texts were written but before they are final.
    let calls = 0;
    const note = Rewriter.prototype['note' as never] as (...args: unknown[]) => Promise<void>;
    const killed = jest
      .spyOn(Rewriter.prototype as never as { note: (...args: unknown[]) => Promise<void> }, 'note')
      .mockImplementation(function (this: Rewriter, ...args: unknown[]) {
        if (++calls === 2) return Promise.reject(new Error('killed'));
        return note.apply(this, args);
      });
    await expect(site.app.get(Eraser).run(id, silent)).rejects.toThrow('killed');
    killed.mockRestore();
    expect((await tracesOf(who)).length).toBeGreaterThan(0);
    const { statements } = await site.app.get(Eraser).run(id, silent);
    expect(await tracesOf(who)).toEqual([]);
    expect(statements).toBeGreaterThanOrEqual(460);
    // And once more, as a job that was done may be told twice.
    expect(await site.app.get(Eraser).run(id, silent)).toMatchObject({ statements });
  });

  it('stores what comes late without them, and what happens afterwards as a new record', async () => {
    const who = await somebody();
    const before = freshStatement({ actor: who.agent, timestamp: '2026-01-05T08:00:00Z' });
    await post([before]);
    await erase(who.id);
    const late = freshStatement({
      actor: { ...who.agent, name: who.fullName },
      timestamp: '2026-01-06T08:00:00Z',
    });
    await post([late]);
    // A tool that was offline sends again what was here already.
    await post([before]);
    expect(await tracesOf(who)).toEqual([]);
    expect((await stored(late.id)).actor.account!.homePage).toBe(ERASED);
    expect((await stored(late.id)).actor).not.toEqual((await stored(before.id)).actor);
    const fresh = freshStatement({ actor: who.agent, timestamp: new Date(Date.now() + 1000).toISOString() });
    const now = freshStatement({ actor: who.agent });
    await post([fresh, now]);
    expect(await tool.ids({ agent: JSON.stringify(who.agent) })).toEqual([now.id, fresh.id]);
  });

  it('is known in every process, though they remember the numbers of keys', async () => {
    const who = await somebody();
    const second = await XapiSite.open();
    try {
      const elsewhere = await second.tool();
      const old = freshStatement({ actor: who.agent });
      await post([old], elsewhere);
      await post([freshStatement({ actor: who.agent })]);
      expect(await elsewhere.ids({ agent: JSON.stringify(who.agent) })).toHaveLength(2);
      await erase(who.id);
      expect(await elsewhere.ids({ agent: JSON.stringify(who.agent) })).toEqual([]);
      await post([freshStatement({ actor: who.agent, timestamp: '2026-01-06T08:00:00Z' })], elsewhere);
      expect(await tracesOf(who)).toEqual([]);
      const fresh = freshStatement({ actor: who.agent });
      await post([fresh], elsewhere);
      expect(await elsewhere.ids({ agent: JSON.stringify(who.agent) })).toEqual([fresh.id]);
      expect(await tool.ids({ agent: JSON.stringify(who.agent) })).toEqual([fresh.id]);
    } finally {
      await second.close();
    }
  });

  it('finds whoever outside tools wrote of, by an address or an account', async () => {
    const email = `Hs${newId().slice(-6)}@truong.example.vn`;
    const account = { homePage: 'https://truong.example.vn', name: `hs-${newId().slice(-8)}` };
    const hash = createHash('sha1').update(`mailto:${email}`).digest('hex');
    const statements = [
      freshStatement({ actor: { mbox: `mailto:${email}`, name: 'Giàng A Chứ' } }),
      freshStatement({ actor: { mbox_sha1sum: hash } }),
      freshStatement({ actor: { account } }),
    ];
    await post(statements);
    await erase(undefined, `${email}\n${account.homePage}|${account.name}`);
    expect(await traces(email, hash, account.name, 'Giàng A Chứ')).toEqual([]);
    const actors = await Promise.all(statements.map(async ({ id }) => (await stored(id)).actor.account));
    expect(actors).toEqual([actors[0], actors[0], actors[0]]);
    expect((await erasures.done())[0]).toMatchObject({ kind: 'identifier', statements: 3 });
  });

  it('is asked for by the person, and decided by an administrator', async () => {
    const who = await somebody();
    await writeAbout(who);
    await Promise.all([erasures.ask(who.actor), erasures.ask(who.actor)]);
    const waiting = (await erasures.waiting()).filter(({ name }) => name === who.fullName);
    expect(waiting).toMatchObject([{ state: 'asked', askedBy: 'oneself' }]);
    await erasures.withdraw(who.actor);
    expect(await erasures.mine(who.actor)).toBeNull();
    await expect(erasures.confirm(admin.actor, waiting[0]!.id)).rejects.toMatchObject({
      code: 'lrs-erasing.decided',
    });
    await erasures.ask(who.actor);
    const again = (await erasures.mine(who.actor))!;
    await erasures.decline(again.id, 'Hồ sơ đang cần cho việc cấp bằng.');
    expect(await erasures.mine(who.actor)).toMatchObject({
      state: 'declined',
      answer: 'Hồ sơ đang cần cho việc cấp bằng.',
    });
    await erasures.ask(who.actor);
    const third = (await erasures.mine(who.actor))!;
    await erasures.confirm(admin.actor, third.id);
    await site.app.get(Eraser).run(third.id, silent);
    expect(await erasures.mine(who.actor)).toBeNull();
    expect(await tracesOf(who)).toEqual([]);
    expect((await erasures.done()).find(({ id }) => id === third.id)).toMatchObject({ askedBy: 'oneself' });
  });

  it('forgets a request that was waiting when somebody is erased at once', async () => {
    const who = await somebody();
    await erasures.ask(who.actor);
    await erase(who.id);
    expect(await tracesOf(who)).toEqual([]);
    expect((await erasures.waiting()).map(({ name }) => name)).not.toContain(who.fullName);
  });

  it('is asked for and decided on pages, by those who may', async () => {
    const who = await somebody();
    const [learner, official] = await Promise.all([
      SignedIn.open(site, who.actor),
      SignedIn.open(site, admin.actor),
    ]);
    expect((await learner.get('/record')).text).toContain('href="/record/erase"');
    expect((await learner.get('/admin/lrs/erasures')).status).toBe(403);
    await learner.get('/record/erase');
    expect((await learner.post('/record/erase', {})).status).toBe(303);
    expect((await learner.get('/en/record/erase')).text).toContain('answer within 72 hours');
    const list = await official.get('/admin/lrs/erasures');
    expect(list.text).toContain(who.fullName);
    const { id } = (await erasures.mine(who.actor))!;
    const silently = await official.post('/admin/lrs/erasures/decline', { id, why: '' });
    expect([silently.status, await silently.text()]).toEqual([422, expect.stringContaining('lý do từ chối')]);
    expect((await official.post('/admin/lrs/erasures/decline', { id, why: 'Đang xét bằng' })).status).toBe(
      303,
    );
    expect((await learner.get('/record/erase')).text).toContain('Đang xét bằng');
    const again = await official.post('/admin/lrs/erasures/confirm', { id });
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('đã được xử lý')]);
    const checked = await official.post('/admin/lrs/erasures/check', { personId: who.id, identifiers: '' });
    expect([checked.status, await checked.text()]).toEqual([200, expect.stringContaining(who.fullName)]);
    const nobody = await official.post('/admin/lrs/erasures/check', { identifiers: '' });
    expect(nobody.status).toBe(422);
    const now = await official.post('/admin/lrs/erasures/now', { personId: who.id, identifiers: '' });
    expect([now.status, now.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/jobs\//)]);
    expect((await official.get('/admin/lrs/erasures')).text).toContain('Đang xóa');
  });

  it('is not asked for by whoever acts for somebody, nor without saying whom', async () => {
    const who = await somebody();
    const acting = { ...who.actor, representedBy: admin.person.id };
    await expect(erasures.ask(acting)).rejects.toMatchObject({ code: 'lrs-erasing.onlyOneself' });
    await expect(erasures.eraseNow(admin.actor, {})).rejects.toMatchObject({ code: 'lrs-erasing.nobody' });
    await expect(erasures.eraseNow(admin.actor, { identifiers: 'Mai' })).rejects.toMatchObject({
      code: 'lrs-erasing.notAnIdentifier',
    });
    await expect(erasures.eraseNow(admin.actor, { personId: newId() })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
