import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { loadConfig } from '@domdom/platform';
import type { Browser, Page } from 'playwright-core';
import { iceServers } from '../../libs/rooms/src/media/ice-servers';
import { JanusConnection } from '../../libs/rooms/src/media/janus/janus-connection';
import { roomKeys } from '../../libs/rooms/src/media/janus/room-keys';
import { makeEngine } from '../../libs/rooms/src/media/make-engine';
import type { MediaEngine } from '../../libs/rooms/src/media/media-engine';
import { RoomsConfig } from '../../libs/rooms/src/media/rooms.config';
import { openBrowser } from '../support/browser';
import { OwnCoturn } from '../support/coturn';
import { mediaAddress, type OwnJanus, startJanus } from '../support/janus';
import { MediaPages } from '../support/media-page';

interface Measured {
  frames: number;
  energy: number;
  videoBytes: number;
  audioBytes: number;
  way: string;
}
interface RoomInPage {
  feeds: { id: string; personId: string; label: string; audio: boolean; video: boolean }[];
  events: { key: string; event: string }[];
  lost: number;
  publish(key: string, label: string): Promise<void>;
  subscribe(key: string, feed: string): Promise<void>;
  configure(key: string, wanted: { audio?: boolean; video?: boolean }): Promise<void>;
  leave(key: string): Promise<void>;
  measure(key: string): Promise<Measured>;
}
declare global {
  var room: RoomInPage;
}

/** A figure for whoever reads the run. */
const say = (figure: string) => process.stdout.write(`${figure}\n`);

/** What coturn's own client says when it asks to be led to an address. */
async function askRelay(peer: string, username: string, credential: string): Promise<string> {
  const args = ['-v', '-n', '1', '-c', '-e', peer, '-u', username, '-w', credential, mediaAddress()];
  return promisify(execFile)('turnutils_uclient', args, { timeout: 60_000 }).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  );
}

const camera = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];

