import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { storedOf } from '../domain/sequence';
import { Keys, KIND, nameOf } from '../store/keys';
import { attachmentsOf, DIRECT_ACTIVITY, indexKey, type NormalStatement } from '../xapi';
import { outgoingText } from './domain/outgoing';
import type { Target } from './domain/target';

/** A statement on its way. */
export interface Outgoing {
  seq: string;
  id: string;
  text: string;
  /** The statement as this store keeps it. */
  body: string;
  /** Those whose data may be here. */
  attachments: { sha2: string; contentType: string; bytes: number }[];
}
/** What comes next for a target. */
export interface Portion {
  /** In the order they were stored. */
  items: Outgoing[];
  /** The numbers that were looked at, in order; those of the items are among them. */
  looked: string[];
}

const windowSize = 1000;
/** About as many bytes go into one request; a statement that is larger goes alone. */
const mostBytes = 2 * 1024 * 1024;

/**
 * Reads what is to be forwarded, in the order it was stored and only as far as nothing can appear any more: a statement
 * of a transaction that ends later would have a smaller number than what was sent, and be skipped.
 */
@Injectable()
export class StatementSource {
  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
  ) {}

  /** What follows a target's position; nothing was looked at when all has been. */
  async next(target: Target, most: number): Promise<Portion> {
    const row = await this.database.one<{ through: string }>(
      'select lrs_consistent_through()::text as through',
    );
    const before = (BigInt(row!.through) << 10n).toString();
    const found = await this.window(target, before);
    const looked: string[] = [];
    const wanted: string[] = [];
    for (const { seq, wanted: isWanted } of found) {
      if (isWanted && wanted.length === most) break;
      looked.push(seq);
      if (isWanted) wanted.push(seq);
    }
    if (wanted.length === 0) return { items: [], looked };
    const items = await this.read(target, wanted);
    const together = fitting(items);
    if (together.length === items.length) {
      return { items: await this.withEarlier(target, items), looked };
    }
    const cut = looked.slice(0, looked.indexOf(items[together.length]!.seq));
    return { items: await this.withEarlier(target, together), looked: cut };
  }

  /** Statements by their numbers, in order. */
  async read(target: Pick<Target, 'tenantId' | 'version'>, seqs: readonly string[]): Promise<Outgoing[]> {
    const rows = await this.database.query<{ seq: string; body: string; hasTimestamp: boolean }>(
      `select seq, body, has_timestamp as "hasTimestamp" from lrs_statement
       where tenant_id = $1 and seq = any($2::bigint[]) order by seq`,
      [target.tenantId, seqs],
    );
    const parsed = rows.map((row) => ({ ...row, statement: JSON.parse(row.body) as NormalStatement }));
    const bytes = await this.bytesOf(
      target.tenantId,
      parsed.flatMap(({ statement }) => attachmentsOf(statement).map(({ sha2 }) => sha2.toLowerCase())),
    );
    return parsed.map(({ seq, body, hasTimestamp, statement }) => ({
      seq,
      id: statement.id,
      body,
      text: outgoingText(body, { stored: storedOf(seq), hasTimestamp }, target.version),
      attachments: attachmentsOf(statement).flatMap(({ sha2, contentType }) => {
        const size = bytes.get(sha2.toLowerCase());
        return size === undefined ? [] : [{ sha2, contentType, bytes: size }];
      }),
    }));
  }

  private async window(target: Target, before: string): Promise<{ seq: string; wanted: boolean }[]> {
    const { tenantId, position, verbs, activity } = target;
    const names = [
      ...verbs.map((verb) => nameOf(KIND.verb, indexKey(verb))),
      ...(activity ? [nameOf(KIND.activity, indexKey(activity))] : []),
    ];
    const ids = names.length > 0 ? await this.keys.find(tenantId, names) : new Map<string, number>();
    const numbersOf = (wanted: readonly string[]) => wanted.map((name) => ids.get(name) ?? -1);
    const verbKeys = verbs.length > 0 ? numbersOf(names.slice(0, verbs.length)) : null;
    const [activityKey = null] = activity ? numbersOf(names.slice(-1)) : [];
    return this.database.query(
      `select w.seq, ($5::bigint[] is null or exists (select from lrs_statement_key k
           where k.tenant_id = $1 and k.key_id = any($5) and k.seq = w.seq))
         and ($6::bigint is null or exists (select from lrs_statement_key k
           where k.tenant_id = $1 and k.key_id = $6 and k.seq = w.seq and k.roles & ${DIRECT_ACTIVITY} <> 0)) as wanted
       from (select seq from lrs_statement where tenant_id = $1 and seq > $2 and seq < $3 order by seq limit $4) w
       order by w.seq`,
      [tenantId, position, before, windowSize, verbKeys, activityKey],
    );
  }

  private async bytesOf(tenantId: number, sha2s: readonly string[]): Promise<Map<string, number>> {
    if (sha2s.length === 0) return new Map();
    const rows = await this.database.query<{ sha2: string; bytes: string }>(
      'select sha2, bytes from lrs_attachment where tenant_id = $1 and sha2 = any($2::text[])',
      [tenantId, sha2s],
    );
    return new Map(rows.map(({ sha2, bytes }) => [sha2, Number(bytes)]));
  }

  /**
   * A statement about another, such as one that voids it, meets a filter because that other one does. If it was stored
   * first, it did not when it was looked at: it goes with the other one then.
   */
  private async withEarlier(target: Target, items: Outgoing[]): Promise<Outgoing[]> {
    if (target.verbs.length === 0 && target.activity === null) return items;
    const rows = await this.database.query<{ target: string; seq: string }>(
      `select r.target_id as target, r.seq from lrs_reference r join lrs_statement_id i
         on i.tenant_id = r.tenant_id and i.id = r.target_id
       where r.tenant_id = $1 and r.target_id = any($2::uuid[]) and r.seq < i.seq order by r.seq`,
      [target.tenantId, items.map(({ id }) => id)],
    );
    if (rows.length === 0) return items;
    const earlier = new Map(
      (await this.read(target, [...new Set(rows.map(({ seq }) => seq))])).map((item) => [item.seq, item]),
    );
    return items.flatMap((item) => [
      item,
      ...rows.filter((row) => row.target === item.id).flatMap(({ seq }) => earlier.get(seq) ?? []),
    ]);
  }
}

/** As many of the first ones as go into one request, at least one. */
function fitting(items: readonly Outgoing[]): Outgoing[] {
  let bytes = 0;
  const end = items.findIndex(({ text, attachments }, index) => {
    bytes += Buffer.byteLength(text) + attachments.reduce((sum, one) => sum + one.bytes, 0);
    return index > 0 && bytes > mostBytes;
  });
  return end < 0 ? [...items] : items.slice(0, end);
}
