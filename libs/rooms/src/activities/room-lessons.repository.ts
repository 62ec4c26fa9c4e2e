import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

export interface RoomLesson {
  /** Of the content. */
  id: string;
  title: string;
}
const mostOwn = 40;

/** What a host can let a class work on together. */
@Injectable()
export class RoomLessons {
  constructor(private readonly database: Database) {}

  /** The interactive lessons of the class's course in their order, then the host's own, the newest first. */
  of(courseId: string | null, personId: string): Promise<RoomLesson[]> {
    return this.database.query<RoomLesson & Record<string, unknown>>(
      `with found as (
         select l.h5p_content_id as id, l.title, 0 as kind,
           row_number() over (order by s.position, l.position) as place
         from lesson l join section s on s.id = l.section_id
         where l.course_id = $1 and l.h5p_content_id is not null
         union all
         select own.* from (
           select c.id, c.title, 1 as kind, row_number() over (order by c.updated_at desc, c.id desc) as place
           from h5p_content c where c.author_id = $2 order by c.updated_at desc, c.id desc limit ${mostOwn}) own)
       select id, title from (select distinct on (id) * from found order by id, kind, place) once
       order by kind, place`,
      [courseId, personId],
    );
  }
}
