import { Database, fold, type Grant, type Language } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** How many people of a unit would be enrolled, and how many not. */
export interface UnitCount {
  all: number;
  inside: number;
  agreed: number;
}

const consented = `exists (select from consent c where c.person_id = p.id and c.purpose = 'on-behalf'
  and c.withdrawn_at is null)`;
const inside = (course: string) => `exists (select from enrolment e where e.course_id = ${course}
  and e.person_id = p.id and e.status in ('requested', 'waiting', 'active', 'completed'))`;

/** Whom a batch is about, and who started it, as the portal knows them. */
@Injectable()
export class BatchPeopleRepository {
  constructor(private readonly database: Database) {}

  /** Two files that name the same people at the same time take turns, so that nobody is registered twice. */
  async takeTurn(unitId: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended('enrolment-batch:' || $1, 0))`, [
      unitId,
    ]);
  }

  byPhone(phone: string): Promise<{ id: string; name: string } | null> {
    return this.database.one<{ id: string; name: string }>(
      'select id, full_name as name from person where phone = $1',
      [phone],
    );
  }
  /** People without a phone of this name and year who live in a unit or below it; two at most. */
  byName(unitId: string, fullName: string, birthYear: number): Promise<{ id: string }[]> {
    return this.database.query<{ id: string }>(
      `select p.id from person p join unit u on u.id = p.home_unit_id
       where p.name_folded = $2 and p.birth_year = $3 and u.path @> array[$1::uuid] limit 2`,
      [unitId, fold(fullName), birthYear],
    );
  }

  async hasAgreed(personId: string): Promise<boolean> {
    return (
      (await this.database.one(`select 1 from person p where p.id = $1 and ${consented}`, [personId])) !==
      null
    );
  }
  async isInside(courseId: string, personId: string): Promise<boolean> {
    const row = await this.database.one(`select 1 from person p where p.id = $2 and ${inside('$1')}`, [
      courseId,
      personId,
    ]);
    return row !== null;
  }
  /** Whether somebody was invited to a course in this way since a moment. */
  async invitedSince(courseId: string, personId: string, since: Date): Promise<boolean> {
    const row = await this.database.one(
      `select 1 from enrolment_batch_line l join enrolment_batch b on b.id = l.batch_id
       where l.person_id = $2 and l.outcome = 'invited' and b.course_id = $1 and b.created_at > $3`,
      [courseId, personId, since],
    );
    return row !== null;
  }

  async unitCount(courseId: string, unitId: string, official: string): Promise<UnitCount> {
    const row = await this.database.one<UnitCount & Record<string, number>>(
      `select count(*)::int as all, count(*) filter (where m.inside)::int as inside,
         count(*) filter (where m.agreed and not m.inside)::int as agreed
       from (select ${inside('$1')} as inside, ${consented} as agreed
         from person p join unit u on u.id = p.home_unit_id where u.path @> array[$2::uuid] and p.id <> $3) m`,
      [courseId, unitId, official],
    );
    return row ?? { all: 0, inside: 0, agreed: 0 };
  }

  /** What a job has to know of who started it, as it is now. */
  starter(personId: string): Promise<{
    name: string;
    language: Language;
    homeUnitId: string | null;
    grants: Grant[];
  } | null> {
    return this.database.one(
      `select p.full_name as name, p.language, p.home_unit_id as "homeUnitId",
         coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id))
           from role_grant g where g.person_id = p.id and g.ended_at is null), '[]') as grants
       from person p where p.id = $1`,
      [personId],
    );
  }
}
