import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Arrangement } from './domain/ordering';
import { courseRules, lessonRules, prerequisites, sectionRules } from './rules/rules-sql';
import type { CourseCard, CoursePlan, CourseView, LessonView, SectionView } from './views';

export const cardColumns = `c.id, c.slug, c.title, c.title_en as "titleEn", c.summary, c.summary_en as "summaryEn",
  c.topic, c.level, c.language, c.minutes, c.download_bytes as "downloadBytes", c.lesson_count as "lessonCount", c.status,
  c.owner_unit_id as "unitId", u.name as "unitName", c.published_at as "publishedAt"`;

export type LessonBody = Pick<
  LessonView,
  'id' | 'sectionId' | 'bodyMarkdown' | 'bodyHtml' | 'contentId' | 'audioKey' | 'passPercentage'
>;

const guardedColumns = `c.draft_of as "draftOf", (select d.id from course d where d.draft_of = c.id) as "draftId",
  u.path as "unitPath",
  array(select a.person_id from course_author a where a.course_id = c.id) as "authorIds"`;

const viewQuery = `
  select ${cardColumns}, ${guardedColumns}, c.audience, c.outcomes, c.version, c.updated_at as "updatedAt",
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.full_name) order by p.name_sort)
      from course_author a join person p on p.id = a.person_id where a.course_id = c.id), '[]') as authors,
    ${courseRules} as rules, ${prerequisites} as prerequisites
  from course c join unit u on u.id = c.owner_unit_id`;

const contentsQuery = (which: string) => `
  select s.id, s.title, ${sectionRules} as rules, coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'kind', l.kind,
      'minutes', l.minutes, 'ready', l.ready, 'rules', ${lessonRules}) order by l.position) filter (where l.id is not null), '[]') as lessons
  from section s left join lesson l on l.section_id = s.id ${which}
    left join lesson_rules lr on lr.lesson_id = l.id left join section_rules sr on sr.section_id = s.id
  where s.course_id = $1 and not s.retired group by s.id, sr.section_id order by s.position, s.id`;
const planQuery = `
  select ${courseRules} as rules, coalesce((
    select jsonb_agg(jsonb_build_object('rules', x.rules, 'lessons', x.lessons) order by x.position, x.id)
    from (select s.id, s.position, ${sectionRules} as rules, jsonb_agg(jsonb_build_object('id', l.id,
        'title', l.title, 'kind', l.kind, 'graded', l.pass_percentage > 0, 'rules', ${lessonRules}) order by l.position) as lessons
      from section s join lesson l on l.section_id = s.id and l.ready
      left join lesson_rules lr on lr.lesson_id = l.id left join section_rules sr on sr.section_id = s.id
      where s.course_id = c.id group by s.id, sr.section_id) x), '[]') as sections
  from course c where c.id = $1`;
const wholeContents = contentsQuery('and not l.retired');
const readyContents = contentsQuery('and l.ready');

/** One course with all that belongs to it. */
@Injectable()
export class CoursesRepository {
  constructor(private readonly database: Database) {}

  bySlug(slug: string): Promise<CourseView | null> {
    return this.database.one<CourseView>(`${viewQuery} where c.slug = $1`, [slug]);
  }
  byId(id: string): Promise<CourseView | null> {
    return this.database.one<CourseView>(`${viewQuery} where c.id = $1`, [id]);
  }

  /** What somebody may edit: what they wrote, and what the units they serve own. */
  taught(
    personId: string,
    scope: { everywhere: boolean; unitIds: string[] },
    limit: number,
  ): Promise<CourseCard[]> {
    return this.database.query<CourseCard>(
      `select ${cardColumns} from course c join unit u on u.id = c.owner_unit_id
       where c.draft_of is null and ($2 or u.path && $3::uuid[] or exists
         (select from course_author a where a.course_id = c.id and a.person_id = $1))
       order by c.updated_at desc, c.id desc limit $4`,
      [personId, scope.everywhere, scope.unitIds, limit],
    );
  }

