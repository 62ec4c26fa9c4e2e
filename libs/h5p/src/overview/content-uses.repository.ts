import type { CourseStatus } from '@domdom/courses';
import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** A lesson that shows a content, or showed it in an older version of its course. */
export interface LessonUse {
  lessonId: string;
  lessonTitle: string;
  courseId: string;
  courseTitle: string;
  courseStatus: CourseStatus;
  /** Learners of the course's newest version see it; otherwise only those who learn an older one. */
  present: boolean;
}
/** A way for other sites to show a content that was not revoked. */
export interface EmbedUse {
  name: string;
  /** Every site when there are none. */
  sites: string[];
}
export interface ContentFacts {
  authorName: string | null;
  savedBy: string | null;
  unitName: string | null;
  attempts: number;
  learners: number;
  embeds: EmbedUse[];
}

/** What is told about a content besides what it consists of. */
@Injectable()
export class ContentUsesRepository {
  constructor(private readonly database: Database) {}

  lessons(contentId: string): Promise<LessonUse[]> {
    return this.database.query<LessonUse & Record<string, unknown>>(
      `select u.lesson_id as "lessonId", l.title as "lessonTitle", c.id as "courseId", c.title as "courseTitle",
         c.status as "courseStatus", (l.content_id = $1 and not l.retired) is true as present
       from (select distinct lesson_id, course_id from content_use where content_id = $1) u
         join course c on c.id = u.course_id join lesson l on l.id = u.lesson_id
       order by c.status = 'draft', c.title, l.title, l.id limit 200`,
      [contentId],
    );
  }

  facts(contentId: string): Promise<ContentFacts | null> {
    return this.database.one<ContentFacts & Record<string, unknown>>(
      `select a.full_name as "authorName", s.full_name as "savedBy", u.name as "unitName",
         t.attempts, t.learners,
         (select coalesce(json_agg(json_build_object('name', e.name, 'sites', e.sites) order by e.made_at, e.id), '[]')
          from h5p_embed e where e.content_id = c.id and e.revoked_at is null) as embeds
       from h5p_content c left join person a on a.id = c.author_id left join person s on s.id = c.saved_by
         left join unit u on u.id = c.unit_id
         cross join lateral (select count(*)::int as attempts, count(distinct person_id)::int as learners
           from h5p_attempt where content_id = c.id) t
       where c.id = $1`,
      [contentId],
    );
  }

  /**
   * Deletes a content that no lesson of now or before shows, that nobody played and that no other site may show; false
   * when somebody uses it.
   */
  async deleteUnused(contentId: string): Promise<boolean> {
    const gone = await this.database.execute(
      `delete from h5p_content c where c.id = $1
         and not exists (select from content_use u where u.content_id = c.id)
         and not exists (select from h5p_attempt t where t.content_id = c.id)
         and not exists (select from h5p_embed e where e.content_id = c.id and e.revoked_at is null)`,
      [contentId],
    );
    return gone > 0;
  }
}
