import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from '@domdom/platform';
import XAPI, { type Statement } from '@xapi/xapi';
import { makeCourse } from '../../libs/courses/src/testing/course.factory';
import { makeUnitLine } from '../../libs/organisations/src/testing/unit.factory';
import { openDatabase } from '../support/database';
import { freePort, startPortal, startWorker } from '../support/programs';
import { makeCredential } from '../support/record-store';
import { Visitor } from '../support/visitor';

const learners = 4;
const courses = 15;

/** A portal that starts on a machine under load takes minutes; what hangs still ends. */
const patience = 180_000;

/** Tries again what failed because the portal is not there, as somebody does who reloads the page. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + patience; ; ) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

describe('what happens in the portal while portal and worker are killed', () => {
  let database: Database;
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(async () => {
    await stop();
    await database.dataSource.destroy();
  });

  const count = async (sql: string) => Number((await database.one<{ n: string }>(sql))!.n);
  const enrolments = () => count('select count(*) as n from enrolment');
  /** Enrolments alone: a lesson that was opened is consumed too, and recorded of nobody who did not agree to it. */
  const recorded = () =>
    count(
      `select count(*) as n from consumed_event c join outbox_event e on e.id = c.event_id
       where c.consumer = 'lrs.learning-records' and e.type = 'enrolments.enrolled'`,
    );
  const until = async (what: () => Promise<boolean>) => {
    for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
      if (await what()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('it did not happen in three minutes');
  };

  it('is in the record store, once', async () => {
    const { commune } = await makeUnitLine(database);
    const slugs: string[] = [];
    for (let n = 0; n < courses; n++) slugs.push((await makeCourse(database, commune.id)).slug);
    const port = String(await freePort());
    // Kept by both portals: in it is what cookies are signed with.
    const env = { PORT: port, DATA_DIR: await mkdtemp(path.join(tmpdir(), 'portal-')) };
    let portal = await startPortal(env);
    let worker = startWorker(portal);
    stop = async () => {
      await Promise.all([portal.stop(), worker.stop()]);
      await rm(env.DATA_DIR, { recursive: true, force: true });
    };
    const people = Array.from({ length: learners }, () => new Visitor(portal.url));
    for (const [n, visitor] of people.entries()) await visitor.signUp(`hoc.vien.${n}`, `Học viên ${n}`);
    const enrol = (visitor: Visitor, slug: string) =>
      insist(async () => {
        await visitor.get(`/courses/${slug}`);
        const { path: at } = await visitor.post(`/courses/${slug}/enrol`, {});
        if (!at.startsWith('/learn/')) throw new Error(`not enrolled, but led to ${at}`);
      });
    await enrol(people[0]!, slugs[0]!);
    // Both programs are at work.
    await until(async () => (await recorded()) > 0);
    // However late the worker is, somebody is still enrolling when the programs are killed.
    let goOn = (): void => undefined;
    const seen = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const learning = people.map(async (visitor) => {
      for (const [n, slug] of slugs.entries()) {
        if (n === courses - 5) await seen;
        await enrol(visitor, slug);
      }
    });
    await until(async () => (await enrolments()) > 8 && (await recorded()) > 2);
    goOn();
    await Promise.all([portal.stop('SIGKILL'), worker.stop('SIGKILL')]);
    const [mean, meanRecorded] = [await enrolments(), await recorded()];
    portal = await startPortal(env);
    worker = startWorker(portal);
    await Promise.all(learning);
    // What the worker had begun is queued again after a minute: it has passed.
    await database.execute(`update outbox_event set queued_at = queued_at - interval '2 minutes'`);
    const all = learners * courses;
    await until(async () => (await recorded()) >= all);
    expect(mean).toBeLessThan(all);
    expect(meanRecorded).toBeLessThan(all);

    const { key, secret } = await makeCredential(['--name', 'Người xem']);
    const headers = {
      authorization: XAPI.toBasicAuth(key, secret),
      'x-experience-api-version': '2.0.0',
    };
    const query = `verb=${encodeURIComponent('http://adlnet.gov/expapi/verbs/registered')}&limit=1000`;
    const answer = await fetch(`${portal.url}/xapi/statements?${query}`, { headers });
    const { statements } = (await answer.json()) as { statements: Statement[] };
    const told = statements.map(({ context }) => context!.registration!).sort();
    const happened = await database.query<{ id: string }>('select id from enrolment order by id');
    expect(told).toEqual(happened.map(({ id }) => id));
    expect(told).toHaveLength(all);
  }, 1_200_000);
});