  contents(courseId: string, onlyReady: boolean): Promise<SectionView[]> {
    return this.database.query<SectionView>(onlyReady ? readyContents : wholeContents, [courseId]);
  }

  /** What is to learn in a course and by which rules; learners see only lessons that are ready. */
  plan(courseId: string): Promise<CoursePlan | null> {
    return this.database.one<CoursePlan & Record<string, unknown>>(planQuery, [courseId]);
  }

  lesson(id: string): Promise<LessonView | null> {
    return this.database.one<LessonView>(
      `select l.id, l.title, l.kind, l.minutes, l.ready, ${lessonRules} as rules, l.course_id as "courseId", l.section_id as "sectionId",
         l.body_markdown as "bodyMarkdown", l.body_html as "bodyHtml", l.content_id as "contentId",
         l.audio_key as "audioKey", l.pass_percentage as "passPercentage",
         jsonb_build_object('slug', c.slug, 'title', c.title, 'titleEn', c.title_en, 'language', c.language,
           'status', c.status, 'rules', ${courseRules}, 'unitPath', u.path, 'authorIds',
           array(select a.person_id from course_author a where a.course_id = c.id)) as course
       from lesson l join course c on c.id = l.course_id join unit u on u.id = c.owner_unit_id
         left join lesson_rules lr on lr.lesson_id = l.id
       where l.id = $1`,
      [id],
    );
  }

  /** What the ready lessons of a course hold, without who may do what with it. */
  bodies(courseId: string): Promise<LessonBody[]> {
    return this.database.query<LessonBody & Record<string, unknown>>(
      `select id, section_id as "sectionId", body_markdown as "bodyMarkdown", body_html as "bodyHtml",
         content_id as "contentId", audio_key as "audioKey", pass_percentage as "passPercentage"
       from lesson where course_id = $1 and ready`,
      [courseId],
    );
  }

  unitPath(unitId: string): Promise<{ path: string[] } | null> {
    return this.database.one<{ path: string[] }>('select path from unit where id = $1', [unitId]);
  }

  /** The units that somebody with these grants makes courses for; the centres for one who may everywhere. */
  unitsToServe(scope: { everywhere: boolean; unitIds: string[] }): Promise<{ id: string; name: string }[]> {
    return this.database.query<{ id: string; name: string }>(
      `select id, name from unit where id = any($1::uuid[]) or ($2 and level = 'centre')
       order by cardinality(path), name_folded`,
      [scope.unitIds, scope.everywhere],
    );
  }

  async slugTaken(table: 'course' | 'programme', slug: string): Promise<boolean> {
    return (await this.database.one(`select 1 from ${table} where slug = $1`, [slug])) !== null;
  }

  /** Counts lessons and minutes anew; returns how many lessons are ready. */
  async recount(courseId: string, now: Date): Promise<number> {
    const row = await this.database.one<{ lesson_count: number }>(
      `update course c set lesson_count = n.lessons, minutes = n.minutes, updated_at = $2, version = version + 1
       from (select count(*)::int as lessons, coalesce(sum(minutes), 0)::int as minutes
         from lesson where course_id = $1 and ready) n
       where c.id = $1 returning c.lesson_count`,
      [courseId, now],
    );
    return row?.lesson_count ?? 0;
  }

  async arrangeSections(ids: readonly string[]): Promise<void> {
    await this.database.execute(
      `update section s set position = o.place from unnest($1::uuid[]) with ordinality o(id, place)
       where s.id = o.id`,
      [ids],
    );
  }

  async arrangeLessons(sections: readonly Arrangement[]): Promise<void> {
    const places = sections.flatMap((section) =>
      section.lessonIds.map((id, index) => ({ id, section: section.sectionId, place: index + 1 })),
    );
    await this.database.execute(
      `update lesson l set section_id = o.section_id, position = o.place
       from unnest($1::uuid[], $2::uuid[], $3::int[]) o(id, section_id, place) where l.id = o.id`,
      [places.map((one) => one.id), places.map((one) => one.section), places.map((one) => one.place)],
    );
  }
}
