import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { IdentityModule } from '@domdom/identity';
import { OrganisationsModule } from '@domdom/organisations';
import type { Database } from '@domdom/platform';
import { IdMap, type InteractionMatrix, readInteractionsFile, readItemsFile } from '@domdom/recommender';
import { openModule } from '../../../../test/support/database';
import { giveConsent } from '../../../identity/src/testing/consent.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { RecommendationsModule } from '../recommendations.module';
import { makeAttendance, makeClassRow } from '../testing/class-activity.factory';
import { makeManyLearners } from '../testing/many-learners.factory';
import { ActivityReader } from '../training/activity.reader';
import { ActivityExport } from './activity-export';

describe('ActivityExport', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let folder: string;
  let classId: string;
  let sensitiveId: string;

  const service = () => opened.module.get(ActivityExport, { strict: false });
  const filesIn = (name: string) => ({
    interactions: path.join(folder, `${name}-interactions.csv`),
    items: path.join(folder, `${name}-items.csv`),
  });
  /** What each learner took and how much it counts, whoever they are. */
  const rowsOf = (matrix: InteractionMatrix, items: readonly string[]) =>
    Array.from({ length: matrix.rows }, (_, row) => {
      const own: string[] = [];
      for (let entry = matrix.rowStart[row]!; entry < matrix.rowStart[row + 1]!; entry++) {
        own.push(`${items[matrix.columnOf[entry]!]} ${matrix.values[entry]!.toFixed(5)}`);
      }
      return own.sort().join();
    }).sort();
  const learnersOf = async (file: string) =>
    new Set(
      (await readFile(file, 'utf8'))
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    );

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'domdom-export-'));
    opened = await openModule({ imports: [IdentityModule, OrganisationsModule, RecommendationsModule] });
    database = opened.database;
    const unitId = (await makeUnitLine(database)).commune.id;
    await makeManyLearners(database, { unitId, learners: 300, courses: 20, perLearner: 4 });
    const { actor } = await makePerson(database, { homeUnitId: unitId });
    await giveConsent(database, actor.personId);
    classId = await makeClassRow(database, { unitId, createdBy: actor.personId });
    sensitiveId = await makeClassRow(database, { unitId, createdBy: actor.personId, sensitive: true });
    for (const id of [classId, sensitiveId]) await makeAttendance(database, id, actor.personId, ['present']);
  });
  afterAll(async () => {
    await opened.module.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('writes what the training reads, and files that the evaluation reads', async () => {
    const files = filesIn('whole');
    const shares: number[] = [];
    const counts = await service().write(files, ({ done, total }) => shares.push(done / total));
    const { matrix, items } = await opened.module.get(ActivityReader, { strict: false }).read();
    const read = await readInteractionsFile(files.interactions, { now: opened.clock.now().getTime() });
    expect(read).toMatchObject({ skipped: 0, duplicates: 0, lines: counts.interactions });
    expect(counts.interactions).toBe(matrix.columnOf.length);
    expect(rowsOf(read.matrix, read.items.toArray())).toEqual(rowsOf(matrix, items));
    expect(shares.at(-1)).toBe(1);

    const described = await readItemsFile(files.items, IdMap.from(items));
    expect(described).toMatchObject({ skipped: 0, described: counts.items });
    expect(described.contents[items.indexOf(classId)]).toEqual({
      topics: ['green-skills'],
      level: 1,
      language: 'vi',
    });
    const text = await readFile(files.items, 'utf8');
    expect(text).toContain(`${classId},class,green-skills,1,vi,t`);
    expect(text).not.toContain(sensitiveId);
  });

  it('names nobody, tells the day and no more, and numbers people anew each time', async () => {
    const [first, second] = [filesIn('first'), filesIn('second')];
    await service().write(first);
    await service().write(second);
    const text = await readFile(first.interactions, 'utf8');
    const people = await database.query<{ id: string }>('select id from person');
    for (const { id } of people) expect(text).not.toContain(id);
    for (const line of text.trim().split('\n').slice(1)) {
      expect(line).toMatch(/^\d{1,20},[0-9a-f-]{36},\d{4}-\d\d-\d\d,[\d.]+$/);
    }
    const again = await learnersOf(second.interactions);
    for (const learner of await learnersOf(first.interactions)) expect(again.has(learner)).toBe(false);
    expect((await stat(first.interactions)).mode & 0o077).toBe(0);
  });

  it('leaves nothing behind when a file cannot be finished', async () => {
    const before = await readdir(folder);
    const files = { ...filesIn('x'), interactions: path.join(folder, 'missing', 'x.csv') };
    await expect(service().write(files)).rejects.toMatchObject({ code: 'ENOENT' });
    const broken = new ActivityExport(
      Object.assign(Object.create(database) as Database, {
        connect: () => Promise.reject(new Error('gone')),
      }),
    );
    await expect(broken.write(filesIn('y'))).rejects.toThrow('gone');
    expect(await readdir(folder)).toEqual(before);
  });

  it('writes nobody who took their consent back', async () => {
    await database.execute('update consent set withdrawn_at = now()');
    const files = filesIn('none');
    expect(await service().write(files)).toMatchObject({ interactions: 0 });
    expect(await readFile(files.interactions, 'utf8')).toBe('learner,item,time,weight\n');
  });
});
