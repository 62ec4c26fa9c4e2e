import { Database, decodeCursor, encodeCursor, fold, isId, type Paged } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type ClassView, classColumns, classSource, classWithSessions, type Named } from './class-view';
import type { UnitRow } from './classes.repository';
import { Conditions, searchPatterns } from './conditions';
import { boxAround, kilometresSql, type Point } from './domain/geography';
import { weekendOf } from './domain/recurrence';
import type { ClassFilterDto, OwnClassesDto } from './dto/class-filter.dto';
import { carerKnows } from './family/family';

export interface Asker {
  personId: string | null;
  homeUnitId: string | null;
}
export interface PlaceOption extends Named {
  classes: number;
}
/** A class in a list, with how far away it is held when that was asked for. */
export interface FoundClass extends ClassView {
  kilometres?: number;
}
/** The unit around or in which classes are looked for. */
export interface ChosenPlace extends UnitRow {
  latitude: number | null;
  longitude: number | null;
}
/** One session in a calendar. */
export interface CalendarEntry {
  sessionId: string;
  startsAt: Date;
  classId: string;
  title: string;
  cancelled: boolean;
}

const perPage = 12;
// Both organisations have a unit over the same territory: who asks for one means the place.
const sameTerritory = `array(select x.id from unit p join unit x on x.id = p.id or x.territory_code = p.territory_code
  where p.id = ?)`;
const homeCommune = 'select coalesce(h.path[3], h.id) from unit h where h.id = ?';
const homeProvince = 'select coalesce(h.path[2], h.id) from unit h where h.id = ?';
const inTerritory = (place: string) => {
  const area = sameTerritory.replace('?', place);
  return `u.path && ${area} or pu.path && ${area}`;
};
/** Classes that begin at this time or later are for those who work by day. */
const evening = '17:00';

/** A circle in which classes are looked for. */
export interface Around {
  centre: Point;
  kilometres: number;
}

/** Whether one of the sessions to come falls into the wanted days and hours. */
function atTheTime(where: Conditions, filter: ClassFilterDto, now: Date): void {
  if (!filter.when && !filter.evening) return;
  const session = `select 1 from class_session s
    where s.class_id = c.id and s.status <> 'cancelled' and s.ends_at > $1`;
  const late = filter.evening
    ? `and (s.starts_at at time zone 'Asia/Ho_Chi_Minh')::time >= '${evening}'::time`
    : '';
  if (filter.when === 'weekend') {
    const { from, to } = weekendOf(now);
    where.add(`exists (${session} and s.starts_at >= ? and s.starts_at < ? ${late})`, from, to);
  } else {
    const soon = filter.when === 'week' ? `and s.starts_at < $1::timestamptz + interval '7 days'` : '';
    where.add(`exists (${session} ${soon} ${late})`);
  }
}

/** Within a circle: the box is what the index looks up, the circle is what is meant. */
function inCircle(where: Conditions, { centre, kilometres }: Around): void {
  const box = boxAround(centre, kilometres);
  where.add(
    `c.venue_id in (select b.id from venue b where b.latitude between ? and ? and b.longitude between ? and ?
      and ${kilometresSql('b', '?::float8', '?::float8')} <= ?)`,
    box.south,
    box.north,
    box.west,
    box.east,
    centre.latitude,
    centre.latitude,
    centre.longitude,
    kilometres,
  );
}

/** What is announced and not over, narrowed by a filter. $1 is now, $2 who asks. */
function announced(
  filter: ClassFilterDto,
  asker: Asker,
  now: Date,
  around: Around | null,
  values: unknown[] = [now, asker.personId],
): Conditions {
  const where = new Conditions(values);
  where.add(`c.status = 'open' and c.last_ends_at > $1 and not c.invitation_only`);
  for (const pattern of searchPatterns(fold(filter.q ?? ''))) where.add('c.search_folded like ?', pattern);
  if (filter.topic) where.add('c.topic = ? or ? = any(c.other_topics)', filter.topic, filter.topic);
  if (filter.level) where.add('c.level = ?', filter.level);
  if (filter.language) where.add('c.language = ?', filter.language);
  if (filter.mode) where.add(`c.mode in ('hybrid', ?)`, filter.mode);
  if (filter.course) where.add('c.course_id = ?', filter.course);
  atTheTime(where, filter, now);
  if (filter.unit)
    where.add('u.path @> array[?::uuid] or pu.path @> array[?::uuid]', filter.unit, filter.unit);
  if (around) {
    inCircle(where, around);
  } else if (filter.place) {
    where.add(inTerritory('?'), filter.place, filter.place);
  } else if ((filter.near || filter.commune) && asker.homeUnitId) {
    const home = filter.commune ? homeCommune : homeProvince;
    where.add(inTerritory(`(${home})`), asker.homeUnitId, asker.homeUnitId);
  }
  if (filter.free) {
    where.add(`c.mode <> 'online' and c.taken < c.capacity
      or c.mode <> 'in-person' and (c.online_capacity is null or c.online_taken < c.online_capacity)`);
  }
  return where;
}

