import { Clock, Database, type JobProgress } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { numbers } from '../store/array-literal';
import { KIND } from '../store/keys';
import { retrying } from '../store/retrying';
import { agentKey } from '../xapi';
import { searchTexts } from './domain/needles';
import { askEveryMilliseconds, ErasedPeople } from './erased-people';
import { ErasuresRepository, type Subject } from './erasures.repository';
import { Leftovers } from './leftovers';
import { type Erasing, Rewriter } from './rewriter';

export interface ErasureResult {
  statements: number;
  documents: number;
}

const batchSize = 200;
const scanSize = 5000;
/** Every process has heard of it by then, and whoever still writes was refused. */
const fenceMilliseconds = askEveryMilliseconds * 2.5;

/**
 * Takes a person out of the record store, in all spaces. Each step is one transaction and can be done again, so a job that
 * was killed goes on where it was; the order of the steps is explained in docs/adr/0010.
 */
@Injectable()
export class Eraser {
  constructor(
    private readonly database: Database,
    private readonly erasures: ErasuresRepository,
    private readonly people: ErasedPeople,
    private readonly rewriter: Rewriter,
    private readonly leftovers: Leftovers,
    private readonly clock: Clock,
  ) {}

  /** Erases to the end; what was done before is not done again. */
  async run(erasureId: string, progress: JobProgress): Promise<ErasureResult> {
    const subject = await this.erasures.subject(erasureId);
    if (subject) {
      const keys = [...new Set(subject.agents.flatMap((agent) => agentKey(agent) ?? []))];
      await retrying(this.database, () => this.begin(erasureId, keys));
      const begun = performance.now();
      await this.people.refresh();
      const person = { keys: new Set(keys), texts: subject.texts, pseudonym: subject.pseudonym };
      for (const { id: tenantId } of await this.tenants()) {
        const erasing: Erasing = {
          erasureId,
          tenantId,
          person,
          gone: await this.goneAgents(erasureId, tenantId),
        };
        await this.named(erasing, progress);
        await this.everywhere(erasing, subject);
        await this.leftovers.erase(erasing);
      }
      await this.leftovers.exported(subject.personId);
      await pause(fenceMilliseconds - (performance.now() - begun));
      await retrying(this.database, () => this.finish(erasureId, subject.personId));
      await this.people.refresh();
    }
    const { statements, documents } = (await this.erasures.one(erasureId))!;
    return { statements, documents };
  }

  /**
   * From here on no statement and no document can name the person, until it is finished: the numbers of their agents are
   * gone, and new ones cannot be made. Writers are waited for, so what they wrote is seen.
   */
  private async begin(erasureId: string, keys: readonly string[]): Promise<void> {
    await this.database.transaction(async () => {
      await this.alone();
      await this.database.execute(
        `insert into lrs_erasing_key (key, erasure_id) select unnest($2::text[]), $1 on conflict do nothing`,
        [erasureId, keys],
      );
      await this.database.execute(
        `insert into lrs_erased_agent (hash, erasure_id) select unnest($2::bytea[]), $1
         on conflict (hash) do update set erasure_id = excluded.erasure_id, erased_at = null`,
        [erasureId, keys.map((key) => this.people.hashOf(key))],
      );
      await this.database.execute(
        `with gone as (
           delete from lrs_key k using lrs_tenant t
           where k.tenant_id = t.id and k.kind = ${KIND.agent} and k.key = any($2::text[])
           returning k.tenant_id, k.id),
         months as (
           delete from lrs_key_month m using gone where m.tenant_id = gone.tenant_id and m.key_id = gone.id)
         insert into lrs_erased_key (tenant_id, key_id, erasure_id, agent) select tenant_id, id, $1, true from gone`,
        [erasureId, keys],
      );
    });
  }

  /** Statements that name the person, or are about one that does. */
  private async named(erasing: Erasing, progress: JobProgress): Promise<void> {
    const { tenantId, gone } = erasing;
    if (gone.length === 0) return;
    const values = [tenantId, numbers(gone)];
    const counted = await this.database.one<{ count: number }>(
      `select count(distinct seq)::int as count from lrs_statement_key where tenant_id = $1 and key_id = any($2::bigint[])`,
      values,
    );
    const total = counted!.count;
    for (let done = 0; ; ) {
      const rows = await this.database.query<{ seq: string }>(
        `select distinct seq from lrs_statement_key where tenant_id = $1 and key_id = any($2::bigint[])
         order by seq limit ${batchSize}`,
        values,
      );
      if (rows.length === 0) return;
      await this.rewriter.rewrite(
        erasing,
        rows.map(({ seq }) => seq),
      );
      done += rows.length;
      await progress.report(Math.min(done, total), total);
    }
  }

  /** Statements that hold what is nobody else's in some other place, such as an answer or the id of an activity. */
  private async everywhere(erasing: Erasing, { texts }: Subject): Promise<void> {
    const wanted = searchTexts(texts);
    if (wanted.length === 0) return;
    for (let after = '-1'; ; ) {
      const row = await this.database.one<{ last: string | null; hits: string[] | null }>(
        `select max(seq) as last, array_agg(seq) filter (where exists (
           select from unnest($3::text[]) as u (text) where position(u.text in lower(w.body)) > 0)) as hits
         from (select seq, body from lrs_statement where tenant_id = $1 and seq > $2 order by seq limit ${scanSize}) w`,
        [erasing.tenantId, after, wanted],
      );
      if (!row?.last) return;
      const hits = row.hits ?? [];
      for (let start = 0; start < hits.length; start += batchSize) {
        await this.rewriter.rewrite(erasing, hits.slice(start, start + batchSize));
      }
      after = row.last;
    }
  }

  /** What stays says when, how much and of which kind; nothing says who. */
  private async finish(erasureId: string, personId: string | null): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async () => {
      await this.alone();
      await this.database.execute('update lrs_erased_agent set erased_at = $2 where erasure_id = $1', [
        erasureId,
        now,
      ]);
      await this.database.execute('delete from lrs_erasing_key where erasure_id = $1', [erasureId]);
      await this.database.execute('delete from lrs_erasing_leftover where erasure_id = $1', [erasureId]);
      await this.erasures.forget(erasureId);
      if (personId) await this.erasures.forgetPerson(personId);
      await this.database.execute(
        `update lrs_erasure set state = 'done', done_at = $2,
           spaces = (select count(distinct tenant_id) from lrs_erased_key where erasure_id = $1) where id = $1`,
        [erasureId, now],
      );
    });
  }

  private async alone(): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtext('lrs_erasing'))`);
  }

  private tenants(): Promise<{ id: number }[]> {
    return this.database.query('select id from lrs_tenant order by id');
  }

  private async goneAgents(erasureId: string, tenantId: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'select key_id as id from lrs_erased_key where erasure_id = $1 and tenant_id = $2 and agent',
      [erasureId, tenantId],
    );
    return rows.map(({ id }) => id);
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
