import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { LessonKind } from '../domain/lesson-kinds';
import type { LessonRules } from '../rules/course-rules';
import type { Opening } from '../rules/opening';
import { lessonRules, sectionRules } from '../rules/rules-sql';
import type { PictureOutline } from './course-outline';

export interface WholeLesson {
  id: string;
  title: string;
  kind: LessonKind;
  minutes: number;
  bodyMarkdown: string;
  bodyHtml: string;
  contentId: string | null;
  audioKey: string | null;
  passPercentage: number;
  rules: LessonRules;
}
export interface WholeSection {
  title: string;
  rules: Opening;
  lessons: WholeLesson[];
}

/** All of a course at once, for what takes it as a whole. */
@Injectable()
export class WholeCourses {
  constructor(private readonly database: Database) {}

  sections(courseId: string): Promise<WholeSection[]> {
    return this.database.query<WholeSection & Record<string, unknown>>(
      `select s.title, ${sectionRules} as rules, coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'kind', l.kind,
           'minutes', l.minutes, 'bodyMarkdown', l.body_markdown, 'bodyHtml', l.body_html,
           'contentId', l.content_id, 'audioKey', l.audio_key, 'passPercentage', l.pass_percentage,
           'rules', ${lessonRules})
           order by l.position) filter (where l.id is not null), '[]') as lessons
       from section s left join lesson l on l.section_id = s.id and not l.retired
         left join lesson_rules lr on lr.lesson_id = l.id left join section_rules sr on sr.section_id = s.id
       where s.course_id = $1 and not s.retired group by s.id, sr.section_id order by s.position, s.id`,
      [courseId],
    );
  }

  pictures(ids: readonly string[]): Promise<PictureOutline[]> {
    return this.database.query<PictureOutline & Record<string, unknown>>(
      `select id, file_key as "fileKey", alt, width, height, bytes from lesson_picture where id = any($1::uuid[])`,
      [ids],
    );
  }
}
