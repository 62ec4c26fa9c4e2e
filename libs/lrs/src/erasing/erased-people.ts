import { createHmac, randomUUID } from 'node:crypto';
import { Database, Log, PlatformConfig } from '@domdom/platform';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { lrsErrors } from '../domain/lrs.errors';
import { Keys } from '../store/keys';
import { type NewStatement, prepare } from '../store/new-statement';
import { attachmentsOf, instantOf, type ReceivedAttachments } from '../xapi';
import { eraseStatement } from './domain/erase-statement';

/** How often each process asks whether somebody was erased. */
export const askEveryMilliseconds = 1000;
const attempts = 3;
const nobody = { unique: [], shared: [] };

/** What the guards of the tables say (docs/adr/0010): a key is gone, or must not be made now. */
const isGuarded = (error: unknown): boolean =>
  ['LR001', 'LR002'].includes((error as { code?: string } | null)?.code ?? '');

/**
 * Who was erased, as far as that must be known: by a keyed hash of each of their agents. What comes late about a time
 * before somebody was erased is stored without them; what happened afterwards is a new record.
 */
@Injectable()
export class ErasedPeople implements OnApplicationBootstrap, OnApplicationShutdown {
  /** When each was erased, in milliseconds; never ending while it goes on. */
  private until = new Map<string, number>();
  private seen = '';
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
    private readonly config: PlatformConfig,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => {
      this.refresh().catch((error) => this.log.warn({ err: error }, 'it is not known who was erased'));
    }, askEveryMilliseconds);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** The hash that stays of an agent. */
  hashOf(agentKey: string): Buffer {
    return createHmac('sha256', this.config.secret).update(`lrs-erased:${agentKey}`).digest();
  }

  /**
   * Stores statements without those who were erased, and once more when the tables say that somebody was erased just now.
   * @returns what was stored
   * @throws lrs.beingErased
   */
  async store(
    sent: readonly NewStatement[],
    work: (clean: readonly NewStatement[]) => Promise<void>,
  ): Promise<readonly NewStatement[]> {
    let clean: readonly NewStatement[] = [];
    await this.retrying(async () => {
      let erased = this.erasedAmong(sent);
      // It may have ended since this process asked last; what happens afterwards is nobody's to lose.
      if ([...erased.values()].includes(Number.POSITIVE_INFINITY)) {
        await this.refresh();
        erased = this.erasedAmong(sent);
      }
      clean = erased.size === 0 ? sent : sent.map((one) => arriving(one, erased));
      await work(clean);
    });
    return clean;
  }

  /** Runs work again that met somebody who was erased meanwhile. @throws lrs.beingErased */
  async retrying(work: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        if (!isGuarded(error)) throw error;
        // An open transaction is lost; whoever opened it runs it again, and this process knows better then.
        if (this.database.transactionClient) throw lrsErrors.beingErased();
        await this.refresh();
        if (attempt === attempts) throw lrsErrors.beingErased();
      }
    }
  }

  /** The data that is still named. */
  named(batch: readonly NewStatement[], received: ReceivedAttachments): ReceivedAttachments {
    if (received.size === 0) return received;
    const named = new Set(
      batch.flatMap(({ statement }) => attachmentsOf(statement).map(({ sha2 }) => sha2.toLowerCase())),
    );
    return new Map([...received].filter(([sha2]) => named.has(sha2)));
  }

  /** Asks the database who was erased, and forgets the numbers that are gone. */
  async refresh(): Promise<void> {
    const state = await this.database.one<{ state: string }>(
      `select (select count(*) || ' ' || count(erased_at) || ' ' || coalesce(max(erased_at)::text, '')
         from lrs_erased_agent) || ' ' || (select count(*) from lrs_erased_key) as state`,
    );
    if (state!.state === this.seen) return;
    const [agents, gone] = await Promise.all([
      this.database.query<{ hash: Buffer; at: Date | null }>(
        'select hash, erased_at as at from lrs_erased_agent',
      ),
      this.database.query<{ tenantId: number; id: string }>(
        'select tenant_id as "tenantId", key_id as id from lrs_erased_key',
      ),
    ]);
    this.keys.forget(gone.map(({ tenantId, id }) => ({ tenantId, id: Number(id) })));
    this.until = new Map(
      agents.map(({ hash, at }) => [hash.toString('base64'), at?.getTime() ?? Number.POSITIVE_INFINITY]),
    );
    this.seen = state!.state;
  }

  /** When those among the agents of statements were erased that were: each is hashed once. */
  private erasedAmong(sent: readonly NewStatement[]): Map<string, number> {
    const erased = new Map<string, number>();
    if (this.until.size === 0) return erased;
    for (const key of new Set(sent.flatMap(({ keys }) => [...keys.agents.keys()]))) {
      const at = this.until.get(this.hashOf(key).toString('base64'));
      if (at !== undefined) erased.set(key, at);
    }
    return erased;
  }
}

/** A statement without those of its agents who were erased after what it tells of. */
function arriving(sent: NewStatement, erased: ReadonlyMap<string, number>): NewStatement {
  const { timestamp } = sent.statement;
  const happened = timestamp ? instantOf(timestamp) : Number.MAX_SAFE_INTEGER;
  const late = [...sent.keys.agents.keys()].filter((key) => {
    const at = erased.get(key);
    return at !== undefined && happened <= at;
  });
  if (late.length === 0) return sent;
  return prepare(
    eraseStatement(sent.statement, { keys: new Set(late), texts: nobody, pseudonym: randomUUID() }),
  );
}
