import { type ShownCount, shownCount } from '@domdom/classes';
import { type Actor, Clock, commonErrors, fold, isId, reaches, scopeOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type MissingRow, missingRows } from './missing';
import { MissingRepository, type OfficialsUnit, type UnitToChoose } from './missing.repository';

export interface MissingHere {
  unit: OfficialsUnit;
  rows: MissingRow[];
  areas: { unitId: string; name: string; wishes: ShownCount; searches: number }[];
}

const likePattern = (words: string) => `%${fold(words).replace(/[\\%_]/g, '\\$&')}%`;

/** What people want to learn in a place and do not find there, for the officials who reach it. */
@Injectable()
export class MissingService {
  constructor(
    private readonly repository: MissingRepository,
    private readonly clock: Clock,
  ) {}

  /** The units that an official may ask about. */
  units(actor: Actor, words: string): Promise<UnitToChoose[]> {
    return this.repository.units(scopeOf(actor, 'official'), likePattern(words), 50);
  }

  /** @throws common.notFound, common.forbidden */
  async in(actor: Actor, unitId: string): Promise<MissingHere> {
    const unit = isId(unitId) ? await this.repository.unit(unitId) : null;
    if (!unit) throw commonErrors.notFound();
    if (actor.representedBy !== null || !reaches(actor, 'official', unit.path))
      throw commonErrors.forbidden();
    const now = this.clock.now();
    const [byTopic, byWords, areas] = await Promise.all([
      this.repository.topics(unitId, now),
      this.repository.words(unitId, now),
      this.repository.areas(unitId, now),
    ]);
    return {
      unit,
      rows: missingRows(byTopic, byWords),
      areas: areas.map((area) => ({ ...area, wishes: shownCount(area.wishes) })),
    };
  }
}
