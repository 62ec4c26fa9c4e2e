import { type Actor, AuditLog, Clock, commonErrors, Database, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ClassChoicesService, mustBeOf } from './class-choices.service';
import { ClassDetails } from './class-details';
import { ClassesRepository } from './classes.repository';
import { ClassesService } from './classes.service';
import { CommunityClass } from './domain/community-class.entity';
import type { Slot } from './domain/recurrence';
import type { ClassDetailsDto, NewClassDto } from './dto/class.dto';
import { PartnersService } from './partners.service';
import { quietTitle } from './quiet-title';
import { RegistrationsService } from './registrations.service';
import { ChangeNews } from './reminders/change-news';

/** Announcing classes and changing them. */
@Injectable()
export class OrganisingService {
  constructor(
    private readonly database: Database,
    private readonly repository: ClassesRepository,
    private readonly classes: ClassesService,
    private readonly registrations: RegistrationsService,
    private readonly partners: PartnersService,
    private readonly choosing: ClassChoicesService,
    private readonly details: ClassDetails,
    private readonly clock: Clock,
    private readonly news: ChangeNews,
    private readonly audit: AuditLog,
  ) {}

  /** The dates that a form would give. @throws as CommunityClass.plan */
  preview(input: NewClassDto): Slot[] {
    return new CommunityClass().plan(scheduleOf(input), this.clock.now());
  }

  /**
   * Makes a class with its sessions; a draft is seen only by those who run it.
   * @throws common.forbidden; what plan() and offer() throw; noSuchVenue, noSuchInstructor, noSuchCourse
   */
  async create(actor: Actor, input: NewClassDto, status: 'draft' | 'open'): Promise<string> {
    const { unit, venues, instructors } = await this.choosing.choices(actor, input.unitId);
    const partner = input.partnerUnitId ? await this.repository.unit(input.partnerUnitId) : null;
    if (input.partnerUnitId && !partner) throw commonErrors.notFound();
    const now = this.clock.now();
    const made = Object.assign(new CommunityClass(), {
      id: newId(),
      unitId: unit.id,
      partnerUnitId: partner?.id ?? null,
      partnerStatus: partner ? 'asked' : null,
      courseId: null,
      mode: input.mode,
      taken: 0,
      onlineTaken: 0,
      status,
      statusReason: null,
      createdBy: actor.personId,
      createdAt: now,
    });
    const left = new Set((input.exceptions ?? []).map((day) => day.slice(0, 10)));
    const slots = made.plan(scheduleOf(input), now, left);
    const teaching = input.instructorIds?.length ? input.instructorIds : [actor.personId];
    mustBeOf(instructors, teaching);
    return this.database.transaction(async () => {
      await this.details.describe(made, input, unit, venues);
      await this.database.repository(CommunityClass).insert(made);
      await this.database.execute(
        `insert into class_session (id, class_id, starts_at, ends_at, status, updated_at)
         select id, $2, starts_at, ends_at, 'planned', $5
         from unnest($1::uuid[], $3::timestamptz[], $4::timestamptz[]) as t (id, starts_at, ends_at)`,
        [
          slots.map(() => newId()),
          made.id,
          slots.map((slot) => slot.startsAt),
          slots.map((slot) => slot.endsAt),
          now,
        ],
      );
      await this.details.teach(made.id, teaching);
      if (partner) await this.partners.ask(made.id, quietTitle(made), unit.name, partner.id);
      await this.record('classes.created', made.id, { status });
      return made.id;
    });
  }

  /**
   * Changes what is said of a class; new places go to those who wait.
   * @throws common.notFound, common.forbidden; what offer() throws; noSuchVenue, noSuchInstructor, noSuchCourse
   */
  async edit(actor: Actor, id: string, input: ClassDetailsDto): Promise<void> {
    const view = await this.classes.get(actor, id, 'run');
    const unit = { id: view.unitId, name: view.unitName, path: view.unitPath, aboveName: view.aboveName };
    const { venues, instructors } = await this.choosing.editChoices(view);
    const teaching = input.instructorIds?.length
      ? input.instructorIds
      : view.instructors.map((one) => one.id);
    mustBeOf(instructors, teaching);
    await this.database.transaction(async () => {
      const found = await this.locked(id);
      await this.details.describe(found, input, unit, venues);
      await this.database.repository(CommunityClass).save(found);
      await this.details.teach(id, teaching);
      if (found.status === 'open' && found.venueId !== view.venueId) await this.news.placeChanged(actor, id);
      if (found.status === 'open') await this.registrations.fill(id);
      await this.record('classes.changed', id, {});
    });
  }

  /** Announces a draft. @throws common.notFound, common.forbidden, classes.cancelledAlready */
  async open(actor: Actor, id: string): Promise<void> {
    await this.classes.get(actor, id, 'run');
    await this.database.transaction(async () => {
      const found = await this.locked(id);
      found.open();
      await this.database.repository(CommunityClass).save(found);
      await this.record('classes.opened', id, {});
    });
  }

  /** Cancels a class and tells everybody concerned why. @throws as open() */
  async cancel(actor: Actor, id: string, reason: string): Promise<void> {
    await this.classes.get(actor, id, 'run');
    await this.database.transaction(async () => {
      const found = await this.locked(id);
      found.cancel(reason);
      found.updatedAt = this.clock.now();
      await this.database.repository(CommunityClass).save(found);
      await this.database.execute(
        `update class_session set revision = revision + 1, updated_at = $2 where class_id = $1`,
        [id, this.clock.now()],
      );
      await this.news.cancelled(actor, id, reason);
      await this.record('classes.cancelled', id, { reason });
    });
  }

  private async locked(id: string): Promise<CommunityClass> {
    const found = await this.database
      .repository(CommunityClass)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw commonErrors.notFound();
    return found;
  }

  private record(action: string, id: string, details: object): Promise<void> {
    return this.audit.record({ action, subject: 'class', subjectId: id, details });
  }
}

function scheduleOf(input: NewClassDto) {
  return {
    startsOn: input.startsOn.slice(0, 10),
    startsAt: input.startsAt,
    minutes: input.minutes,
    repeat: input.repeat,
    weekdays: input.weekdays ?? [],
    ...(input.count === undefined ? {} : { count: input.count }),
    ...(input.until === undefined ? {} : { until: input.until.slice(0, 10) }),
  };
}
