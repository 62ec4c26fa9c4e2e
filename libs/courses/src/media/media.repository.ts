import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Guarded } from '../domain/course.policy';
import { LessonMedia } from './lesson-media.entity';
import { LessonPicture } from './lesson-picture.entity';

const guarded = `'status', c.status, 'unitPath', u.path, 'authorIds',
  array(select a.person_id from course_author a where a.course_id = c.id)`;

/** Media and pictures, with what decides who may read them. */
@Injectable()
export class MediaRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<LessonMedia | null> {
    return this.database.repository(LessonMedia).findOneBy({ id });
  }

  async save(media: LessonMedia): Promise<void> {
    await this.database.repository(LessonMedia).save(media);
  }

  /** The courses whose lessons show a content. */
  async coursesOf(contentId: string): Promise<Guarded[]> {
    const row = await this.database.one<{ courses: Guarded[] }>(
      `select coalesce(jsonb_agg(jsonb_build_object(${guarded})), '[]') as courses
       from (select distinct course_id from content_use where content_id = $1) l
       join course c on c.id = l.course_id join unit u on u.id = c.owner_unit_id`,
      [contentId],
    );
    return row?.courses ?? [];
  }

  /** How many lessons show a content, or did in a version before. */
  async uses(contentId: string): Promise<number> {
    const row = await this.database.one<{ uses: number }>(
      'select count(distinct lesson_id)::int as uses from content_use where content_id = $1',
      [contentId],
    );
    return row?.uses ?? 0;
  }

  /** What contents weigh as they are sent: their file, captions and words. */
  async bytesOf(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ id: string; bytes: number }>(
      `select id, coalesce(file_bytes, 0) + coalesce(octet_length(captions), 0) + octet_length(transcript_html) as bytes
       from lesson_media where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, bytes }) => [id, bytes]));
  }

  /** Whether any content or picture still needs a stored file. */
  async needs(fileKey: string): Promise<boolean> {
    const row = await this.database.one<{ needed: boolean }>(
      `select exists (select from lesson_media where file_key = $1)
         or exists (select from lesson_picture where file_key = $1) as needed`,
      [fileKey],
    );
    return row?.needed ?? false;
  }

  async savePicture(picture: LessonPicture): Promise<void> {
    // A draft goes when it is published; its pictures belong to the course.
    const row = await this.database.one<{ id: string }>(
      'select coalesce(draft_of, id) as id from course where id = $1',
      [picture.courseId],
    );
    picture.courseId = row?.id ?? picture.courseId;
    await this.database.repository(LessonPicture).insert(picture);
  }

  picture(id: string): Promise<{ fileKey: string; course: Guarded } | null> {
    return this.database.one<{ fileKey: string; course: Guarded }>(
      `select p.file_key as "fileKey", jsonb_build_object(${guarded}) as course
       from lesson_picture p join course c on c.id = p.course_id join unit u on u.id = c.owner_unit_id
       where p.id = $1`,
      [id],
    );
  }
}
