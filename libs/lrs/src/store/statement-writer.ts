import { Database, isUniqueViolation } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CarefulWriter } from './careful-writer';
import { GroupInserter } from './group-inserter';
import { Keys } from './keys';
import type { NewStatement } from './new-statement';
import { retrying } from './retrying';
import { namesOf, rowOf } from './rows';

/**
 * Stores statements: all of them or none. Nearly always they are new and refer to no other, and one command stores the
 * batch in one round trip; whatever is not so goes the careful way.
 */
@Injectable()
export class StatementWriter {
  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
    private readonly inserter: GroupInserter,
    private readonly careful: CarefulWriter,
  ) {}

  /** @throws lrs.statementDiffers when an id is taken by a statement that says something else */
  async store(tenantId: number, batch: readonly NewStatement[]): Promise<void> {
    if (batch.length === 0) return;
    // A refused command would spoil a transaction that somebody else has opened.
    const plain = !this.database.transactionClient && batch.every(({ keys }) => keys.target === undefined);
    if (plain) {
      try {
        return await this.inserter.insert(tenantId, batch);
      } catch (error) {
        if (!isUniqueViolation(error, 'lrs_statement_id_pkey')) throw error;
      }
    }
    const ids = await this.keys.intern(tenantId, namesOf(batch));
    const rows = batch.map((item) => rowOf(item, ids));
    await retrying(this.database, () => this.careful.store(tenantId, batch, rows));
  }
}
