import { Database, isId } from '@domdom/platform';
import { GramSum, type Progress } from '@domdom/recommender';
import { consentedPairsSql, consentedSignalsSql } from '../activity';
import { copiedLines } from './copied-lines';
import { learnerRanges } from './learner-ranges';

export interface GramOptions {
  /** A learner with n items counts n^-power, as in EASE's `lengthPower`. */
  lengthPower: number;
  /** After so many days before `now` an item counts half, as in EASE's `halfLifeDays`; 0: it never counts less. */
  halfLifeDays: number;
  now: Date;
  /** So many learners are joined with themselves in one statement, which bounds what it needs of memory. */
  learnersAtOnce: number;
}

const ageWeight = ({ halfLifeDays, now }: GramOptions) =>
  halfLifeDays === 0
    ? '1'
    : `power(2, -greatest(0, extract(epoch from '${now.toISOString()}'::timestamptz - p.at)::float8)
        / ${86_400 * halfLifeDays})`;

/**
 * The pairs of items that each learner of a range has, summed over the learners: (i, j, sum) for i <= j, and one
 * row (-1, learners, sum of squared weights). Ids and numbers only: nothing here needs escaping.
 */
const pairsQuery = (items: readonly string[], range: string, options: GramOptions) => `
  with pair as materialized (${consentedPairsSql(range)}),
    item as (select id, (place - 1)::int as place
      from unnest('{${items.join()}}'::uuid[]) with ordinality i(id, place)),
    taken as materialized (select p.person_id, i.place, p.weight::float8 * ${ageWeight(options)} as weight
      from pair p join item i on i.id = p.item_id where p.weight > 0),
    learner as materialized (select person_id, power(count(*)::float8, ${-options.lengthPower}) as factor,
      sum(weight * weight) as squares from taken group by person_id)
    select a.place as i, b.place as j, sum(l.factor * a.weight * b.weight) as sum
    from taken a join taken b on b.person_id = a.person_id and b.place >= a.place
      join learner l on l.person_id = a.person_id
    group by a.place, b.place
    union all select -1, count(*), coalesce(sum(squares), 0) from learner`;

/**
 * The Gram matrix of one database's activity as SQL aggregates, which is all of a training that touches every
 * learner. Several databases, each with learners of its own, add into one `GramSum` one after another; so do shards.
 */
export class GramReader {
  constructor(
    private readonly database: Database,
    private readonly options: GramOptions,
  ) {}

  /** What anybody who agreed has taken here, in the order of the ids. */
  async items(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select distinct item_id as id from (${consentedSignalsSql()}) s order by id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Adds this database's part; `items` say which item is which index. */
  async addTo(sum: GramSum, items: readonly string[], progress?: Progress): Promise<void> {
    const ranges = await learnerRanges(this.database, this.options.learnersAtOnce);
    const ids = items.filter(isId);
    for (const [done, range] of ranges.entries()) {
      for await (const line of copiedLines(this.database, pairsQuery(ids, range, this.options))) {
        const [i, j, value] = line.split('\t').map(Number);
        if (i === -1) sum.addLearners(j!, value!);
        else sum.addPair(i!, j!, value!);
      }
      progress?.({ stage: 'gram', done: done + 1, total: ranges.length });
    }
  }
}

/** Every item that any of the databases has, and their sums added up; the learners are divided among them. */
export async function gramOver(
  readers: readonly GramReader[],
  progress?: Progress,
): Promise<{ items: string[]; sum: GramSum }> {
  const found = new Set<string>();
  for (const reader of readers) for (const id of await reader.items()) found.add(id);
  const items = [...found].sort();
  const sum = new GramSum(items.length);
  for (const reader of readers) await reader.addTo(sum, items, progress);
  return { items, sum };
}
