import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { ImportedCourse } from '@domdom/courses';
import { CoursesModule } from '@domdom/courses';
import { ConsentsService, IdentityModule } from '@domdom/identity';
import { OrganisationsModule } from '@domdom/organisations';
import { Broadcasts, type Database, FileStorage, type FixedClock, Log, newId } from '@domdom/platform';
import { openModule } from '../../../../test/support/database';
import { deliverEvents } from '../../../../test/support/deliver-events';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { giveConsent } from '../../../identity/src/testing/consent.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { KnowledgeService } from '../knowledge.service';
import { RecommendationsModule } from '../recommendations.module';
import { ShelfKeeper } from '../shelf.keeper';
import { makeEnrolments } from '../testing/activity.factory';
import { easeRecipe, trainVersion } from '../testing/version.factory';
import { ActivityReader } from '../training/activity.reader';
import { modelOf } from '../training/recipes';
import { TrainJob } from '../training/train.job';
import { trainKind } from '../training/train-kind';
import { ChangesRepository } from '../updates/changes.repository';
import { Forgetter } from '../updates/forgetter.service';
import { Updater } from '../updates/updater.service';
import { LiveModels } from './live-models';
import { LiveVersion, switchAheadMilliseconds } from './live-version.service';
import type { Recipe } from './version';
import { VersionsRepository } from './versions.repository';

type Opened = Awaited<ReturnType<typeof openModule>>;
const open = () =>
  openModule({ imports: [IdentityModule, OrganisationsModule, CoursesModule, RecommendationsModule] });
const quiet = { report: async () => undefined };

