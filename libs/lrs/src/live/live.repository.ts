import { Database, HomePage } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { firstOf } from '../domain/sequence';
import { joinPerson } from '../records/record-query';
import { statementOf } from '../records/whole-statement';
import { Consistency } from '../store/consistency';
import type { LiveStatement } from './live-filter';

interface LiveRow {
  seq: string;
  body: string;
  hasTimestamp: boolean;
  personId: string | null;
  personName: string | null;
  unitPath: string[] | null;
  voided: boolean;
}

/** What came after a number, oldest first, as far as nothing older can still appear. */
export interface Newer {
  statements: LiveStatement[];
  /** Where to go on. */
  position: bigint;
  /** Whether more is there: another page, or statements before which others may still appear. */
  more: boolean;
}

@Injectable()
export class LiveRepository {
  constructor(
    private readonly database: Database,
    private readonly consistency: Consistency,
    private readonly homePage: HomePage,
  ) {}

  /** The first number that can still be given to a statement. */
  async end(): Promise<bigint> {
    return firstOf(await this.consistency.through());
  }

  /** The statements of a space from a number on, at most `limit`. */
  async newer(tenantId: number, from: bigint, limit: number): Promise<Newer> {
    // Asked before the statements are read: all that is before it is to be seen then.
    const end = await this.end();
    const rows = await this.database.query<LiveRow & Record<string, unknown>>(
      `select s.seq, s.body, s.has_timestamp as "hasTimestamp", p.id as "personId", p.full_name as "personName",
         u.path as "unitPath", s.voided
       from (select seq from lrs_statement where tenant_id = $1 and seq >= $2 order by seq limit $3) n
       join lrs_statement s on s.tenant_id = $1 and s.seq = n.seq ${joinPerson('$4::text')}
       order by s.seq`,
      [tenantId, from.toString(), limit, this.homePage.address],
    );
    const sure = rows.filter(({ seq }) => BigInt(seq) < end);
    const last = sure.at(-1);
    const full = rows.length >= limit;
    const position = full && last ? BigInt(last.seq) + 1n : end;
    return {
      statements: sure.filter(({ voided }) => !voided).map(liveOf),
      position: position > from ? position : from,
      more: full || sure.length < rows.length,
    };
  }

  /** Whether there are more statements than `most` from one number to another. */
  async isMuch(tenantId: number, from: bigint, to: bigint, most: number): Promise<boolean> {
    const row = await this.database.one<{ count: number }>(
      `select count(*)::int as count from (select from lrs_statement
         where tenant_id = $1 and seq >= $2 and seq < $3 limit $4) n`,
      [tenantId, from.toString(), to.toString(), most + 1],
    );
    return row!.count > most;
  }
}

function liveOf(row: LiveRow): LiveStatement {
  const { seq, personId, personName, unitPath } = row;
  return { seq: BigInt(seq), statement: statementOf(row), personId, personName, unitPath: unitPath ?? [] };
}
