import { type Actor, commonErrors, isId, scopeOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { ClassView, Named } from './class-view';
import { ClassesRepository, type UnitRow, type VenueRow } from './classes.repository';
import { canHoldClasses } from './domain/class.policy';
import { classErrors } from './domain/classes.errors';

/** What the form of a class lets one choose from. */
export interface ClassChoices {
  unit: UnitRow;
  venues: VenueRow[];
  instructors: Named[];
  /** Units of other organisations that can be asked to hold it too. */
  partners: Named[];
  /** Courses of which the class can be a part. */
  courses: Named[];
}
export type EditChoices = Pick<ClassChoices, 'venues' | 'instructors' | 'courses'>;

/** What there is to choose from when a class is opened or changed. */
@Injectable()
export class ClassChoicesService {
  constructor(private readonly repository: ClassesRepository) {}

  /** Units in whose name the actor may hold classes. `pattern` is a LIKE pattern over the folded name. */
  units(actor: Actor, pattern: string, limit: number): Promise<UnitRow[]> {
    return this.repository.units(scopeOf(actor, 'instructor'), pattern, limit);
  }

  /** @throws common.notFound, common.forbidden */
  async choices(actor: Actor, unitId: string, courseId: string | null = null): Promise<ClassChoices> {
    const unit = await this.unit(actor, unitId);
    const [venues, instructors, partners, courses] = await Promise.all([
      this.repository.venues(unit.path),
      this.repository.instructors(unit.path),
      this.repository.partners(unit.id),
      this.repository.courses(unit.path, courseId),
    ]);
    // Whoever opens a class may teach it.
    const others = instructors.filter((person) => person.id !== actor.personId);
    return {
      unit,
      venues,
      instructors: [{ id: actor.personId, name: actor.name }, ...others],
      partners,
      courses,
    };
  }

  /** The places and people that the form of a class offers when it is changed. */
  async editChoices(view: ClassView): Promise<EditChoices> {
    const [venues, instructors, courses] = await Promise.all([
      this.repository.venues(view.unitPath),
      this.repository.instructors(view.unitPath),
      this.repository.courses(view.unitPath, view.courseId),
    ]);
    const others = instructors.filter((person) => !view.instructors.some((one) => one.id === person.id));
    return { venues, instructors: [...view.instructors, ...others], courses };
  }

  private async unit(actor: Actor, unitId: string): Promise<UnitRow> {
    const unit = isId(unitId) ? await this.repository.unit(unitId) : null;
    if (!unit) throw commonErrors.notFound();
    if (!canHoldClasses(actor, unit.path)) throw commonErrors.forbidden();
    return unit;
  }
}

/** @throws classes.noSuchInstructor */
export function mustBeOf(known: readonly Named[], ids: readonly string[]): void {
  const there = new Set(known.map((person) => person.id));
  if (!ids.every((id) => there.has(id))) throw classErrors.noSuchInstructor();
}
