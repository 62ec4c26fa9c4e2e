import type { Database } from '@domdom/platform';

/** People who agreed; the index of the consents that stand has them in the order of their ids. */
const learnersSql = `select distinct person_id from consent
  where purpose = 'recommendations' and withdrawn_at is null`;

/** Conditions on `a.person_id` that divide those who agreed into ranges of about as many as are wanted at once. */
export async function learnerRanges(database: Database, learnersAtOnce: number): Promise<string[]> {
  const starts = await database.query<{ id: string }>(
    `select person_id as id from (select person_id, row_number() over (order by person_id) - 1 as place
       from (${learnersSql}) d) l where place % $1 = 0 order by id`,
    [learnersAtOnce],
  );
  return starts.map(({ id }, at) => {
    const next = starts[at + 1]?.id;
    return `a.person_id >= '${id}' ${next ? `and a.person_id < '${next}'` : ''}`;
  });
}
