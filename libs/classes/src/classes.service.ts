import {
  type Actor,
  Clock,
  commonErrors,
  dayOf,
  defaultLanguage,
  isId,
  type Language,
  type Paged,
  PlatformConfig,
  scopeOf,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import {
  type Asker,
  type CalendarEntry,
  ClassListRepository,
  type PlaceOption,
} from './class-list.repository';
import { accessOf, type ClassView, type SessionView } from './class-view';
import { classWords } from './classes.messages';
import { ClassesRepository, type UnitRow } from './classes.repository';
import { calendarFile } from './domain/calendar-file';
import { type ClassAction, can } from './domain/class.policy';
import { momentOf } from './domain/recurrence';
import type { ClassFilterDto, OwnClassesDto } from './dto/class-filter.dto';

export interface ClassList {
  page: Paged<ClassView>;
  /** The chosen place; null when none is. */
  place: UnitRow | null;
  places: PlaceOption[];
}
export interface ClassMonth {
  /** `2026-11`. */
  month: string;
  entries: CalendarEntry[];
}

const asker = (actor: Actor | null): Asker => ({
  personId: actor?.personId ?? null,
  homeUnitId: actor?.homeUnitId ?? null,
});

/** Finding classes and reading one. */
@Injectable()
export class ClassesService {
  constructor(
    private readonly lists: ClassListRepository,
    private readonly classes: ClassesRepository,
    private readonly clock: Clock,
    private readonly config: PlatformConfig,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Classes one can join, the soonest first. */
  list(actor: Actor | null, filter: ClassFilterDto): Promise<Paged<ClassView>> {
    return this.lists.announced(filter, asker(actor), this.clock.now());
  }

  /** The same with the places by which it can be narrowed further. */
  async browse(actor: Actor | null, filter: ClassFilterDto): Promise<ClassList> {
    const now = this.clock.now();
    const [page, places, place] = await Promise.all([
      this.lists.announced(filter, asker(actor), now),
      this.lists.places(filter, asker(actor), now),
      filter.place ? this.classes.unit(filter.place) : null,
    ]);
    return { page, places, place };
  }

  /** The sessions of a month (this one by default) of the classes that a filter leaves. */
  async month(actor: Actor | null, filter: ClassFilterDto, wanted?: string): Promise<ClassMonth> {
    const now = this.clock.now();
    const month = wanted ?? dayOf(now).slice(0, 7);
    const from = momentOf(`${month}-01`, '00:00');
    const to = momentOf(`${nextMonth(month)}-01`, '00:00');
    return { month, entries: await this.lists.sessionsBetween(filter, asker(actor), now, from, to) };
  }

  mine(actor: Actor): Promise<ClassView[]> {
    return this.lists.of(actor.personId, this.clock.now());
  }

  run(actor: Actor, filter: OwnClassesDto): Promise<Paged<ClassView>> {
    return this.lists.run(filter, scopeOf(actor, 'official'), actor.personId, this.clock.now());
  }

  /**
   * A class for somebody who may do something with it.
   * @throws common.notFound (also for a draft of others), common.forbidden
   */
  async get(actor: Actor | null, id: string, action: ClassAction = 'see'): Promise<ClassView> {
    const view = isId(id) ? await this.classes.class(id, actor?.personId ?? null, this.clock.now()) : null;
    if (!view || !can('see', actor, accessOf(view))) throw commonErrors.notFound();
    if (!can(action, actor, accessOf(view))) throw commonErrors.forbidden();
    return view;
  }

  sessions(classId: string): Promise<SessionView[]> {
    return this.classes.sessions(classId);
  }

  /** The class's sessions as an iCalendar file, which a calendar may subscribe to. */
  async calendar(actor: Actor | null, id: string, language: Language = defaultLanguage): Promise<string> {
    const view = await this.get(actor, id);
    const sessions = await this.classes.sessions(id);
    const words = classWords[language];
    return calendarFile(
      view.title,
      sessions.map((session, index) => ({
        uid: `${session.id}@domdom`,
        sequence: session.revision,
        changedAt: session.updatedAt,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        title: `${view.title} (${words.nth(index + 1, sessions.length)})`,
        description: view.summary,
        location: placeOf(view, session) ?? (view.mode === 'online' ? words.online : null),
        url: `${this.config.address}/classes/${id}`,
        cancelled: session.status === 'cancelled' || view.status === 'cancelled',
      })),
    );
  }
}

/** Where a session is held: its own place, else the class's. */
export function placeOf(
  view: ClassView,
  session: Pick<SessionView, 'venueName' | 'venueAddress'>,
): string | null {
  const [name, address] = session.venueName
    ? [session.venueName, session.venueAddress]
    : [view.venueName, view.venueAddress];
  return name === null ? null : [name, address].filter(Boolean).join(', ');
}

/** `2026-12` gives `2027-01`. */
export function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** `2027-01` gives `2026-12`. */
export function previousMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
