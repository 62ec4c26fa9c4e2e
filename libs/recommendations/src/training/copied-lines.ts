import type { Database } from '@domdom/platform';
import { to as copyTo } from 'pg-copy-streams';
import { linesOf } from './lines';

/**
 * The rows of a query as COPY writes them, tabs between; an empty field is null. A row is never kept. One process of the
 * database reads them, which waits for whoever takes the lines: with helpers it would leave no core to those who ask for
 * pages meanwhile.
 */
export async function* copiedLines(database: Database, query: string): AsyncGenerator<string> {
  const client = await database.connect();
  let whole = false;
  try {
    await client.query('begin');
    await client.query('set local max_parallel_workers_per_gather = 0');
    yield* linesOf(client.query(copyTo(`copy (${query}) to stdout (null '')`)));
    await client.query('commit');
    whole = true;
  } finally {
    // A connection whose copy broke off is of no use to anybody else.
    client.release(!whole);
  }
}
