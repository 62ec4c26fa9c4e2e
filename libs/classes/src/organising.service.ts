import { type Actor, AuditLog, Clock, commonErrors, Database, isId, newId, scopeOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { ClassView, Named } from './class-view';
import { ClassesRepository, type UnitRow, type VenueRow } from './classes.repository';
import { ClassesService } from './classes.service';
import { canHoldClasses } from './domain/class.policy';
import { isSensitiveTopic } from './domain/class-kinds';
import { classErrors } from './domain/classes.errors';
import { CommunityClass } from './domain/community-class.entity';
import { coordinatesOf } from './domain/geography';
import { readMapLink } from './domain/map-link';
import { type Slot } from './domain/recurrence';
import { Venue } from './domain/venue.entity';
import type { ClassDetailsDto, NewClassDto } from './dto/class.dto';
import { PartnersService } from './partners.service';
import { RegistrationsService } from './registrations.service';
import { ChangeNews } from './reminders/change-news';

/** What the form of a class lets one choose from. */
export interface ClassChoices {
  unit: UnitRow;
  venues: VenueRow[];
  instructors: Named[];
  /** Units of other organisations that can be asked to hold it too. */
  partners: Named[];
}

/** Announcing classes and changing them. */
@Injectable()
export class OrganisingService {
  constructor(
    private readonly database: Database,
    private readonly repository: ClassesRepository,
    private readonly classes: ClassesService,
    private readonly registrations: RegistrationsService,
    private readonly partners: PartnersService,
    private readonly clock: Clock,
    private readonly news: ChangeNews,
    private readonly audit: AuditLog,
  ) {}

  /** Units in whose name the actor may hold classes. `pattern` is a LIKE pattern over the folded name. */
  units(actor: Actor, pattern: string, limit: number): Promise<UnitRow[]> {
    return this.repository.units(scopeOf(actor, 'instructor'), pattern, limit);
  }

  /** @throws common.notFound, common.forbidden */
  async choices(actor: Actor, unitId: string): Promise<ClassChoices> {
    const unit = await this.unit(actor, unitId);
    const [venues, instructors, partners] = await Promise.all([
      this.repository.venues(unit.path),
      this.repository.instructors(unit.path),
      this.repository.partners(unit.id),
    ]);
    // Whoever opens a class may teach it.
    const others = instructors.filter((person) => person.id !== actor.personId);
    return { unit, venues, instructors: [{ id: actor.personId, name: actor.name }, ...others], partners };
  }

  /** The places and people that the form of a class offers when it is changed. */
  async editChoices(view: ClassView): Promise<Pick<ClassChoices, 'venues' | 'instructors'>> {
    const [venues, instructors] = await Promise.all([
      this.repository.venues(view.unitPath),
      this.repository.instructors(view.unitPath),
    ]);
    const others = instructors.filter((person) => !view.instructors.some((one) => one.id === person.id));
    return { venues, instructors: [...view.instructors, ...others] };
  }

  /** The dates that a form would give. @throws as CommunityClass.plan */
  preview(input: NewClassDto): Slot[] {
    return new CommunityClass().plan(scheduleOf(input), this.clock.now());
  }

  /**
   * Makes a class with its sessions; a draft is seen only by those who run it.
   * @throws common.forbidden; what plan() and offer() throw; noSuchVenue, noSuchInstructor
   */
  async create(actor: Actor, input: NewClassDto, status: 'draft' | 'open'): Promise<string> {
    const { unit, venues, instructors } = await this.choices(actor, input.unitId);
    const partner = input.partnerUnitId ? await this.repository.unit(input.partnerUnitId) : null;
    if (input.partnerUnitId && !partner) throw commonErrors.notFound();
    const now = this.clock.now();
    const made = Object.assign(new CommunityClass(), {
      id: newId(),
      unitId: unit.id,
      partnerUnitId: partner?.id ?? null,
      partnerStatus: partner ? 'asked' : null,
      courseId: input.courseId ?? null,
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
      await this.describe(made, input, unit, venues);
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
      await this.teach(made.id, teaching);
      if (partner) await this.partners.ask(made.id, made.title, unit.name, partner.id);
      await this.record('classes.created', made.id, { status });
      return made.id;
    });
  }

  /**
   * Changes what is said of a class; new places go to those who wait.
   * @throws common.notFound, common.forbidden; what offer() throws; noSuchVenue, noSuchInstructor
   */
  async edit(actor: Actor, id: string, input: ClassDetailsDto): Promise<void> {
    const view = await this.classes.get(actor, id, 'run');
    const unit = { id: view.unitId, name: view.unitName, path: view.unitPath, aboveName: view.aboveName };
    const { venues, instructors } = await this.editChoices(view);
    const teaching = input.instructorIds?.length
      ? input.instructorIds
      : view.instructors.map((one) => one.id);
    mustBeOf(instructors, teaching);
    await this.database.transaction(async () => {
      const found = await this.locked(id);
      await this.describe(found, input, unit, venues);
      await this.database.repository(CommunityClass).save(found);
      await this.teach(id, teaching);
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

  private async describe(
    target: CommunityClass,
    input: ClassDetailsDto,
    unit: UnitRow,
    venues: readonly VenueRow[],
  ): Promise<void> {
    target.title = input.title;
    target.summary = input.summary;
    target.topic = input.topic;
    target.otherTopics = (input.otherTopics ?? []).filter((topic) => topic !== input.topic);
    target.sensitive = input.sensitive ?? isSensitiveTopic(input.topic);
    target.invitationOnly = input.invitationOnly ?? false;
    target.level = input.level;
    target.language = input.language;
    target.onlineUrl = target.mode === 'in-person' ? null : (input.onlineUrl ?? null);
    target.updatedAt = this.clock.now();
    const venue = target.mode === 'online' ? null : await this.venueOf(input, unit, venues);
    target.offer({
      capacity: input.capacity ?? null,
      onlineCapacity: input.onlineCapacity ?? null,
      venueId: venue?.id ?? null,
    });
    target.index(venue?.name ?? null, venue?.address ?? null, unit.name, unit.aboveName);
  }

  /** The chosen place, or the new one that was described. */
  private async venueOf(
    input: ClassDetailsDto,
    unit: UnitRow,
    venues: readonly VenueRow[],
  ): Promise<Pick<Venue, 'id' | 'name' | 'address'> | null> {
    if (input.venueName && input.venueAddress) {
      const venue = Object.assign(new Venue(), {
        id: newId(),
        unitId: unit.id,
        name: input.venueName,
        address: input.venueAddress,
        mapUrl: input.venueMapUrl ?? null,
        ...coordinatesOf(readMapLink(input.venueMapUrl ?? '')),
        kind: input.venueKind ?? 'other',
        createdAt: this.clock.now(),
      });
      await this.database.repository(Venue).insert(venue);
      return venue;
    }
    if (!input.venueId) return null;
    const venue = venues.find((one) => one.id === input.venueId);
    if (!venue) throw classErrors.noSuchVenue();
    return venue;
  }

  private async unit(actor: Actor, unitId: string): Promise<UnitRow> {
    const unit = isId(unitId) ? await this.repository.unit(unitId) : null;
    if (!unit) throw commonErrors.notFound();
    if (!canHoldClasses(actor, unit.path)) throw commonErrors.forbidden();
    return unit;
  }

  private async locked(id: string): Promise<CommunityClass> {
    const found = await this.database
      .repository(CommunityClass)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw commonErrors.notFound();
    return found;
  }

  private async teach(classId: string, personIds: readonly string[]): Promise<void> {
    await this.database.execute(
      `with gone as (delete from class_instructor where class_id = $1 and person_id <> all($2::uuid[]))
       insert into class_instructor (class_id, person_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
      [classId, personIds],
    );
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

/** @throws classes.noSuchInstructor */
function mustBeOf(known: readonly Named[], ids: readonly string[]): void {
  const there = new Set(known.map((person) => person.id));
  if (!ids.every((id) => there.has(id))) throw classErrors.noSuchInstructor();
}
