import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { cardColumns } from './courses.repository';
import { searchPatterns } from './domain/words';
import type { CourseCard, ProgrammeCard, ProgrammeView } from './views';

const card = `p.id, p.slug, p.title, p.title_en as "titleEn", p.summary, p.summary_en as "summaryEn", p.topic,
  p.status, u.name as "unitName", t.courses as "courseCount", t.minutes`;
// Only open courses count: a programme never promises what nobody can enter.
const from = `programme p join unit u on u.id = p.owner_unit_id cross join lateral
  (select count(*)::int as courses, coalesce(sum(c.minutes), 0)::int as minutes from programme_course pc
   join course c on c.id = pc.course_id and c.status = 'published' where pc.programme_id = p.id) t`;

@Injectable()
export class ProgrammesRepository {
  constructor(private readonly database: Database) {}

  list(
    filters: { q?: string; topic?: string },
    after: readonly (string | number)[] | null,
    limit: number,
  ): Promise<(ProgrammeCard & { publishedAt: Date; total: number })[]> {
    const values: unknown[] = [];
    const wanted = searchPatterns(filters.q).map(
      (pattern) => `p.search_folded like $${values.push(pattern)}`,
    );
    if (filters.topic) wanted.push(`p.topic = $${values.push(filters.topic)}`);
    const all = ["p.status = 'published'", ...wanted].join(' and ');
    let page = all;
    if (after) {
      const [published, id] = [values.push(after[0]), values.push(after[1])];
      page += ` and (p.published_at, p.id) < ($${published}::timestamptz, $${id}::uuid)`;
    }
    // As for courses, only what is asked for stands in the text: a plan for everything at once took twice as long.
    return this.database.query(
      `select ${card}, p.published_at as "publishedAt", (select count(*)::int from programme p where ${all}) as total
       from ${from} where ${page} order by p.published_at desc, p.id desc limit ${Math.trunc(limit)}`,
      values,
    );
  }

  /** What officials of some units may edit. */
  ofUnits(scope: { everywhere: boolean; unitIds: string[] }): Promise<ProgrammeCard[]> {
    return this.database.query<ProgrammeCard>(
      `select ${card} from ${from} where $1 or u.path && $2::uuid[] order by p.updated_at desc, p.id limit 100`,
      [scope.everywhere, scope.unitIds],
    );
  }

  async find(by: 'id' | 'slug', value: string): Promise<ProgrammeView | null> {
    const programme = await this.database.one<Omit<ProgrammeView, 'courses'>>(
      `select ${card}, p.owner_unit_id as "unitId", u.path as "unitPath", array[]::uuid[] as "authorIds"
       from ${from} where p.${by} = $1`,
      [value],
    );
    if (!programme) return null;
    const courses = await this.database.query<CourseCard & { required: boolean }>(
      `select ${cardColumns}, pc.required from programme_course pc join course c on c.id = pc.course_id
       join unit u on u.id = c.owner_unit_id
       where pc.programme_id = $1 and c.status = 'published' order by pc.position`,
      [programme.id],
    );
    return { ...programme, courses };
  }

  /** Which of these courses are open. */
  async openAmong(courseIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `select id from course where id = any($1::uuid[]) and status = 'published'`,
      [courseIds],
    );
    return new Set(rows.map((row) => row.id));
  }

  async setCourses(
    programmeId: string,
    courses: readonly { id: string; required: boolean }[],
  ): Promise<void> {
    await this.database.execute('delete from programme_course where programme_id = $1', [programmeId]);
    await this.database.execute(
      `insert into programme_course (programme_id, course_id, required, position)
       select $1, o.id, o.required, o.place
       from unnest($2::uuid[], $3::boolean[]) with ordinality o(id, required, place)`,
      [programmeId, courses.map((course) => course.id), courses.map((course) => course.required)],
    );
  }
}
