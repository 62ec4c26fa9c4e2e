import { Database, decodeCursor, encodeCursor, fold, isId, type Paged } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type Around, type Asker, announced } from './announced-classes';
import { type ClassView, classColumns, classSource, classWithSessions, type Named } from './class-view';
import { Conditions, searchPatterns } from './conditions';
import { kilometresSql, type Point } from './domain/geography';
import type { ClassFilterDto, OwnClassesDto } from './dto/class-filter.dto';
import { carerKnows } from './family/family';

export interface PlaceOption extends Named {
  classes: number;
}
/** A class in a list, with how far away it is held when that was asked for. */
export interface FoundClass extends ClassView {
  kilometres?: number;
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
