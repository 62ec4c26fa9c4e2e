import { Database } from '@domdom/platform';
import type { Topic } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import { cardColumns } from './courses.repository';
import type { CourseLevel } from './domain/course.entity';
import type { CourseLanguage } from './domain/course-language';
import { searchPatterns } from './domain/words';
import { freeProgramme } from './rules/programme-rules';
import type { CourseCard, ListedProgramme, ProgrammeCard, ProgrammeView } from './views';

export interface ProgrammeFilters {
  q?: string;
  topic?: Topic;
  level?: CourseLevel;
  language?: CourseLanguage;
}
export interface ProgrammeCounts {
  total: number;
  byTopic: Partial<Record<Topic, number>>;
  byLevel: Partial<Record<CourseLevel, number>>;
  byLanguage: Partial<Record<CourseLanguage, number>>;
}

const card = `p.id, p.slug, p.title, p.title_en as "titleEn", p.summary, p.summary_en as "summaryEn", p.topic,
  p.status, u.name as "unitName", t.courses as "courseCount", t.minutes`;
// Only open courses count: a programme never promises what nobody can enter.
const openCourses = `from programme_course pc join course c on c.id = pc.course_id and c.status = 'published'
  where pc.programme_id = p.id`;
const totals = `(select count(*)::int as courses, coalesce(sum(c.minutes), 0)::int as minutes,
  array(select distinct c.level ${openCourses}) as levels,
  array(select distinct c.language ${openCourses}) as languages ${openCourses}) t`;
const from = `programme p join unit u on u.id = p.owner_unit_id cross join lateral ${totals}`;

const programmeRules = `coalesce((select jsonb_build_object('electives', pr.electives, 'inOrder', pr.in_order)
  from programme_rules pr where pr.programme_id = p.id), '${JSON.stringify(freeProgramme)}'::jsonb)`;
const programmeClasses = `coalesce((select jsonb_agg(jsonb_build_object('id', k.class_id, 'required', k.required,
  'sessions', k.sessions) order by k.position) from programme_class k where k.programme_id = p.id), '[]')`;
const outsidePrerequisites = `coalesce((select jsonb_agg(distinct jsonb_build_object('id', n.id, 'slug', n.slug,
    'title', n.title, 'titleEn', n.title_en))
  from programme_course pc join course c on c.id = pc.course_id and c.status = 'published'
  join course_prerequisite x on x.course_id = c.id join course n on n.id = x.needs_id and n.status = 'published'
  where pc.programme_id = p.id and pc.required
    and not exists (select from programme_course i where i.programme_id = p.id and i.course_id = n.id)), '[]')`;
const promised = `array(select o from programme_course pc
  join course c on c.id = pc.course_id and c.status = 'published' cross join lateral unnest(c.outcomes[1:2]) o
  where pc.programme_id = p.id and pc.required order by pc.position limit 6)`;

@Injectable()
export class ProgrammesRepository {
  constructor(private readonly database: Database) {}

  list(
    filters: ProgrammeFilters,
    after: readonly (string | number)[] | null,
    limit: number,
  ): Promise<(ListedProgramme & { publishedAt: Date })[]> {
    const values: unknown[] = [];
    const wanted = ["p.status = 'published'", ...this.words(filters.q, values)];
    if (filters.topic) wanted.push(`p.topic = $${values.push(filters.topic)}`);
    for (const column of ['level', 'language'] as const) {
      const value = filters[column];
      if (value) wanted.push(`exists (select ${openCourses} and c.${column} = $${values.push(value)})`);
    }
    if (after) {
      const [published, id] = [values.push(after[0]), values.push(after[1])];
      wanted.push(`(p.published_at, p.id) < ($${published}::timestamptz, $${id}::uuid)`);
    }
    // As for courses, only what is asked for stands in the text: a plan for everything at once took twice as long.
    return this.database.query(
      `select ${card}, t.levels, t.languages, p.published_at as "publishedAt" from ${from}
       where ${wanted.join(' and ')} order by p.published_at desc, p.id desc limit ${Math.trunc(limit)}`,
      values,
    );
  }

  /** How many match, and how many would with each topic, level and language in place of the chosen one. */
  async counts({ q, topic, level, language }: ProgrammeFilters): Promise<ProgrammeCounts> {
    const values: unknown[] = [topic ?? null, level ?? null, language ?? null];
    const words = this.words(q, values).map((condition) => `and ${condition}`);
    const fits = {
      topic: '($1::text is null or topic = $1)',
      level: '($2::text is null or $2 = any(levels))',
      language: '($3::text is null or $3 = any(languages))',
    };
    const counted = (
      key: string,
      source: string,
      others: string,
    ) => `coalesce((select jsonb_object_agg(key, n)
      from (select ${key} as key, count(*)::int as n from found ${source} where ${others} group by 1) x), '{}')`;
    const row = await this.database.one<ProgrammeCounts & Record<string, unknown>>(
      `with found as (select p.topic, t.levels, t.languages from programme p cross join lateral ${totals}
         where p.status = 'published' ${words.join(' ')})
       select (select count(*)::int from found where ${fits.topic} and ${fits.level} and ${fits.language}) as total,
         ${counted('topic', '', `${fits.level} and ${fits.language}`)} as "byTopic",
         ${counted('l', 'cross join lateral unnest(levels) l', `${fits.topic} and ${fits.language}`)} as "byLevel",
         ${counted('l', 'cross join lateral unnest(languages) l', `${fits.topic} and ${fits.level}`)} as "byLanguage"`,
      values,
    );
    return row ?? { total: 0, byTopic: {}, byLevel: {}, byLanguage: {} };
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
      `select ${card}, t.levels, t.languages, p.owner_unit_id as "unitId", u.path as "unitPath",
         array[]::uuid[] as "authorIds", ${programmeRules} as rules, ${programmeClasses} as classes,
         ${outsidePrerequisites} as prerequisites, ${promised} as outcomes
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

  private words(q: string | undefined, values: unknown[]): string[] {
    return searchPatterns(q).map((pattern) => `p.search_folded like $${values.push(pattern)}`);
  }
}
