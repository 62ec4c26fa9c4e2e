import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Database, newId } from '@domdom/platform';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { makePerson } from '../../libs/identity/src/testing/person.factory';
import { makeUnitLine } from '../../libs/organisations/src/testing/unit.factory';
import { phone } from '../support/browser';
import { openDatabase } from '../support/database';
import { type RunningPortal, startPortal } from '../support/programs';
import { demoSecret, Visitor } from '../support/visitor';

const patience = 1_200_000;

describe('the roll call of forty people without a line', () => {
  let portal: RunningPortal;
  let database: Database;
  let unitId: string;
  const folders: string[] = [];
  const open: BrowserContext[] = [];

  beforeAll(async () => {
    portal = await startPortal();
    database = await openDatabase();
    unitId = (await makeUnitLine(database)).commune.id;
  }, 1_200_000);
  afterAll(async () => {
    for (const context of open) await context.close();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
    await database.dataSource.destroy();
    await portal.stop();
  });

  async function official(login: string): Promise<string> {
    const visitor = new Visitor(portal.url);
    await visitor.signUp(login, `Hoàng Thị ${login}`);
    const [person] = await database.query<{ id: string }>('select id from person where username = $1', [
      login,
    ]);
    await database.execute(
      `insert into role_grant (id, person_id, role, unit_id, given_at) values ($1, $2, 'official', $3, now())`,
      [newId(), person!.id, unitId],
    );
    return person!.id;
  }

  /** A class whose session began ten minutes ago, with people who are registered. */
  async function classOf(count: number, by: string) {
    const [id, sessionId] = [newId(), newId()];
    await database.execute(
      `insert into community_class (id, title, summary, topic, level, language, unit_id, mode, online_url, status,
         recurrence, starts_on, starts_at, minutes, first_starts_at, last_ends_at, search_folded, created_by,
         created_at, updated_at, online_taken)
       values ($1, 'Bình dân học vụ số', 'Học cùng nhau.', 'digital-skills', 'beginner', 'vi', $2, 'online',
         'https://hop.example', 'open', '', now()::date, '19:30', 90, now() - interval '10 minutes',
         now() + interval '80 minutes', '', $3, now(), now(), $4)`,
      [id, unitId, by, count],
    );
    await database.execute(
      `insert into class_session (id, class_id, starts_at, ends_at, status, updated_at)
       values ($1, $2, now() - interval '10 minutes', now() + interval '80 minutes', 'planned', now())`,
      [sessionId, id],
    );
    const people: string[] = [];
    for (let i = 0; i < count; i++) {
      const name = `Vàng Thị Số ${String(i + 1).padStart(2, '0')}`;
      const { person } = await makePerson(database, { homeUnitId: unitId, fullName: name });
      people.push(person.id);
      await database.execute(
        `insert into registration (id, class_id, person_id, mode, status, registered_by, registered_at)
         values ($1, $2, $3, 'online', 'confirmed', $3, now())`,
        [newId(), id, person.id],
      );
    }
    return { id, sessionId, people, path: `/organise/classes/${id}/sessions/${sessionId}/attendance` };
  }

  const folder = async () => {
    const made = await mkdtemp(path.join(tmpdir(), 'roll-'));
    folders.push(made);
    return made;
  };
  /** A phone: what it keeps outlives the browser. */
  async function startBrowser(profile: string, offline = false): Promise<Page> {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env['CHROMIUM_PATH'] ?? '',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
      viewport: phone,
      baseURL: portal.url,
      locale: 'vi-VN',
      offline,
    });
    context.setDefaultTimeout(90_000);
    open.push(context);
    return context.newPage();
  }
  /** The ten seconds in which a press for all can be taken back last as long as the machine needs. */
  const takeTime = (context: BrowserContext) =>
    context.addInitScript(() => {
      const later = window.setTimeout.bind(window);
      window.setTimeout = ((work: () => void, wait?: number) =>
        later(work, wait === 10_000 ? 1_200_000 : wait)) as typeof window.setTimeout;
    });
  async function signIn(page: Page, login: string): Promise<void> {
    await page.goto('/sign-in');
    await page.getByLabel('Số điện thoại hoặc tên đăng nhập').fill(login);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(demoSecret);
    await page.getByRole('main').getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  }
  async function signOut(page: Page): Promise<void> {
    const left = page.waitForURL((url) => !url.pathname.startsWith('/organise'));
    await page.evaluate(() => document.querySelector<HTMLFormElement>('form[action$="/sign-out"]')?.submit());
    await left;
  }
  const row = (page: Page, person: string) => page.locator(`[data-person="${person}"]`);
  const mark = (page: Page, person: string, label: string) =>
    row(page, person).getByLabel(label, { exact: true }).check();
  const said = (page: Page, words: string | RegExp) =>
    page.locator('[data-roll-state]').filter({ hasText: words }).waitFor();
  const checked = (page: Page) => page.locator('.roll-row input:checked').count();
  const marksOf = (sessionId: string) =>
    database.query<{ person_id: string; status: string }>(
      'select person_id, status from attendance where session_id = $1',
      [sessionId],
    );
  const figures = (sessionId: string) =>
    database.one<{ marks: number; people: number; told: number; late: number }>(
      `select (select count(*)::int from attendance where session_id = $1) as marks,
         (select count(distinct person_id)::int from device_mark where session_id = $1) as people,
         (select count(*)::int from outbox_event where type = 'classes.attended'
            and payload->>'sessionId' = $1::text) as told,
         (select count(*)::int from attendance_change where session_id = $1 and overtaken) as late`,
      [sessionId],
    );

  it(
    'survives closing the browser and opening it again, and is written once each when the line is back',
    async () => {
      const by = await official('mot');
      await official('hai');
      const { sessionId, people, path: roll } = await classOf(40, by);
      const profile = await folder();
      let page = await startBrowser(profile);
      await signIn(page, 'mot');
      await page.goto(roll);
      await said(page, 'cả khi mất mạng');

      await page.context().setOffline(true);
      for (const [index, person] of people.slice(0, 25).entries())
        await mark(page, person, index % 5 === 4 ? 'Vắng' : 'Có mặt');
      await said(page, '25 điểm danh chờ gửi');
      await page.context().close();

      page = await startBrowser(profile, true);
      await takeTime(page.context());
      await page.goto(roll);
      await said(page, '25 điểm danh chờ gửi');
      expect(await checked(page)).toBe(25);
      await page.getByRole('button', { name: 'Cả lớp có mặt' }).click();
      await said(page, '40 điểm danh chờ gửi');
      await page.getByRole('button', { name: 'Bỏ lần bấm vừa rồi' }).click();
      await said(page, '25 điểm danh chờ gửi');
      expect(await checked(page)).toBe(25);
      for (const person of people.slice(25)) await mark(page, person, 'Có mặt');
      await page.reload();
      await said(page, '40 điểm danh chờ gửi');
      expect(await marksOf(sessionId)).toEqual([]);

      // Meanwhile, on another phone with a line: tapped later, so it stands.
      const other = await startBrowser(await folder());
      await signIn(other, 'hai');
      await other.goto(roll);
      await said(other, 'cả khi mất mạng');
      await mark(other, people[0]!, 'Có phép');
      await said(other, 'Mọi điểm danh đã gửi');
      expect(await marksOf(sessionId)).toHaveLength(1);

      await page.context().setOffline(false);
      await said(page, 'Mọi điểm danh đã gửi');
      expect(await figures(sessionId)).toEqual({ marks: 40, people: 40, told: 40, late: 1 });
      const marks = new Map((await marksOf(sessionId)).map((one) => [one.person_id, one.status]));
      expect(people.map((person) => marks.get(person))).toEqual(
        people.map((_, index) =>
          index === 0 ? 'excused' : index < 25 && index % 5 === 4 ? 'absent' : 'present',
        ),
      );
      const first = row(page, people[0]!);
      expect(await first.getByLabel('Có phép').isChecked()).toBe(true);
      expect(await first.textContent()).toContain('có người bấm sau bạn');

      await page.reload();
      await said(page, 'cả khi mất mạng');
      // A portal that takes seconds to answer is taken for one that is away: the kept page comes, then the new one.
      while ((await page.getByText('gửi đến sau').count()) === 0) {
        await page.reload();
        await said(page, 'cả khi mất mạng');
      }
      expect(await checked(page)).toBe(40);
      expect(await page.getByText('gửi đến sau').count()).toBe(1);
      expect(await figures(sessionId)).toEqual({ marks: 40, people: 40, told: 40, late: 1 });
    },
    patience,
  );

  it(
    'is shown to nobody who signs in on the same phone, nor sent by them, and waits for whoever tapped',
    async () => {
      const by = await official('bay');
      await official('tam');
      const { sessionId, people, path: roll } = await classOf(3, by);
      const page = await startBrowser(await folder());
      const context = page.context();
      await signIn(page, 'bay');
      await page.goto(roll);
      await said(page, 'cả khi mất mạng');
      await context.route('**/marks', (route) => route.abort());
      await mark(page, people[0]!, 'Vắng');
      await said(page, '1 điểm danh chờ gửi');

      await signOut(page);
      await context.setOffline(true);
      // Nothing was kept, so there is nothing to show.
      await expect(page.goto(roll)).rejects.toThrow('net::ERR_');
      await context.setOffline(false);
      await context.unroute('**/marks');

      await signIn(page, 'tam');
      await page.goto(roll);
      await said(page, 'cả khi mất mạng');
      expect(await checked(page)).toBe(0);
      await mark(page, people[1]!, 'Có mặt');
      await said(page, 'Mọi điểm danh đã gửi');
      expect((await marksOf(sessionId)).map((one) => one.person_id)).toEqual([people[1]]);
      await context.setOffline(true);
      await page.reload();
      await said(page, 'Mọi điểm danh đã gửi');
      expect(await checked(page)).toBe(1);
      await context.setOffline(false);

      await signOut(page);
      await signIn(page, 'bay');
      await page.goto(roll);
      await said(page, 'Mọi điểm danh đã gửi');
      const marks = new Map((await marksOf(sessionId)).map((one) => [one.person_id, one.status]));
      expect(marks).toEqual(
        new Map([
          [people[0], 'absent'],
          [people[1], 'present'],
        ]),
      );
    },
    patience,
  );

  it(
    'sends what was tapped before the script had come to a slow phone',
    async () => {
      const by = await official('chin');
      const { sessionId, people, path: roll } = await classOf(2, by);
      const page = await startBrowser(await folder());
      await signIn(page, 'chin');
      let send = () => {};
      const tapped = new Promise<void>((resolve) => {
        send = resolve;
      });
      await page.route('**/assets/classes-roll.*.js', async (route) => {
        await tapped;
        await route.continue();
      });
      await page.goto(roll, { waitUntil: 'commit' });
      await mark(page, people[1]!, 'Vắng');
      send();
      await said(page, 'Mọi điểm danh đã gửi');
      expect(await marksOf(sessionId)).toEqual([{ person_id: people[1], status: 'absent' }]);
    },
    patience,
  );

  it(
    'keeps the marks when the session ended meanwhile, and asks to sign in again',
    async () => {
      const by = await official('nam');
      const { sessionId, people, path: roll } = await classOf(2, by);
      const page = await startBrowser(await folder());
      await signIn(page, 'nam');
      await page.goto(roll);
      await said(page, 'cả khi mất mạng');
      await page.context().setOffline(true);
      await mark(page, people[0]!, 'Có mặt');
      await page.context().clearCookies();
      await page.context().setOffline(false);
      await page.getByText('Bạn cần đăng nhập lại để gửi').waitFor();
      expect(await marksOf(sessionId)).toEqual([]);
      await page.locator('[data-roll-sign-in] a').click();
      await page.getByLabel('Số điện thoại hoặc tên đăng nhập').fill('nam');
      await page.getByLabel('Mật khẩu', { exact: true }).fill(demoSecret);
      await page.getByRole('main').getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await page.waitForURL(`**${roll}`);
      await said(page, 'Mọi điểm danh đã gửi');
      expect(await marksOf(sessionId)).toHaveLength(1);
    },
    patience,
  );

  it(
    'adds somebody who came without being registered, once, when the line is back',
    async () => {
      const by = await official('sau');
      const { sessionId, path: roll } = await classOf(1, by);
      const page = await startBrowser(await folder());
      await signIn(page, 'sau');
      await page.goto(roll);
      await said(page, 'cả khi mất mạng');
      await page.context().setOffline(true);
      await page.getByText('Thêm người chưa đăng ký').click();
      await page.getByLabel('Họ và tên').fill('Sùng A Chứ');
      await page.getByLabel('Năm sinh').fill('1961');
      await page.getByRole('button', { name: 'Thêm và ghi có mặt' }).click();
      await page.getByText('Cần họ tên, và cần người ấy đồng ý.').waitFor();
      await page.getByLabel('Người này đã nói đồng ý').check();
      await page.getByRole('button', { name: 'Thêm và ghi có mặt' }).click();
      await page.getByText('Sùng A Chứ (chờ gửi)').waitFor();
      await page.context().setOffline(false);
      await page.getByText('Sùng A Chứ: đã ghi vào lớp').waitFor();
      await page.reload();
      await said(page, 'cả khi mất mạng');
      expect(await page.locator('[data-name="Sùng A Chứ"] input:checked').getAttribute('value')).toBe(
        'present',
      );
      expect(await marksOf(sessionId)).toHaveLength(1);
    },
    patience,
  );
});
