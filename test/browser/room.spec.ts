import type { Database } from '@domdom/platform';
import type { Browser } from 'playwright-core';
import { type MadeRoom, makeRoom, type SignedIn } from '../../libs/rooms/src/testing/room.factory';
import { openBrowser } from '../support/browser';
import { axeFindings, prepareAxe } from '../support/browser-axe';
import { overflow, smallTargets } from '../support/browser-layout';
import { openDatabase } from '../support/database';
import { type OwnJanus, startJanus } from '../support/janus';
import { type RunningPortal, type RunningProgram, startPortal, startWorker } from '../support/programs';
import { camera, RoomReader } from '../support/room-reader';
import { until } from '../support/until';

/** A figure for whoever reads the run. */
const say = (figure: string) => process.stdout.write(`${figure}\n`);
/** In which a hand or a poll is to arrive; the machine that runs the tests may be slower. */
const limit = 1000;

describe('an online room', () => {
  let janus: OwnJanus;
  let database: Database;
  let portal: RunningPortal;
  let worker: RunningProgram;
  let browser: Browser;
  let people: RoomReader[] = [];

  beforeAll(async () => {
    [janus, database, browser] = await Promise.all([startJanus(), openDatabase(), openBrowser(camera)]);
    portal = await startPortal(janus.settings);
    worker = startWorker(portal);
  }, 1_200_000);
  afterEach(async () => {
    await Promise.all(people.map((one) => one.close()));
    people = [];
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([portal?.stop(), worker?.stop()]);
    await janus?.stop();
    await database?.dataSource.destroy();
  });

  async function come(room: MadeRoom, who: SignedIn, options = {}): Promise<RoomReader> {
    const one = await RoomReader.open(browser, portal.url, room, who, options);
    people.push(one);
    return one;
  }
  /** The host sends picture and sound, the guests have come in. */
  async function inClass(room: MadeRoom): Promise<{ host: RoomReader; guests: RoomReader[] }> {
    const host = await come(room, room.host);
    await host.enter(true);
    const guests: RoomReader[] = [];
    for (const who of room.guests) {
      const guest = await come(room, who);
      await guest.enter();
      guests.push(guest);
    }
    return { host, guests };
  }
  /** How long it took from a press on one page until words showed on another. */
  async function arrival(on: RoomReader, words: string, press: () => Promise<void>): Promise<number> {
    const shown = on.shows(words);
    const begun = Date.now();
    await press();
    return (await shown) - begun;
  }

  it('brings picture and sound, hands and polls, and gives the word and takes it back, between two', async () => {
    const room = await makeRoom(database, { guests: 1 });
    const { host, guests } = await inClass(room);
    const guest = guests[0]!;
    const begun = Date.now();
    say(`two people: ${JSON.stringify(await guest.seesAndHears())} after ${Date.now() - begun} ms`);
    // Nobody is asked for camera or microphone before they are called on.
    expect(await guest.page.evaluate(() => globalThis.connections.length)).toBe(1);

    const hand = await arrival(host, 'Mời nói', () => guest.button('Giơ tay').click());
    say(`a raised hand arrived after ${hand} ms (limit ${limit})`);
    await host.page.locator('.room-queue').getByRole('button', { name: 'Mời nói' }).click();
    await guest.button('Nói và bật hình').click();
    say(`who was called on is seen and heard: ${JSON.stringify(await host.seesAndHears())}`);
    await host.page.locator('.room-queue').getByRole('button', { name: 'Thôi nói' }).click();
    await guest.page.getByText('Micrô của bạn đã tắt').waitFor({ state: 'attached' });
    const open = () =>
      globalThis.connections.filter(
        (one) => one.connectionState !== 'closed' && one.getSenders().some((sender) => sender.track),
      );
    await guest.page.waitForFunction(`(${open.toString()})().length === 0`);
    const silent = await host.measured(({ frames }) => frames === 0);
    expect(silent.audioBytes).toBe(0);

    await host.button('Bình chọn').click();
    await host.page.getByLabel('Câu hỏi').fill('Các bác nghe rõ không?');
    await guest.button('Bình chọn').click();
    const poll = await arrival(guest, 'Các bác nghe rõ không?', () => host.button('Hỏi ngay').click());
    say(`a poll arrived after ${poll} ms (limit ${limit})`);
    await guest.page.getByLabel('Có', { exact: true }).check();
    await guest.button('Trả lời').click();
    await host.page.getByText('1 người (100%)').waitFor();
    await host.button('Kết thúc bình chọn').click();
    await guest.page.getByText('1 người (100%)').waitFor();

    await guest.button('Trò chuyện').click();
    await guest.page.getByLabel('Tin nhắn').fill('Cháu chào cô ạ');
    await guest.button('Gửi').click();
    await host.button(/^Trò chuyện/).click();
    await host.page.getByText('Cháu chào cô ạ', { exact: true }).waitFor();
    expect([...host.reader.complaints, ...guest.reader.complaints]).toEqual([]);
  }, 1_200_000);

  it('measures how long somebody is there, who leaves and comes back', async () => {
    const begun = Date.now();
    const room = await makeRoom(database, { guests: 1, startsIn: -60 });
    const { host, guests } = await inClass(room);
    const guest = guests[0]!;
    await guest.seesAndHears();
    await host.page.getByText('2 người trong lớp').waitFor();
    await guest.button('Rời lớp').click();
    await guest.page.getByText('Bạn đã rời lớp').waitFor();
    const stays = () =>
      database.query<{ id: string; closed: boolean }>(
        `select s.id, s.closed from room_presence s join room_person p on p.id = s.room_person_id
         where p.session_id = $1 and p.person_id = $2 order by s.began_at`,
        [room.sessionId, room.guests[0]!.actor.personId],
      );
    const closed = async () => (await stays()).every((stay) => stay.closed);
    await until('the stay is closed', closed);
    // What was a moment here was twenty minutes there.
    await database.execute(
      `update room_presence set began_at = began_at - interval '30 minutes', seen_at = seen_at - interval '10 minutes'
       where id = any($1::uuid[])`,
      [(await stays()).map(({ id }) => id)],
    );
    await guest.button('Vào lại lớp').click();
    await guest.enter();
    await guest.seesAndHears();
    expect(await stays()).toMatchObject([{ closed: true }, { closed: false }]);

    await host.button('Rời lớp').click();
    await host.button('Kết thúc cho mọi người').click();
    await guest.page.getByText('Buổi học đã kết thúc').waitFor();
    await host.page.getByText('Buổi học đã kết thúc').waitFor();
    const minutes = () =>
      database.query<{ minutes: number }>(
        'select minutes from session_presence where session_id = $1 and person_id = $2',
        [room.sessionId, room.guests[0]!.actor.personId],
      );
    const roll = await until('the minutes are counted', async () => (await minutes())[0]);
    expect(roll.minutes).toBeGreaterThanOrEqual(20);
    // Besides the twenty minutes only what really went by.
    expect(roll.minutes).toBeLessThanOrEqual(21 + Math.ceil((Date.now() - begun) / 60_000));
  }, 1_200_000);

  it('lets five see and hear the speaker, one of them without a WebSocket', async () => {
    const room = await makeRoom(database, { guests: 4 });
    const host = await come(room, room.host);
    await host.enter(true);
    const guests = await Promise.all(room.guests.map((who) => come(room, who)));
    await guests[3]!.page.routeWebSocket(/\/live$/, (socket) => void socket.close());
    for (const guest of guests) await guest.enter();
    const heard = await Promise.all(guests.map((guest) => guest.seesAndHears()));
    for (const one of heard) say(`one of five: ${JSON.stringify(one)}`);
    await host.page.getByText('5 người trong lớp').waitFor();
    // The one whose line lets no WebSocket through takes part like everybody else.
    const hand = await arrival(host, 'Mời nói', () => guests[3]!.button('Giơ tay').click());
    say(`a hand raised without a WebSocket arrived after ${hand} ms (limit ${limit})`);
  }, 1_200_000);

  it('fetches no picture while somebody only listens, and shows a shared screen', async () => {
    const room = await makeRoom(database, { guests: 1 });
    const { host, guests } = await inClass(room);
    const guest = guests[0]!;
    await guest.seesAndHears();
    await guest.button('Chỉ nghe tiếng').click();
    // What was under way still arrives; then the picture stands still while seconds of sound come.
    let quiet = await guest.heard();
    const later = await guest.measured((now) => {
      if (now.videoBytes !== quiet.videoBytes) quiet = now;
      return now.energy > quiet.energy && now.audioBytes > quiet.audioBytes + 5000;
    });
    expect(later.videoBytes).toBe(quiet.videoBytes);
    await guest.button('Chỉ nghe tiếng').click();
    await guest.seesAndHears(later);

    await host.button('Chia sẻ màn hình').click();
    await guest.page.getByText('Màn hình của Cô Giáo Thảo').waitFor();
    await guest.page.waitForFunction(() => {
      const video = document.querySelector<HTMLVideoElement>('.room-tile.whole video');
      return video !== null && video.videoWidth > 320 && video.currentTime > 0;
    });
    await host.button('Chia sẻ màn hình').click();
    await guest.page.getByText('Màn hình của Cô Giáo Thảo').waitFor({ state: 'detached' });
  }, 1_200_000);

  it('brings the picture back by itself after the media engine was killed', async () => {
    const room = await makeRoom(database, { guests: 1 });
    const { guests } = await inClass(room);
    const guest = guests[0]!;
    await guest.seesAndHears();
    const before = await guest.page.evaluate(() => globalThis.connections.length);
    await janus.kill();
    await guest.page.getByText('Hình và tiếng đang gián đoạn').waitFor();
    const begun = Date.now();
    await janus.startAgain();
    await guest.page.waitForFunction((count) => globalThis.connections.length > count, before);
    say(`seen and heard again: ${JSON.stringify(await guest.seesAndHears())} after ${Date.now() - begun} ms`);
  }, 1_200_000);

  it.each(['', '/en'])(
    'can be used by all on a phone and at a desk (%s)',
    async (prefix) => {
      const room = await makeRoom(database, { guests: 1 });
      const host = await come(room, room.host);
      const guest = await come(room, room.guests[0]!);
      const problems: string[] = [];
      for (const [name, one] of Object.entries({ host, guest })) {
        await prepareAxe(one.reader.context);
        for (const width of [320, 1280]) {
          await one.page.setViewportSize({ width, height: 700 });
          await one.reader.go(prefix + one.address);
          const look = async (where: string) => {
            const beyond = await overflow(one.page);
            const found = [...(await axeFindings(one.page)), ...(await smallTargets(one.page))];
            if (beyond > 0) found.push(`${beyond} px too wide`);
            problems.push(...found.map((problem) => `${name} ${width} ${where}: ${problem}`));
          };
          await one.page.locator('.lobby').waitFor();
          await look('door');
          await one.page.locator('.lobby-enter button').click();
          await one.page.locator('.room-bar').waitFor();
          await look('inside');
          for (const button of await one.page.locator('.room-bar button[aria-expanded]').all()) {
            const words = await button.textContent();
            if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
            await one.page.locator('.room-panel').waitFor();
            await look(words ?? '');
          }
        }
        problems.push(...one.reader.complaints);
      }
      expect(problems).toEqual([]);
    },
    1_200_000,
  );

  it('says without JavaScript what is needed', async () => {
    const room = await makeRoom(database, { guests: 1 });
    const guest = await come(room, room.guests[0]!, { javaScriptEnabled: false });
    await guest.page.getByRole('heading', { name: 'Phòng học trực tuyến cần JavaScript' }).waitFor();
    await guest.page.getByRole('link', { name: 'Về trang lớp học' }).waitFor();
    // Not found by its text: a search for words passes over what stands in <noscript>.
    expect(await guest.page.getByRole('main').innerText()).toContain('Bạn hỏi Cô Giáo Thảo');
    await guest.page.getByRole('link', { name: 'Xem tài liệu của lớp' }).click();
    await guest.page.waitForURL(/\/classes\/[^/]+\/after$/);
  });

  it('leads out of a sensitive class at once from inside, and to what one wants to say of any', async () => {
    const room = await makeRoom(database, { guests: 1, sensitive: true });
    const { guests } = await inClass(room);
    const guest = guests[0]!;
    const exit = guest.page.getByRole('link', { name: 'Thoát nhanh' });
    const covered = await exit.evaluate((link) => {
      const { left, right, top, bottom } = link.getBoundingClientRect();
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return top < 0 || !link.contains(there);
    });
    expect(covered).toBe(false);
    await guest.button('Rời lớp').click();
    await guest.page.getByRole('link', { name: 'Buổi học thế nào?' }).click();
    await guest.page.waitForURL(/\/feedback$/);
    expect(await guest.page.getByRole('main').textContent()).toContain('Bình dân học vụ số');
  });
});
