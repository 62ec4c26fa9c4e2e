import type { Actor, Database, FixedClock } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { openModule } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { usualSettings } from '../choices/choices';
import { NoticeSettingsService } from '../choices/settings.service';
import { Inbox } from '../inbox.service';
import { defineNotices } from '../notices';
import { NotificationsModule } from '../notifications.module';
import { MailCatcher } from '../testing/mail-catcher';
import { Deliverer } from './deliverer.service';
import { DeliveriesRepository, leaseSeconds } from './deliveries.repository';
import { mostTries } from './parcel';

const notices = defineNotices('delivery-trial', {
  place: {
    vi: (p: { title: string }) => `Đã có chỗ trong ${p.title}.`,
    en: (p: { title: string }) => `A place in ${p.title}.`,
  },
});
const minute = 60_000;
/** 09:00 in Viet Nam. */
const morning = new Date('2026-11-23T02:00:10Z');
/** 22:00 there, within the usual quiet hours; they end at 06:30. */
const night = new Date('2026-11-23T15:00:10Z');
const nightEnds = new Date('2026-11-23T23:30:00Z');

describe('what goes out of the portal', () => {
  let module: TestingModule;
  let database: Database;
  let clock: FixedClock;
  let inbox: Inbox;
  let deliverer: Deliverer;
  let settings: NoticeSettingsService;
  let catcher: MailCatcher;

  beforeAll(async () => {
    catcher = await MailCatcher.start();
    process.env['SMTP_URL'] = catcher.url;
    process.env['SMS_DRIVER'] = 'log';
    process.env['LOG_LEVEL'] = 'silent';
    process.env['MAIL_PER_SECOND'] = '10000';
    ({ module, database, clock } = await openModule({ imports: [NotificationsModule] }));
    inbox = module.get(Inbox);
    deliverer = module.get(Deliverer);
    settings = module.get(NoticeSettingsService);
  });
  afterAll(async () => {
    await module.close();
    await catcher.stop();
  });
  beforeEach(async () => {
    await database.execute('truncate notice_delivery, notice_settings');
    catcher.take();
    catcher.refusals.length = 0;
    clock.moveTo(morning);
  });

  let count = 0;
  async function someone(given: { phone?: boolean; language?: 'vi' | 'en' } = {}): Promise<Actor> {
    const { person, actor } = await makePerson(database, { fullName: 'Lò Thị Hạnh' });
    const number = ++count;
    await database.execute('update person set email = $2, language = $3, phone = $4 where id = $1', [
      person.id,
      `nguoi-${number}@example.vn`,
      given.language ?? 'vi',
      given.phone ? `+84900${String(number).padStart(6, '0')}` : null,
    ]);
    return actor;
  }
  const all = async () => {
    let sent = 0;
    for (let some = 1; some > 0; sent += some) some = await deliverer.deliverDue();
    return sent;
  };
  const states = () =>
    database.query<{ channel: string; state: string; tries: number; due_at: Date; outcome: string | null }>(
      'select channel, state, tries, due_at, outcome from notice_delivery order by created_at, message_id, channel',
    );
  const place = (title: string) => notices.place({ title });

  it('reaches who gave an address, in their language, with a link; others read it in the portal', async () => {
    const actor = await someone({ language: 'en' });
    const { actor: without } = await makePerson(database);
    await inbox.send([actor.personId, without.personId], place('Kỹ năng số'), '/courses/ky-nang-so', {
      channels: 'all',
    });
    clock.advance(minute);
    expect(await all()).toBe(1);
    const [mail, ...more] = catcher.take();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: 'A place in Kỹ năng số.' });
    expect(mail?.text).toMatch(
      /^Hello Lò Thị Hạnh,\n\nA place in Kỹ năng số\.\nhttp\S+\/en\/courses\/ky-nang-so\n/,
    );
    expect(mail?.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(mail?.header('List-Unsubscribe')).toMatch(
      /^<http\S+\/notifications\/stop\/[\w-]+\/news\/[\w-]{32}>$/,
    );
    for (const one of [actor, without]) expect((await inbox.list(one)).total).toBe(1);
  });

  it('stays in the portal when nobody said otherwise', async () => {
    const actor = await someone({ phone: true });
    await inbox.send([actor.personId], place('May vá'));
    expect(await states()).toEqual([]);
  });

  it('tells nothing outside of what is private: neither in subject nor text nor link nor short message', async () => {
    const actor = await someone({ phone: true });
    await inbox.send([actor.personId], place('Phòng chống bạo lực'), '/classes/bao-luc', {
      ...{ channels: 'all', kind: 'change', private: true },
    });
    clock.advance(minute);
    await all();
    const [mail] = catcher.take();
    expect(mail?.subject).toBe('Bạn có tin mới trên Đom Đóm');
    expect(mail?.raw).not.toMatch(/bao-luc/);
    expect(mail?.text).not.toMatch(/bạo lực|bao-luc/);
    const sms = (await states()).find(({ channel }) => channel === 'sms');
    expect(sms).toMatchObject({ state: 'sent', outcome: expect.stringContaining('Bạn có tin mới') });
    expect(sms?.outcome).not.toMatch(/bạo lực/);
    expect(sms?.outcome).not.toMatch(/\+84900/);
    expect((await inbox.list(actor)).items[0]?.params).toEqual({ title: 'Phòng chống bạo lực' });
  });

  it('becomes one mail when several things are due for somebody in a minute, and what is urgent does not wait', async () => {
    const actor = await someone();
    for (const title of ['Một', 'Hai', 'Ba']) {
      await inbox.send([actor.personId], place(title), '/classes/1', { channels: 'all' });
      clock.advance(10_000);
    }
    await inbox.send([actor.personId], place('Gấp'), '/classes/2', { channels: 'all', urgent: true });
    await all();
    expect(catcher.take().map(({ subject }) => subject)).toEqual(['Đã có chỗ trong Gấp.']);
    clock.advance(minute);
    await all();
    const [mail, ...more] = catcher.take();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('3 tin mới trên Đom Đóm');
    for (const title of ['Một', 'Hai', 'Ba']) expect(mail?.text).toContain(`Đã có chỗ trong ${title}.`);
  });

  it('is told once under one key, however often it is said', async () => {
    const actor = await someone();
    const options = { channels: 'all', once: 'lop-1:doi-gio' } as const;
    await Promise.all(
      Array.from({ length: 5 }, () => inbox.send([actor.personId], place('Một'), null, options)),
    );
    expect((await inbox.list(actor)).total).toBe(1);
    expect(await states()).toHaveLength(1);
  });

  it('is not sent when it was taken back, or would come too late to help', async () => {
    const [one, other] = [await someone(), await someone()];
    const people = [one.personId, other.personId];
    const until = new Date(morning.getTime() + 5 * minute);
    await inbox.send(people, place('Hủy'), null, { channels: 'all', about: 'class-session:1' });
    await inbox.recall('class-session:1', one.personId);
    await inbox.send([one.personId], place('Muộn'), null, { channels: 'all', until });
    clock.advance(6 * minute);
    await all();
    expect(catcher.take()).toHaveLength(1);
    expect((await states()).map(({ state }) => state).sort()).toEqual(['late', 'recalled', 'sent']);
  });

  it('waits for the end of quiet hours, unless it is about something that begins before they end', async () => {
    clock.moveTo(night);
    const actor = await someone({ phone: true });
    const early = new Date('2026-11-23T23:00:00Z');
    const later = new Date('2026-11-24T02:00:00Z');
    const send = (title: string, urgent: Date) =>
      inbox.send([actor.personId], place(title), null, { channels: 'all', kind: 'change', urgent });
    await send('Sớm', early);
    await send('Muộn', later);
    await all();
    expect(catcher.take().map(({ subject }) => subject)).toEqual(['Đã có chỗ trong Sớm.']);
    expect((await states()).filter(({ state }) => state === 'waiting').map(({ due_at }) => due_at)).toEqual([
      nightEnds,
      nightEnds,
    ]);
    clock.moveTo(nightEnds);
    await all();
    expect(catcher.take().map(({ subject }) => subject)).toEqual(['Đã có chỗ trong Muộn.']);
  });

  it('goes by the ways that a person chose, also when they chose after it was said', async () => {
    const [quietly, without, changed] = [await someone(), await someone({ phone: true }), await someone()];
    await settings.choose(quietly, { ...usualSettings, onlyPortal: true });
    await settings.choose(without, { ...usualSettings, wanted: ['news:sms'] });
    await inbox.send(
      [quietly, without, changed].map(({ personId }) => personId),
      place('Một'),
      null,
      {
        channels: 'all',
      },
    );
    expect((await states()).map(({ channel }) => channel)).toEqual(expect.arrayContaining(['sms', 'mail']));
    expect(await states()).toHaveLength(2);
    await settings.choose(changed, { ...usualSettings, wanted: [] });
    clock.advance(minute);
    await all();
    expect(catcher.take()).toEqual([]);
    expect((await states()).map(({ channel, state }) => `${channel} ${state}`).sort()).toEqual([
      'mail unwanted',
      'sms sent',
    ]);
  });

  it('is tried again later and later when the server does not take it now, and given up when it never will', async () => {
    const [one, other] = [await someone(), await someone()];
    await inbox.send([one.personId], place('Một'), null, { channels: 'all', urgent: true });
    catcher.refusals.push(451, 451);
    await all();
    expect(await states()).toMatchObject([{ state: 'waiting', tries: 1 }]);
    clock.advance(30_000);
    await all();
    expect(await states()).toMatchObject([{ state: 'waiting', tries: 2 }]);
    clock.advance(30_000);
    expect(await all()).toBe(0);
    clock.advance(30_000);
    await all();
    expect(await states()).toMatchObject([{ state: 'sent', tries: 3 }]);
    await inbox.send([other.personId], place('Hai'), null, { channels: 'all', urgent: true });
    catcher.refusals.push(550);
    await all();
    expect((await states())[1]).toMatchObject({ state: 'failed', tries: 1 });
    expect((await states())[1]?.outcome).toContain('550');
  });

  it('is given up after many tries', async () => {
    const actor = await someone();
    await inbox.send([actor.personId], place('Một'), null, { channels: 'all', urgent: true });
    for (let tries = 0; tries < mostTries; tries++) {
      catcher.refusals.push(451);
      await all();
      clock.advance(5 * 60 * minute);
    }
    expect(await states()).toMatchObject([{ state: 'failed', tries: mostTries }]);
  });

  it('loses nothing and counts no try while the server is away', async () => {
    const { port } = catcher;
    const people = [await someone(), await someone(), await someone()].map(({ personId }) => personId);
    await inbox.send(people, place('Một'), null, { channels: 'all', urgent: true });
    await catcher.stop();
    expect(await all()).toBe(3);
    expect(await states()).toMatchObject(people.map(() => ({ state: 'waiting', tries: 0 })));
    catcher = await MailCatcher.start(port);
    clock.advance(minute);
    await all();
    expect(catcher.take()).toHaveLength(3);
  });

  it('comes to everybody once when several workers send at the same time', async () => {
    const people: string[] = [];
    for (let i = 0; i < 60; i++) people.push((await someone()).personId);
    for (let i = 0; i < 5; i++)
      await inbox.send(people, place(`Tin ${i}`), null, { channels: 'all', urgent: true });
    await Promise.all([all(), all(), all(), all()]);
    const mails = catcher.take();
    expect(mails).toHaveLength(60);
    expect(new Set(mails.flatMap(({ to }) => to)).size).toBe(60);
    expect((await states()).every(({ state, tries }) => state === 'sent' && tries === 1)).toBe(true);
  });

  it('is sent by another worker when the one that held it ended without a word', async () => {
    const actor = await someone();
    await inbox.send([actor.personId], place('Một'), null, { channels: 'all', urgent: true });
    const repository = module.get(DeliveriesRepository);
    expect(await repository.claim('mail')).toHaveLength(1);
    expect(await repository.takeUpLost()).toBe(0);
    expect(await all()).toBe(0);
    clock.advance((leaseSeconds + 1) * 1000);
    expect(await repository.takeUpLost()).toBe(1);
    await all();
    expect(catcher.take()).toHaveLength(1);
  });

  it('forgets the notes of what ended long ago, and nothing that waits', async () => {
    const actor = await someone();
    const send = (title: string) =>
      inbox.send([actor.personId], place(title), null, { channels: 'all', urgent: true });
    await send('Cũ');
    await all();
    clock.advance(24 * 60 * minute);
    await send('Chờ');
    const repository = module.get(DeliveriesRepository);
    expect(await repository.forget(clock.now(), 100)).toBe(1);
    expect(await states()).toMatchObject([{ state: 'waiting' }]);
  });

  it('knows when quiet hours end, whether or not midnight lies in them', async () => {
    const day = 24 * 60;
    const clockOf = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const any = fc.integer({ min: 0, max: day - 1 });
    await fc.assert(
      fc.asyncProperty(any, any, any, async (from, to, at) => {
        const moment = new Date(Date.UTC(2026, 10, 23, -7, at));
        const row = await database.one<{ until: Date | null }>('select quiet_until($1, $2, $3) as until', [
          moment,
          clockOf(from),
          clockOf(to),
        ]);
        // Minute after minute until it is not quiet any more.
        const isQuiet = (minutes: number) => {
          const here = minutes % day;
          return from <= to ? here >= from && here < to : here >= from || here < to;
        };
        let end = at;
        while (isQuiet(end)) end++;
        const expected = end === at ? null : new Date(moment.getTime() + (end - at) * minute);
        expect(row?.until ?? null).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
