import type { CourseLanguage } from '@domdom/courses';
import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

export interface Note {
  id: string;
  /** Null when the lesson was deleted; its title is kept. */
  lessonId: string | null;
  lessonTitle: string;
  text: string;
  createdAt: Date;
  updatedAt: Date;
}
/** A course in which somebody wrote something down. */
export interface NotedCourse {
  courseId: string;
  slug: string;
  title: string;
  titleEn: string | null;
  language: CourseLanguage;
  notes: number;
  lastAt: Date;
}
export interface NewNote {
  id: string;
  personId: string;
  courseId: string;
  lessonId: string;
  lessonTitle: string;
  text: string;
  at: Date;
}

/** Every query names the person: no note is ever found for anybody else. */
@Injectable()
export class NotesRepository {
  constructor(private readonly database: Database) {}

  /** The newest 200 courses with notes, the one written in last first. */
  courses(personId: string): Promise<NotedCourse[]> {
    return this.database.query<NotedCourse & Record<string, unknown>>(
      `select c.id as "courseId", c.slug, c.title, c.title_en as "titleEn", c.language, n.notes, n.at as "lastAt"
       from (select course_id, count(*)::int as notes, max(updated_at) as at from lesson_note
         where person_id = $1 group by course_id) n
       join course c on c.id = n.course_id order by n.at desc, c.id limit 200`,
      [personId],
    );
  }

  /** A person's notes in a course, in the order of its lessons; those of deleted lessons come last. */
  ofCourse(personId: string, courseId: string): Promise<Note[]> {
    return this.database.query<Note & Record<string, unknown>>(
      `select n.id, n.lesson_id as "lessonId", coalesce(l.title, n.lesson_title) as "lessonTitle", n.text,
         n.created_at as "createdAt", n.updated_at as "updatedAt"
       from lesson_note n left join lesson l on l.id = n.lesson_id left join section s on s.id = l.section_id
       where n.person_id = $1 and n.course_id = $2
       order by s.position nulls last, s.id, l.position, n.created_at, n.id`,
      [personId, courseId],
    );
  }

  /** Stores a note unless the person has `most` of them in the course already: whether it was stored. */
  async insert(note: NewNote, most: number): Promise<boolean> {
    const rows = await this.database.execute(
      `insert into lesson_note (id, person_id, course_id, lesson_id, lesson_title, text, created_at, updated_at)
       select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7::timestamptz, $7::timestamptz
       where (select count(*) from lesson_note where person_id = $2 and course_id = $3) < $8`,
      [note.id, note.personId, note.courseId, note.lessonId, note.lessonTitle, note.text, note.at, most],
    );
    return rows === 1;
  }

  /** The address of the note's course, or null when the person has no such note. */
  async change(personId: string, id: string, text: string, now: Date): Promise<string | null> {
    const row = await this.database.one<{ slug: string }>(
      `update lesson_note n set text = $3, updated_at = $4 from course c
       where n.id = $2 and n.person_id = $1 and c.id = n.course_id returning c.slug`,
      [personId, id, text, now],
    );
    return row?.slug ?? null;
  }

  async delete(personId: string, id: string): Promise<string | null> {
    const row = await this.database.one<{ slug: string }>(
      `delete from lesson_note n using course c
       where n.id = $2 and n.person_id = $1 and c.id = n.course_id returning c.slug`,
      [personId, id],
    );
    return row?.slug ?? null;
  }
}
