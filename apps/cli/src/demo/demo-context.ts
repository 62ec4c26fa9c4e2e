import type { Clock, Database } from '@domdom/platform';
import type { Random } from './random';

/** What every part of the demonstration is made with. */
export interface DemoContext {
  database: Database;
  clock: Clock;
  random: Random;
  /** The moment the demonstration is told from; everything in it happened before. */
  now: Date;
  say: (what: string) => void;
}

/** Inserts many rows at once; the record's keys are the columns. Much faster than one by one. */
export async function insertAll(
  database: Database,
  table: string,
  types: Record<string, string>,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const columns = Object.keys(types);
  for (let start = 0; start < rows.length; start += 5000) {
    await database.execute(
      `insert into ${table} (${columns.join(', ')})
       select ${columns.join(', ')} from jsonb_to_recordset($1::jsonb) as r(${columns
         .map((column) => `${column} ${types[column]}`)
         .join(', ')})`,
      [JSON.stringify(rows.slice(start, start + 5000))],
    );
  }
}

const day = 86_400_000;
/** A time some days before the demonstration's present. */
export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * day);