/** Every list of classes. */
@Injectable()
export class ClassListRepository {
  constructor(private readonly database: Database) {}

  /** Classes one can join, the soonest first; within a circle, the nearest. */
  announced(
    filter: ClassFilterDto,
    asker: Asker,
    now: Date,
    around: Around | null = null,
  ): Promise<Paged<FoundClass>> {
    return this.page(announced(filter, asker, now, around), filter.after, 'asc', around);
  }

  /** How many classes each of some filters leaves, in one query. */
  async counts(
    filters: readonly { filter: ClassFilterDto; around: Around | null }[],
    asker: Asker,
    now: Date,
  ): Promise<number[]> {
    const values: unknown[] = [now, asker.personId];
    const counted = filters.map(
      ({ filter, around }) =>
        `(select count(*)::int from ${classSource} where ${announced(filter, asker, now, around, values).text})`,
    );
    const row = await this.database.one<{ counts: number[] }>(
      `select array[${counted.join(', ')}]::int[] as counts where $2::uuid is null or true`,
      values,
    );
    return row?.counts ?? [];
  }

  /** A unit as the middle of a search: the middle of its territory is that of the places in it. */
  place(id: string): Promise<ChosenPlace | null> {
    return this.database.one<ChosenPlace>(
      `select u.id, u.name, u.path, a.name as "aboveName", m.latitude, m.longitude
       from unit u left join unit a on a.id = u.parent_id
       cross join lateral (select avg(v.latitude) as latitude, avg(v.longitude) as longitude
         from venue v join unit x on x.id = v.unit_id
         where v.latitude is not null and x.path && ${sameTerritory.replace('?', 'u.id')}) m
       where u.id = $1 and u.valid_to is null`,
      [id],
    );
  }

  /** The commune of the place that is nearest to a point, within 60 km. */
  async nearestCommune(point: Point): Promise<string | null> {
    const box = boxAround(point, 60);
    const row = await this.database.one<{ id: string }>(
      `select u.path[3] as id from venue v join unit u on u.id = v.unit_id
       where v.latitude between $1 and $2 and v.longitude between $3 and $4 and cardinality(u.path) >= 3
       order by ${kilometresSql('v', '$5::float8', '$6::float8')}, v.id limit 1`,
      [box.south, box.north, box.west, box.east, point.latitude, point.longitude],
    );
    return row?.id ?? null;
  }

  /** Classes that a person runs: of the units they are an official of, or that they teach. */
  async run(
    filter: OwnClassesDto,
    scope: { everywhere: boolean; unitIds: string[] },
    personId: string,
    now: Date,
  ): Promise<Paged<ClassView>> {
    const where = new Conditions([now, personId]);
    if (!scope.everywhere) {
      where.add(
        `u.path && ?::uuid[] or pu.path && ?::uuid[]
         or exists (select 1 from class_instructor i where i.class_id = c.id and i.person_id = $2)`,
        scope.unitIds,
        scope.unitIds,
      );
    }
    for (const pattern of searchPatterns(fold(filter.q ?? ''))) where.add('c.search_folded like ?', pattern);
    const state = filter.state ?? 'coming';
    if (state === 'coming') where.add(`c.status = 'open' and c.last_ends_at > $1`);
    else if (state === 'past') where.add(`c.status = 'open' and c.last_ends_at <= $1`);
    else where.add('c.status = ?', state);
    return this.page(where, filter.after, state === 'past' ? 'desc' : 'asc');
  }

