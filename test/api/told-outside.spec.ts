import { Inbox } from '@domdom/notifications';
import type { Database } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import { NotificationsModule } from '../../libs/notifications/src';
import { MailCatcher } from '../../libs/notifications/src/testing/mail-catcher';
import { openModule } from '../support/database';
import { type RunningPortal, startPortal, startProgram } from '../support/programs';
import { Visitor } from '../support/visitor';

const people = 400;

/** Waits for something that programs do in their own time. */
async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 2400; tries++) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not happen in two minutes');
}

describe('what is told outside the portal', () => {
  let portal: RunningPortal;
  let module: TestingModule;
  let database: Database;
  let catcher: MailCatcher;
  const env: Record<string, string> = { MAIL_PER_SECOND: '200' };

  beforeAll(async () => {
    catcher = await MailCatcher.start();
    env['SMTP_URL'] = catcher.url;
    Object.assign(process.env, env);
    portal = await startPortal(env);
    ({ module, database } = await openModule({ imports: [NotificationsModule] }, new Date()));
  }, 1_200_000);
  afterAll(async () => {
    await module.close();
    await portal.stop();
    await catcher.stop();
  });
  const worker = () =>
    startProgram('dist/apps/worker/src/main.js', {
      ...env,
      DATA_DIR: portal.dataDir,
      PUBLIC_URL: portal.url,
    });
  const idOf = async (username: string) =>
    (await database.one<{ id: string }>('select id from person where username = $1', [username]))!.id;

  it('comes to everybody though a worker is killed while it sends, and to hardly anybody twice', async () => {
    await database.execute(
      `insert into person (id, full_name, name_folded, name_sort, email, created_at, updated_at)
       select uuidv7(), 'Người ' || n, 'nguoi', 'nguoi', 'kill-' || n || '@example.vn', now(), now()
       from generate_series(1, ${people}) n`,
    );
    const rows = await database.query<{ id: string }>(`select id from person where email like 'kill-%'`);
    const notice = { code: 'trial.killed', params: {} };
    const options = { channels: 'all', urgent: true } as const;
    await module.get(Inbox).send(
      rows.map(({ id }) => id),
      notice,
      null,
      options,
    );
    const first = worker();
    await until(() => catcher.mails.length >= 60);
    await first.stop('SIGKILL');
    const before = catcher.mails.length;
    expect(before).toBeLessThan(people);
    // Ten minutes go by for what the killed one held.
    await database.execute(
      `update notice_delivery set claimed_at = claimed_at - interval '11 minutes' where state = 'sending'`,
    );
    const second = worker();
    const left = async () =>
      (await database.one<{ count: number }>(
        `select count(*)::int as count from notice_delivery where state <> 'sent'`,
      ))!.count;
    await until(async () => (await left()) === 0);
    await second.stop();
    const reached = catcher.take().flatMap(({ to }) => to);
    expect(new Set(reached).size).toBe(people);
    // No more than one worker has in its hands at the same time, with what waited to be noted.
    expect(reached.length - people).toBeLessThanOrEqual(20);
  }, 1_200_000);

  it('stops by the link of a mail, without signing in and by one click of a mail program, and by no other', async () => {
    const visitor = new Visitor(portal.url);
    await visitor.signUp('hanh-thu', 'Lò Thị Hạnh');
    const personId = await idOf('hanh-thu');
    await database.execute(`update person set email = 'hanh@example.vn' where id = $1`, [personId]);
    await module
      .get(Inbox)
      .send([personId], { code: 'trial.mail', params: {} }, null, { channels: 'all', urgent: true });
    const sending = worker();
    await until(() => catcher.mails.length > 0);
    await sending.stop();
    const [mail] = catcher.take();
    const link = /^<(.*)>$/.exec(mail?.header('List-Unsubscribe') ?? '')?.[1] ?? '';
    // The address that the worker was told people use leads here.
    const stranger = new Visitor(portal.url);
    const page = await stranger.get(new URL(link).pathname);
    expect(page.status).toBe(200);
    const wanted = async () =>
      (
        await database.one<{ wanted: string[] }>('select wanted from notice_settings where person_id = $1', [
          personId,
        ])
      )?.wanted;
    expect(await wanted()).toBeUndefined();
    const forged = await fetch(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`, { method: 'POST' });
    expect(forged.status).toBe(404);
    expect(await wanted()).toBeUndefined();
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const once = await fetch(link, { method: 'POST', body });
    expect(once.status).toBe(200);
    expect(await wanted()).toEqual(expect.arrayContaining(['reminder:mail', 'change:mail', 'news:push']));
    expect(await wanted()).not.toContain('news:mail');
  }, 1_200_000);

  it('is chosen on a page without a script, and by the interface for programs', async () => {
    const visitor = new Visitor(portal.url);
    await visitor.signUp('mai-chon', 'Giàng Thị Mai');
    const page = await visitor.get('/notifications/settings');
    expect(page.text).toContain('Nhắc giờ học');
    const saved = await visitor.post('/notifications/settings', {
      reminder: ['mail'],
      ...{ reminders: 'evening', quiet: 'true', quietFrom: '20:00', quietTo: '05:30', language: 'en' },
    });
    expect(saved.status).toBe(200);
    expect(saved.text).toContain('checked');
    const chosen = await visitor.send('/api/v1/notifications/settings');
    expect(await chosen.json()).toMatchObject({
      wanted: expect.arrayContaining(['reminder:mail']),
      ...{ reminders: 'evening', quiet: true, quietFrom: '20:00', quietTo: '05:30', onlyPortal: false },
    });
    const row = await database.one<{ language: string }>(
      `select language from person where username = 'mai-chon'`,
    );
    expect(row?.language).toBe('en');
    const wrong = await visitor.post('/notifications/settings', {
      ...{ reminders: 'evening', quietFrom: 'tối', quietTo: '05:30', language: 'vi' },
    });
    expect(wrong.status).toBe(422);
  });
});
