import { newId } from '@domdom/platform';
import { type PastStatement, PastStatements } from './past-statements';
import { RecordsService } from './records/records.service';
import { makeVillage } from './testing/village';
import { freshStatement, XapiSite } from './testing/xapi-site';

describe('bringing statements of an earlier time', () => {
  let site: XapiSite;
  let village: Awaited<ReturnType<typeof makeVillage>>;
  beforeAll(async () => {
    site = await XapiSite.open();
  }, 60_000);
  beforeEach(async () => {
    village = await makeVillage(site);
  });
  afterAll(() => site.close());

  const bring = (all: readonly PastStatement[]) => site.app.get(PastStatements).bring(all);
  const past = (storedAt: string, id = newId()): PastStatement => ({
    statement: freshStatement({ id, timestamp: storedAt }),
    storedAt: new Date(storedAt),
    unitId: village.commune.id,
  });
  async function tool() {
    const row = await site.database.one<{ code: string }>(
      'select o.code from lrs_tenant t join organisation o on o.id = t.organisation_id where t.id = $1',
      [village.space],
    );
    return site.tool('2.0.0', { organisation: row!.code });
  }

  it('keeps when each was stored, in one order, also of one moment and in many batches', async () => {
    const times = ['2026-03-02T08:00:00.000Z', '2025-12-24T08:00:00.000Z', '2026-03-02T08:00:00.000Z'];
    const few = times.map((time) => past(time));
    const many = Array.from({ length: 2100 }, () => past('2026-05-01T00:00:00.000Z'));
    await bring([...few, ...many]);
    const reader = await tool();
    const { body } = await reader.get('statements', { ascending: 'true', limit: '4' }).expect(200);
    const found = (body as { statements: { id: string; stored: string }[] }).statements;
    const idOf = ({ statement }: PastStatement) => (statement as { id: string }).id;
    expect(found.slice(0, 3).map(({ id }) => id)).toEqual([idOf(few[1]!), idOf(few[0]!), idOf(few[2]!)]);
    expect(found.map(({ stored }) => stored)).toEqual([
      '2025-12-24T08:00:00.000000Z',
      '2026-03-02T08:00:00.000000Z',
      '2026-03-02T08:00:00.000001Z',
      '2026-05-01T00:00:00.000000Z',
    ]);
    const { totals } = await site.app
      .get(RecordsService)
      .browse(village.central.actor, 'vi', { space: village.space, from: '2026-05-01', to: '2026-05-02' });
    expect(totals.days).toEqual([
      { day: '2026-05-01', count: 2100 },
      { day: '2026-05-02', count: 0 },
    ]);
  });

  it('is refused where anything is, and leaves nothing of a refused lot', async () => {
    await bring([past('2026-01-01T00:00:00Z')]);
    await expect(bring([past('2026-01-02T00:00:00Z')])).rejects.toMatchObject({ code: 'past.spaceInUse' });
    village = await makeVillage(site);
    const wrong = { ...past('2026-01-01T00:00:00Z'), statement: { actor: {} } };
    await expect(bring([past('2026-01-01T00:00:00Z'), wrong])).rejects.toMatchObject({
      code: 'lrs.notAStatement',
    });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await expect(bring([past(tomorrow)])).rejects.toMatchObject({ code: 'past.inTheFuture' });
    await bring([past('2026-01-01T00:00:00Z')]);
    expect(await (await tool()).ids({})).toHaveLength(1);
  });
});
