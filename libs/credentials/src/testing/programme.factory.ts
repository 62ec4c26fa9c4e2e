import { type Database, fold, newId } from '@domdom/platform';
import { makeCourse } from '../../../courses/src/testing/course.factory';

let made = 0;

/** An open programme of a unit with so many required courses; for tests. */
export async function makeProgramme(database: Database, unitId: string, courses: number) {
  made++;
  const programme = { id: newId(), title: `Chương trình số ${made}`, courseIds: [] as string[] };
  await database.execute(
    `insert into programme (id, slug, title, title_sort, summary, topic, owner_unit_id, status, search_folded,
       published_at, created_at, updated_at)
     values ($1, $2, $3, $4, 'Từ bước đầu đến thành thạo.', 'digital-skills', $5, 'published', $4, now(), now(), now())`,
    [programme.id, `chuong-trinh-${newId().slice(-12)}`, programme.title, fold(programme.title), unitId],
  );
  for (let position = 0; position < courses; position++) {
    const { id } = await makeCourse(database, unitId);
    programme.courseIds.push(id);
    await database.execute(
      'insert into programme_course (programme_id, course_id, position, required) values ($1, $2, $3, true)',
      [programme.id, id, position],
    );
  }
  return programme;
}
