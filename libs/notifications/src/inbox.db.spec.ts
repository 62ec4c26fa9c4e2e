import type { Database, FixedClock } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import { openModule } from '../../../test/support/database';
import { makePerson } from '../../identity/src/testing/person.factory';
import { hashToken, newToken } from '../../identity/src/tokens';
import { VisitorsRepository } from '../../identity/src/visitors.repository';
import { Inbox } from './inbox.service';
import { NotificationsModule } from './notifications.module';

describe('the inbox', () => {
  let module: TestingModule;
  let database: Database;
  let clock: FixedClock;
  let inbox: Inbox;

  beforeAll(async () => {
    ({ module, database, clock } = await openModule({
      imports: [NotificationsModule],
      providers: [VisitorsRepository],
    }));
    inbox = module.get(Inbox);
  });
  afterAll(() => module.close());

  const notice = { code: 'trial.plain', params: { title: 'May vá' } };

  it('tells each person once, however often they are named', async () => {
    const { actor } = await makePerson(database);
    await inbox.send([actor.personId, actor.personId], notice, '/classes/1');
    const { items, total } = await inbox.list(actor);
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ ...notice, path: '/classes/1', readAt: null });
  });

  it('tells nothing when what happened is rolled back', async () => {
    const { actor } = await makePerson(database);
    const failing = database.transaction(async () => {
      await inbox.send([actor.personId], notice);
      throw new Error('something else failed');
    });
    await expect(failing).rejects.toThrow('something else failed');
    expect((await inbox.list(actor)).total).toBe(0);
  });

  it('pages through a long inbox, newest first, without loss or doubling', async () => {
    const { actor } = await makePerson(database);
    for (let i = 0; i < 65; i++) {
      clock.advance(1);
      await inbox.send([actor.personId], { code: 'trial.nth', params: { i } });
    }
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await inbox.list(actor, cursor);
      expect(page.total).toBe(65);
      seen.push(...page.items.map((message) => Number(message.params['i'])));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(Array.from({ length: 65 }, (_, i) => 64 - i));
    const forged = Buffer.from(JSON.stringify(['yesterday', 'x'])).toString('base64url');
    expect((await inbox.list(actor, forged)).items).toHaveLength(30);
  });

  it('lets nobody mark the messages of another as read, and counts what is unread with the session', async () => {
    const { actor } = await makePerson(database);
    const { actor: stranger } = await makePerson(database);
    await inbox.send([actor.personId], notice);
    await inbox.send([actor.personId], notice);
    const { items } = await inbox.list(actor);
    const token = newToken();
    await database.execute(
      `insert into session (id, token_hash, person_id, created_at, seen_at, expires_at)
       values (gen_random_uuid(), $1, $2, $3, $3, $3::timestamptz + interval '1 day')`,
      [hashToken(token), actor.personId, clock.now()],
    );
    const unread = async () =>
      (await module.get(VisitorsRepository).bySession(hashToken(token), clock.now()))?.unread;

    await inbox.markRead(
      stranger,
      items.map((message) => message.id),
    );
    expect(await unread()).toBe(2);
    await inbox.markRead(actor, [items[0]!.id]);
    expect(await unread()).toBe(1);
  });
});
