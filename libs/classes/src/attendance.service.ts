import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  dayOf,
  isId,
  newId,
  Outbox,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { ClassView } from './class-view';
import { ClassesRepository, type RollEntry } from './classes.repository';
import { ClassesService } from './classes.service';
import type { Mark, SessionStatus } from './domain/class-kinds';
import { classErrors } from './domain/classes.errors';
import { classAttended } from './domain/classes.events';
import { changesOf, type MarkChange } from './domain/roll';

interface SessionRow {
  id: string;
  startsAt: Date;
  endsAt: Date;
  status: SessionStatus;
}
export interface Roll {
  class: ClassView;
  session: SessionRow;
  entries: RollEntry[];
  /** Whether a mark that is changed now needs a reason. */
  dayIsOver: boolean;
  /** Nobody can be marked before the day of the session. */
  dayHasCome: boolean;
}

const sessionColumns = `id, starts_at as "startsAt", ends_at as "endsAt", status`;

/** The roll call: who was there. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly database: Database,
    private readonly repository: ClassesRepository,
    private readonly classes: ClassesService,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws common.notFound, common.forbidden */
  async roll(actor: Actor, classId: string, sessionId: string): Promise<Roll> {
    const found = await this.classes.get(actor, classId, 'run');
    const session = await this.session(classId, sessionId, '');
    const entries = await this.repository.roll(classId, sessionId);
    return {
      class: found,
      session,
      entries,
      dayIsOver: this.isOver(session),
      dayHasCome: this.hasCome(session),
    };
  }

  /**
   * Marks people; those who are not named stay as they are, and saving the same again changes nothing. Once the day
   * of the session is over a mark is changed only with a reason; what was before is kept.
   * @returns how many marks are new or changed
   * @throws common.forbidden, classes.tooEarly, sessionCancelled, notOnRoll, reasonNeeded
   */
  async save(
    actor: Actor,
    classId: string,
    sessionId: string,
    marks: ReadonlyMap<string, Mark>,
    reason: string | null,
  ): Promise<number> {
    const found = await this.classes.get(actor, classId, 'run');
    return this.database.transaction(async () => {
      const session = await this.session(classId, sessionId, 'for update');
      if (session.status === 'cancelled') throw classErrors.sessionCancelled();
      if (!this.hasCome(session)) throw classErrors.tooEarly();
      const entries = await this.repository.roll(classId, sessionId);
      const known = new Map(entries.map((entry) => [entry.personId, entry.mark]));
      if ([...marks.keys()].some((id) => !known.has(id))) throw classErrors.notOnRoll();
      const changes = changesOf(known, marks);
      const corrections = changes.filter((change) => change.before !== null);
      if (corrections.length > 0 && this.isOver(session) && !reason) throw classErrors.reasonNeeded();
      if (changes.length > 0) await this.write(actor, found, session, changes, reason);
      return changes.length;
    });
  }

  private async write(
    actor: Actor,
    found: ClassView,
    session: SessionRow,
    changes: readonly MarkChange[],
    reason: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    await this.database.execute(
      `insert into attendance (session_id, person_id, status, marked_by, marked_at)
       select $1, person_id, status, $4, $5 from unnest($2::uuid[], $3::text[]) as t (person_id, status)
       on conflict (session_id, person_id)
       do update set status = excluded.status, marked_by = excluded.marked_by, marked_at = excluded.marked_at`,
      [
        session.id,
        changes.map((change) => change.personId),
        changes.map((change) => change.after),
        actor.personId,
        now,
      ],
    );
    const corrections = changes.filter((change) => change.before !== null);
    if (corrections.length > 0) {
      await this.database.execute(
        `insert into attendance_change (id, session_id, person_id, before, after, reason, changed_by, changed_at)
         select id, $2, person_id, before, after, $6, $7, $8
         from unnest($1::uuid[], $3::uuid[], $4::text[], $5::text[]) as t (id, person_id, before, after)`,
        [
          corrections.map(() => newId()),
          session.id,
          corrections.map((change) => change.personId),
          corrections.map((change) => change.before),
          corrections.map((change) => change.after),
          reason,
          actor.personId,
          now,
        ],
      );
    }
    await this.database.execute(`update class_session set status = 'held' where id = $1`, [session.id]);
    await this.outbox.publish(
      ...changes.map((change) =>
        classAttended({
          personId: change.personId,
          classId: found.id,
          classTitle: found.title,
          topic: found.topic,
          unitId: found.unitId,
          sessionId: session.id,
          courseId: found.courseId,
          status: change.after,
          before: change.before,
          markedBy: actor.personId,
          on: session.startsAt.toISOString(),
          minutes: Math.round((session.endsAt.getTime() - session.startsAt.getTime()) / 60_000),
        }),
      ),
    );
    await this.audit.record({
      action: 'classes.roll-called',
      subject: 'class-session',
      subjectId: session.id,
      details: { marked: changes.length, corrected: corrections.length, ...(reason ? { reason } : {}) },
    });
  }

  private hasCome(session: SessionRow): boolean {
    return dayOf(session.startsAt) <= dayOf(this.clock.now());
  }

  private isOver(session: SessionRow): boolean {
    return dayOf(this.clock.now()) > dayOf(session.endsAt);
  }

  private async session(classId: string, id: string, lock: '' | 'for update'): Promise<SessionRow> {
    const session = isId(id)
      ? await this.database.one<SessionRow>(
          `select ${sessionColumns} from class_session where id = $1 and class_id = $2 ${lock}`,
          [id, classId],
        )
      : null;
    if (!session) throw commonErrors.notFound();
    return session;
  }
}
