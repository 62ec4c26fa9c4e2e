import type { ProgrammeCard } from '@domdom/courses';
import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** Programmes as their cards show them. */
@Injectable()
export class CardsRepository {
  constructor(private readonly database: Database) {}

  /** Those of the programmes that are there still, by id; a closed one keeps its title for "hidden by you". */
  async programmes(ids: readonly string[]): Promise<Map<string, ProgrammeCard>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<ProgrammeCard>(
      `select p.id, p.slug, p.title, p.title_en as "titleEn", p.summary, p.summary_en as "summaryEn", p.topic,
         p.status, u.name as "unitName", count(c.id)::int as "courseCount",
         coalesce(sum(c.minutes), 0)::int as minutes
       from programme p join unit u on u.id = p.owner_unit_id
       left join programme_course pc on pc.programme_id = p.id
       left join course c on c.id = pc.course_id and c.status = 'published'
       where p.id = any($1::uuid[]) group by p.id, u.name`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
