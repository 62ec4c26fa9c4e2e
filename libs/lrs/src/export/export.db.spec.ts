import { Readable } from 'node:stream';
import { FileStorage, HomePage, newId } from '@domdom/platform';
import { LrsService } from '../lrs.service';
import { makeVillage, recordDeed, SignedIn } from '../testing/village';
import { freshStatement, type Tool, XapiSite } from '../testing/xapi-site';
import type { Statement } from '../xapi';
import { CleanExportsJob } from './clean-exports.job';
import { ExportJob, shareOf } from './export.job';
import { ExportsRepository } from './exports.repository';
import { fileKey } from './exports.service';

const path = '/admin/lrs/exports';

describe('exporting learning records', () => {
  let site: XapiSite;
  let village: Awaited<ReturnType<typeof makeVillage>>;
  beforeAll(async () => {
    site = await XapiSite.open();
  }, 60_000);
  beforeEach(async () => {
    village = await makeVillage(site);
  });
  afterAll(() => site.close());

  /** Asks for a file on the page of the list; gives the job's payload, as the worker gets it. */
  async function ask(
    who: SignedIn,
    fields: Record<string, string>,
  ): Promise<{ exportId: string; job: string }> {
    await who.get(`/admin/lrs/statements?space=${village.space}`);
    const answer = await who.post(path, { space: String(village.space), ...fields });
    expect(answer.status).toBe(303);
    const [, job] = /^\/jobs\/([\w-]+)$/.exec(answer.headers.get('location')!)!;
    const run = await site.database.one<{ kind: string; payload: { exportId: string } }>(
      'select kind, payload from job_run where id = $1',
      [job],
    );
    expect(run!.kind).toBe('lrs.export');
    return { ...run!.payload, job: job! };
  }
  const reports: [number, number][] = [];
  const run = (payload: { exportId: string }) => {
    reports.length = 0;
    return site.app
      .get(ExportJob)
      .run(payload, { report: async (done, total) => void reports.push([done, total]) });
  };
  async function exported(who: SignedIn, fields: Record<string, string>): Promise<string> {
    const payload = await ask(who, fields);
    await run(payload);
    const answer = await who.send(`${path}/${payload.exportId}/download`);
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer()).toString();
  }
  /** All that /xapi gives of a space, newest first. */
  async function wholeStore(tool: Tool): Promise<Statement[]> {
    const all: Statement[] = [];
    let next = 'statements?limit=100';
    while (next) {
      const { body } = await tool.get(next).expect(200);
      const { statements, more } = body as { statements: Statement[]; more: string };
      all.push(...statements);
      next = more.replace('/xapi/', '');
    }
    return all;
  }
  async function toolOfVillage(): Promise<Tool> {
    const row = await site.database.one<{ code: string }>(
      'select o.code from lrs_tenant t join organisation o on o.id = t.organisation_id where t.id = $1',
      [village.space],
    );
    return site.tool('2.0.0', { organisation: row!.code });
  }

  it('writes 5,000 statements as lines that say what /xapi says, page by page', async () => {
    const { address } = site.app.get(HomePage);
    const statements = Array.from({ length: 5000 }, (_, n) =>
      freshStatement({
        actor: { account: { homePage: address, name: village.learner.person.id } },
        result: { response: `Dòng ${n}\nhai "dòng"`, score: { raw: n } },
      }),
    );
    for (let at = 0; at < statements.length; at += 500) {
      const batch = statements.slice(at, at + 500);
      await site.app.get(LrsService).record(batch, { unitId: village.commune.id });
    }
    const storage = site.app.get(FileStorage);
    const chunks: number[] = [];
    const put = storage.put.bind(storage);
    jest.spyOn(storage, 'put').mockImplementationOnce((key, content) => {
      const counted = Readable.from(
        (async function* () {
          for await (const chunk of content as Readable) {
            chunks.push(String(chunk).length);
            yield chunk;
          }
        })(),
      );
      return put(key, counted);
    });
    const text = await exported(await SignedIn.open(site, village.central.actor), { format: 'jsonl' });
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(5000);
    expect(lines.map((line) => JSON.parse(line) as Statement)).toEqual(
      await wholeStore(await toolOfVillage()),
    );
    // No more than a page of 500 was ever in one hand.
    expect(chunks.length).toBeGreaterThanOrEqual(10);
    expect(Math.max(...chunks)).toBeLessThan(text.length / 9);
    const shares = reports.map(([done]) => done);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1000);
  }, 180_000);

  it('holds what the filters find within what an official may see, and nothing that was voided', async () => {
    const { learner, other, official, commune } = village;
    const who = await SignedIn.open(site, official.actor);
    const registration = newId();
    const wanted = await recordDeed(site, learner.person.id, commune.id, 'registered', 'Có', {
      registration,
    });
    const gone = await recordDeed(site, learner.person.id, commune.id, 'registered', 'Hủy', { registration });
    await recordDeed(site, learner.person.id, commune.id, 'attended', 'Khác');
    await recordDeed(site, other.person.id, commune.id, 'registered', 'Ngoài xã', { registration });
    const voiding = freshStatement({
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
      object: { objectType: 'StatementRef', id: gone.eventId },
    });
    await site.app.get(LrsService).record([voiding], { unitId: commune.id });
    const ids = (text: string) =>
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as Statement).id);
    expect(ids(await exported(who, { format: 'jsonl', registration }))).toEqual([wanted.eventId]);
    expect(ids(await exported(who, { format: 'jsonl' }))).toHaveLength(2);
    expect(await exported(who, { format: 'jsonl', registration: newId() })).toBe('');
  });

  it('writes CSV that Excel reads: a mark of UTF-8, named columns, nothing that runs', async () => {
    const { commune, central } = village;
    const evil = freshStatement({
      actor: { account: { homePage: 'https://x.vn', name: 'a' }, name: '=HYPERLINK("https://x.vn","Xem")' },
      result: { score: { scaled: -0.25 }, success: false, response: '-1, "hai"' },
    });
    await site.app.get(LrsService).record([evil], { unitId: commune.id });
    await recordDeed(site, village.learner.person.id, commune.id, 'completed', 'Nước sạch', {
      scaledScore: 0.9,
    });
    const text = await exported(await SignedIn.open(site, central.actor), { format: 'csv' });
    expect(text.startsWith('\uFEFFid,stored,timestamp,person,name,actor,verb,')).toBe(true);
    const [, named, run] = text.split('\r\n');
    expect(named).toContain(`,${village.learner.person.id},Vàng Thị Mai,`);
    expect(named).toContain(',học xong,http://adlnet.gov/expapi/verbs/completed,Nước sạch,');
    expect(run).toContain(`,"'=HYPERLINK(""https://x.vn"",""Xem"")",`);
    expect(run).toContain(`,false,,-0.25,,,,,"'-1, ""hai""",`);
  });

  it('is given to nobody but who asked, and only while they may see all that is in it', async () => {
    const { learner, official, central, branch, commune } = village;
    await recordDeed(site, learner.person.id, commune.id, 'registered', 'Có');
    const who = await SignedIn.open(site, official.actor);
    const payload = await ask(who, { format: 'csv' });
    const file = `${path}/${payload.exportId}/download`;
    const status = async (one: SignedIn) => (await one.send(file)).status;
    expect(await status(who)).toBe(404);
    expect((await who.get(path)).text).toContain(`href="/jobs/${payload.job}"`);
    await run(payload);
    expect((await who.get(path)).text).toContain(`href="${file}"`);
    expect(await status(who)).toBe(200);
    const administrator = await SignedIn.open(site, central.actor);
    expect(await status(administrator)).toBe(404);
    expect((await administrator.get(path)).text).not.toContain(payload.exportId);
    expect(await status(await SignedIn.open(site, learner.actor))).toBe(403);
    const narrowTo = (unitId: string) =>
      site.database.execute('update role_grant set unit_id = $2 where person_id = $1', [
        official.person.id,
        unitId,
      ]);
    await narrowTo(branch.id);
    expect(await status(who)).toBe(403);
    await narrowTo(village.province.id);
    expect(await status(who)).toBe(200);
  });

  it('is not made for somebody whose rights were taken away before the job ran', async () => {
    const { official } = village;
    const payload = await ask(await SignedIn.open(site, official.actor), { format: 'csv' });
    await site.database.execute('update role_grant set ended_at = now() where person_id = $1', [
      official.person.id,
    ]);
    await expect(run(payload)).rejects.toMatchObject({ code: 'exports.noLongerOfficial' });
  });

  it('is deleted when its time is over, the file too', async () => {
    const { official } = village;
    const who = await SignedIn.open(site, official.actor);
    const payload = await ask(who, { format: 'jsonl' });
    await run(payload);
    const key = fileKey({ id: payload.exportId, format: 'jsonl' });
    const storage = site.app.get(FileStorage);
    expect(await storage.stat(key)).not.toBeNull();
    expect(await site.app.get(CleanExportsJob).run()).toEqual({ deleted: 0 });
    await site.database.execute(`update lrs_export set expires_at = $2 where id = $1`, [
      payload.exportId,
      new Date(Date.now() - 1000),
    ]);
    expect((await who.send(`${path}/${payload.exportId}/download`)).status).toBe(404);
    expect(await site.app.get(CleanExportsJob).run()).toEqual({ deleted: 1 });
    expect(await storage.stat(key)).toBeNull();
    expect(await site.app.get(ExportsRepository).find(payload.exportId)).toBeNull();
  });

  it('says what is wrong with a filter instead of exporting more than was meant', async () => {
    const who = await SignedIn.open(site, village.official.actor);
    await who.get('/admin/lrs/statements');
    const answer = await who.post(path, { format: 'csv', from: '31/2/2026' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Hãy nhập ngày có thật');
    expect((await who.post(path, { format: 'exe' })).status).toBe(422);
    const learner = await SignedIn.open(site, village.learner.actor);
    expect((await learner.get(path)).status).toBe(403);
  });

  it('tells its progress by how far it has walked through time', () => {
    expect(shareOf(1000n, 1000n, 0n)).toBe(0);
    expect(shareOf(1000n, 250n, 0n)).toBe(750);
    expect(shareOf(1000n, 0n, 0n)).toBe(1000);
    expect(shareOf(5n, 5n, 5n)).toBe(1000);
    expect(shareOf(5n, 5n, null)).toBe(1000);
  });
});
