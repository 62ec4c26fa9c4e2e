import { Database, decodeCursor, encodeCursor, fold, type Paged } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { Unit, type UnitKind, type UnitLevel } from './domain/unit.entity';

/** A unit in a list. */
export interface UnitRow {
  id: string;
  name: string;
  kind: UnitKind;
  level: UnitLevel;
  parentName: string | null;
  organisationCode: string;
  children: number;
  people: number;
}
export interface UnitFilters {
  parentId?: string;
  organisation?: string;
  level?: string;
  q?: string;
  after?: string;
}

/** A person in the list of a unit. */
export interface UnitPerson {
  id: string;
  fullName: string;
  phone: string | null;
  birthYear: number | null;
  unitId: string;
  unitName: string;
  roles: string[];
}

export const unitsPerPage = 50;
export const peoplePerPage = 50;

@Injectable()
export class UnitsRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<Unit | null> {
    return this.database.repository(Unit).findOneBy({ id });
  }

  organisations(): Promise<{ id: string; code: string; name: string; nameEn: string; rootId: string }[]> {
    return this.database.query(
      `select o.id, o.code, o.name, o.name_en as "nameEn", u.id as "rootId"
       from organisation o join unit u on u.organisation_id = o.id and u.parent_id is null order by o.created_at, o.id`,
    );
  }

  /** Units that work today, by name; with how many stand and how many people live below each. */
  async list(filters: UnitFilters): Promise<Paged<UnitRow>> {
    const after = decodeCursor(filters.after, 2);
    const where = `u.valid_to is null
      and ($1::uuid is null or u.parent_id = $1) and ($2::text is null or o.code = $2)
      and ($3::text is null or u.level = $3)
      and ($4::text is null or u.name_folded like '%' || $4 || '%')`;
    const values = [
      filters.parentId ?? null,
      filters.organisation ?? null,
      filters.level ?? null,
      filters.q ? fold(filters.q) : null,
    ];
    const rows = await this.database.query<UnitRow & { folded: string; total: string }>(
      `with found as (
         select u.*, o.code, count(*) over () as total from unit u join organisation o on o.id = u.organisation_id
         where ${where}
       ), page as (
         select * from found where $5::text is null or (name_folded, id) > ($5, $6::uuid)
         order by name_folded, id limit ${unitsPerPage + 1}
       )
       select f.id, f.name, f.kind, f.level, f.code as "organisationCode", p.name as "parentName",
         f.name_folded as folded, f.total,
         (select count(*)::int from unit c where c.parent_id = f.id and c.valid_to is null) as children,
         (select count(*)::int from person s join unit h on h.id = s.home_unit_id where h.path @> array[f.id]) as people
       from page f left join unit p on p.id = f.parent_id order by f.name_folded, f.id`,
      [...values, after?.[0] ?? null, after?.[1] ?? null],
    );
    const items = rows.slice(0, unitsPerPage);
    const last = items.at(-1);
    return {
      items,
      total: Number(rows[0]?.total ?? 0),
      next: rows.length > unitsPerPage && last ? encodeCursor([last.folded, last.id]) : null,
    };
  }

  /** The units from the root down to one, itself included. */
  line(path: readonly string[]): Promise<{ id: string; name: string }[]> {
    return this.database.query(
      'select id, name from unit where id = any($1::uuid[]) order by cardinality(path)',
      [path],
    );
  }

  /** The people who live in a unit or below it, as Vietnamese lists sort: by the given name. */
  async people(
    unitId: string,
    q: string | undefined,
    cursor: string | undefined,
  ): Promise<Paged<UnitPerson>> {
    const after = decodeCursor(cursor, 2);
    const phone = q?.replace(/\D/g, '').replace(/^(84|0)/, '') ?? '';
    const rows = await this.database.query<UnitPerson & { sort: string; total: string }>(
      `with found as (
         select p.*, u.name as unit_name, count(*) over () as total
         from person p join unit u on u.id = p.home_unit_id
         where u.path @> array[$1::uuid]
           and ($2::text is null or p.name_folded like '%' || $2 || '%' or ($3 <> '' and p.phone like '%' || $3 || '%'))
       )
       select f.id, f.full_name as "fullName", f.phone, f.birth_year as "birthYear", f.home_unit_id as "unitId",
         f.unit_name as "unitName", f.name_sort as sort, f.total,
         array(select distinct g.role from role_grant g where g.person_id = f.id and g.ended_at is null) as roles
       from found f where $4::text is null or (f.name_sort, f.id) > ($4, $5::uuid)
       order by f.name_sort, f.id limit ${peoplePerPage + 1}`,
      [unitId, q ? fold(q) : null, phone.length >= 4 ? phone : '', after?.[0] ?? null, after?.[1] ?? null],
    );
    const items = rows.slice(0, peoplePerPage);
    const last = items.at(-1);
    return {
      items,
      total: Number(rows[0]?.total ?? 0),
      next: rows.length > peoplePerPage && last ? encodeCursor([last.sort, last.id]) : null,
    };
  }

  /** Units within which somebody holds a role, to choose from; with a text, those of its folded words. */
  within(
    unitIds: readonly string[],
    everywhere: boolean,
    limit: number,
    text = '',
  ): Promise<{ id: string; name: string }[]> {
    const words = fold(text).split(' ').filter(Boolean).slice(0, 6);
    return this.database.query(
      `select u.id, case when p.id is null then u.name else u.name || ', ' || p.name end as name
       from unit u left join unit p on p.id = u.parent_id
       where u.valid_to is null and ($2 or u.path && $1::uuid[]) and u.name_folded like all($4::text[])
       order by cardinality(u.path), u.name_folded, u.id limit $3`,
      [unitIds, everywhere, limit, words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)],
    );
  }

  search(text: string, limit: number): Promise<{ id: string; name: string; organisation: string }[]> {
    return this.database.query(
      `select u.id, u.name || ', ' || p.name || case when g.parent_id is null then '' else ', ' || g.name end as name,
         o.name as organisation
       from unit u join organisation o on o.id = u.organisation_id join unit p on p.id = u.parent_id left join unit g on g.id = p.parent_id
       where u.valid_to is null and u.level in ('commune', 'grassroots')
         and u.name_folded like '%' || $1 || '%'
       order by (u.name_folded like $1 || '%') desc, u.level, u.name_folded, u.id limit $2`,
      [fold(text), limit],
    );
  }

  /** Communes by name, each territory once: both organisations have a unit in it. */
  places(text: string, limit: number): Promise<{ id: string; name: string }[]> {
    return this.database.query(
      `select id, name from (
         select distinct on (coalesce(u.territory_code, u.id::text)) u.id, u.name || ', ' || p.name as name, u.name_folded
         from unit u join unit p on p.id = u.parent_id
         where u.valid_to is null and u.level = 'commune' and u.name_folded like '%' || $1 || '%'
         order by coalesce(u.territory_code, u.id::text), u.id) place
       order by (name_folded like $1 || '%') desc, name_folded, name, id limit $2`,
      [fold(text), limit],
    );
  }
}
