import { Inbox, type Notice } from '@domdom/notifications';
import { type Actor, AuditLog, Clock, commonErrors, Database, isId, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ClassNews } from './class-news';
import { classNotices } from './classes.notices';
import { ClassesService } from './classes.service';
import { ClassSession } from './domain/class-session.entity';
import { classErrors } from './domain/classes.errors';
import { momentOf } from './domain/recurrence';
import type { MoveSessionDto, NewSessionDto } from './dto/class.dto';
import { quietTitle } from './quiet-title';
import { aboutSession } from './reminders/class-reminders.service';

/** Moving and cancelling single sessions. */
@Injectable()
export class SessionChangesService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly clock: Clock,
    private readonly news: ClassNews,
    private readonly inbox: Inbox,
    private readonly audit: AuditLog,
  ) {}

  /** Moves one session, with its length, and tells everybody. @throws classes.notPlanned, classes.inThePast */
  async move(actor: Actor, id: string, sessionId: string, to: MoveSessionDto): Promise<void> {
    await this.change(actor, id, sessionId, (session, now, title) => {
      const from = session.startsAt;
      const startsAt = momentOf(to.startsOn.slice(0, 10), to.startsAt);
      const length = session.endsAt.getTime() - session.startsAt.getTime();
      session.move({ startsAt, endsAt: new Date(startsAt.getTime() + length) }, to.note ?? null, now);
      return classNotices.sessionMoved({ title, from: from.toISOString(), at: startsAt.toISOString() });
    });
  }

  /** Cancels one session and tells everybody why. @throws classes.notPlanned */
  async cancel(actor: Actor, id: string, sessionId: string, reason: string): Promise<void> {
    await this.change(actor, id, sessionId, (session, now, title) => {
      session.cancel(reason, now);
      return classNotices.sessionCancelled({ title, at: session.startsAt.toISOString(), reason });
    });
  }

  /** Adds a session, as long as the class's usually are, and tells everybody. @throws classes.inThePast, notOpen */
  async add(actor: Actor, id: string, at: NewSessionDto): Promise<string> {
    const view = await this.classes.get(actor, id, 'run');
    if (view.status === 'cancelled') throw classErrors.notOpen();
    const now = this.clock.now();
    const startsAt = momentOf(at.startsOn.slice(0, 10), at.startsAt);
    if (startsAt < now) throw classErrors.inThePast();
    const session = Object.assign(new ClassSession(), {
      id: newId(),
      classId: id,
      startsAt,
      endsAt: new Date(startsAt.getTime() + (at.minutes ?? view.minutes) * 60_000),
      venueId: null,
      status: 'planned' as const,
      note: null,
      revision: 0,
      updatedAt: now,
    });
    await this.database.transaction(async () => {
      await this.database.query('select 1 from community_class where id = $1 for update', [id]);
      await this.database.repository(ClassSession).insert(session);
      await this.spanAgain(id);
      const notice = classNotices.sessionAdded({ title: quietTitle(view), at: startsAt.toISOString() });
      if (view.status === 'open') await this.news.tell(actor, view, notice);
      await this.audit.record({
        action: 'classes.session-added',
        subject: 'class',
        subjectId: id,
        details: { sessionId: session.id },
      });
    });
    return session.id;
  }

  private async change(
    actor: Actor,
    id: string,
    sessionId: string,
    change: (session: ClassSession, now: Date, title: string) => Notice,
  ): Promise<void> {
    const view = await this.classes.get(actor, id, 'run');
    if (!isId(sessionId)) throw commonErrors.notFound();
    await this.database.transaction(async () => {
      // Registrations of the class wait, so that nobody joins between the change and its telling.
      await this.database.query('select 1 from community_class where id = $1 for update', [id]);
      const sessions = this.database.repository(ClassSession);
      const session = await sessions.findOneBy({ id: sessionId, classId: id });
      if (!session) throw commonErrors.notFound();
      const before = session.startsAt;
      const notice = change(session, this.clock.now(), quietTitle(view));
      // Who would have set out for either time is woken.
      const urgent = new Date(Math.min(before.getTime(), session.startsAt.getTime()));
      await sessions.save(session);
      await this.spanAgain(id);
      await this.inbox.recall(aboutSession(sessionId));
      await this.news.tell(actor, view, notice, { urgent });
      await this.audit.record({
        action: 'classes.session-changed',
        subject: 'class',
        subjectId: id,
        details: { sessionId, status: session.status },
      });
    });
  }

  /** When the class begins and ends, from its sessions. */
  private async spanAgain(id: string): Promise<void> {
    await this.database.execute(
      `update community_class c set first_starts_at = s.first, last_ends_at = s.last, updated_at = $2
         from (select min(starts_at) as first, max(ends_at) as last from class_session
           where class_id = $1 and status <> 'cancelled') s
         where c.id = $1 and s.first is not null`,
      [id, this.clock.now()],
    );
  }
}