describe('versions of the model', () => {
  let worker: Opened;
  let portals: [Opened, Opened];
  let database: Database;
  let folder: string;
  let administrator: string;
  let courses: ImportedCourse[];
  const get = <T>(type: abstract new (...parameters: never[]) => T, from = worker) =>
    from.module.get<T>(type, { strict: false });
  const clocks: FixedClock[] = [];
  const advance = (milliseconds: number) => {
    for (const clock of clocks) clock.advance(milliseconds);
  };
  const train = (recipe = easeRecipe, difference?: Parameters<typeof trainVersion>[2]) =>
    trainVersion(worker.module, recipe, difference);
  const served = async (portal: Opened) => (await get(LiveModels, portal).current()).models?.id ?? null;
  const head = async () => (await get(VersionsRepository).head())!;
  const live = async (portal = portals[0]) => {
    advance(switchAheadMilliseconds);
    return get(LiveModels, portal).current();
  };
  const withdraw = async (personId: string) => {
    await get(ConsentsService).withdraw(personId, 'recommendations', personId);
    await deliverEvents(worker.module);
    await get(Forgetter).settled();
  };
  const newLearner = async (taken: readonly ImportedCourse[]): Promise<string> => {
    const { actor } = await makePerson(database, { birthYear: 1960 });
    await giveConsent(database, actor.personId);
    await makeEnrolments(
      database,
      actor.personId,
      taken.map(({ id }) => id),
    );
    return actor.personId;
  };
  /** How much the live model's scores differ from those of one that is trained on what there is now. */
  const distanceFromFresh = async (): Promise<number> => {
    const { models } = await live();
    const { matrix, items } = await get(ActivityReader).read();
    const fresh = modelOf(easeRecipe, [])!;
    await fresh.fit(matrix);
    let most = 0;
    for (let own = 0; own < items.length; own++) {
      const known = models!.items.indexOf(items[own]!);
      const [mine, theirs] = [models!.model!.score({ items: [known] }), fresh.score({ items: [own] })];
      items.forEach((item, index) => {
        most = Math.max(most, Math.abs(mine[models!.items.indexOf(item)]! - theirs[index]!));
      });
    }
    return most;
  };
  /** Where an id is still found: tables of recommendations, and files of models. */
  const tracesOf = async (id: string): Promise<string[]> => {
    const tables = await database.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_name like 'recommendation%'
         and table_schema = 'public'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const row = await database.one<{ there: boolean }>(
        `select exists (select from ${name} t where position($1 in to_jsonb(t)::text) > 0) as there`,
        [id],
      );
      if (row?.there) found.push(name);
    }
    const storage = get(FileStorage);
    for (const key of await storage.list('recommendations')) {
      if (key.includes(id) || (await buffer(await storage.read(key))).includes(id)) found.push(key);
    }
    return found;
  };
  const filesOf = (id: string) => get(FileStorage).list(`recommendations/${id}`);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'domdom-versions-'));
    process.env['DATA_DIR'] = folder;
    worker = await open();
    portals = [await open(), await open()];
    database = worker.database;
    clocks.push(worker.clock, portals[0].clock, portals[1].clock);
    const units = await makeUnitLine(database);
    courses = [];
    for (let n = 0; n < 8; n++) courses.push(await makeCourse(database, units.commune.id, {}));
    for (let n = 0; n < 64; n++) {
      const own = n % 2 ? courses.slice(0, 4) : courses.slice(4);
      await newLearner(own.filter((_, place) => place !== (n >> 1) % own.length));
    }
    administrator = (await makePerson(database)).actor.personId;
  });
  afterAll(async () => {
    for (const { module } of [worker, ...portals]) await module.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe('going live', () => {
    it('happens in all processes at the same moment, whether they are told or only look', async () => {
      const first = await train();
      advance(switchAheadMilliseconds);
      expect(await Promise.all(portals.map(served))).toEqual([first.id, first.id]);
      // The second portal hears nothing of Redis any more.
      const deaf = jest
        .spyOn(get(LiveModels, portals[1]) as never, 'listen')
        .mockResolvedValue(undefined as never);
      const second = await train();
      const moment = worker.clock.now().getTime() + switchAheadMilliseconds;
      const answers: { late: boolean; id: string | null }[] = [];
      for (let step = 0; step < 20; step++) {
        const late = worker.clock.now().getTime() >= moment;
        const asked = portals.flatMap((portal) => [1, 2, 3].map(() => get(ShelfKeeper, portal).current()));
        for (const shelf of await Promise.all(asked)) answers.push({ late, id: shelf.models?.id ?? null });
        advance(900);
      }
      deaf.mockRestore();
      expect(answers.filter(({ late }) => late).every(({ id }) => id === second.id)).toBe(true);
      expect(answers.filter(({ late }) => !late).every(({ id }) => id === first.id)).toBe(true);
      expect(answers.filter(({ late }) => late).length).toBeGreaterThan(20);
    });

    it('is heard of by Redis before its moment, so that the model is loaded ahead', async () => {
      await get(LiveModels, portals[0]).current();
      const heard = new Promise<void>((resolve) => {
        void get(Broadcasts, portals[0]).listen('recommendations.switch', () => resolve());
      });
      const look = jest.spyOn(get(VersionsRepository, portals[0]), 'find');
      const { id } = await train();
      await heard;
      for (let tries = 0; look.mock.calls.length === 0 && tries < 6000; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      expect(look).toHaveBeenCalledWith(id);
      look.mockRestore();
    });

    it('is found by a process that was down', async () => {
      const { id } = await train();
      advance(switchAheadMilliseconds);
      const late = await open();
      late.clock.moveTo(worker.clock.now());
      expect(await served(late)).toBe(id);
      await late.module.close();
    });

    it('does not happen for a version that is worse; it is kept with the reason', async () => {
      const before = await head();
      const { id, decision } = await train(easeRecipe, { value: -0.1, low: -0.2, high: 0 });
      expect(decision).toMatchObject({ taken: false, why: 'worse' });
      expect((await head()).id).toBe(before.id);
      const [newest] = await get(VersionsRepository).list(1);
      expect(newest).toMatchObject({ id, standing: 'not-taken', decision: { why: 'worse' } });
    });

    it('follows a whole training, which says what it compared', async () => {
      const stages = new Set<string>();
      let last = 0;
      const result = await get(TrainJob).run(
        {},
        {
          report: async (done, _total, stage = '') => {
            expect(done).toBeGreaterThanOrEqual(last);
            last = done;
            stages.add(stage.split('/')[0]!);
          },
        },
      );
      expect([...stages]).toEqual(['reading', 'comparing', 'live', 'fitting', 'storing']);
      expect(last).toBe(1000);
      const [newest] = await get(VersionsRepository).list(1);
      expect(newest).toMatchObject({
        id: result.modelId,
        evaluation: { tested: 10, live: expect.anything() },
      });
      expect(newest!.decision!.difference).not.toBeNull();
    });
  });

  describe('files', () => {
    it.each([
      ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
      [
        'of an older format',
        (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 8), Buffer.of(0, 0, 0, 0), bytes.subarray(12)]),
      ],
      ['missing', null],
    ])('that are %s leave popularity, and the next training mends it', async (_, damage) => {
      const { id } = await train();
      const file = (await head()).files.find(({ part }) => part === 'model')!;
      const storage = get(FileStorage);
      if (damage) await storage.put(file.key, damage(await buffer(await storage.read(file.key))));
      else await storage.delete(file.key);
      // As of files from before there were checksums: the format itself has to notice.
      for (const table of ['recommendation_model', 'recommendation_switch']) {
        await database.execute(
          `update ${table} set files = regexp_replace(files::text, '"sha256": "[0-9a-f]*"', '"sha256": null', 'g')::jsonb`,
        );
      }
      // A process that was not there when the files were sound.
      const late = await open();
      const warned = jest.spyOn(get(Log, late), 'warn').mockImplementation(() => undefined);
      late.clock.moveTo(worker.clock.now());
      late.clock.advance(switchAheadMilliseconds);
      const { models, broken } = await get(LiveModels, late).current();
      expect(broken).toEqual(['model']);
      expect(models).toMatchObject({ id, model: null });
      expect(models!.popularity!.score({ items: [] }).some((share) => share > 0)).toBe(true);
      late.clock.advance(10_000);
      await get(LiveModels, late).current();
      // A damaged file is not read again with every look.
      expect(warned).toHaveBeenCalledTimes(1);
      await late.module.close();
      jest.spyOn(get(Log), 'warn').mockImplementationOnce(() => undefined);
      const next = await train(easeRecipe, { value: -1, low: -1, high: -1 });
      expect(next.decision).toMatchObject({ taken: true, why: 'live-unreadable' });
      expect(await live()).toMatchObject({ broken: [], models: { id: next.id } });
    });

    it('of versions that are too old are deleted with their rows; figures stay', async () => {
      const { id } = await train();
      for (let n = 0; n < 5; n++) await train();
      expect(await filesOf(id)).toEqual([]);
      expect((await get(VersionsRepository).find(id))!.standing).toBe('retired');
      expect(await database.query('select 1 from recommendation_row where model_id = $1', [id])).toEqual([]);
      await expect(get(LiveVersion).rollBack(id, administrator)).rejects.toMatchObject({
        code: 'recommendations.versionGone',
      });
    });

    it('that a process left when it was ended are swept, but not what is being written', async () => {
      const storage = get(FileStorage);
      const key = `recommendations/${newId()}/${newId()}/model`;
      await storage.put(key, Buffer.from('left behind'));
      const real = worker.clock.now();
      worker.clock.moveTo(new Date());
      await get(Updater).update();
      expect(await storage.stat(key)).not.toBeNull();
      worker.clock.moveTo(new Date(Date.now() + 3_600_000));
      await get(Updater).update();
      worker.clock.moveTo(real);
      expect(await storage.stat(key)).toBeNull();
      expect((await filesOf((await head()).id)).length).toBeGreaterThan(0);
    });
  });

  describe('going back', () => {
    it('serves the earlier version everywhere, holds it until it is let go, and is written down', async () => {
      const [first, second] = [await train(), await train()];
      await expect(get(LiveVersion).rollBack(second.id, administrator)).rejects.toMatchObject({
        code: 'recommendations.versionLive',
      });
      await get(LiveVersion).rollBack(first.id, administrator);
      advance(switchAheadMilliseconds);
      expect(await Promise.all(portals.map(served))).toEqual([first.id, first.id]);
      expect((await train()).decision).toMatchObject({ taken: false, why: 'pinned' });
      await get(LiveVersion).letGo();
      const third = await train();
      expect(third.decision.taken).toBe(true);
      expect(await head()).toMatchObject({ id: third.id, pinned: false });
      const audited = await database.query(
        `select action from audit_entry where subject = 'recommendation-model' order by at, id`,
      );
      expect(audited).toEqual([
        { action: 'recommendations.rolled-back' },
        { action: 'recommendations.let-go' },
      ]);
    });

    it.each([newId(), 'nonsense'])('to %s is refused', async (id) => {
      await expect(get(LiveVersion).rollBack(id, administrator)).rejects.toMatchObject({
        code: 'common.notFound',
      });
    });
  });

  describe('updates', () => {
    it('take in what people finished since, exactly, and switch to it', async () => {
      await train();
      const learner = await newLearner([courses[0]!, courses[5]!]);
      await get(ChangesRepository).note(learner);
      expect(await distanceFromFresh()).toBeGreaterThan(1e-3);
      const { revision } = await head();
      expect(await get(Updater).update()).toBe(1);
      expect(await distanceFromFresh()).toBeLessThan(1e-5);
      expect(await head()).toMatchObject({ revision: revision + 1, changes: 1 });
      // Looked at once more it is the same.
      expect(await get(Updater).update()).toBe(0);
      await makeEnrolments(database, learner, [courses[0]!.id], 'withdrawn');
      await get(ChangesRepository).note(learner);
      expect(await get(Updater).update()).toBe(1);
      expect(await distanceFromFresh()).toBeLessThan(1e-5);
    });

    it('take out what somebody left out on their page, and take it in again when it is put back', async () => {
      const { person, actor } = await makePerson(database, { birthYear: 1960 });
      await giveConsent(database, person.id);
      await makeEnrolments(database, person.id, [courses[2]!.id, courses[3]!.id]);
      await train();
      const item = { what: 'item' as const, key: courses[2]!.id };
      await get(KnowledgeService).leaveOut(actor, item);
      expect(await get(Updater).update()).toBe(1);
      expect(await distanceFromFresh()).toBeLessThan(1e-5);
      await get(KnowledgeService).countAgain(actor, item);
      expect(await get(Updater).update()).toBe(1);
      expect(await distanceFromFresh()).toBeLessThan(1e-5);
    });

    it('note nobody who does not agree', async () => {
      const { actor } = await makePerson(database);
      await get(ChangesRepository).note(actor.personId);
      expect(await tracesOf(actor.personId)).toEqual([]);
    });

    it('leave out courses that the version does not know', async () => {
      await train();
      const unit = await makeUnitLine(database);
      const fresh = await makeCourse(database, unit.commune.id, {});
      const learner = await newLearner([courses[1]!, fresh]);
      await get(ChangesRepository).note(learner);
      await get(Updater).update();
      const row = await database.one<{ items: number[] }>(
        'select items from recommendation_row where person_id = $1',
        [learner],
      );
      expect(row!.items).toHaveLength(1);
    });
  });

  describe('somebody who withdraws', () => {
    it('leaves every version that is kept, exactly, with their rows and the files that held them', async () => {
      const learner = await newLearner([courses[0]!, courses[1]!, courses[6]!]);
      const [earlier, { id }] = [await train(), await train()];
      const before = [...(await filesOf(id)), ...(await filesOf(earlier.id))];
      expect(await tracesOf(learner)).toEqual(['recommendation_row']);
      await withdraw(learner);
      expect(await tracesOf(learner)).toEqual([]);
      const after = [...(await filesOf(id)), ...(await filesOf(earlier.id))];
      expect(after).toHaveLength(before.length);
      expect(after.filter((key) => before.includes(key))).toEqual([]);
      expect(await distanceFromFresh()).toBeLessThan(1e-5);
      expect(await head()).toMatchObject({ id, forgotten: 1 });
      await get(LiveVersion).rollBack(earlier.id, administrator);
      expect(await distanceFromFresh()).toBeLessThan(1e-5);
      await get(LiveVersion).letGo();
    });

    it.each<[string, Recipe, number]>([
      ['no training where that is exact', { kind: 'item-knn', params: {} }, 0],
      ['a training where it is only nearly so', { kind: 'item-knn', params: { neighbours: 1 } }, 1],
    ])('asks for %s', async (_, recipe, asked) => {
      const trainings = async () =>
        (await database.query('select 1 from job_run where kind = $1', [trainKind])).length;
      const learner = await newLearner([courses[0]!]);
      const { id } = await train(recipe);
      advance(2 * 3_600_000);
      const before = await trainings();
      await withdraw(learner);
      expect(await head()).toMatchObject({ id, forgotten: 1 });
      expect((await trainings()) - before).toBe(asked);
    });

    it('is forgotten at once: nobody waits for the moment of the next switch', async () => {
      const learner = await newLearner([courses[2]!, courses[7]!]);
      await train();
      advance(switchAheadMilliseconds);
      const { key } = await get(LiveModels, portals[0]).current();
      await withdraw(learner);
      // By Redis, without the clock moving on.
      for (let tries = 0; tries < 6000; tries++) {
        if ((await get(LiveModels, portals[0]).current()).key !== key) break;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      expect((await get(LiveModels, portals[0]).current()).key).not.toBe(key);
    });

    it('is forgotten though many withdraw at once while the model is updated', async () => {
      const leaving = [];
      for (let n = 0; n < 6; n++) leaving.push(await newLearner([courses[n]!, courses[7]!]));
      await train();
      const staying = await newLearner([courses[3]!, courses[7]!]);
      for (const person of [...leaving, staying]) {
        await makeEnrolments(database, person, [courses[6]!.id]);
        await get(ChangesRepository).note(person);
      }
      await Promise.all([
        get(Updater).update(),
        ...leaving.map(async (person) => {
          await get(ConsentsService).withdraw(person, 'recommendations', person);
          await get(Forgetter).forget();
        }),
        get(Updater, portals[1]).update(),
      ]);
      await deliverEvents(worker.module);
      await get(Updater).update();
      await get(Forgetter).settled();
      for (const person of leaving) expect(await tracesOf(person)).toEqual([]);
      expect(await distanceFromFresh()).toBeLessThan(1e-5);
    });

    it('is forgotten though it happened while a training was reading', async () => {
      const learner = await newLearner([courses[1]!, courses[6]!]);
      const reader = get(ActivityReader);
      const read = reader.read.bind(reader);
      jest.spyOn(reader, 'read').mockImplementationOnce(async (people) => {
        const activity = await read(people);
        await withdraw(learner);
        return activity;
      });
      await train();
      await get(Forgetter).settled();
      expect(await tracesOf(learner)).toEqual([]);
      expect(await distanceFromFresh()).toBeLessThan(1e-5);
    });

    it('takes a version with them of which nobody knows whose rows it was trained on', async () => {
      const learner = await newLearner([courses[1]!]);
      const { id } = await train();
      await database.execute('update recommendation_model set rows_known = false where id = $1', [id]);
      await database.execute('delete from recommendation_row where model_id = $1', [id]);
      await withdraw(learner);
      expect(await filesOf(id)).toEqual([]);
      expect(await live()).toMatchObject({ models: { model: null, popularity: null } });
      const asked = await database.query(
        `select 1 from job_run where kind = 'recommendations.train' and status = 'waiting'`,
      );
      expect(asked).toHaveLength(1);
      expect((await train()).decision).toMatchObject({ taken: true, why: 'live-unreadable' });
    });
  });

  it('a person who is deleted leaves no name behind, and their part leaves the model with the next update', async () => {
    const learner = await newLearner([courses[0]!, courses[6]!]);
    await train();
    await database.execute('delete from enrolment where person_id = $1', [learner]);
    await database.execute('delete from consent where person_id = $1', [learner]);
    await database.execute('delete from person where id = $1', [learner]);
    expect(await tracesOf(learner)).toEqual([]);
    await get(Updater).update();
    await get(Forgetter).settled();
    expect(await distanceFromFresh()).toBeLessThan(1e-5);
    expect(await database.query('select 1 from recommendation_row where person_id is null')).toEqual([]);
  });

  it('a training that finds nothing to learn from serves popularity', async () => {
    await database.execute('delete from enrolment');
    const result = await get(TrainJob).run({}, quiet);
    expect(result).toMatchObject({ kind: 'popularity', learners: 0, taken: true });
    expect(await live()).toMatchObject({ models: { model: null, popularity: null }, broken: [] });
  });
});
