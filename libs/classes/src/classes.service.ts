import { type Actor, Clock, commonErrors, dayOf, isId, type Paged, scopeOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Around, Asker } from './announced-classes';
import {
  type CalendarEntry,
  ClassListRepository,
  type FoundClass,
  type PlaceOption,
} from './class-list.repository';
import { accessOf, type ClassView, type SessionView } from './class-view';
import { ClassesRepository } from './classes.repository';
import { type ClassAction, can } from './domain/class.policy';
import type { Point } from './domain/geography';
import { momentOf } from './domain/recurrence';
import type { ClassFilterDto, OwnClassesDto } from './dto/class-filter.dto';
import { type Looser, looser } from './loosening';
import { type ChosenPlace, SearchPlacesRepository } from './search-places.repository';

export interface ClassList {
  page: Paged<FoundClass>;
  /** The chosen place; null when none is. */
  place: ChosenPlace | null;
  places: PlaceOption[];
  /** What is listed is within a distance of the place. */
  around: Around | null;
  /** When nothing was found: what would be, with one part of the filter less. */
  loosened: (Looser & { count: number })[];
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
    private readonly searchPlaces: SearchPlacesRepository,
    private readonly classes: ClassesRepository,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Classes one can join, the soonest first; around a place, the nearest. */
  async list(actor: Actor | null, filter: ClassFilterDto): Promise<Paged<FoundClass>> {
    const around = filter.within ? circleOf(filter, await this.placeOf(filter)) : null;
    return this.lists.announced(filter, asker(actor), this.clock.now(), around);
  }

  /** The same with the places by which it can be narrowed further, and the filters that find more. */
  async browse(actor: Actor | null, filter: ClassFilterDto): Promise<ClassList> {
    const now = this.clock.now();
    const place = await this.placeOf(filter);
    const around = circleOf(filter, place);
    const [page, places] = await Promise.all([
      this.lists.announced(filter, asker(actor), now, around),
      this.lists.places(filter, asker(actor), now),
    ]);
    const found = page.total > 0 || filter.after !== undefined;
    return { page, places, place, around, loosened: found ? [] : await this.loosened(actor, filter, place) };
  }

  /** The sessions of a month (this one by default) of the classes that a filter leaves. */
  async month(
    actor: Actor | null,
    filter: ClassFilterDto,
    wanted?: string,
    around: Around | null = null,
  ): Promise<ClassMonth> {
    const now = this.clock.now();
    const month = wanted ?? dayOf(now).slice(0, 7);
    const from = momentOf(`${month}-01`, '00:00');
    const to = momentOf(`${nextMonth(month)}-01`, '00:00');
    return { month, entries: await this.lists.sessionsBetween(filter, asker(actor), now, from, to, around) };
  }

  /** The same for a filter whose place has not been read yet. */
  async monthOf(actor: Actor | null, filter: ClassFilterDto, wanted?: string): Promise<ClassMonth> {
    const around = filter.within ? circleOf(filter, await this.placeOf(filter)) : null;
    return this.month(actor, filter, wanted, around);
  }

  private async loosened(actor: Actor | null, filter: ClassFilterDto, place: ChosenPlace | null) {
    const tried = looser(filter);
    if (tried.length === 0) return [];
    const asked = tried.map((one) => ({ filter: one.filter, around: circleOf(one.filter, place) }));
    const counts = await this.lists.counts(asked, asker(actor), this.clock.now());
    return tried.flatMap((one, index) => (counts[index] ? [{ ...one, count: counts[index] }] : []));
  }

  private async placeOf({ place }: ClassFilterDto): Promise<ChosenPlace | null> {
    return place ? this.searchPlaces.find(place) : null;
  }

  /** The commune whose places are nearest to where somebody is; nothing of it is kept. */
  nearestCommune(point: Point): Promise<string | null> {
    return this.searchPlaces.nearestCommune(point);
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
}

/** The circle that a filter asks for; none where the middle of its place is not known. */
function circleOf({ place, within }: ClassFilterDto, chosen: ChosenPlace | null): Around | null {
  if (!place || !within || chosen?.latitude == null || chosen.longitude === null) return null;
  return { centre: { latitude: chosen.latitude, longitude: chosen.longitude }, kilometres: within };
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
