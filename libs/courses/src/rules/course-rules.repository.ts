import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { CourseRules, LessonRules } from './course-rules';
import type { Opening } from './opening';

/** Writes the rules of courses; they are read with the courses themselves (`rules-sql`). */
@Injectable()
export class CourseRulesRepository {
  constructor(private readonly database: Database) {}

  async saveCourse(courseId: string, rules: CourseRules): Promise<void> {
    await this.database.execute(
      `insert into course_rules (course_id, opens_on, in_order, completion, lesson_count, minimal_average)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (course_id) do update set opens_on = excluded.opens_on, in_order = excluded.in_order,
         completion = excluded.completion, lesson_count = excluded.lesson_count,
         minimal_average = excluded.minimal_average`,
      [courseId, rules.opensOn, rules.inOrder, rules.completion, rules.count, rules.minimalAverage],
    );
  }

  /** Of a section, and of the one that comes from it in a draft: what applies at once must not be undone by it. */
  async saveSection(sectionId: string, { opensOn, opensAfterDays }: Opening): Promise<void> {
    await this.database.execute(
      `insert into section_rules (section_id, opens_on, opens_after_days)
       select id, $2::date, $3::int from section where id = $1 or origin_id = $1
       on conflict (section_id) do update set opens_on = excluded.opens_on,
         opens_after_days = excluded.opens_after_days`,
      [sectionId, opensOn, opensAfterDays],
    );
  }

  /** Of a lesson, and of the one that comes from it in a draft. */
  async saveLesson(lessonId: string, rules: LessonRules): Promise<void> {
    await this.database.execute(
      `insert into lesson_rules (lesson_id, required, opens_on, opens_after_days, sessions)
       select id, $2::boolean, $3::date, $4::int, $5::int from lesson where id = $1 or origin_id = $1
       on conflict (lesson_id) do update set required = excluded.required, opens_on = excluded.opens_on,
         opens_after_days = excluded.opens_after_days, sessions = excluded.sessions`,
      [lessonId, rules.required, rules.opensOn, rules.opensAfterDays, rules.sessions],
    );
  }

  /** Of sections that have none yet. */
  async addSections(rows: readonly { id: string; rules: Opening }[]): Promise<void> {
    await this.database.execute(
      `insert into section_rules (section_id, opens_on, opens_after_days)
       select r.id, (r.rules->>'opensOn')::date, (r.rules->>'opensAfterDays')::int
       from jsonb_to_recordset($1::jsonb) r(id uuid, rules jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  /** Of lessons that have none yet. */
  async addLessons(rows: readonly { id: string; rules: LessonRules }[]): Promise<void> {
    await this.database.execute(
      `insert into lesson_rules (lesson_id, required, opens_on, opens_after_days, sessions)
       select r.id, (r.rules->>'required')::boolean, (r.rules->>'opensOn')::date,
         (r.rules->>'opensAfterDays')::int, (r.rules->>'sessions')::int
       from jsonb_to_recordset($1::jsonb) r(id uuid, rules jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  async savePrerequisites(courseId: string, ids: readonly string[]): Promise<void> {
    await this.database.execute('delete from course_prerequisite where course_id = $1', [courseId]);
    await this.database.execute(
      'insert into course_prerequisite (course_id, needs_id) select $1, unnest($2::uuid[])',
      [courseId, ids],
    );
  }

  /** Which of these courses lead, by what they ask for, back to the course. */
  leadingBack(courseId: string, ids: readonly string[]): Promise<{ title: string }[]> {
    return this.database.query<{ title: string }>(
      `with recursive way (first, id) as (
         select id, id from unnest($2::uuid[]) as t (id)
         union select w.first, x.needs_id from way w join course_prerequisite x on x.course_id = w.id)
       select c.title from way w join course c on c.id = w.first where w.id = $1 order by c.title_sort`,
      [courseId, ids],
    );
  }

  /** Two who save at once could close a circle that neither sees: one of them waits here. */
  async holdPrerequisites(): Promise<void> {
    await this.database.execute('lock table course_prerequisite in share row exclusive mode');
  }

  /** Those of the courses that anybody can find and take. */
  async openAmong(ids: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from course where id = any($1::uuid[]) and status = 'published'`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  async open(ids: readonly string[]): Promise<number> {
    const row = await this.database.one<{ open: number }>(
      `select count(*)::int as open from course where id = any($1::uuid[]) and status = 'published'`,
      [ids],
    );
    return row?.open ?? 0;
  }
}
