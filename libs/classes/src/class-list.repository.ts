import { Database, decodeCursor, encodeCursor, fold, isId, type Paged } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type ClassView, classColumns, classSource, classWithSessions, type Named } from './class-view';
import { Conditions, searchPatterns } from './conditions';
import type { ClassFilterDto, OwnClassesDto } from './dto/class-filter.dto';

export interface Asker {
  personId: string | null;
  homeUnitId: string | null;
}
export interface PlaceOption extends Named {
  classes: number;
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
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
// Both organisations have a unit over the same territory: who asks for one means the place.
const sameTerritory = `array(select x.id from unit p join unit x on x.id = p.id or x.territory_code = p.territory_code
  where p.id = ?)`;
const homeProvince = 'select coalesce(h.path[2], h.id) from unit h where h.id = ?';

/** What is announced and not over, narrowed by a filter. $1 is now, $2 who asks. */
function announced(filter: ClassFilterDto, asker: Asker, now: Date): Conditions {
  const where = new Conditions([now, asker.personId]);
  where.add(`c.status = 'open' and c.last_ends_at > $1 and not c.invitation_only`);
  for (const pattern of searchPatterns(fold(filter.q ?? ''))) where.add('c.search_folded like ?', pattern);
  if (filter.topic) where.add('c.topic = ? or ? = any(c.other_topics)', filter.topic, filter.topic);
  if (filter.level) where.add('c.level = ?', filter.level);
  if (filter.mode) where.add(`c.mode in ('hybrid', ?)`, filter.mode);
  if (filter.course) where.add('c.course_id = ?', filter.course);
  if (filter.when === 'week') {
    where.add(`exists (select 1 from class_session s where s.class_id = c.id and s.status <> 'cancelled'
      and s.ends_at > $1 and s.starts_at < $1::timestamptz + interval '7 days')`);
  }
  if (filter.place) {
    where.add(`u.path && ${sameTerritory} or pu.path && ${sameTerritory}`, filter.place, filter.place);
  } else if (filter.near && asker.homeUnitId) {
    const near = sameTerritory.replace('?', `(${homeProvince})`);
    where.add(`u.path && ${near} or pu.path && ${near}`, asker.homeUnitId, asker.homeUnitId);
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

  /** Classes one can join, the soonest first. */
  announced(filter: ClassFilterDto, asker: Asker, now: Date): Promise<Paged<ClassView>> {
    return this.page(announced(filter, asker, now), filter.after, 'asc');
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
       where c.id in (select class_id from registration where person_id = $2 and status <> 'cancelled')
       order by (c.last_ends_at <= $1 or c.status = 'cancelled'), c.first_starts_at, c.id limit 100`,
      [now, personId],
    );
  }

  /** The places below the chosen one (provinces at first) in which there are classes. */
  places(filter: ClassFilterDto, asker: Asker, now: Date): Promise<PlaceOption[]> {
    const where = announced({ ...filter, near: false }, asker, now);
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
  ): Promise<CalendarEntry[]> {
    const where = announced(filter, asker, now).add('t.starts_at >= ? and t.starts_at < ?', from, to);
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
  ): Promise<Paged<ClassView>> {
    const all = where.text;
    const after = new Conditions(where.values);
    const [start, id] = decodeCursor(cursor, 2) ?? [];
    if (typeof start === 'string' && moment.test(start) && typeof id === 'string' && isId(id)) {
      const sign = order === 'asc' ? '>' : '<';
      after.add(`(first_starts_at, id) ${sign} (?::timestamptz, ?::uuid)`, start, id);
    }
    // What fits is found once, for the count and for the page, and only the page's classes are read whole.
    const rows = await this.database.query<ClassView & { total: number }>(
      `with found as materialized (select c.id, c.first_starts_at from ${classSource} where ${all})
       select ${classColumns}, (select count(*)::int from found) as total
       from (select id from found where ${after.text} order by first_starts_at ${order}, id ${order}
         limit ${perPage + 1}) k join (${classWithSessions}) on c.id = k.id
       order by c.first_starts_at ${order}, c.id ${order}`,
      after.values,
    );
    const items = rows.slice(0, perPage).map(({ total: _, ...view }) => view);
    const last = items.at(-1);
    return {
      items,
      total: rows[0]?.total ?? 0,
      next: rows.length > perPage && last ? encodeCursor([last.firstStartsAt.toISOString(), last.id]) : null,
    };
  }
}
