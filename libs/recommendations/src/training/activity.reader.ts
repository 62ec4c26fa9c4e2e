import { Clock, Database, isId } from '@domdom/platform';
import { InteractionsBuilder } from '@domdom/recommender';
import { Injectable } from '@nestjs/common';
import { to as copyTo } from 'pg-copy-streams';
import { activitySql, communeKey, placesJoin, provinceKey } from '../activity';
import { ageGroupOf, segmentsOf } from '../domain/segments';
import { linesOf } from './lines';
import type { Activity } from './train-models';

// Ids and numbers only: nothing in COPY's text format needs unescaping. An empty field is unknown.
const activityQuery = (people: readonly string[] | null) => `
  copy (select a.person_id, a.course_id, round(extract(epoch from a.at) * 1000)::bigint, a.weight,
      coalesce(${provinceKey}, ''), coalesce(${communeKey}, ''), coalesce(p.birth_year::text, '')
    from (${activitySql('everybody')}) a(person_id, course_id, at, status, weight)
    join course c on c.id = a.course_id and c.status <> 'draft'
    join person p on p.id = a.person_id ${placesJoin}
    where exists (select from consent s where s.person_id = a.person_id and s.purpose = 'recommendations'
      and s.withdrawn_at is null)
      ${people ? `and a.person_id = any('{${people.filter(isId).join()}}'::uuid[])` : ''}) to stdout`;

/** Reads the activity of the people who agreed to it, as a stream: however much there is, a row is never kept. */
@Injectable()
export class ActivityReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of everybody, or of some people; then without the open courses that none of them has taken. */
  async read(people: readonly string[] | null = null): Promise<Activity> {
    const builder = new InteractionsBuilder();
    const year = this.clock.now().getFullYear();
    const known = new Set<string>();
    const client = await this.database.connect();
    let failure: Error | null = null;
    try {
      const stream = client.query(copyTo(activityQuery(people)));
      for await (const line of linesOf(stream)) {
        const [learner = '', item = '', time, weight, province, commune, birthYear] = line.split('\t');
        builder.add({ learner, item, time: Number(time), weight: Number(weight) });
        if (known.has(learner)) continue;
        known.add(learner);
        const age = ageGroupOf(birthYear ? Number(birthYear) : null, year);
        builder.setSegments(learner, segmentsOf({ province, commune, age }));
      }
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      // A connection whose copy broke off is of no use to anybody else.
      client.release(failure ?? undefined);
    }
    // Open courses that nobody has taken are known to the model too: content places them.
    const open = people
      ? []
      : await this.database.query<{ id: string }>(
          `select id from course where status = 'published' order by published_at desc, id`,
        );
    for (const { id } of open) builder.addItem(id);
    const { matrix, items, learners } = builder.build();
    return { matrix, items: items.toArray(), learners: learners.toArray() };
  }
}
