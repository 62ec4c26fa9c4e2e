import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** Whether somebody was at a session of a class. */
export interface Mark {
  /** The event that told of it; of two about one session the later one holds. */
  toldBy: string;
  personId: string;
  classId: string;
  sessionId: string;
  /** The course that the class belongs to. */
  courseId: string | null;
  attendedOn: Date;
  minutes: number;
  present: boolean;
}

/** Sessions that people went to, as courses and programmes count them. */
@Injectable()
export class AttendanceRepository {
  constructor(private readonly database: Database) {}

  /** What the mark was before, if it is news; null when it is not, or when nobody of that id is there. */
  async note(mark: Mark): Promise<{ wasPresent: boolean } | null> {
    return this.database.one<{ wasPresent: boolean }>(
      `insert into attended_session (person_id, session_id, class_id, course_id, attended_on, minutes, present, told_by)
       select $1, $2, $3, (select id from course where id = $4), $5, $6, $7, $8
       where exists (select from person where id = $1)
       on conflict (person_id, session_id) do update set class_id = excluded.class_id,
         course_id = excluded.course_id, attended_on = excluded.attended_on, minutes = excluded.minutes,
         present = excluded.present, told_by = excluded.told_by
       where attended_session.told_by < excluded.told_by
       returning coalesce(old.present, false) as "wasPresent"`,
      [
        mark.personId,
        mark.sessionId,
        mark.classId,
        mark.courseId,
        mark.attendedOn,
        mark.minutes,
        mark.present,
        mark.toldBy,
      ],
    );
  }
}
