import type { Database } from '@domdom/platform';

const attempts = 8;
/** Deadlock, serialisation failure: PostgreSQL asks for the transaction to be run again. */
const temporary = new Set(['40P01', '40001']);

/**
 * Runs work again that the database broke off because of others. Not inside an open transaction, which is lost as a
 * whole then: whoever opened it runs it again.
 */
export async function retrying<T>(database: Database, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const again = isTemporary(error) && attempt < attempts && database.transactionClient === null;
      if (!again) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (0.5 + Math.random())));
    }
  }
}

function isTemporary(error: unknown): boolean {
  const { code, table } = error as { code?: string; table?: string };
  if (code === undefined) return false;
  // Two batches that got the same number: the clock has gone on.
  return temporary.has(code) || (code === '23505' && /^lrs_statement_(\d|later)/.test(table ?? ''));
}
