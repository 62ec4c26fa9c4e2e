import { type Actor, AuditLog, Clock, commonErrors, Database, isId, newId, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { MarkWay, SessionStatus } from '../domain/class-kinds';
import { classAttended } from '../domain/classes.events';
import type { MarkChange } from '../domain/roll';

/** A session of a class with what an attendance says of both. */
export interface MarkedSession {
  id: string;
  classId: string;
  classTitle: string;
  topic: string;
  unitId: string;
  courseId: string | null;
  startsAt: Date;
  endsAt: Date;
  status: SessionStatus;
}
export interface WrittenChange extends MarkChange {
  /** When it was tapped, where that was before it came here. */
  at?: Date;
  /** In the online room, when that is what was measured. */
  minutes?: number;
}
export interface Marking {
  how: MarkWay;
  /** Whoever calls the roll; null when people are marked by what they did themselves. */
  by: Actor | null;
  reason: string | null;
}

const columns = `s.id, s.class_id as "classId", c.title as "classTitle", c.topic, c.unit_id as "unitId",
  c.course_id as "courseId", s.starts_at as "startsAt", s.ends_at as "endsAt", s.status`;

export const minutesOf = (session: { startsAt: Date; endsAt: Date }): number =>
  Math.round((session.endsAt.getTime() - session.startsAt.getTime()) / 60_000);

/** Writes marks, however they were made: the mark, what was before, and the event that tells others. */
@Injectable()
export class MarkWriter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The session, held until the transaction ends: marks of one session are written one after the other.
   * @throws common.notFound
   */
  async hold(sessionId: string, classId?: string): Promise<MarkedSession> {
    const known = isId(sessionId) && (classId === undefined || isId(classId));
    const session = known
      ? await this.database.one<MarkedSession>(
          `select ${columns} from class_session s join community_class c on c.id = s.class_id
           where s.id = $1 and ($2::uuid is null or s.class_id = $2) for update of s`,
          [sessionId, classId ?? null],
        )
      : null;
    if (!session) throw commonErrors.notFound();
    return session;
  }

  /** Call it in the transaction that holds the session. */
  async write(session: MarkedSession, changes: readonly WrittenChange[], marking: Marking): Promise<void> {
    if (changes.length === 0) return;
    const now = this.clock.now();
    const { how, by, reason } = marking;
    await this.database.execute(
      `insert into attendance (session_id, person_id, status, marked_by, marked_at, how, tapped_at)
       select $1, person_id, status, coalesce($5, person_id), $6, $7, tapped_at
       from unnest($2::uuid[], $3::text[], $4::timestamptz[]) as t (person_id, status, tapped_at)
       on conflict (session_id, person_id) do update set status = excluded.status, how = excluded.how,
         marked_by = excluded.marked_by, marked_at = excluded.marked_at, tapped_at = excluded.tapped_at`,
      [
        session.id,
        changes.map((change) => change.personId),
        changes.map((change) => change.after),
        changes.map((change) => change.at ?? null),
        by?.personId ?? null,
        now,
        how,
      ],
    );
    const corrections = changes.filter((change) => change.before !== null);
    await this.remember(session.id, corrections, marking, false);
    await this.database.execute(`update class_session set status = 'held' where id = $1`, [session.id]);
    await this.outbox.publish(
      ...changes.map((change) =>
        classAttended({
          personId: change.personId,
          classId: session.classId,
          classTitle: session.classTitle,
          topic: session.topic,
          unitId: session.unitId,
          sessionId: session.id,
          courseId: session.courseId,
          status: change.after,
          before: change.before,
          markedBy: by?.personId ?? change.personId,
          how,
          on: session.startsAt.toISOString(),
          minutes: change.minutes ?? minutesOf(session),
        }),
      ),
    );
    if (!by) return;
    await this.audit.record({
      action: 'classes.roll-called',
      subject: 'class-session',
      subjectId: session.id,
      details: { marked: changes.length, corrected: corrections.length, how, ...(reason ? { reason } : {}) },
    });
  }

  /** Keeps what was before; also a mark that came too late to count (`overtaken`: from what stands to what was tapped). */
  async remember(
    sessionId: string,
    changes: readonly WrittenChange[],
    { how, by, reason }: Marking,
    overtaken: boolean,
  ): Promise<void> {
    if (changes.length === 0) return;
    await this.database.execute(
      `insert into attendance_change (id, session_id, person_id, before, after, tapped_at, reason, changed_by,
         changed_at, how, overtaken)
       select id, $2, person_id, before, after, tapped_at, $7, coalesce($8, person_id), $9, $10, $11
       from unnest($1::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[])
         as t (id, person_id, before, after, tapped_at)`,
      [
        changes.map(() => newId()),
        sessionId,
        changes.map((change) => change.personId),
        changes.map((change) => change.before),
        changes.map((change) => change.after),
        changes.map((change) => change.at ?? null),
        reason,
        by?.personId ?? null,
        this.clock.now(),
        how,
        overtaken,
      ],
    );
  }
}