  /** Classes a person has a place or a place in the queue in; those that are over come last. */
  of(personId: string, now: Date): Promise<ClassView[]> {
    return this.database.query<ClassView>(
      `select ${classColumns} from ${classWithSessions}
       where c.id in (select class_id from registration where status <> 'cancelled' and person_id = $2
         union select r.class_id from family_member f join registration r on r.person_id = f.person_id
           join community_class c on c.id = r.class_id
           where f.carer_id = $2 and r.status <> 'cancelled' and ${carerKnows})
       order by (c.last_ends_at <= $1 or c.status = 'cancelled'), c.first_starts_at, c.id limit 100`,
      [now, personId],
    );
  }

  /** The places below the chosen one (provinces at first) in which there are classes. */
  places(filter: ClassFilterDto, asker: Asker, now: Date): Promise<PlaceOption[]> {
    const where = announced({ ...filter, near: false, commune: false }, asker, now, null);
    const below = where.values.length + 1;
    // $2 is not used by every condition, and PostgreSQL wants to know its type.
    return this.database.query<PlaceOption>(
      `select min(x.id::text) as id, min(x.name) as name, sum(n.classes)::int as classes
       from (select c.unit_id, count(*) as classes
         from ${classSource} where ${where.text} and ($2::uuid is null or true) group by 1) n
       join unit o on o.id = n.unit_id
       join unit x on x.id = o.path[coalesce((select cardinality(path) from unit where id = $${below}::uuid), 1) + 1]
       group by coalesce(x.territory_code, x.id::text) order by min(x.name_folded) limit 60`,
      [...where.values, filter.place ?? null],
    );
  }

  /** Sessions between two moments of the classes that a filter leaves. */
  sessionsBetween(
    filter: ClassFilterDto,
    asker: Asker,
    now: Date,
    from: Date,
    to: Date,
    around: Around | null = null,
  ): Promise<CalendarEntry[]> {
    const where = announced(filter, asker, now, around).add('t.starts_at >= ? and t.starts_at < ?', from, to);
    return this.database.query<CalendarEntry>(
      `select t.id as "sessionId", t.starts_at as "startsAt", c.id as "classId", c.title,
         t.status = 'cancelled' as cancelled
       from ${classSource} join class_session t on t.class_id = c.id
       where ${where.text} and ($2::uuid is null or true) order by t.starts_at, t.id limit 400`,
      where.values,
    );
  }

  private async page(
    where: Conditions,
    cursor: string | undefined,
    order: 'asc' | 'desc',
    around: Around | null = null,
  ): Promise<Paged<FoundClass>> {
    const all = where.text;
    const after = new Conditions(where.values);
    const rank = around
      ? after.write(kilometresSql('v', '?::float8', '?::float8'), ...threeTimes(around.centre))
      : 'extract(epoch from c.first_starts_at)::float8';
    const [last, id] = decodeCursor(cursor, 2) ?? [];
    if (typeof last === 'number' && typeof id === 'string' && isId(id)) {
      after.add(`(rank, id) ${order === 'asc' ? '>' : '<'} (?::float8, ?::uuid)`, last, id);
    }
    // What fits is found once, for the count and for the page, and only the page's classes are read whole.
    const rows = await this.database.query<ClassView & { rank: number; total: number }>(
      `with found as materialized (select c.id, ${rank} as rank from ${classSource} where ${all})
       select ${classColumns}, k.rank, (select count(*)::int from found) as total
       from (select id, rank from found where ${after.text} order by rank ${order}, id ${order}
         limit ${perPage + 1}) k join (${classWithSessions}) on c.id = k.id
       order by k.rank ${order}, c.id ${order}`,
      after.values,
    );
    const items = rows
      .slice(0, perPage)
      .map(({ total: _, rank: measured, ...view }) => (around ? { ...view, kilometres: measured } : view));
    const end = rows[perPage - 1];
    return {
      items,
      total: rows[0]?.total ?? 0,
      next: rows.length > perPage && end ? encodeCursor([end.rank, end.id]) : null,
    };
  }
}

/** The parameters of `kilometresSql` in the order in which it names them. */
const threeTimes = ({ latitude, longitude }: Point) => [latitude, latitude, longitude];
