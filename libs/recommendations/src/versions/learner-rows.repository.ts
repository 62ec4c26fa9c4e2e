import { Database } from '@domdom/platform';
import type { History, IdMap, InteractionMatrix } from '@domdom/recommender';
import { InteractionsBuilder } from '@domdom/recommender';
import { Injectable } from '@nestjs/common';

/** One learner's row in a version, by the version's item indexes, rising. */
export interface LearnerRow {
  items: number[];
  weights: number[];
  /** Milliseconds since 1970, NaN where unknown. */
  times: number[];
  segments: string[];
}
/** A row whose part has to leave its version. */
export interface OwedRow extends LearnerRow {
  id: string;
  modelId: string;
}

const batchSize = 2000;
const consents = (person: string) => `exists (select from consent s where s.person_id = ${person}
  and s.purpose = 'recommendations' and s.withdrawn_at is null)`;

export const emptyRow: LearnerRow = { items: [], weights: [], times: [], segments: [] };
export const historyOfRow = ({ items, weights, times, segments }: LearnerRow): History => ({
  items,
  weights,
  ...(times.some((time) => !Number.isNaN(time)) && { times }),
  ...(segments.length > 0 && { segments }),
});

/** The row of the matrix that belongs to each of its learners. */
export function rowsOf(matrix: InteractionMatrix, row: number): LearnerRow {
  const [from, to] = [matrix.rowStart[row] ?? 0, matrix.rowStart[row + 1] ?? 0];
  return {
    items: Array.from(matrix.columnOf.subarray(from, to)),
    weights: Array.from(matrix.values.subarray(from, to)),
    times: matrix.times ? Array.from(matrix.times.subarray(from, to)) : new Array(to - from).fill(Number.NaN),
    segments: [...(matrix.segments?.[row] ?? [])],
  };
}

/** What each learner's row in a version holds. */
@Injectable()
export class LearnerRowsRepository {
  constructor(private readonly database: Database) {}

  /** Stores rows of people, in place of those they have; of somebody who is no more, without a name. */
  async put(modelId: string, rows: ReadonlyMap<string, LearnerRow>): Promise<void> {
    const all = [...rows];
    for (let from = 0; from < all.length; from += batchSize) {
      const batch = all.slice(from, from + batchSize);
      await this.database.execute(
        `insert into recommendation_row (model_id, person_id, items, weights, times, segments)
         select $1, p.id, u.items::int[], u.weights::float8[], u.times::float8[], u.segments::text[]
         from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])
           u (person, items, weights, times, segments)
         left join person p on p.id = u.person
         on conflict (person_id, model_id) do update set items = excluded.items, weights = excluded.weights,
           times = excluded.times, segments = excluded.segments`,
        [
          modelId,
          batch.map(([person]) => person),
          batch.map(([, row]) => `{${row.items.join()}}`),
          batch.map(([, row]) => `{${row.weights.join()}}`),
          batch.map(([, row]) => `{${row.times.join()}}`),
          batch.map(([, row]) => `{${row.segments.map(quoted).join()}}`),
        ],
      );
    }
  }

  /** The rows of these people in a version. */
  async of(modelId: string, people: readonly string[]): Promise<Map<string, LearnerRow>> {
    const found = await this.database.query<LearnerRow & { personId: string }>(
      `select person_id as "personId", items, weights, times, segments from recommendation_row
       where model_id = $1 and person_id = any($2::uuid[])`,
      [modelId, people],
    );
    return new Map(found.map(({ personId, ...row }) => [personId, row]));
  }

  /** All rows of a version over other items; those of some people and items that are not among them are left out. */
  async matrix(
    version: { id: string; items: readonly string[] },
    items: IdMap,
    without: ReadonlySet<string>,
  ): Promise<InteractionMatrix> {
    const builder = new InteractionsBuilder();
    for (const item of items.toArray()) builder.addItem(item);
    for (let after = '0'; ; ) {
      const page = await this.database.query<LearnerRow & { id: string; personId: string | null }>(
        `select id, person_id as "personId", items, weights, times, segments from recommendation_row
         where model_id = $1 and id > $2 order by id limit ${batchSize}`,
        [version.id, after],
      );
      for (const { id, personId, ...row } of page) {
        after = id;
        if (!personId || without.has(personId)) continue;
        row.items.forEach((index, at) => {
          const item = version.items[index];
          const time = row.times[at] ?? Number.NaN;
          if (item === undefined || items.indexOf(item) === undefined) return;
          const known = Number.isNaN(time) ? {} : { time };
          builder.add({ learner: personId, item, weight: row.weights[at] ?? 1, ...known });
        });
        builder.setSegments(personId, row.segments);
      }
      if (page.length < batchSize) return builder.build().matrix;
    }
  }

  /** Rows of people who do not (any more) agree, or who are no more. */
  owed(): Promise<OwedRow[]> {
    return this.database.query<OwedRow>(
      `select r.id, r.model_id as "modelId", r.items, r.weights, r.times, r.segments from recommendation_row r
       where r.person_id is null or not ${consents('r.person_id')} order by r.model_id, r.id`,
    );
  }

  async delete(ids: readonly string[]): Promise<void> {
    await this.database.execute('delete from recommendation_row where id = any($1::bigint[])', [ids]);
  }

  async deleteOf(modelIds: readonly string[]): Promise<void> {
    await this.database.execute('delete from recommendation_row where model_id = any($1::uuid[])', [
      modelIds,
    ]);
  }

  /** Those of the people who agree at this moment. */
  async agreeing(people: readonly string[]): Promise<Set<string>> {
    const found = await this.database.query<{ id: string }>(
      `select u.id from unnest($1::uuid[]) u (id) where ${consents('u.id')}`,
      [people],
    );
    return new Set(found.map(({ id }) => id));
  }
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
