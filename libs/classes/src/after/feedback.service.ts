import { type Actor, Clock, commonErrors, Database, isId, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ClassesService } from '../classes.service';
import type { SessionStatus } from '../domain/class-kinds';
import { afterErrors } from './after.errors';
import { feedbackGiven } from './after.events';
import { type Face, type FaceCounts, leastAnswers } from './faces';

/** What one person said of a session. */
export interface OwnFeedback {
  face: Face;
  words: string | null;
}
/** What the people of a session said, without their names; never of fewer than three. */
export interface SessionFeedback {
  sessionId: string;
  answers: number;
  counts: FaceCounts;
  words: string[];
}

interface Asked {
  classId: string;
  startsAt: Date;
  status: SessionStatus;
  takesPart: boolean;
}

// Whoever was marked as away was not there; whoever has a place and was not marked may have been.
export const tookPart = (session: string, person: string) => `coalesce(
  (select a.status = 'present' from attendance a where a.session_id = ${session} and a.person_id = ${person}),
  exists (select 1 from registration r where r.class_id = c.id and r.person_id = ${person} and r.status = 'confirmed'))`;

/** How a session was: a face and a line, once per person, changeable, without a name for those who taught. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Keeps what somebody says of a session; saying it again changes it. `words` that are not given stay.
   * @throws common.notFound; classes-after.notBegun, wasNotThere, sessionCancelled
   */
  async give(
    actor: Actor,
    classId: string,
    sessionId: string,
    said: { face: Face; words?: string | undefined },
  ): Promise<void> {
    const view = await this.classes.get(actor, classId);
    await this.mustHaveTakenPart(actor, classId, sessionId);
    const now = this.clock.now();
    await this.database.transaction(async () => {
      const kept = await this.database.one<{ first: boolean }>(
        `insert into class_feedback as f (session_id, person_id, face, words, given_at, changed_at)
         values ($1, $2, $3, nullif($4, ''), $5, $5)
         on conflict (session_id, person_id) do update set face = excluded.face, changed_at = excluded.changed_at,
           words = case when $4::text is null then f.words else excluded.words end
         returning xmax = 0 as first`,
        [sessionId, actor.personId, said.face, said.words?.trim() ?? null, now],
      );
      if (!kept?.first) return;
      await this.outbox.publish(
        feedbackGiven({
          personId: actor.personId,
          classId,
          classTitle: view.title,
          topic: view.topic,
          unitId: view.unitId,
          sessionId,
        }),
      );
    });
  }

  /** @throws common.notFound; classes-after.notBegun, wasNotThere, sessionCancelled */
  async own(actor: Actor, classId: string, sessionId: string): Promise<OwnFeedback | null> {
    await this.mustHaveTakenPart(actor, classId, sessionId);
    return this.database.one<OwnFeedback & Record<string, unknown>>(
      'select face, words from class_feedback where session_id = $1 and person_id = $2',
      [sessionId, actor.personId],
    );
  }

  /** The sessions of a class that one person was at, with what they said of each; null where they have not yet. */
  async ownOf(personId: string, classId: string): Promise<Map<string, Face | null>> {
    const rows = await this.database.query<{ id: string; face: Face | null }>(
      `select s.id, f.face from class_session s join community_class c on c.id = s.class_id
       left join class_feedback f on f.session_id = s.id and f.person_id = $2
       where s.class_id = $1 and ${tookPart('s.id', '$2')}`,
      [classId, personId],
    );
    return new Map(rows.map(({ id, face }) => [id, face]));
  }

  /**
   * What was said of the sessions of a class, for those who run it: only of sessions with three answers or more, so
   * that sums never tell what one person said. The caller has asked the policy.
   */
  async summary(classId: string): Promise<SessionFeedback[]> {
    const rows = await this.database.query<{ id: string; faces: Face[]; words: string[] }>(
      `select f.session_id as id, array_agg(f.face::int) as faces,
         coalesce(array_agg(f.words order by md5(f.words)) filter (where f.words is not null), '{}') as words
       from class_feedback f join class_session s on s.id = f.session_id
       where s.class_id = $1 group by f.session_id, s.starts_at having count(*) >= ${leastAnswers}
       order by s.starts_at`,
      [classId],
    );
    return rows.map(({ id, faces, words }) => ({
      sessionId: id,
      answers: faces.length,
      counts: countsOf(faces),
      words,
    }));
  }

  private async mustHaveTakenPart(actor: Actor, classId: string, sessionId: string): Promise<void> {
    const asked =
      isId(classId) && isId(sessionId)
        ? await this.database.one<Asked & Record<string, unknown>>(
            `select c.id as "classId", s.starts_at as "startsAt", s.status,
               ${tookPart('s.id', '$3')} as "takesPart"
             from class_session s join community_class c on c.id = s.class_id
             where s.id = $2 and c.id = $1 and c.status <> 'draft'`,
            [classId, sessionId, actor.personId],
          )
        : null;
    if (!asked) throw commonErrors.notFound();
    if (asked.status === 'cancelled') throw afterErrors.sessionCancelled();
    if (asked.startsAt > this.clock.now()) throw afterErrors.notBegun();
    if (!asked.takesPart) throw afterErrors.wasNotThere();
  }
}

const countsOf = (all: readonly Face[]): FaceCounts => {
  const counts: FaceCounts = { 1: 0, 2: 0, 3: 0 };
  for (const face of all) counts[face]++;
  return counts;
};