describe('picture and sound through a real Janus', () => {
  let janus: OwnJanus;
  let coturn: OwnCoturn;
  let browser: Browser;
  let engines: MediaEngine[];
  let pages: MediaPages;
  let roomId: string;
  let secret: string;

  beforeAll(async () => {
    [janus, coturn, browser] = await Promise.all([startJanus(), OwnCoturn.start(), openBrowser(camera)]);
  });
  beforeEach(async () => {
    const config = loadConfig(RoomsConfig, {
      ...janus.settings,
      TURN_URLS: coturn.url,
      TURN_SECRET: coturn.secret,
    });
    // Two processes of one portal: all that they share is the site's secret and its settings.
    secret = randomUUID();
    roomId = randomUUID();
    const process = () =>
      makeEngine(config, { secret }, { now: () => new Date() }, { warn: () => undefined });
    engines = [process(), process()];
    pages = await MediaPages.open(engines, roomId);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await pages.close();
    for (const engine of engines) if ('onModuleDestroy' in engine) (engine.onModuleDestroy as () => void)();
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([janus?.stop(), coturn?.stop()]);
  });

  async function enter(person: string, process: 0 | 1, more = ''): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(90_000);
    await page.goto(`${pages.url}/?person=${person}&process=${process}${more}`);
    return page;
  }

  /** Measures one connection of a page until it is as it should be; the last measure says what was wrong. */
  async function measured(page: Page, key: string, good: (now: Measured) => boolean): Promise<Measured> {
    const end = Date.now() + 90_000;
    for (;;) {
      const now = await page.evaluate((name) => room.measure(name), key);
      if (good(now)) return now;
      if (Date.now() > end) throw new Error(`never as it should be: ${JSON.stringify(now)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const seenAndHeard = (now: Measured) => now.frames > 5 && now.energy > 0;
  const feedOf = async (page: Page, person: string): Promise<string> => {
    await page.waitForFunction((id) => room.feeds.some(({ personId }) => personId === id), person);
    return page.evaluate((id) => room.feeds.find(({ personId }) => personId === id)?.id ?? '', person);
  };

  it('reaches people of another process of the portal, and again after they left and came back', async () => {
    const teacher = await enter('teacher', 0);
    const learner = await enter('learner', 1);
    const begun = Date.now();
    await teacher.evaluate(() => room.publish('mine', 'camera'));
    const feed = await feedOf(learner, 'teacher');
    await learner.evaluate((id) => room.subscribe('theirs', id), feed);
    await measured(learner, 'theirs', ({ frames }) => frames > 0);
    say(`from publishing to the first frame elsewhere: ${Date.now() - begun} ms`);
    expect(seenAndHeard(await measured(learner, 'theirs', seenAndHeard))).toBe(true);

    // Who speaks to Janus with all its secrets still looks at nothing without a seat in the room.
    const stranger = new JanusConnection({ url: janus.url, apiSecret: janus.apiSecret }, () => undefined);
    const { room: name, pin } = roomKeys(secret)(roomId);
    const look = { request: 'join', ptype: 'subscriber', room: name, pin, streams: [{ feed }] };
    await expect((await stranger.attach()).request(look)).rejects.toMatchObject({ code: 433 });
    stranger.close();

    await learner.close();
    const again = await enter('learner', 0);
    await again.evaluate((id) => room.subscribe('theirs', id), await feedOf(again, 'teacher'));
    expect(seenAndHeard(await measured(again, 'theirs', seenAndHeard))).toBe(true);

    await teacher.close();
    await again.waitForFunction(() => room.feeds.length === 0);
  });

  it('sends sound alone to whoever asks for it, and the picture again later', async () => {
    const teacher = await enter('teacher', 0);
    const learner = await enter('learner', 1);
    await teacher.evaluate(() => room.publish('mine', 'camera'));
    const feed = await feedOf(learner, 'teacher');
    await learner.evaluate((id) => room.subscribe('theirs', id), feed);
    await measured(learner, 'theirs', seenAndHeard);

    await learner.evaluate(() => room.configure('theirs', { video: false }));
    // What was under way still arrives; then the picture stands still while the sound goes on.
    let before = await learner.evaluate(() => room.measure('theirs'));
    const still = await measured(learner, 'theirs', (now) => {
      const onlySound = now.videoBytes === before.videoBytes && now.audioBytes > before.audioBytes + 1000;
      if (now.videoBytes !== before.videoBytes) before = now;
      return onlySound;
    });
    expect(still.frames).toBeGreaterThan(5);

    await learner.evaluate(() => room.configure('theirs', { video: true }));
    await measured(learner, 'theirs', ({ frames }) => frames > still.frames + 5);
  });

  it('says that somebody turned the camera off, and ends what they send when the word is taken back', async () => {
    const teacher = await enter('teacher', 0);
    const learner = await enter('learner', 1);
    await teacher.evaluate(() => room.publish('mine', 'camera'));
    await feedOf(learner, 'teacher');
    await teacher.evaluate(() => room.configure('mine', { video: false }));
    await learner.waitForFunction(() => room.feeds[0]?.video === false && room.feeds[0].audio);
    await teacher.evaluate(() => room.leave('mine'));
    await learner.waitForFunction(() => room.feeds.length === 0);
  });

  it('works anew after Janus was killed and started again', async () => {
    const teacher = await enter('teacher', 0);
    const learner = await enter('learner', 1);
    await teacher.evaluate(() => room.publish('mine', 'camera'));
    await learner.evaluate((id) => room.subscribe('theirs', id), await feedOf(learner, 'teacher'));
    await measured(learner, 'theirs', seenAndHeard);

    await janus.kill();
    for (const page of [teacher, learner]) await page.waitForFunction(() => room.lost === 1);
    const room1 = { id: 'any', title: '' };
    const person = { id: 'teacher', name: '', role: 'host' as const };
    expect(await engines[0]?.entry(room1, person)).toEqual({ kind: 'none' });
    const back = Promise.all(
      engines.map((engine) => new Promise<boolean>((resolve) => engine.onAvailability(resolve))),
    );
    await janus.startAgain();
    expect(await back).toEqual([true, true]);

    await teacher.evaluate(() => room.publish('again', 'camera'));
    await learner.evaluate((id) => room.subscribe('anew', id), await feedOf(learner, 'teacher'));
    await measured(learner, 'anew', seenAndHeard);
  });

  it('goes through the relay where nothing else is let through', async () => {
    const teacher = await enter('teacher', 0, '&relay=1');
    const learner = await enter('learner', 1, '&relay=1');
    await teacher.evaluate(() => room.publish('mine', 'camera'));
    await learner.evaluate((id) => room.subscribe('theirs', id), await feedOf(learner, 'teacher'));
    const now = await measured(learner, 'theirs', seenAndHeard);
    expect(now.way).toBe('relay');

    // With a good name and password it leads to no other address.
    const [relay] = iceServers([coturn.url], coturn.secret, 'stranger', Date.now());
    for (const peer of ['127.0.0.1', '10.99.0.2', '8.8.8.8'])
      expect(await askRelay(peer, relay?.username ?? '', relay?.credential ?? '')).toContain(
        '403 (Forbidden IP)',
      );
  });

  it('costs little of the processor for each who looks', async () => {
    const teacher = await enter('teacher', 0);
    await teacher.evaluate(() => room.publish('mine', 'camera'));
    const learner = await enter('learner', 1);
    const feed = await feedOf(learner, 'teacher');
    const ticks = async () => {
      const fields = (await readFile(`/proc/${janus.pid}/stat`, 'utf8')).split(') ').pop()?.split(' ') ?? [];
      return Number(fields[11]) + Number(fields[12]);
    };
    const during = async (seconds: number) => {
      const before = await ticks();
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      // A tick is 10 ms.
      return ((await ticks()) - before) * (10 / seconds);
    };
    const alone = await during(5);
    for (let i = 0; i < 6; i++)
      await learner.evaluate(([key, id]) => room.subscribe(key, id), [`view${i}`, feed] as const);
    for (let i = 0; i < 6; i++) await measured(learner, `view${i}`, seenAndHeard);
    const watched = await during(5);
    const each = (watched - alone) / 6;
    say(
      `Janus: ${alone} ms of processor time a second with one feed, ${each.toFixed(1)} more for each who looks`,
    );
    // Two processors carry a class of a hundred who all look at one camera.
    expect(each).toBeLessThan(20);
  });
});
