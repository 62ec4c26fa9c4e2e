import { randomInt } from 'node:crypto';
import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  dayOf,
  isId,
  isUniqueViolation,
  newId,
  RateLimit,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ClassesService } from '../classes.service';
import { classErrors } from '../domain/classes.errors';
import { momentOf } from '../domain/recurrence';
import type { NewInvitationDto } from '../dto/invitation.dto';
import { type InvitationLimits, type InvitationState, newCode, readCode, stateOf } from './invitation';

export interface InvitationView extends InvitationLimits {
  id: string;
  code: string;
  madeAt: Date;
  state: InvitationState;
}
/** What somebody sees who opens an invitation: enough to know what it is, whoever they are. */
export interface OpenedInvitation {
  code: string;
  classId: string;
  title: string;
  sensitive: boolean;
  unitName: string;
  nextAt: Date | null;
  state: InvitationState;
  /** Whether it lets the asking person in: it is open, or they came by it already. */
  letsIn: boolean;
  /** It was sent to one person, who is not the one asking. */
  forAnother: boolean;
}

const limitColumns = `i.most_uses as "mostUses", i.uses, i.expires_at as "expiresAt", i.revoked_at as "revokedAt"`;
/** Guesses at codes: by one account or from one network. */
const tries = { tries: 30, seconds: 600 };
const dayMilliseconds = 86_400_000;

/** Invitations to a class, by a link or by a code that is said or written down. */
@Injectable()
export class ClassInvitations {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly clock: Clock,
    private readonly limit: RateLimit,
    private readonly audit: AuditLog,
  ) {}

  /** @throws common.notFound, common.forbidden */
  async list(actor: Actor, classId: string): Promise<InvitationView[]> {
    await this.classes.get(actor, classId, 'run');
    const now = this.clock.now();
    const rows = await this.database.query<Omit<InvitationView, 'state'>>(
      `select i.id, i.code, i.made_at as "madeAt", ${limitColumns} from class_invitation i
       where i.class_id = $1 and i.person_id is null order by i.made_at desc, i.id limit 50`,
      [classId],
    );
    return rows.map((row) => ({ ...row, state: stateOf(row, now) }));
  }

  /** Makes an invitation; it keeps no place free. @returns its code. @throws common.notFound, common.forbidden */
  async make(actor: Actor, classId: string, given: NewInvitationDto): Promise<string> {
    await this.classes.get(actor, classId, 'run');
    const ends = given.lastDay
      ? new Date(momentOf(given.lastDay.slice(0, 10), '00:00').getTime() + dayMilliseconds)
      : null;
    // Of 600 million codes one is seldom taken; then another is.
    for (;;) {
      const code = newCode(randomInt);
      try {
        await this.database.transaction(async () => {
          const id = newId();
          await this.database.execute(
            `insert into class_invitation (id, class_id, code, most_uses, made_by, made_at, expires_at)
             values ($1, $2, $3, $4, $5, $6, $7)`,
            [id, classId, code, given.mostUses ?? null, actor.personId, this.clock.now(), ends],
          );
          await this.record('classes.invitation-made', classId, { id, until: ends && dayOf(ends) });
        });
        return code;
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
      }
    }
  }

  /** Lets nobody in any more; who came by it stays. @throws common.notFound, common.forbidden */
  async revoke(actor: Actor, classId: string, id: string): Promise<void> {
    await this.classes.get(actor, classId, 'run');
    if (!isId(id)) throw commonErrors.notFound();
    await this.database.transaction(async () => {
      const revoked = await this.database.execute(
        `update class_invitation set revoked_at = $3 where id = $1 and class_id = $2 and revoked_at is null`,
        [id, classId, this.clock.now()],
      );
      if (revoked > 0) await this.record('classes.invitation-revoked', classId, { id });
    });
  }

  /**
   * What a code leads to. @param from who tries codes: an account or a network
   * @param personId who asks; before they sign in an invitation for one person may be theirs
   * @throws classes.noSuchInvitation, common.tooMany
   */
  async look(typed: string, from: string, personId: string | null = null): Promise<OpenedInvitation> {
    await this.limit.take('class-code', from, tries);
    const code = readCode(typed);
    const row = code
      ? await this.database.one<
          Omit<OpenedInvitation, 'state' | 'letsIn'> & InvitationLimits & { known: boolean }
        >(
          `select i.code, c.id as "classId", c.title, c.sensitive, u.name as "unitName", ${limitColumns},
             (select min(s.starts_at) from class_session s where s.class_id = c.id and s.status <> 'cancelled'
               and s.ends_at > $2) as "nextAt",
             $3::uuid is not null and i.person_id is not null and i.person_id <> $3 as "forAnother",
             case when $3 is null then i.person_id is not null and i.uses > 0
               else exists (select from class_guest g where g.class_id = c.id and g.person_id = $3) end as known
           from class_invitation i join community_class c on c.id = i.class_id join unit u on u.id = c.unit_id
           where i.code = $1 and c.status <> 'draft'`,
          [code, this.clock.now(), personId],
        )
      : null;
    if (!row) throw classErrors.noSuchInvitation();
    const { known, ...found } = row;
    const state = stateOf(row, this.clock.now());
    const again = known && (personId !== null || state === 'used-up');
    return { ...found, state, letsIn: again || (state === 'open' && !found.forAnother) };
  }

  /**
   * Lets the asking person see the class and register; who came by it already may come again.
   * @returns the class
   * @throws classes.noSuchInvitation, classes.invitationOver, common.tooMany
   */
  async accept(actor: Actor, typed: string): Promise<string> {
    const { code, classId } = await this.look(typed, actor.personId);
    return this.database.transaction(async () => {
      const row = await this.database.one<InvitationLimits & { id: string; personId: string | null }>(
        `select i.id, i.person_id as "personId", ${limitColumns} from class_invitation i where i.code = $1 for update`,
        [code],
      );
      const known = await this.database.one(
        'select 1 from class_guest where class_id = $1 and person_id = $2',
        [classId, actor.personId],
      );
      if (known) return classId;
      const others = row?.personId && row.personId !== actor.personId;
      if (!row || others || stateOf(row, this.clock.now()) !== 'open') throw classErrors.invitationOver();
      const fresh = await this.database.execute(
        `insert into class_guest (class_id, person_id, invitation_id, invited_at) values ($1, $2, $3, $4)
         on conflict do nothing`,
        [classId, actor.personId, row.id, this.clock.now()],
      );
      // Somebody with two codes uses one, though both come at once.
      if (fresh > 0)
        await this.database.execute('update class_invitation set uses = uses + 1 where id = $1', [row.id]);
      return classId;
    });
  }

  private record(action: string, classId: string, details: object): Promise<void> {
    return this.audit.record({ action, subject: 'class', subjectId: classId, details });
  }
}
