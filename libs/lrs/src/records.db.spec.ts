import { newId } from '@domdom/platform';
import { LrsService } from './lrs.service';
import { type PortalVerb, portalStatement } from './portal';
import { RecordsService } from './records/records.service';
import { makeVillage, recordDeed } from './testing/village';
import { XapiSite } from './testing/xapi-site';

describe('reading learning records', () => {
  let site: XapiSite;
  let records: RecordsService;
  beforeAll(async () => {
    site = await XapiSite.open();
    records = site.app.get(RecordsService);
  }, 60_000);
  afterAll(() => site.close());

  const record = (personId: string, unitId: string | null, verb: PortalVerb, name: string, more = {}) =>
    recordDeed(site, personId, unitId, verb, name, more);
  const village = () => makeVillage(site);

  it('shows a person their own records in plain words, newest first, and nobody else’s', async () => {
    const { learner, other, commune } = await village();
    await record(learner.person.id, commune.id, 'registered', 'Kỹ năng số');
    await record(learner.person.id, null, 'completed', 'Hóa đơn điện tử', { scaledScore: 0.9, duration: 30 });
    await record(other.person.id, commune.id, 'registered', 'Việc của người khác');
    const { items } = await records.mine(learner.actor, 'vi');
    expect(items.map(({ did, what }) => `${did} ${what}`)).toEqual([
      'học xong Hóa đơn điện tử',
      'ghi danh Kỹ năng số',
    ]);
    expect(items[0]).toMatchObject({ score: { scaled: 0.9 }, seconds: 1800, who: 'Vàng Thị Mai' });
    const english = await records.mine(learner.actor, 'en');
    expect(english.items[0]!.did).toBe('completed');
  });

  it('pages a long record without leaving out or repeating', async () => {
    const { learner } = await village();
    for (let n = 0; n < 65; n++) await record(learner.person.id, null, 'attended', `Buổi ${n}`);
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await records.mine(learner.actor, 'vi', before);
      seen.push(...page.items.map(({ what }) => what));
      before = page.next ?? undefined;
    } while (before);
    expect(seen).toEqual(Array.from({ length: 65 }, (_, n) => `Buổi ${64 - n}`));
  });

  it('shows an official the records of the people below their unit only', async () => {
    const { learner, other, official, central, commune } = await village();
    await record(learner.person.id, commune.id, 'registered', 'Trong xã');
    await record(other.person.id, commune.id, 'registered', 'Ngoài xã');
    const all = await records.browse(central.actor, 'vi', {});
    const spaces = await records.spaces();
    const whats = async (actor: typeof central.actor, query = {}) => {
      const found: string[] = [];
      for (const { id } of spaces) {
        const { items } = (await records.browse(actor, 'vi', { space: id, ...query })).records;
        found.push(...items.map(({ what }) => what));
      }
      return found.filter((what) => what.endsWith('xã')).sort();
    };
    expect(all.space.id).toBe(spaces[0]!.id);
    expect(await whats(official.actor)).toEqual(['Trong xã']);
    expect(await whats(official.actor, { person: other.person.id })).toEqual([]);
    expect(await whats(official.actor, { person: learner.person.id })).toEqual(['Trong xã']);
    expect(await whats(central.actor, { person: other.person.id })).toEqual(['Ngoài xã']);
    expect((await records.people(official.actor, 'vang thi')).map(({ id }) => id)).toEqual([
      learner.person.id,
    ]);
    expect(await records.people(official.actor, 'le van xa')).toEqual([]);
  });

  it('opens one record of those below a unit and says that others do not exist', async () => {
    const { learner, other, official, commune } = await village();
    const near = await record(learner.person.id, commune.id, 'earned', 'Của làng');
    const far = await record(other.person.id, commune.id, 'earned', 'Của nơi khác');
    const space = (await records.spaces()).at(-1)!.id;
    const open = (id: string) => records.one(official.actor, 'vi', space, id);
    const told = await open(near.eventId);
    expect(told).toMatchObject({ who: 'Vàng Thị Mai', did: 'nhận', what: 'Của làng', named: true });
    expect(JSON.parse(told.json)).toMatchObject({ id: near.eventId, stored: expect.any(String) });
    for (const id of [far.eventId, newId(), 'khong-phai-ma']) {
      await expect(open(id)).rejects.toMatchObject({ kind: 'not-found' });
    }
  });

  it('filters by verb and activity and counts by day and verb', async () => {
    const { learner, central, commune } = await village();
    const { object } = await record(learner.person.id, commune.id, 'earned', 'Chứng nhận');
    await record(learner.person.id, commune.id, 'attended', 'Buổi học');
    const space = (await records.spaces()).at(-1)!.id;
    const query = { space, person: learner.person.id };
    const byVerb = await records.browse(central.actor, 'vi', {
      ...query,
      verb: 'http://id.tincanapi.com/verb/earned',
    });
    expect(byVerb.records.items.map(({ what }) => what)).toEqual(['Chứng nhận']);
    const byActivity = await records.browse(central.actor, 'vi', { ...query, activity: object.id });
    expect(byActivity.records.items.map(({ what }) => what)).toEqual(['Chứng nhận']);
    const none = await records.browse(central.actor, 'vi', { ...query, verb: 'https://khong.co' });
    expect(none.records.items).toEqual([]);
    const { totals } = await records.browse(central.actor, 'vi', query);
    expect(totals.verbs.map(({ label, count }) => [label, count]).sort()).toEqual([
      ['dự', 1],
      ['nhận', 1],
    ]);
    expect(totals.days).toHaveLength(30);
    expect(totals.days.at(-1)!.count).toBe(2);
    expect(totals.capped).toBeNull();
  });

  it('records an event told twice once, and nothing of a transaction that is rolled back', async () => {
    const { learner } = await village();
    const deed = await record(learner.person.id, null, 'registered', 'Hai lần');
    const again = portalStatement(deed);
    await site.app.get(LrsService).record([again], { unitId: null });
    await site.database
      .transaction(async () => {
        await record(learner.person.id, null, 'registered', 'Không bao giờ');
        throw new Error('no');
      })
      .catch(() => undefined);
    await record(learner.person.id, null, 'registered', 'Sau đó');
    const { items } = await records.mine(learner.actor, 'vi');
    expect(items.map(({ what }) => what)).toEqual(['Sau đó', 'Hai lần']);
  });

  it('refuses what is no statement, saying where', async () => {
    const bad = site.app.get(LrsService).record([{ actor: {} }], { unitId: null });
    await expect(bad).rejects.toMatchObject({
      code: 'lrs.notAStatement',
      params: { problem: expect.stringContaining('[0]') },
    });
  });

  it('keeps three months ahead, and goes on when nobody has made any', async () => {
    const { database } = site;
    const months = async () =>
      (await database.query(`select from pg_inherits where inhparent = 'lrs_statement'::regclass`)).length;
    expect(await months()).toBe(5);
    expect(await database.one('select lrs_add_months(3) as made')).toEqual({ made: 0 });
    expect(await database.one('select lrs_add_months(5) as made')).toEqual({ made: 2 });
    expect(await months()).toBe(7);
  });
});
