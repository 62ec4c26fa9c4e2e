import type { Database } from '@domdom/platform';
import { to as copyTo } from 'pg-copy-streams';
import { linesOf } from './lines';

/** The rows of a query as COPY writes them, tabs between; an empty field is null. A row is never kept. */
export async function* copiedLines(database: Database, query: string): AsyncGenerator<string> {
  const client = await database.connect();
  let whole = false;
  try {
    yield* linesOf(client.query(copyTo(`copy (${query}) to stdout (null '')`)));
    whole = true;
  } finally {
    // A connection whose copy broke off is of no use to anybody else.
    client.release(!whole);
  }
}
