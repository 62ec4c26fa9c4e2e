import { Inbox } from '@domdom/notifications';
import { type Actor, AuditLog, Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Named } from './class-view';
import { ClassesRepository } from './classes.repository';
import { ClassesService } from './classes.service';
import { classErrors } from './domain/classes.errors';
import { partnerNotices } from './partners.notices';
import { quietTitle } from './quiet-title';

/** Asking a unit of another organisation to hold a class too: it is named, and runs it, once it has agreed. */
@Injectable()
export class PartnersService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly repository: ClassesRepository,
    private readonly inbox: Inbox,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Tells the officials of a unit that they are asked; within the transaction that stores the class. */
  async ask(classId: string, title: string, unitName: string, partnerUnitId: string): Promise<void> {
    const notice = partnerNotices.asked({ title, unit: unitName });
    await this.inbox.send(await this.officials(partnerUnitId), notice, `/classes/${classId}`);
  }

  /**
   * Asks another unit than before, or the same again after it declined, or nobody any more; whoever is no longer asked
   * is told. The unit that is asked already stays so.
   * @throws common.notFound, common.forbidden, classes.noSuchPartner, classes.cancelledAlready
   */
  async choose(actor: Actor, classId: string, unitId: string | null): Promise<void> {
    const view = await this.classes.get(actor, classId, 'run');
    if (view.status === 'cancelled') throw classErrors.cancelledAlready();
    const standing =
      view.partnerUnitId ?? (view.partnerAsked?.status === 'asked' ? view.partnerAsked.unitId : null);
    if (unitId === standing && (unitId !== null || view.partnerAsked === null)) return;
    const known = await this.repository.partners(view.unitId);
    if (unitId !== null && !known.some(({ id }) => id === unitId)) throw classErrors.noSuchPartner();
    await this.database.transaction(async () => {
      await this.database.execute(
        `update community_class set partner_unit_id = $2, partner_status = $3, updated_at = $4 where id = $1`,
        [classId, unitId, unitId === null ? null : 'asked', this.clock.now()],
      );
      const title = quietTitle(view);
      if (standing !== null) {
        const notice = partnerNotices.askedNoMore({ title, unit: view.unitName });
        await this.inbox.send(await this.officials(standing), notice, '/organise/classes');
      }
      if (unitId !== null) await this.ask(classId, title, view.unitName, unitId);
      await this.audit.record({
        action: 'classes.partner-chosen',
        subject: 'class',
        subjectId: classId,
        details: { before: standing, unitId },
      });
    });
  }

  /** Units that can be asked to hold a class too. */
  possible(unitId: string): Promise<Named[]> {
    return this.repository.partners(unitId);
  }

  /** The answer of the unit that was asked; who asked is told. @throws common.notFound, common.forbidden */
  async answer(actor: Actor, classId: string, agrees: boolean): Promise<void> {
    const view = await this.classes.get(actor, classId, 'answer');
    await this.database.transaction(async () => {
      const answered = await this.database.execute(
        `update community_class set partner_status = $2, updated_at = $3
         where id = $1 and partner_status = 'asked'`,
        [classId, agrees ? 'accepted' : 'declined', this.clock.now()],
      );
      if (answered === 0) return;
      const given = { title: quietTitle(view), unit: view.partnerAsked?.name ?? '' };
      const notice = agrees ? partnerNotices.accepted(given) : partnerNotices.declined(given);
      const asking = [...(await this.officials(view.unitId)), ...view.instructors.map(({ id }) => id)];
      await this.inbox.send(asking, notice, `/classes/${classId}`);
      await this.audit.record({
        action: agrees ? 'classes.partner-accepted' : 'classes.partner-declined',
        subject: 'class',
        subjectId: classId,
        details: {},
      });
    });
  }

  private async officials(unitId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select distinct person_id as id from role_grant
       where unit_id = $1 and role = 'official' and ended_at is null`,
      [unitId],
    );
    return rows.map(({ id }) => id);
  }
}
