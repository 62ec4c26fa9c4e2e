import type { CourseLanguage } from '@domdom/courses';
import { type Actor, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { nextLesson } from '../enrolments.repository';

/** The one lesson that somebody goes on with. */
export interface NextStep {
  slug: string;
  title: string;
  titleEn: string | null;
  language: CourseLanguage;
  lessonId: string;
  lessonTitle: string;
  lessonsDone: number;
  lessonsTotal: number;
}

/** Where somebody goes on, for pages that are about other things. */
@Injectable()
export class NextSteps {
  constructor(private readonly database: Database) {}

  /** Of the course that was used last and is not done; null for one who takes none. */
  of(actor: Actor): Promise<NextStep | null> {
    return this.database.one<NextStep & Record<string, unknown>>(
      `select c.slug, c.title, c.title_en as "titleEn", c.language, n.id as "lessonId", n.title as "lessonTitle",
         e.lessons_done as "lessonsDone", e.lessons_total as "lessonsTotal"
       from enrolment e join course c on c.id = e.course_id ${nextLesson}
       where e.person_id = $1 and e.status = 'active' and n.id is not null
       order by e.last_seen_at desc, e.id limit 1`,
      [actor.personId],
    );
  }
}
