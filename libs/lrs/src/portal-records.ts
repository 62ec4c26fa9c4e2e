import { Database, HomePage } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { portalAuthority } from './domain/credential';
import { type PortalVerb, stepsExtension, verbs } from './portal';
import { statementOf } from './records/whole-statement';
import { numbers } from './store/array-literal';
import { Keys, KIND, nameOf } from './store/keys';
import type { StoredStatement } from './store/statement-reader';
import { Tenants } from './tenants';
import { agentKey } from './xapi';

/** What the portal once recorded, read back. Things are named by their IRIs (`activityIds`). */
export interface RecordedDeed {
  /** The statement's id, which is the event's: of two deeds the later one has the greater id. */
  id: string;
  personId: string;
  verb: PortalVerb;
  objectId: string;
  parentId: string | null;
  groupingId: string | null;
  registration: string | null;
  at: Date;
  /** From 0 to 1. */
  scaledScore: number | null;
  minutes: number | null;
  steps: { done: number; total: number } | null;
}

const batch = 1000;
const verbOf = new Map<string, PortalVerb>(
  Object.entries(verbs).map(([name, { id }]) => [id, name as PortalVerb]),
);

/** Reads back what the portal itself wrote into the record store: nothing that tools sent, nothing voided. */
@Injectable()
export class PortalRecords {
  constructor(
    private readonly database: Database,
    private readonly homePage: HomePage,
    private readonly tenants: Tenants,
    private readonly keys: Keys,
  ) {}

  /** How many there are with some verbs. */
  async count(wanted: readonly PortalVerb[]): Promise<number> {
    let count = 0;
    for (const { id } of await this.tenants.all()) {
      const known = await this.known(id, wanted);
      if (!known) continue;
      const row = await this.database.one<{ count: number }>(
        `select count(*)::int as count from lrs_statement where ${ofPortal}`,
        [id, known.authority, known.verbs],
      );
      count += row?.count ?? 0;
    }
    return count;
  }

  /** All with some verbs, some at a time: space by space, in the order in which they were stored. */
  async *walk(wanted: readonly PortalVerb[]): AsyncGenerator<RecordedDeed[]> {
    for (const { id } of await this.tenants.all()) {
      const known = await this.known(id, wanted);
      if (!known) continue;
      let after = '-1';
      while (true) {
        const rows: StoredStatement[] = await this.database.query<StoredStatement & Record<string, unknown>>(
          `select seq, body, has_timestamp as "hasTimestamp" from lrs_statement
           where ${ofPortal} and seq > $4 order by seq limit ${batch}`,
          [id, known.authority, known.verbs, after],
        );
        if (rows.length > 0) yield rows.map((row) => this.deedOf(row));
        const last = rows.at(-1);
        if (rows.length < batch || !last) break;
        after = last.seq;
      }
    }
  }

  /** The numbers of the portal and of the verbs in a space; null where none of them was ever seen. */
  private async known(tenantId: number, wanted: readonly PortalVerb[]) {
    const authority = nameOf(KIND.agent, agentKey(portalAuthority(this.homePage.address))!);
    const names = wanted.map((verb) => nameOf(KIND.verb, verbs[verb].id));
    const ids = await this.keys.find(tenantId, [authority, ...names]);
    const found = names.flatMap((name) => ids.get(name) ?? []);
    const by = ids.get(authority);
    return by === undefined || found.length === 0 ? null : { authority: by, verbs: numbers(found) };
  }

  private deedOf(row: StoredStatement): RecordedDeed {
    const statement = statementOf(row) as unknown as PortalStatement;
    const { result, context } = statement;
    const around = context?.contextActivities;
    const duration = /^PT(\d+)M$/.exec(result?.duration ?? '')?.[1];
    return {
      id: statement.id,
      personId: statement.actor.account.name,
      verb: verbOf.get(statement.verb.id)!,
      objectId: statement.object.id,
      parentId: around?.parent?.[0]?.id ?? null,
      groupingId: around?.grouping?.[0]?.id ?? null,
      registration: context?.registration ?? null,
      at: new Date(statement.timestamp),
      scaledScore: result?.score?.scaled ?? null,
      minutes: duration === undefined ? null : Number(duration),
      steps: result?.extensions?.[stepsExtension(this.homePage.address)] ?? null,
    };
  }
}

const ofPortal = 'tenant_id = $1 and authority_key = $2 and verb_key = any($3::bigint[]) and not voided';

/** A statement as `portalStatement` writes it. */
interface PortalStatement {
  id: string;
  actor: { account: { name: string } };
  verb: { id: string };
  object: { id: string };
  timestamp: string;
  result?: {
    score?: { scaled?: number };
    duration?: string;
    extensions?: Record<string, { done: number; total: number }>;
  };
  context?: {
    registration?: string;
    contextActivities?: Partial<Record<'parent' | 'grouping', { id: string }[]>>;
  };
}
