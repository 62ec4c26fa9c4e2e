import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  dayOf,
  isId,
  newId,
  type Paged,
  scopeOf,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { organisationsErrors } from './domain/organisations.errors';
import { Unit, type UnitKind } from './domain/unit.entity';
import { canUnit, kindsBelow, levelBelow, type UnitAction } from './domain/unit.policy';
import { type UnitFilters, type UnitPerson, type UnitRow, UnitsRepository } from './units.repository';

/** The trees of units: found, grown, renamed and closed; nothing of their past is lost. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly units: UnitsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** @throws common.notFound */
  async get(id: string): Promise<Unit> {
    const unit = isId(id) ? await this.units.find(id) : null;
    if (!unit) throw commonErrors.notFound();
    return unit;
  }

  /** A unit with which the actor may do something. @throws common.forbidden */
  async getFor(action: UnitAction, actor: Actor | null, id: string): Promise<Unit> {
    const unit = await this.get(id);
    if (!canUnit(action, actor, unit)) throw commonErrors.forbidden();
    return unit;
  }

  list(filters: UnitFilters): Promise<Paged<UnitRow>> {
    return this.units.list(filters);
  }

  organisations() {
    return this.units.organisations();
  }

  /** The units above a unit, from the root down, the unit last. */
  line(unit: Unit): Promise<{ id: string; name: string }[]> {
    return this.units.line(unit.path);
  }

  /** @throws common.forbidden */
  async people(actor: Actor, unit: Unit, q?: string, after?: string): Promise<Paged<UnitPerson>> {
    if (!canUnit('see-people', actor, unit)) throw commonErrors.forbidden();
    return this.units.people(unit.id, q, after);
  }

  /** The units an actor works for as an official (or instructor), the widest first. */
  mine(actor: Actor, role: 'official' | 'instructor' = 'official', limit = 500) {
    const { unitIds, everywhere } = scopeOf(actor, role);
    return this.units.within(unitIds, everywhere, limit);
  }

  /** Of those units the ones whose name has all words of a text, the widest first. */
  findMine(actor: Actor, text: string, limit: number) {
    const { unitIds, everywhere } = scopeOf(actor, 'official');
    return this.units.within(unitIds, everywhere, limit, text);
  }

  /** @throws common.forbidden, organisations.wrongLevel, organisations.sameName */
  async addBelow(actor: Actor, parentId: string, given: { name: string; kind: UnitKind }): Promise<Unit> {
    const parent = await this.getFor('add-below', actor, parentId);
    const level = levelBelow[parent.level];
    if (!level || !kindsBelow[parent.level].includes(given.kind)) throw organisationsErrors.wrongLevel();
    const now = this.clock.now();
    const unit = new Unit();
    const id = newId();
    Object.assign(unit, {
      id,
      organisationId: parent.organisationId,
      parentId: parent.id,
      level,
      kind: given.kind,
      territoryCode: null,
      path: [...parent.path, id],
      validFrom: dayOf(now),
      validTo: null,
      createdAt: now,
    });
    unit.rename(given.name);
    await this.database.transaction(async () => {
      await this.mustBeNew(unit);
      await this.database.repository(Unit).insert(unit);
      await this.note(actor, unit, 'created', {}, { name: unit.name, kind: unit.kind });
    });
    return unit;
  }

  /** @throws common.forbidden, organisations.sameName */
  async rename(actor: Actor, id: string, name: string, decision: string | null): Promise<void> {
    const unit = await this.getFor('change', actor, id);
    const before = unit.name;
    unit.rename(name);
    await this.database.transaction(async () => {
      await this.mustBeNew(unit);
      await this.database.repository(Unit).save(unit);
      await this.note(actor, unit, 'renamed', { name: before }, { name: unit.name }, decision);
    });
  }

  /** Ends a unit today; it stays readable, with all that happened in it. @throws organisations.hasChildren */
  async close(actor: Actor, id: string, decision: string | null): Promise<void> {
    const unit = await this.getFor('change', actor, id);
    await this.database.transaction(async () => {
      const below = await this.database.one<{ count: number }>(
        'select count(*)::int as count from unit where parent_id = $1 and valid_to is null',
        [id],
      );
      if (below && below.count > 0) throw organisationsErrors.hasChildren({ count: below.count });
      unit.validTo = dayOf(this.clock.now());
      await this.database.repository(Unit).save(unit);
      await this.note(actor, unit, 'closed', {}, { validTo: unit.validTo }, decision);
    });
  }

  private async mustBeNew(unit: Unit): Promise<void> {
    const same = await this.database.one(
      `select 1 from unit where parent_id = $1 and name_folded = $2 and kind = $3 and valid_to is null and id <> $4`,
      [unit.parentId, unit.nameFolded, unit.kind, unit.id],
    );
    if (same) throw organisationsErrors.sameName();
  }

  private async note(
    actor: Actor,
    unit: Unit,
    kind: string,
    before: object,
    after: object,
    decision: string | null = null,
  ): Promise<void> {
    const now = this.clock.now();
    await this.database.execute(
      `insert into unit_change (id, unit_id, kind, effective_on, before, after, decision, changed_by, changed_at)
       values ($1, $2, $3, $4::date, $5, $6, $7, $8, $9)`,
      [
        newId(),
        unit.id,
        kind,
        dayOf(now),
        JSON.stringify(before),
        JSON.stringify(after),
        decision,
        actor.personId,
        now,
      ],
    );
    await this.audit.record({ action: `organisations.unit-${kind}`, subject: 'unit', subjectId: unit.id });
  }
}
