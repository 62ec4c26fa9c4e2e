import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** Looked at again after this time: months that were added since are not known, but nothing is missed for it. */
const freshMilliseconds = 60_000;

/** Where one month's numbers end and the next one's begin, as the tables are partitioned. */
@Injectable()
export class Months {
  private known: bigint[] = [];
  private askedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly database: Database) {}

  /** The edges between partitions, ascending. */
  async edges(): Promise<readonly bigint[]> {
    if (performance.now() - this.askedAt < freshMilliseconds) return this.known;
    const rows = await this.database.query<{ edge: string }>(
      `select distinct b.edge::bigint as edge from pg_inherits i join pg_class c on c.oid = i.inhrelid
       cross join lateral (select substring(pg_get_expr(c.relpartbound, c.oid) from '\\((''-?[0-9]+'')\\)$') as quoted) q
       cross join lateral (select trim(q.quoted, '''') as edge) b
       where i.inhparent = 'lrs_statement_key'::regclass and b.edge is not null order by 1`,
    );
    this.known = rows.map(({ edge }) => BigInt(edge));
    this.askedAt = performance.now();
    return this.known;
  }
}

/**
 * The edges of the months between `from` and `to` (exclusive), in the order of the walk.
 * @param edges ascending
 * @param now what lies ahead of the month of this number is empty and goes with it
 */
export function way(
  edges: readonly bigint[],
  { from, to, ascending, now }: { from: bigint; to: bigint; ascending: boolean; now: bigint },
): bigint[] {
  if (from >= to) return [];
  const inside = edges.filter((edge) => edge > from && edge < to && edge <= now);
  return ascending ? [from, ...inside, to] : [to, ...inside.reverse(), from];
}
