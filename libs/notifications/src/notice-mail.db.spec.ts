import { type Database, EventConsumers, type Mail, Mailer, newId } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import { openModule } from '../../../test/support/database';
import { makePerson } from '../../identity/src/testing/person.factory';
import { Inbox } from './inbox.service';
import { defineNotices } from './notices';
import { NotificationsModule } from './notifications.module';

const notices = defineNotices('mail-trial', {
  place: {
    vi: (p: { title: string }) => `Đã có chỗ trong ${p.title}.`,
    en: (p: { title: string }) => `A place in ${p.title}.`,
  },
});

describe('what is told by e-mail too', () => {
  let module: TestingModule;
  let database: Database;
  let inbox: Inbox;
  const sent: Mail[] = [];

  beforeAll(async () => {
    ({ module, database } = await openModule({ imports: [NotificationsModule] }));
    inbox = module.get(Inbox);
    const mailer = module.get(Mailer);
    Object.defineProperty(mailer, 'available', { value: true });
    mailer.send = async (mail) => {
      sent.push(mail);
    };
  });
  afterAll(() => module.close());

  const deliver = async () => {
    const consumer = module.get(EventConsumers).get('notifications.mail');
    const events = await database.query<{ type: string; payload: object }>(
      `select type, payload from outbox_event where type = 'notifications.mail-due' order by seq`,
    );
    for (const event of events) await consumer?.handle({ ...event, id: newId(), occurredAt: new Date() });
    return events.length;
  };

  it('reaches those who gave an address, in their language, with the way to it; others read it in the portal', async () => {
    const { person, actor } = await makePerson(database, { fullName: 'Lò Thị Hạnh' });
    const { actor: without } = await makePerson(database);
    await database.execute(`update person set email = 'hanh@example.vn', language = 'en' where id = $1`, [
      person.id,
    ]);
    const both = [actor.personId, without.personId];
    await inbox.send(both, notices.place({ title: 'Kỹ năng số' }), '/courses/ky-nang-so', {
      channels: 'all',
    });
    expect(await deliver()).toBe(1);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to: 'hanh@example.vn', subject: 'A place in Kỹ năng số.' });
    expect(sent[0]?.text).toMatch(
      /^Hello Lò Thị Hạnh,\n\nA place in Kỹ năng số\.\n\nhttp\S+\/en\/courses\/ky-nang-so\n/,
    );
    for (const one of [actor, without]) expect((await inbox.list(one)).total).toBe(1);
  });
});
