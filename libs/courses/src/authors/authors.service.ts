import { type Actor, AuditLog, Database, defineErrors, fold, isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CoursesService } from '../courses.service';
import type { CourseView } from '../views';

export const authorErrors = defineErrors('authors', {
  notInstructor: {
    kind: 'invalid',
    field: 'personId',
    vi: 'Người này chưa là hướng dẫn viên của đơn vị.',
    en: 'This person is not an instructor of the unit.',
  },
  last: {
    kind: 'conflict',
    vi: 'Khóa học cần ít nhất một tác giả. Hãy thêm người khác trước.',
    en: 'A course needs at least one author. Add somebody else first.',
  },
});

export interface Instructor {
  id: string;
  name: string;
  unitName: string | null;
}
const searched = 20;

/** Who writes a course together. */
@Injectable()
export class CourseAuthors {
  constructor(
    private readonly database: Database,
    private readonly courses: CoursesService,
    private readonly audit: AuditLog,
  ) {}

  /** @throws common.notFound, common.forbidden; so do the others */
  course(actor: Actor, courseId: string): Promise<CourseView> {
    return this.courses.course(actor, courseId, 'edit');
  }

  /** Instructors who teach in the course's unit and do not write it yet, by words of their names: 20 at most. */
  async search(course: CourseView, words: string): Promise<Instructor[]> {
    const patterns = fold(words)
      .split(' ')
      .filter(Boolean)
      .slice(0, 8)
      .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    if (patterns.length === 0) return [];
    return this.database.query<Instructor & Record<string, unknown>>(
      `select p.id, p.full_name as name, min(u.name) as "unitName"
       from person p join role_grant g on g.person_id = p.id and g.role = 'instructor' and g.ended_at is null
         and (g.unit_id is null or g.unit_id = any($1::uuid[]))
         left join unit u on u.id = g.unit_id
       where p.name_folded like all($2) and p.id <> all($3::uuid[])
       group by p.id order by p.name_sort, p.id limit ${searched}`,
      [course.unitPath, patterns, course.authorIds],
    );
  }

  /** @throws authors.notInstructor for somebody who does not teach in the unit */
  async add(actor: Actor, courseId: string, personId: string): Promise<void> {
    const course = await this.course(actor, courseId);
    const teaches =
      isId(personId) &&
      (await this.database.one(
        `select 1 from role_grant where person_id = $1 and role = 'instructor' and ended_at is null
           and (unit_id is null or unit_id = any($2::uuid[]))`,
        [personId, course.unitPath],
      ));
    if (!teaches) throw authorErrors.notInstructor();
    await this.database.transaction(async () => {
      await this.database.execute(
        `insert into course_author (course_id, person_id) select c.id, $2 from course c
         where c.id = $1 or c.draft_of = $1 or c.id = (select draft_of from course where id = $1)
         on conflict do nothing`,
        [courseId, personId],
      );
      await this.note('courses.author-added', courseId, personId);
    });
  }

  /** @throws authors.last */
  async remove(actor: Actor, courseId: string, personId: string): Promise<void> {
    await this.course(actor, courseId);
    await this.database.transaction(async () => {
      const together = `select id from course c
        where c.id = $1 or c.draft_of = $1 or c.id = (select draft_of from course where id = $1)`;
      // Two who take each other out at the same moment would leave a course without anybody.
      await this.database.query(`${together} order by id for update`, [courseId]);
      await this.database.execute(
        `delete from course_author where person_id = $2 and course_id in (${together})`,
        [courseId, personId],
      );
      const left = await this.database.one('select 1 from course_author where course_id = $1', [courseId]);
      if (!left) throw authorErrors.last();
      await this.note('courses.author-removed', courseId, personId);
    });
  }

  private note(action: string, courseId: string, personId: string): Promise<unknown> {
    return this.audit.record({ action, subject: 'course', subjectId: courseId, details: { personId } });
  }
}
