import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type ClassView, classColumns, classWithSessions, type Named, type SessionView } from './class-view';
import type { SeatKind, VenueKind } from './domain/class-kinds';
import { carerKnows } from './family/family';

export interface VenueRow extends Named {
  address: string;
  kind: VenueKind;
}
export interface UnitRow extends Named {
  path: string[];
  aboveName: string | null;
}
/** A unit to choose, with whose it is: two organisations have a unit of one name in a commune. */
export interface UnitToChoose extends UnitRow {
  organisation: string;
  organisationEn: string;
}
/** Somebody on a class's list. */
export interface ListedPerson {
  personId: string;
  name: string;
  phone: string | null;
  birthYear: number | null;
  homeName: string | null;
  mode: SeatKind;
  status: 'confirmed' | 'offered' | 'waiting';
  position: number | null;
  registeredAt: Date;
  /** The name of whoever registered them, when that was somebody else. */
  registeredBy: string | null;
  present: number;
}
/** What is read of one class and of what belongs to it. */
@Injectable()
export class ClassesRepository {
  constructor(private readonly database: Database) {}

  class(id: string, personId: string | null, now: Date): Promise<ClassView | null> {
    return this.database.one<ClassView>(`select ${classColumns} from ${classWithSessions} where c.id = $3`, [
      now,
      personId,
      id,
    ]);
  }

  sessions(classId: string): Promise<SessionView[]> {
    return this.database.query<SessionView>(
      `select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", s.status, s.note, s.revision,
         s.updated_at as "updatedAt", v.name as "venueName", v.address as "venueAddress",
         a.marked, a.present
       from class_session s left join venue v on v.id = s.venue_id
       cross join lateral (select count(*)::int as marked,
         count(*) filter (where status = 'present')::int as present
         from attendance where session_id = s.id) a
       where s.class_id = $1 order by s.starts_at, s.id`,
      [classId],
    );
  }

  people(classId: string): Promise<ListedPerson[]> {
    return this.database.query<ListedPerson>(
      `select r.person_id as "personId", p.full_name as name, p.phone, p.birth_year as "birthYear",
         h.name as "homeName", r.mode, r.status, r.position, r.registered_at as "registeredAt",
         case when r.registered_by <> r.person_id then b.full_name end as "registeredBy",
         (select count(*)::int from attendance a join class_session s on s.id = a.session_id
          where s.class_id = r.class_id and a.person_id = r.person_id and a.status = 'present') as present
       from registration r join person p on p.id = r.person_id left join unit h on h.id = p.home_unit_id
       join person b on b.id = r.registered_by
       where r.class_id = $1 and r.status <> 'cancelled'
       order by r.status, r.mode, r.position, p.name_sort, p.id`,
      [classId],
    );
  }

  unit(id: string): Promise<UnitRow | null> {
    return this.database.one<UnitRow>(
      `select u.id, u.name, u.path, a.name as "aboveName" from unit u left join unit a on a.id = u.parent_id
       where u.id = $1 and u.valid_to is null`,
      [id],
    );
  }

  /** Units of other organisations over the same territory, with which a class can be held together. */
  partners(unitId: string): Promise<Named[]> {
    return this.database.query<Named>(
      `select x.id, x.name || ' (' || o.name || ')' as name from unit u
       join unit x on x.territory_code = u.territory_code and x.organisation_id <> u.organisation_id
       join organisation o on o.id = x.organisation_id
       where u.id = $1 and x.valid_to is null order by x.name, x.id limit 20`,
      [unitId],
    );
  }

  /** Published courses of a unit and of the units above it, and the one that is chosen already. */
  courses(unitPath: readonly string[], chosen: string | null): Promise<Named[]> {
    return this.database.query<Named>(
      `select id, title as name from course
       where (status = 'published' and owner_unit_id = any($1::uuid[])) or id = $2 order by title_sort, id limit 200`,
      [unitPath, chosen],
    );
  }

  /** Units below those given (or all), the highest first. */
  units(
    scope: { everywhere: boolean; unitIds: string[] },
    pattern: string,
    limit: number,
  ): Promise<UnitToChoose[]> {
    return this.database.query<UnitToChoose>(
      `select u.id, u.name, u.path, a.name as "aboveName", o.name as organisation, o.name_en as "organisationEn"
       from unit u join organisation o on o.id = u.organisation_id left join unit a on a.id = u.parent_id
       where ($1 or u.path && $2::uuid[]) and u.valid_to is null and u.name_folded like $3
       order by cardinality(u.path), u.name_folded, u.id limit $4`,
      [scope.everywhere, scope.unitIds, pattern, limit],
    );
  }

  /** Places of a unit, of the units above it and below it. */
  venues(unitPath: readonly string[]): Promise<VenueRow[]> {
    return this.database.query<VenueRow>(
      `select v.id, v.name, v.address, v.kind from venue v join unit u on u.id = v.unit_id
       where v.unit_id = any($1::uuid[]) or u.path @> $2::uuid[] order by v.name, v.id limit 200`,
      [unitPath, [unitPath.at(-1)]],
    );
  }

  /** People who may teach for a unit: instructors and officials whose role reaches it. */
  instructors(unitPath: readonly string[]): Promise<Named[]> {
    return this.database.query<Named>(
      `select distinct p.id, p.full_name as name, p.name_sort from role_grant g join person p on p.id = g.person_id
       where g.ended_at is null and g.unit_id = any($1::uuid[]) and g.role in ('instructor', 'official')
       order by p.name_sort, p.id limit 200`,
      [unitPath],
    );
  }

  /** People an official may register: of their own units, by name or by the whole phone number. */
  findPeople(
    scope: { everywhere: boolean; unitIds: string[] },
    classId: string,
    patterns: string[],
    phone: string | null,
  ): Promise<(Named & { birthYear: number | null; homeName: string | null; listed: boolean })[]> {
    return this.database.query(
      `select p.id, p.full_name as name, p.birth_year as "birthYear", u.name as "homeName",
         exists (select 1 from registration r
           where r.class_id = $3 and r.person_id = p.id and r.status <> 'cancelled') as listed
       from person p join unit u on u.id = p.home_unit_id
       where ($1 or u.path && $2::uuid[]) and (p.phone = $5 or p.name_folded like all($4::text[]) and $5::text is null)
       order by p.name_sort, p.id limit 30`,
      [scope.everywhere, scope.unitIds, classId, patterns, phone],
    );
  }

  /** Somebody whom an official may register. */
  person(
    scope: { everywhere: boolean; unitIds: string[] },
    id: string,
  ): Promise<(Named & { birthYear: number | null; homeName: string | null }) | null> {
    return this.database.one(
      `select p.id, p.full_name as name, p.birth_year as "birthYear", u.name as "homeName"
       from person p left join unit u on u.id = p.home_unit_id where p.id = $3 and ($1 or u.path && $2::uuid[])`,
      [scope.everywhere, scope.unitIds, id],
    );
  }

  /** Everybody who is to be told of a change: on the list, in the queue, teaching. */
  async concerned(classId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select person_id as id from registration where class_id = $1 and status <> 'cancelled'
       union select f.carer_id from family_member f join registration r on r.person_id = f.person_id
           join community_class c on c.id = r.class_id
         where r.class_id = $1 and r.status <> 'cancelled' and ${carerKnows}
       union select person_id from class_instructor where class_id = $1`,
      [classId],
    );
    return rows.map((row) => row.id);
  }
}
