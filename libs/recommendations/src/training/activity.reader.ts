import { Clock, Database, isId, yearOf } from '@domdom/platform';
import { IdMap, InteractionsBuilder } from '@domdom/recommender';
import { Injectable } from '@nestjs/common';
import {
  communeKey,
  consentedSignalsSql,
  leftOutJoin,
  openItemsSql,
  placesJoin,
  provinceKey,
  signalOf,
} from '../activity';
import { ageGroupOf, segmentsOf } from '../domain/segments';
import { copiedLines } from './copied-lines';
import type { Activity } from './train-models';

// Ids and numbers only: nothing in COPY's text format needs unescaping. An empty field is unknown.
export const activityRowsSql = (people: readonly string[] | null) => `
  select a.person_id, a.item_id, round(extract(epoch from a.at) * 1000)::bigint, a.status, a.weight,
    case when no_place.key is null then ${provinceKey} end, case when no_place.key is null then ${communeKey} end,
    case when no_age.key is null then p.birth_year end
  from (${consentedSignalsSql(people ? `a.person_id = any('{${people.filter(isId).join()}}'::uuid[])` : 'true')}) a
    join person p on p.id = a.person_id ${placesJoin}
    ${leftOutJoin('no_place', 'p.id', 'place')} ${leftOutJoin('no_age', 'p.id', 'age')}`;

/** Reads the activity of the people who agreed to it, as a stream: however much there is, a row is never kept. */
@Injectable()
export class ActivityReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of everybody, or of some people; then without the open items that none of them has taken. */
  async read(people: readonly string[] | null = null): Promise<Activity> {
    const builder = new InteractionsBuilder();
    const now = this.clock.now();
    const year = yearOf(now);
    const known = new IdMap();
    let segmented = 0;
    for await (const line of copiedLines(this.database, activityRowsSql(people))) {
      const [learner = '', item = '', time, status = '', weight, ...home] = line.split('\t');
      const signal = signalOf(status);
      builder.add({
        learner,
        item,
        // Somebody marked for a session that is still to come was there by now, not later.
        time: Math.min(Number(time), now.getTime()),
        ...(signal ? { signal } : { weight: Number(weight) }),
      });
      if (known.add(learner) < segmented) continue;
      segmented++;
      const [province, commune, birthYear] = home;
      const age = ageGroupOf(birthYear ? Number(birthYear) : null, year);
      builder.setSegments(learner, segmentsOf({ province, commune, age }));
    }
    // What is open and nobody has taken is known to the model too: content places it.
    const open = people ? [] : await this.database.query<{ id: string }>(openItemsSql, [now]);
    for (const { id } of open) builder.addItem(id);
    const { matrix, items, learners } = await builder.buildInSteps();
    return { matrix, items: items.toArray(), learners: learners.toArray() };
  }
}
