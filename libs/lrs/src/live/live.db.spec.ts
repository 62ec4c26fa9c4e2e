import { SessionsService } from '@domdom/identity';
import { newId } from '@domdom/platform';
import { EventReader } from '../testing/event-reader';
import { makeVillage, recordDeed, SignedIn } from '../testing/village';
import { freshStatement, XapiSite } from '../testing/xapi-site';
import { LiveRepository } from './live.repository';
import { LiveViewers } from './live-viewers';

describe('watching the record store live', () => {
  // Two portal processes on one database and one Redis.
  let here: XapiSite;
  let there: XapiSite;
  let village: Awaited<ReturnType<typeof makeVillage>>;
  const open: EventReader[] = [];
  beforeAll(async () => {
    here = await XapiSite.open();
    there = await XapiSite.open();
  }, 60_000);
  beforeEach(async () => {
    village = await makeVillage(here);
  });
  afterEach(() => {
    for (const reader of open.splice(0)) reader.stop();
    jest.restoreAllMocks();
  });
  afterAll(async () => {
    await here.close();
    await there.close();
  });

  const eventsOf = (query: Record<string, string> = {}) =>
    `/admin/lrs/live/events?${new URLSearchParams({ space: String(village.space), ...query })}`;
  async function watch(who: SignedIn, path = eventsOf(), lastId?: string): Promise<EventReader> {
    const reader = await EventReader.open(who, path, lastId);
    open.push(reader);
    return reader;
  }
  const store = async (site: XapiSite, personId: string, name: string) =>
    (await recordDeed(site, personId, village.commune.id, 'registered', name)).eventId;

  it('shows what another process stores, to an official only of their own people', async () => {
    const { learner, other, official, central } = village;
    const near = await watch(await SignedIn.open(here, official.actor));
    const all = await watch(await SignedIn.open(here, central.actor));
    const far = await store(there, other.person.id, 'Ngoài xã');
    const own = await store(there, learner.person.id, 'Trong xã');
    await all.until(({ keys }) => keys.length === 2);
    expect(all.keys).toEqual([far, own]);
    await near.until(({ keys }) => keys.length > 0);
    expect(near.keys).toEqual([own]);
    const data = near.events[0]!.data as { html: string };
    expect(data.html).toMatch(/^<li data-key="[\w-]+"><p>Vàng Thị Mai ghi danh “Trong xã”/);
    expect(data.html).toContain(`href="/admin/lrs/statements/${village.space}/${own}"`);
  });

  it('narrows to a person, a verb, an activity or a registration', async () => {
    const { learner, other, central, commune } = village;
    const who = await SignedIn.open(here, central.actor);
    const registration = newId();
    const more = { registration };
    const wanted = await recordDeed(here, learner.person.id, commune.id, 'earned', 'Đúng', more);
    const activity = wanted.object.id;
    const from = '0';
    for (const query of [
      { person: learner.person.id },
      { verb: 'http://id.tincanapi.com/verb/earned' },
      { activity },
      { registration: registration.toUpperCase() },
    ] as Record<string, string>[]) {
      const reader = await watch(who, eventsOf({ ...query, seen: from }));
      await reader.until(({ keys }) => keys.length > 0);
      const unwanted = await recordDeed(here, other.person.id, commune.id, 'attended', 'Không');
      const again = await recordDeed(here, learner.person.id, commune.id, 'earned', 'Đúng', {
        ...more,
        object: wanted.object,
      });
      await reader.until(({ keys }) => keys.includes(again.eventId));
      expect(reader.keys).not.toContain(unwanted.eventId);
      reader.stop();
    }
  });

  it('loses nothing and repeats nothing when the line breaks again and again', async () => {
    const who = await SignedIn.open(here, village.central.actor);
    const tool = await here.tool();
    const space = (await here.database.one<{ tenant_id: number }>(
      'select tenant_id from lrs_credential where id = $1',
      [tool.id],
    ))!.tenant_id;
    const path = eventsOf({ space: String(space) });
    let reader = await watch(who, path);
    const seen: string[] = [];
    const ids = Array.from({ length: 60 }, () => Array.from({ length: 5 }, () => newId()));
    // Batches that overlap: a smaller number may become visible after a greater one.
    const writing = (async () => {
      for (let at = 0; at < ids.length; at += 6) {
        await Promise.all(
          ids
            .slice(at, at + 6)
            .map((batch) => tool.post(batch.map((id) => freshStatement({ id }))).expect(200)),
        );
      }
    })();
    while (seen.length < 300) {
      const enough = Math.min(300 - seen.length, 40);
      await reader.until(({ keys }) => keys.length >= enough);
      reader.stop();
      seen.push(...reader.keys);
      reader = await watch(who, path, reader.lastId);
    }
    await writing;
    const stored = await here.database.query<{ id: string }>(
      'select id from lrs_statement_id where tenant_id = $1 and id = any($2::uuid[]) order by seq',
      [space, ids.flat()],
    );
    expect(seen).toEqual(stored.map(({ id }) => id));
  });

  it('waits for an older transaction, so that its statements are not passed over', async () => {
    const { learner, central } = village;
    // Who writes the same names for the first time waits for the other; these are known already.
    const known = await store(here, learner.person.id, 'Trước cả hai');
    const reader = await watch(await SignedIn.open(here, central.actor));
    let first = '';
    let second = '';
    await there.database.transaction(async () => {
      first = await store(there, learner.person.id, 'Ghi trước, xong sau');
      second = await store(here, learner.person.id, 'Ghi sau, xong trước');
      // The hub has looked at the second one, and kept it back.
      const { more, statements } = await here.app.get(LiveRepository).newer(village.space, 0n, 10);
      expect(statements.map(({ statement }) => statement.id)).toEqual([known]);
      expect(more).toBe(true);
      expect(reader.keys).toEqual([]);
    });
    await reader.until(({ keys }) => keys.length === 2);
    expect(reader.keys).toEqual([first, second]);
  });

  it('reads the store once for all who watch', async () => {
    const { learner, official, central } = village;
    const readers = [
      await watch(await SignedIn.open(here, official.actor)),
      await watch(await SignedIn.open(here, central.actor)),
      await watch(await SignedIn.open(here, central.actor)),
    ];
    const newer = jest.spyOn(here.app.get(LiveRepository), 'newer');
    const id = await store(there, learner.person.id, 'Một lần');
    for (const reader of readers) await reader.until(({ keys }) => keys.includes(id));
    const read = await Promise.all(
      newer.mock.results.map(({ value }) => value as ReturnType<LiveRepository['newer']>),
    );
    expect(read.flatMap(({ statements }) => statements)).toHaveLength(1);
  });

  it('ends when the session ends, and when the rights are taken away', async () => {
    const viewers = here.app.get(LiveViewers);
    const { official, central } = village;
    const signedIn = await SignedIn.open(here, official.actor);
    const reader = await watch(signedIn);
    const stays = await watch(await SignedIn.open(here, central.actor));
    await viewers.check();
    await stays.until(({ lastId }) => lastId !== undefined);
    expect(reader.over).toBe(false);
    await here.app.get(SessionsService).signOut(signedIn.sessionToken);
    await viewers.check();
    await reader.until(({ over }) => over);
    expect(reader.events.at(-1)).toMatchObject({ event: 'ended' });
    expect(stays.over).toBe(false);
    await here.database.execute('update role_grant set ended_at = now() where person_id = $1', [
      central.person.id,
    ]);
    await viewers.check();
    await stays.until(({ over }) => over);
    expect((await EventReader.open(signedIn, eventsOf())).status).toBe(401);
  });

  it('is open in three places of one person at most; a closed one makes room', async () => {
    const who = await SignedIn.open(here, village.official.actor);
    const readers = [await watch(who), await watch(who), await watch(who)];
    expect(readers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await watch(who)).status).toBe(429);
    const others = await watch(await SignedIn.open(here, village.central.actor));
    expect(others.status).toBe(200);
    readers[0]!.stop();
    const retry = async (): Promise<number> => {
      const { status } = await watch(who);
      return status === 429 ? new Promise((resolve) => setTimeout(() => resolve(retry()), 20)) : status;
    };
    expect(await retry()).toBe(200);
  });

  it('shows the newest without a script, says to reload, and is closed to learners', async () => {
    const { learner, official } = village;
    const id = await store(here, learner.person.id, 'Mới nhất');
    const who = await SignedIn.open(here, official.actor);
    const { status, text } = await who.get(`/admin/lrs/live?space=${village.space}`);
    expect(status).toBe(200);
    expect(text).toContain('Để thấy bản ghi mới, hãy tải lại trang.');
    expect(text).toContain(`<li data-key="${id}"><p>Vàng Thị Mai ghi danh “Mới nhất”`);
    const [, source] = /data-source="([^"]+)"/.exec(text)!;
    const reader = await watch(who, source!.replaceAll('&amp;', '&'));
    const later = await store(there, learner.person.id, 'Đến sau');
    await reader.until(({ keys }) => keys.length > 0);
    expect(reader.keys).toEqual([later]);
    const nobody = await SignedIn.open(here, learner.actor);
    expect((await nobody.get('/admin/lrs/live')).status).toBe(403);
    expect((await watch(nobody)).status).toBe(403);
  });
});
