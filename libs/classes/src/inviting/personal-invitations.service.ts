import { randomInt } from 'node:crypto';
import { Inbox } from '@domdom/notifications';
import { type Actor, AuditLog, Clock, commonErrors, Database, newId, RateLimit } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ClassesService } from '../classes.service';
import { newCode } from './invitation';
import { invitingNotices } from './inviting.notices';

/** So many people may be invited by one account in a day: an invitation is no way to send everybody a letter. */
const perDay = { tries: 200, seconds: 86_400 };

/** Invitations for one person each, who is told of theirs. */
@Injectable()
export class PersonalInvitations {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly inbox: Inbox,
    private readonly clock: Clock,
    private readonly limit: RateLimit,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Invites somebody to an open class that is not kept secret; whoever was invited is not told again. Whether the actor
   * may know of the person is the caller's to say.
   * @throws common.notFound, common.forbidden, common.tooMany
   */
  async invite(actor: Actor, classId: string, personId: string): Promise<void> {
    const view = await this.classes.get(actor, classId, 'run');
    if (view.sensitive || view.status !== 'open' || !view.nextAt) throw commonErrors.notFound();
    await this.limit.take('class-invite', actor.personId, perDay);
    const [id, code] = [newId(), newCode(randomInt)];
    await this.database.transaction(async () => {
      const made = await this.database.execute(
        `insert into class_invitation (id, class_id, code, most_uses, made_by, made_at, expires_at, person_id)
         values ($1, $2, $3, 1, $4, $5, $6, $7)
         on conflict (class_id, person_id) where person_id is not null do nothing`,
        [id, classId, code, actor.personId, this.clock.now(), view.lastEndsAt, personId],
      );
      if (made === 0) return;
      const notice = invitingNotices.invited({ title: view.title, unit: view.unitName });
      await this.inbox.send([personId], notice, `/classes/invitation/${code}`, {
        channels: 'all',
        kind: 'news',
        until: view.lastEndsAt,
        about: `class:${classId}`,
      });
      const details = { id, personId };
      await this.audit.record({
        action: 'classes.person-invited',
        subject: 'class',
        subjectId: classId,
        details,
      });
    });
  }
}
