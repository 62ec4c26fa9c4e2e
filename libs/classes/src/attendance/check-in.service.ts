import { type Actor, Clock, commonErrors, Database, isId, isSame, RateLimit, Seals } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { ClassView } from '../class-view';
import { ClassesService } from '../classes.service';
import {
  canCheckIn,
  digitsNumber,
  digitsOf,
  opensBefore,
  scanLasts,
  squareEvery,
  triesOfPerson,
  triesOfSession,
} from '../domain/check-in';
import { classErrors } from '../domain/classes.errors';
import { MarkWriter } from './mark-writer';

/** A session in which somebody can check in now, for themselves or for people whom they registered. */
export interface OpenSession {
  id: string;
  classId: string;
  title: string;
  sensitive: boolean;
  people: { id: string; name: string; present: boolean }[];
}
/** What is shown in the room; `null` while nobody can check in. */
export interface ShownCodes {
  class: ClassView;
  session: { id: string; startsAt: Date; endsAt: Date };
  opensAt: Date;
  codes: { digits: string; pass: string } | null;
  present: number;
  registered: number;
}
/** How somebody proves that they are in the room. */
export interface Proof {
  code?: string | undefined;
  ticket?: string | undefined;
}

const square = 'classes:check-in';
const scanned = 'classes:check-in-scanned';

/** Checking in by oneself, by a code that is shown in the room. Nothing of a code is stored. */
@Injectable()
export class CheckInService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly writer: MarkWriter,
    private readonly seals: Seals,
    private readonly limit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /** The codes of this moment, for those who run the class. @throws common.notFound, common.forbidden */
  async show(actor: Actor, classId: string, sessionId: string): Promise<ShownCodes> {
    const view = await this.classes.get(actor, classId, 'run');
    const session = isId(sessionId)
      ? await this.database.one<{
          id: string;
          startsAt: Date;
          endsAt: Date;
          status: string;
          present: number;
        }>(
          `select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", s.status,
             (select count(*)::int from attendance where session_id = s.id and status = 'present') as present
           from class_session s where s.id = $1 and s.class_id = $2`,
          [sessionId, classId],
        )
      : null;
    if (!session) throw commonErrors.notFound();
    const isOpen = session.status !== 'cancelled' && canCheckIn(session, this.clock.now());
    return {
      class: view,
      session,
      opensAt: new Date(session.startsAt.getTime() - opensBefore),
      codes: isOpen
        ? {
            digits: this.digits(sessionId, 0),
            pass: this.seals.seal(square, 2 * squareEvery, [sessionId]),
          }
        : null,
      present: session.present,
      registered: view.taken + view.onlineTaken,
    };
  }

  /** What a scanned code is worth: a ticket with which to sign in and go on; null when it is too old. */
  scan(pass: string): { sessionId: string; ticket: string } | null {
    const [sessionId] = this.seals.open(square, pass) ?? [];
    if (typeof sessionId !== 'string') return null;
    return { sessionId, ticket: this.seals.seal(scanned, scanLasts, [sessionId]) };
  }

  isScanned(sessionId: string, ticket: string): boolean {
    return this.seals.open(scanned, ticket)?.[0] === sessionId;
  }

  /** The sessions of this moment in which somebody has a place, or has registered others. */
  openFor(actor: Actor): Promise<OpenSession[]> {
    return this.database.query<OpenSession>(
      `select s.id, c.id as "classId", c.title, c.sensitive,
         json_agg(json_build_object('id', p.id, 'name', p.full_name, 'present', a.status is not distinct from 'present')
           order by p.id <> $1, p.name_sort) as people
       from registration r join community_class c on c.id = r.class_id
       join class_session s on s.class_id = c.id
       join person p on p.id = r.person_id
       left join attendance a on a.session_id = s.id and a.person_id = p.id
       where (r.person_id = $1 or r.registered_by = $1) and r.status = 'confirmed' and c.status = 'open'
         and s.status <> 'cancelled' and s.starts_at <= $2 and s.ends_at > $3
       group by s.id, c.id order by s.starts_at, s.id limit 20`,
      [actor.personId, new Date(this.clock.now().getTime() + opensBefore), this.clock.now()],
    );
  }

  /**
   * Marks the asking person as present, or those of their family whom they registered and brought.
   * @param personIds nobody named: the asking person
   * @returns the class, and how many are marked now who were not before
   * @throws common.notFound, common.tooMany, classes.checkInClosed, wrongCode, notRegistered, markedOtherwise
   */
  async checkIn(
    actor: Actor,
    sessionId: string,
    proof: Proof,
    personIds: readonly string[] = [],
  ): Promise<{ title: string; marked: number }> {
    if (!isId(sessionId)) throw commonErrors.notFound();
    await this.prove(actor, sessionId, proof);
    const wanted = new Set(personIds.length > 0 ? personIds : [actor.personId]);
    return this.database.transaction(async () => {
      const session = await this.writer.hold(sessionId);
      if (session.status === 'cancelled') throw classErrors.sessionCancelled();
      if (!canCheckIn(session, this.clock.now())) throw classErrors.checkInClosed();
      const known = await this.database.query<{ id: string; status: string | null; how: string | null }>(
        `select r.person_id as id, a.status, a.how from registration r
         left join attendance a on a.session_id = $2 and a.person_id = r.person_id
         where r.class_id = $1 and r.status = 'confirmed' and (r.person_id = $3 or r.registered_by = $3)
           and r.person_id = any($4::uuid[])`,
        [session.classId, sessionId, actor.personId, [...wanted].filter(isId)],
      );
      if (known.length < wanted.size) throw classErrors.notRegistered();
      // A code says that somebody is there; that they are not is said by who sees it.
      if (known.some(({ status }) => status !== null && status !== 'present'))
        throw classErrors.markedOtherwise();
      const fresh = known.filter(({ status }) => status === null);
      await this.writer.write(
        session,
        fresh.map(({ id }) => ({ personId: id, before: null, after: 'present' as const })),
        { how: 'code', by: actor, reason: null },
      );
      return { title: session.classTitle, marked: fresh.length };
    });
  }

  private async prove(actor: Actor, sessionId: string, { code, ticket }: Proof): Promise<void> {
    if (ticket && this.isScanned(sessionId, ticket)) return;
    await this.limit.take('classes.check-in', actor.personId, triesOfPerson);
    await this.limit.take('classes.check-in-session', sessionId, triesOfSession);
    const right = [0, -1].some((ago) => isSame(code ?? '', this.digits(sessionId, ago)));
    if (!right) throw classErrors.wrongCode();
    await this.limit.forgive('classes.check-in', actor.personId);
  }

  private digits(sessionId: string, ago: number): string {
    const number = digitsNumber(this.clock.now()) + ago;
    return digitsOf(this.seals.lastingKey('classes:check-in-digits', `${sessionId}:${number}`));
  }
}
