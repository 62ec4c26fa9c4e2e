import { type Actor, Clock, commonErrors, dayOf, isId, reaches } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ClassesRepository, type UnitRow } from '../classes.repository';
import { momentOf } from '../domain/recurrence';
import { type Conflict, conflictsOf, type UnitSession } from './conflicts';
import type { CalendarView } from './dto/figures.dto';
import { FiguresRepository, type Sums, type Taught, type UnitSums } from './figures.repository';
import { type Period, periodAround, readPeriod } from './period';
import { type AgeGroup, ageGroups, type SexGroup, sexGroups } from './who-came';

/** The sums of a unit and all below it in a period. */
export interface UnitReport {
  unit: UnitRow;
  period: Period;
  total: Sums;
  rows: UnitSums[];
  sexes: { sex: SexGroup; people: number }[];
  ages: { age: AgeGroup; people: number }[];
  taught: Taught[];
}
/** All sessions of a unit and those below it in a stretch of time. */
export interface UnitCalendar {
  unit: UnitRow;
  view: CalendarView;
  /** Its first day, `2026-11-01`, and the first days of the stretches before and after it. */
  day: string;
  before: string;
  after: string;
  sessions: UnitSession[];
  conflicts: Conflict[];
  /** There were more sessions than are shown. */
  more: boolean;
}

const day = 86_400_000;
const plusDays = (from: string, days: number) =>
  dayOf(new Date(momentOf(from, '12:00').getTime() + days * day));
const monday = (from: string) => plusDays(from, -((momentOf(from, '12:00').getUTCDay() + 6) % 7));

/** Calendars and reports of units, for officials who reach them. */
@Injectable()
export class UnitFiguresService {
  constructor(
    private readonly repository: ClassesRepository,
    private readonly figures: FiguresRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws common.notFound, common.forbidden */
  async report(actor: Actor, unitId: string, key?: string): Promise<UnitReport> {
    const unit = await this.unit(actor, unitId);
    const period = readPeriod(key ?? '') ?? periodAround('month', dayOf(this.clock.now()));
    const [{ total, rows }, { sexes, ages }, taught] = await Promise.all([
      this.figures.unitSums(unitId, period),
      this.figures.unitPeople(unitId, period),
      this.figures.unitTaught(unitId, period),
    ]);
    return {
      unit,
      period,
      total,
      rows,
      sexes: sexGroups.map((sex) => ({ sex, people: sexes.get(sex) ?? 0 })),
      ages: ageGroups.map((age) => ({ age, people: ages.get(age) ?? 0 })),
      taught,
    };
  }

  /** @param from a day in the wanted month or week; today by default @throws common.notFound, common.forbidden */
  async calendar(actor: Actor, unitId: string, view: CalendarView, from?: string): Promise<UnitCalendar> {
    const unit = await this.unit(actor, unitId);
    const today = from && !Number.isNaN(Date.parse(from)) ? from : dayOf(this.clock.now());
    const month = periodAround('month', today);
    const first = view === 'week' ? monday(today) : dayOf(month.from);
    const after = view === 'week' ? plusDays(first, 7) : dayOf(month.to);
    const before = view === 'week' ? plusDays(first, -7) : dayOf(new Date(month.from.getTime() - day / 2));
    const start = momentOf(first, '00:00');
    const { sessions, more } = await this.figures.sessionsBetween(unitId, start, momentOf(after, '00:00'));
    const firstBefore = view === 'week' ? before : `${before.slice(0, 8)}01`;
    return {
      ...{ unit, view, sessions, more, after },
      day: first,
      before: firstBefore,
      conflicts: conflictsOf(sessions),
    };
  }

  private async unit(actor: Actor, unitId: string): Promise<UnitRow> {
    const unit = isId(unitId) ? await this.repository.unit(unitId) : null;
    if (!unit) throw commonErrors.notFound();
    if (actor.representedBy !== null || !reaches(actor, 'official', unit.path))
      throw commonErrors.forbidden();
    return unit;
  }
}
