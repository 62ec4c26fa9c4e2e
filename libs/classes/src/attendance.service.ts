import { type Actor, Clock, commonErrors, Database, dayOf, isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { MarkWriter } from './attendance/mark-writer';
import { type RollChange, type RollEntry, RollRepository } from './attendance/roll.repository';
import { accessOf, type ClassView } from './class-view';
import { ClassesService } from './classes.service';
import { can } from './domain/class.policy';
import type { Mark, SessionStatus } from './domain/class-kinds';
import { classErrors } from './domain/classes.errors';
import { changesOf } from './domain/roll';

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
  /** What was changed in it, the latest first. */
  changes: RollChange[];
  /** When it was read. */
  at: Date;
  /** Whether whoever reads may register others. */
  enlists: boolean;
  /** Whether they run the class; a helper calls its roll only. */
  runs: boolean;
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
    private readonly repository: RollRepository,
    private readonly classes: ClassesService,
    private readonly clock: Clock,
    private readonly writer: MarkWriter,
  ) {}

  /** @throws common.notFound, common.forbidden */
  async roll(actor: Actor, classId: string, sessionId: string): Promise<Roll> {
    const found = await this.classes.get(actor, classId, 'roll');
    const session = await this.session(classId, sessionId);
    const [entries, changes] = await Promise.all([
      this.repository.entries(classId, sessionId),
      this.repository.changes(sessionId),
    ]);
    return {
      class: found,
      session,
      entries,
      changes,
      at: this.clock.now(),
      enlists: found.status === 'open' && can('enlist', actor, accessOf(found)),
      runs: can('run', actor, accessOf(found)),
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
    how: 'roll' | 'paper' = 'roll',
  ): Promise<number> {
    await this.classes.get(actor, classId, 'roll');
    return this.database.transaction(async () => {
      const session = await this.writer.hold(sessionId, classId);
      if (session.status === 'cancelled') throw classErrors.sessionCancelled();
      if (!this.hasCome(session)) throw classErrors.tooEarly();
      const entries = await this.repository.entries(classId, sessionId);
      const known = new Map(entries.map((entry) => [entry.personId, entry.mark]));
      if ([...marks.keys()].some((id) => !known.has(id))) throw classErrors.notOnRoll();
      const changes = changesOf(known, marks);
      const corrections = changes.filter((change) => change.before !== null);
      if (corrections.length > 0 && this.isOver(session) && !reason) throw classErrors.reasonNeeded();
      await this.writer.write(session, changes, { how, by: actor, reason });
      return changes.length;
    });
  }

  private hasCome(session: Pick<SessionRow, 'startsAt'>): boolean {
    return dayOf(session.startsAt) <= dayOf(this.clock.now());
  }

  private isOver(session: Pick<SessionRow, 'endsAt'>): boolean {
    return dayOf(this.clock.now()) > dayOf(session.endsAt);
  }

  private async session(classId: string, id: string): Promise<SessionRow> {
    const session = isId(id)
      ? await this.database.one<SessionRow>(
          `select ${sessionColumns} from class_session where id = $1 and class_id = $2`,
          [id, classId],
        )
      : null;
    if (!session) throw commonErrors.notFound();
    return session;
  }
}
