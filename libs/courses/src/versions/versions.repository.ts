import { Database, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { courseRules, lessonRules, sectionRules } from '../rules/rules-sql';
import type { CoursePlan, LessonView, SectionView } from '../views';
import type { Change, ComparedLesson } from './changes';

/** A version of a course that was opened to learners. */
export interface CourseVersion {
  number: number;
  publishedAt: Date;
  /** Null when the person is gone. */
  publishedBy: string | null;
  changes: Change[];
}

/** What a version keeps of a lesson. */
type FrozenLesson = Pick<
  LessonView,
  'title' | 'kind' | 'minutes' | 'bodyMarkdown' | 'bodyHtml' | 'contentId' | 'audioKey' | 'passPercentage'
> & { sectionId: string };

const now = `l.title, l.kind, l.minutes, l.body_markdown, l.body_html, l.content_id, l.audio_key, l.pass_percentage`;

const frozen = `from course_version_lesson v left join lesson_rules lr on lr.lesson_id = v.lesson_id
         left join section_rules sr on sr.section_id = v.section_id`;

/** Versions of courses and their drafts, in SQL: each act takes the same few statements however long the course is. */
@Injectable()
export class VersionsRepository {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  list(courseId: string): Promise<CourseVersion[]> {
    return this.database.query<CourseVersion & Record<string, unknown>>(
      `select v.number, v.published_at as "publishedAt", p.full_name as "publishedBy", v.changes
       from course_version v left join person p on p.id = v.published_by
       where v.course_id = $1 order by v.number desc`,
      [courseId],
    );
  }

  async newest(courseId: string): Promise<number> {
    const row = await this.database.one<{ number: number }>(
      'select coalesce(max(number), 0)::int as number from course_version where course_id = $1',
      [courseId],
    );
    return row?.number ?? 0;
  }

  async add(courseId: string, number: number, by: string | null, changes: readonly Change[], at: Date) {
    await this.database.execute(
      `insert into course_version (course_id, number, published_at, published_by, changes)
       values ($1, $2, $3, $4, $5)`,
      [courseId, number, at, by, JSON.stringify(changes)],
    );
  }

  /** Keeps the lessons of the newest version as they are at this moment. */
  async freeze(courseId: string, number: number): Promise<void> {
    await this.database.execute(
      `insert into course_version_lesson (course_id, number, lesson_id, place, section_id, section_title, title,
         kind, minutes, body_markdown, body_html, content_id, audio_key, pass_percentage)
       select l.course_id, $2, l.id, row_number() over (order by s.position, s.id, l.position), s.id, s.title, ${now}
       from lesson l join section s on s.id = l.section_id where l.course_id = $1 and l.ready`,
      [courseId, number],
    );
  }

  /** The lessons of a course or a draft as two versions are compared, in order. */
  compared(courseId: string): Promise<ComparedLesson[]> {
    return this.database.query<ComparedLesson & Record<string, unknown>>(
      `select coalesce(l.origin_id, l.id) as id, l.title, s.title as "sectionTitle",
         md5(jsonb_build_array(l.kind, l.minutes, l.body_markdown, l.content_id, l.audio_key,
           l.pass_percentage, ${lessonRules}, ${sectionRules})::text) as content
       from lesson l join section s on s.id = l.section_id left join lesson_rules lr on lr.lesson_id = l.id
         left join section_rules sr on sr.section_id = s.id where l.course_id = $1 and not l.retired
       order by s.position, s.id, l.position`,
      [courseId],
    );
  }

  /** Copies what a course consists of into an empty one that is its draft. */
  async copyIntoDraft(courseId: string, draftId: string): Promise<void> {
    const sections = await this.database.query<{ id: string }>(
      'select id from section where course_id = $1 and not retired',
      [courseId],
    );
    await this.database.execute(
      `insert into section (id, course_id, title, position, origin_id)
       select n.id, $1, s.title, s.position, s.id
       from section s join unnest($2::uuid[], $3::uuid[]) n(id, origin) on n.origin = s.id`,
      [draftId, sections.map(() => newId()), sections.map(({ id }) => id)],
    );
    const lessons = await this.database.query<{ id: string }>(
      'select id from lesson where course_id = $1 and not retired',
      [courseId],
    );
    await this.database.execute(
      `insert into lesson (id, course_id, section_id, title, kind, minutes, body_markdown, body_html, content_id,
         audio_key, pass_percentage, position, origin_id)
       select n.id, $1, s.id, ${now}, l.position, l.id
       from lesson l join unnest($2::uuid[], $3::uuid[]) n(id, origin) on n.origin = l.id
         join section s on s.course_id = $1 and s.origin_id = l.section_id`,
      [draftId, lessons.map(() => newId()), lessons.map(({ id }) => id)],
    );
    await this.database.execute(
      `insert into section_rules (section_id, opens_on, opens_after_days)
       select s.id, r.opens_on, r.opens_after_days from section s join section_rules r on r.section_id = s.origin_id
       where s.course_id = $1`,
      [draftId],
    );
    await this.database.execute(
      `insert into lesson_rules (lesson_id, required, opens_on, opens_after_days, sessions)
       select l.id, r.required, r.opens_on, r.opens_after_days, r.sessions
       from lesson l join lesson_rules r on r.lesson_id = l.origin_id where l.course_id = $1`,
      [draftId],
    );
    await this.database.execute(
      'insert into course_author (course_id, person_id) select $1, person_id from course_author where course_id = $2',
      [draftId, courseId],
    );
  }

  /**
   * Makes the lessons of a course those of its draft: a lesson that was there keeps its id, a new one moves over with
   * the id it has, and one that the draft left out is retired. The rules that the draft gave them come with them.
   */
  async apply(courseId: string, draftId: string): Promise<void> {
    const { database } = this;
    const both = [courseId, draftId];
    await database.execute(
      `update section s set retired = true where s.course_id = $1 and not exists
         (select from section d where d.course_id = $2 and d.origin_id = s.id)`,
      both,
    );
    await database.execute(
      `update lesson l set retired = true where l.course_id = $1 and not exists
         (select from lesson d where d.course_id = $2 and d.origin_id = l.id)`,
      both,
    );
    await database.execute(
      `update section s set title = d.title, position = d.position from section d
       where d.course_id = $2 and d.origin_id = s.id and s.course_id = $1`,
      both,
    );
    await database.execute(
      `update lesson l set title = d.title, kind = d.kind, minutes = d.minutes, body_markdown = d.body_markdown,
         body_html = d.body_html, content_id = d.content_id, audio_key = d.audio_key,
         pass_percentage = d.pass_percentage, position = d.position,
         section_id = coalesce(ds.origin_id, ds.id)
       from lesson d join section ds on ds.id = d.section_id
       where d.course_id = $2 and d.origin_id = l.id and l.course_id = $1`,
      both,
    );
    await database.execute(
      `insert into section_rules (section_id, opens_on, opens_after_days)
       select d.origin_id, r.opens_on, r.opens_after_days from section d join section_rules r on r.section_id = d.id
       where d.course_id = $1 and d.origin_id is not null
       on conflict (section_id) do update set opens_on = excluded.opens_on,
         opens_after_days = excluded.opens_after_days`,
      [draftId],
    );
    await database.execute(
      `insert into lesson_rules (lesson_id, required, opens_on, opens_after_days, sessions)
       select d.origin_id, r.required, r.opens_on, r.opens_after_days, r.sessions
       from lesson d join lesson_rules r on r.lesson_id = d.id
       where d.course_id = $1 and d.origin_id is not null
       on conflict (lesson_id) do update set required = excluded.required, opens_on = excluded.opens_on,
         opens_after_days = excluded.opens_after_days, sessions = excluded.sessions`,
      [draftId],
    );
    await database.execute(
      `update lesson l set course_id = $1, section_id = coalesce(ds.origin_id, ds.id) from section ds
       where ds.id = l.section_id and l.course_id = $2 and l.origin_id is null`,
      both,
    );
    await database.execute(
      'update section set course_id = $1 where course_id = $2 and origin_id is null',
      both,
    );
  }

  /** A version's sections and lessons as its learners see them. */
  contents(courseId: string, number: number): Promise<SectionView[]> {
    return this.database.query<SectionView & Record<string, unknown>>(
      `select v.section_id as id, v.section_title as title, ${sectionRules} as rules,
         jsonb_agg(jsonb_build_object('id', v.lesson_id, 'title', v.title, 'kind', v.kind, 'minutes', v.minutes,
           'ready', true, 'rules', ${lessonRules}) order by v.place) as lessons
       ${frozen} where v.course_id = $1 and v.number = $2
       group by v.section_id, v.section_title, sr.section_id order by min(v.place)`,
      [courseId, number],
    );
  }

  /** What is to learn in a version, by the rules that the course has now. */
  plan(courseId: string, number: number): Promise<CoursePlan | null> {
    return this.database.one<CoursePlan & Record<string, unknown>>(
      `select ${courseRules} as rules, coalesce((
         select jsonb_agg(jsonb_build_object('rules', x.rules, 'lessons', x.lessons) order by x.place)
         from (select min(v.place) as place, ${sectionRules} as rules, jsonb_agg(jsonb_build_object('id', v.lesson_id,
             'title', v.title, 'kind', v.kind, 'graded', v.pass_percentage > 0, 'rules', ${lessonRules})
             order by v.place) as lessons
           ${frozen} where v.course_id = c.id and v.number = $2
           group by v.section_id, sr.section_id) x), '[]') as sections
       from course c where c.id = $1`,
      [courseId, number],
    );
  }

  /** All lessons of a version with what they hold, in its order. */
  lessons(courseId: string, number: number): Promise<(FrozenLesson & Pick<LessonView, 'id' | 'rules'>)[]> {
    return this.database.query<FrozenLesson & Pick<LessonView, 'id' | 'rules'> & Record<string, unknown>>(
      `select v.lesson_id as id, v.title, v.kind, v.minutes, v.body_markdown as "bodyMarkdown",
         v.body_html as "bodyHtml", v.content_id as "contentId", v.audio_key as "audioKey",
         v.pass_percentage as "passPercentage", v.section_id as "sectionId", ${lessonRules} as rules
       ${frozen} where v.course_id = $1 and v.number = $2 order by v.place`,
      [courseId, number],
    );
  }

  lesson(courseId: string, number: number, lessonId: string): Promise<FrozenLesson | null> {
    return this.database.one<FrozenLesson & Record<string, unknown>>(
      `select title, kind, minutes, body_markdown as "bodyMarkdown", body_html as "bodyHtml",
         content_id as "contentId", audio_key as "audioKey", pass_percentage as "passPercentage",
         section_id as "sectionId"
       from course_version_lesson where course_id = $1 and number = $2 and lesson_id = $3`,
      [courseId, number, lessonId],
    );
  }

  /** Whether a content belongs to what learners see or saw, or to more than one lesson: then it must not be changed. */
  async contentIsFrozen(contentId: string): Promise<boolean> {
    const row = await this.database.one<{ frozen: boolean }>(
      `select coalesce(bool_or(c.status <> 'draft'), false) or count(distinct u.lesson_id) > 1 as frozen
       from content_use u join course c on c.id = u.course_id where u.content_id = $1`,
      [contentId],
    );
    return row?.frozen ?? false;
  }

  /** Whether any lesson, of now or of before, is read aloud by a track. */
  async trackIsUsed(audioKey: string): Promise<boolean> {
    const row = await this.database.one<{ used: boolean }>(
      `select exists (select from lesson where audio_key = $1)
         or exists (select from course_version_lesson where audio_key = $1) as used`,
      [audioKey],
    );
    return row?.used ?? false;
  }
}
