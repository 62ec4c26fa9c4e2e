import type { Actor, Database } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { CourseContents } from '../course-contents.service';
import { CoursesModule } from '../courses.module';
import { CoursesService } from '../courses.service';
import { makeCourse } from '../testing/course.factory';
import { CourseVersions } from '../versions/versions.service';
import { CourseAuthors } from './authors.service';

describe('the authors of a course', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let unitId: string;
  let author: Actor;
  let authors: CourseAuthors;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    opened = await openModule({ imports: [CoursesModule] });
    database = opened.database;
    unitId = (await makeUnitLine(database)).commune.id;
    author = (await instructor('Lê Thị Soạn')).actor;
    authors = get(CourseAuthors);
  });
  afterAll(() => opened.module.close());

  const instructor = (fullName: string, at = unitId) =>
    makePerson(database, { fullName, grants: [{ role: 'instructor', unitId: at }] });
  const course = () => makeCourse(database, unitId, { authorIds: [author.personId] });

  it('are found among the instructors of the unit without diacritics, and write together from then on', async () => {
    const { id } = await course();
    const other = await instructor('Đặng Ánh Tuyết');
    await makePerson(database, { fullName: 'Đặng Ánh Học' });
    await instructor('Đặng Ánh Xa', (await makeUnitLine(database)).commune.id);
    const found = await authors.search(await authors.course(author, id), 'dang anh');
    expect(found.map((person) => person.name)).toEqual(['Đặng Ánh Tuyết']);
    await expect(get(CoursesService).course(other.actor, id, 'edit')).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await authors.add(author, id, other.actor.personId);
    await authors.add(author, id, other.actor.personId);
    expect((await get(CoursesService).course(other.actor, id, 'edit')).authors).toHaveLength(2);
    expect(await authors.search(await authors.course(author, id), 'dang anh')).toEqual([]);
  });

  it('write its next version, too, whenever they came', async () => {
    const { id } = await course();
    const draftId = await get(CourseVersions).begin(author, id);
    const other = await instructor('Vũ Văn Sau');
    await authors.add(author, id, other.actor.personId);
    expect(await get(CourseContents).addSection(other.actor, draftId, 'Phần')).toMatch(/^[0-9a-f-]{36}$/);
    await authors.remove(author, draftId, other.actor.personId);
    await expect(get(CoursesService).course(other.actor, id, 'edit')).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('are only instructors of the unit, added by those who edit the course', async () => {
    const { id } = await course();
    const learner = await makePerson(database);
    const add = authors.add(author, id, learner.actor.personId);
    await expect(add).rejects.toMatchObject({ code: 'authors.notInstructor' });
    const stranger = await instructor('Bùi Thị Lạ');
    await expect(authors.add(stranger.actor, id, stranger.actor.personId)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('never leave a course without anybody, even when two take each other out at the same moment', async () => {
    const { id } = await course();
    const other = await instructor('Phan Hai');
    await authors.add(author, id, other.actor.personId);
    const both = await Promise.allSettled([
      authors.remove(author, id, other.actor.personId),
      authors.remove(other.actor, id, author.personId),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const left = await database.query('select 1 from course_author where course_id = $1', [id]);
    expect(left).toHaveLength(1);
  });
});
