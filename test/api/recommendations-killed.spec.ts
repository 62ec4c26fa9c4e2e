import { IdentityModule } from '@domdom/identity';
import { OrganisationsModule } from '@domdom/organisations';
import { newId, Outbox } from '@domdom/platform';
import { syntheticInteractions } from '@domdom/recommender';
import { makeCourse } from '../../libs/courses/src/testing/course.factory';
import { makePerson } from '../../libs/identity/src/testing/person.factory';
import { makeUnitLine } from '../../libs/organisations/src/testing/unit.factory';
import { trainKind } from '../../libs/recommendations/src/training/train-kind';
import { keptVersions } from '../../libs/recommendations/src/versions/trained.keeper';
import { openModule } from '../support/database';
import { holdScheduled } from '../support/hold-scheduled';
import { type RunningPortal, type RunningProgram, startPortal, startWorker } from '../support/programs';

const learners = 600;
const items = 60;

describe('a training whose worker is killed', () => {
  let portal: RunningPortal;
  let worker: RunningProgram;
  let opened: Awaited<ReturnType<typeof openModule>>;
  const one = <T extends object>(sql: string, values: unknown[] = []) =>
    opened.database.one<T & Record<string, unknown>>(sql, values);
  const until = async <T>(what: () => Promise<T | null | undefined | false>): Promise<T> => {
    for (let tries = 0; tries < 3000; tries++) {
      const found = await what();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    throw new Error(`it did not happen:\n${worker.output()}`);
  };
  const head = () =>
    one<{ modelId: string }>(
      `select model_id as "modelId" from recommendation_switch order by live_from desc, id desc limit 1`,
    );
  const train = async (): Promise<string> => {
    const id = newId();
    await opened.database.execute(
      `insert into job_run (id, kind, status, payload, created_at) values ($1, $2, 'waiting', '{}', now())`,
      [id, trainKind],
    );
    await opened.module
      .get(Outbox, { strict: false })
      .publish({ type: 'platform.job-requested', payload: { jobId: id } });
    return id;
  };
  const versionsEver = async () =>
    (await one<{ count: number }>('select count(*)::int as count from recommendation_model'))!.count;
  const statusOf = (id: string) =>
    one<{ status: string; done: number; total: number; attempts: number }>(
      'select status, done, total, attempts from job_run where id = $1',
      [id],
    );

  beforeAll(async () => {
    opened = await openModule({ imports: [IdentityModule, OrganisationsModule] }, new Date());
    const { database } = opened;
    const units = await makeUnitLine(database);
    const courses: string[] = [];
    for (let n = 0; n < items; n++) courses.push((await makeCourse(database, units.commune.id, {})).id);
    const people: string[] = [];
    for (let n = 0; n < learners; n++)
      people.push((await makePerson(database, { birthYear: 1970 })).actor.personId);
    await database.execute(
      `insert into consent (id, person_id, purpose, wording, basis, recorded_by, given_at)
       select gen_random_uuid(), u.id, 'recommendations', 'Tôi đồng ý', 'self', u.id, now() from unnest($1::uuid[]) u (id)`,
      [people],
    );
    const { matrix } = syntheticInteractions({ learners, items, itemsPerLearner: 8, clusters: 6, seed: 3 });
    const rows = people.flatMap((person, row) =>
      Array.from(matrix.columnOf.subarray(matrix.rowStart[row], matrix.rowStart[row + 1]), (column) => [
        person,
        courses[column]!,
      ]),
    );
    await database.execute(
      `insert into enrolment (id, course_id, person_id, status, lessons_done, lessons_total, enrolled_at, completed_at, last_seen_at)
       select gen_random_uuid(), u.course, u.person, 'completed', 3, 3, now(), now(), now()
       from unnest($1::uuid[], $2::uuid[]) u (person, course)`,
      [rows.map(([person]) => person), rows.map(([, course]) => course)],
    );
    // A training of the worker's own would take the place of the live model while another one is killed.
    await holdScheduled(trainKind);
    portal = await startPortal();
    worker = startWorker(portal);
  }, 1_200_000);
  afterAll(async () => {
    await worker?.stop('SIGKILL');
    await portal?.stop();
    await opened?.module.close();
  });

  it('leaves the live model as it is, is taken up again, and ends in one whole version', async () => {
    const first = await train();
    await until(async () => (await statusOf(first))?.status === 'done');
    expect(await head()).not.toBeNull();

    // On a machine that is busy elsewhere a training may be over before it is seen: then the next one is killed.
    let [second, before, stored] = ['', await head(), 0];
    for (let killed = false; !killed; ) {
      [before, stored] = [await head(), await versionsEver()];
      second = await train();
      await until(async () => {
        const job = await statusOf(second);
        return job?.status === 'done' || (job?.status === 'running' && job.done > 0);
      });
      if ((await statusOf(second))?.status === 'done') continue;
      await worker.stop('SIGKILL');
      // What had stored its version was killed too late.
      killed = (await versionsEver()) === stored;
      if (killed) continue;
      worker = startWorker(portal);
      await until(async () => (await statusOf(second))?.status === 'done');
    }
    expect(await statusOf(second)).toMatchObject({ status: 'running', attempts: 1 });
    expect(await head()).toEqual(before);
    const page = await fetch(`${portal.url}/recommendations`);
    expect(page.status).toBe(200);

    worker = startWorker(portal);
    const job = await until(async () => {
      const found = await statusOf(second);
      return found && found.status !== 'running' && found;
    });
    expect(job).toMatchObject({ status: 'done', attempts: 2 });
    const versions = await opened.database.query<{
      files: { key: string }[];
      rows: number;
      learners: number;
    }>(
      `select files, learners, (select count(*)::int from recommendation_row r where r.model_id = m.id) as rows
       from recommendation_model m where standing <> 'retired'`,
    );
    expect(await versionsEver()).toBe(stored + 1);
    expect(versions).toHaveLength(Math.min(stored + 1, keptVersions + 1));
    for (const { files, rows, learners: people } of versions) {
      expect(files).toHaveLength(2);
      expect(rows).toBe(people);
    }
  }, 1_200_000);
});
