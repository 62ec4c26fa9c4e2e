import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Mark, MarkWay, SeatKind } from '../domain/class-kinds';

/** Somebody on the roll of one session. */
export interface RollEntry {
  personId: string;
  name: string;
  /** Their number on the class's paper list, which they keep for as long as the class lasts. */
  number: number;
  mode: SeatKind;
  mark: Mark | null;
  how: MarkWay | null;
  /** When they were marked, by the portal's clock. */
  at: Date | null;
  /** Who marked them; null when it was they themselves. */
  by: string | null;
  /** In the online room so far; null when they were not there. */
  minutes: number | null;
}
/** A mark that was changed, or that came too late to change anything. */
export interface RollChange {
  id: string;
  personId: string;
  name: string;
  before: Mark;
  after: Mark;
  at: Date;
  by: string;
  how: MarkWay;
  reason: string | null;
  overtaken: boolean;
}

/** The numbers on the paper list follow the order of the registrations; those who left keep theirs. */
export const numbered = `(select person_id, mode, status, row_number() over (order by id)::int as number
  from registration where class_id = $1)`;

@Injectable()
export class RollRepository {
  constructor(private readonly database: Database) {}

  /** Everybody who has a place, who came without one, and who was marked before they gave it up; by name. */
  entries(classId: string, sessionId: string): Promise<RollEntry[]> {
    return this.database.query<RollEntry>(
      `select p.id as "personId", p.full_name as name, r.number, r.mode, a.status as mark, a.how,
         coalesce(a.tapped_at, a.marked_at) as at, case when a.marked_by <> p.id then b.full_name end as by,
         i.minutes
       from ${numbered} r join person p on p.id = r.person_id
       left join attendance a on a.session_id = $2 and a.person_id = p.id
       left join person b on b.id = a.marked_by
       left join session_presence i on i.session_id = $2 and i.person_id = p.id
       where r.status = 'confirmed' or a.session_id is not null
         or exists (select 1 from walk_in w where w.session_id = $2 and w.person_id = p.id)
       order by p.name_sort, p.id`,
      [classId, sessionId],
    );
  }

  /** What was changed in one roll, the latest first. */
  changes(sessionId: string): Promise<RollChange[]> {
    return this.database.query<RollChange>(
      `select h.id, h.person_id as "personId", p.full_name as name, h.before, h.after, h.how, h.reason, h.overtaken,
         coalesce(h.tapped_at, h.changed_at) as at, b.full_name as by
       from attendance_change h join person p on p.id = h.person_id join person b on b.id = h.changed_by
       where h.session_id = $1 order by h.changed_at desc, h.id desc limit 200`,
      [sessionId],
    );
  }
}
