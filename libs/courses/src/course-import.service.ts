import { Clock, Database, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { Course, type CourseDetails, type CourseStatus } from './domain/course.entity';
import type { LessonKind } from './domain/lesson-kinds';
import { slugOf } from './domain/words';
import { lessonHtml } from './lesson-html';

export interface CourseToImport extends CourseDetails {
  /** Given where the same course must have the same address each time. */
  slug?: string;
  unitId: string;
  authorIds: string[];
  status: CourseStatus;
  /** When it was opened; now, when absent. */
  publishedAt?: Date;
  sections: {
    title: string;
    lessons: {
      title: string;
      kind: LessonKind;
      minutes: number;
      bodyMarkdown?: string;
      contentId?: string | null;
      passPercentage?: number;
    }[];
  }[];
}
export interface ImportedCourse {
  id: string;
  slug: string;
  /** In the order of the course. */
  sectionIds: string[];
  lessonIds: string[];
}

const batch = 500;

/** Brings many courses in at once: demonstration data, benchmarks, courses from elsewhere. No policy: for programs. */
@Injectable()
export class CourseImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Stores courses with their contents in a few statements; an address that is taken gets an ending. */
  async importCourses(given: readonly CourseToImport[]): Promise<ImportedCourse[]> {
    const done: ImportedCourse[] = [];
    for (let from = 0; from < given.length; from += batch) {
      done.push(...(await this.importBatch(given.slice(from, from + batch))));
    }
    return done;
  }

  private async importBatch(given: readonly CourseToImport[]): Promise<ImportedCourse[]> {
    const now = this.clock.now();
    const slugs = given.map((course) => course.slug ?? slugOf(course.title));
    return this.database.transaction(async () => {
      const taken = await this.database.query<{ slug: string }>(
        'select slug from course where slug = any($1)',
        [slugs],
      );
      const used = new Set(taken.map((row) => row.slug));
      const made = given.map((course, index) => this.prepare(course, slugs[index] ?? '', used, now));
      const json = (rows: object[]) => JSON.stringify(rows);
      await this.database.execute(
        `insert into course (id, slug, title, title_en, title_sort, summary, summary_en, topic, level, language,
           audience, outcomes, minutes, lesson_count, owner_unit_id, status, search_folded, created_by,
           published_at, created_at, updated_at, version)
         select r.id, r.slug, r.title, r."titleEn", r."titleSort", r.summary, r."summaryEn", r.topic, r.level,
           r.language, r.audience, r.outcomes, r.minutes, r."lessonCount", r."ownerUnitId", r.status,
           r."searchFolded", r."createdBy", r."publishedAt", r."createdAt", r."updatedAt", 1
         from jsonb_to_recordset($1) r(id uuid, slug text, title text, "titleEn" text, "titleSort" text,
           summary text, "summaryEn" text, topic text, level text, language text, audience text, outcomes text[],
           minutes int, "lessonCount" int, "ownerUnitId" uuid, status text, "searchFolded" text,
           "createdBy" uuid, "publishedAt" timestamptz, "createdAt" timestamptz, "updatedAt" timestamptz)`,
        [json(made.map((one) => one.course))],
      );
      await this.database.execute(
        `insert into course_author (course_id, person_id)
         select * from jsonb_to_recordset($1) r(course_id uuid, person_id uuid)`,
        [json(made.flatMap((one) => one.authors))],
      );
      await this.database.execute(
        `insert into section (id, course_id, title, position)
         select * from jsonb_to_recordset($1) r(id uuid, course_id uuid, title text, position int)`,
        [json(made.flatMap((one) => one.sections))],
      );
      await this.database.execute(
        `insert into lesson (id, course_id, section_id, title, kind, minutes, body_markdown, body_html,
           content_id, pass_percentage, position)
         select * from jsonb_to_recordset($1) r(id uuid, course_id uuid, section_id uuid, title text, kind text,
           minutes int, body_markdown text, body_html text, content_id uuid, pass_percentage int, position int)`,
        [json(made.flatMap((one) => one.lessons))],
      );
      await this.database.execute(
        `insert into course_version (course_id, number, published_at, published_by, changes)
         select id, 1, published_at, created_by, '[]' from course where id = any($1::uuid[]) and status <> 'draft'`,
        [made.map((one) => one.course.id)],
      );
      return made.map(({ course, sections, lessons }) => ({
        id: course.id,
        slug: course.slug,
        sectionIds: sections.map((section) => section.id),
        lessonIds: lessons.map((lesson) => lesson.id),
      }));
    });
  }

  private prepare(given: CourseToImport, wanted: string, used: Set<string>, now: Date) {
    const id = newId();
    const slug = used.has(wanted) ? `${wanted}-${id.slice(-6)}` : wanted;
    used.add(slug);
    const sections = given.sections.map((section, index) => ({
      id: newId(),
      course_id: id,
      title: section.title,
      position: index + 1,
    }));
    const lessons = given.sections.flatMap((section, at) =>
      section.lessons.map((lesson, index) => ({
        id: newId(),
        course_id: id,
        section_id: sections[at]?.id,
        title: lesson.title,
        kind: lesson.kind,
        minutes: lesson.minutes,
        body_markdown: lesson.bodyMarkdown ?? '',
        body_html: lessonHtml(lesson.bodyMarkdown ?? ''),
        content_id: lesson.contentId ?? null,
        pass_percentage: lesson.passPercentage ?? 0,
        position: index + 1,
      })),
    );
    const ready = lessons.filter((lesson) =>
      lesson.kind === 'text' ? lesson.body_html !== '' : lesson.content_id !== null,
    );
    const course = new Course();
    Object.assign(course, {
      id,
      slug,
      ownerUnitId: given.unitId,
      status: given.status,
      createdBy: given.authorIds[0] ?? null,
      publishedAt: given.status === 'draft' ? null : (given.publishedAt ?? now),
      createdAt: now,
      minutes: ready.reduce((sum, lesson) => sum + lesson.minutes, 0),
      lessonCount: ready.length,
    });
    course.describe(given, now);
    return {
      course,
      authors: given.authorIds.map((personId) => ({ course_id: id, person_id: personId })),
      sections,
      lessons,
    };
  }
}
