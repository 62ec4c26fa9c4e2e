import { createHash } from 'node:crypto';
import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type ActivityDefinition, indexKey, mergeDefinition } from '../xapi';
import { numbers } from './array-literal';
import { Keys, KIND, nameOf } from './keys';
import type { NewStatement } from './new-statement';
import { retrying } from './retrying';
import { Together } from './together';

const most = 50_000;
/** After this time a definition is looked at again though it is the last that this process saw: another may have changed it. */
const trustMilliseconds = 60_000;

/** What was said about one activity, in the order it was said. */
interface Said {
  key: number;
  iri: string;
  definitions: readonly ActivityDefinition[];
}
interface Lesson {
  tenantId: number;
  sent: ReadonlyMap<string, readonly ActivityDefinition[]>;
}

/** What the store knows of activities, put together from the statements of those who may define them. */
@Injectable()
export class Activities {
  private readonly merged = new Map<string, { hash: string; until: number }>();
  private readonly together = new Together<Lesson>({
    work: (lessons) => this.mergeAll(lessons),
    fits: (one, other) => one.tenantId === other.tenantId,
    sizeOf: ({ sent }) => sent.size,
    most: 1000,
    // Two at a time would only wait for each other's rows.
    enoughForSecond: Number.POSITIVE_INFINITY,
  });

  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  async definitions(tenantId: number, ids: Iterable<string>): Promise<Map<string, ActivityDefinition>> {
    const iris = [...new Set(ids)];
    if (iris.length === 0) return new Map();
    const keys = await this.keys.find(
      tenantId,
      iris.map((iri) => nameOf(KIND.activity, indexKey(iri))),
    );
    const rows = await this.database.query<{ iri: string; definition: string }>(
      `select iri, definition from lrs_activity where tenant_id = $1 and key_id = any($2::bigint[])`,
      [tenantId, numbers([...keys.values()])],
    );
    return new Map(rows.map(({ iri, definition }) => [iri, JSON.parse(definition) as ActivityDefinition]));
  }

  /** Merges what statements say about activities, in their order. */
  async learn(tenantId: number, batch: readonly NewStatement[]): Promise<void> {
    const sent = new Map<string, ActivityDefinition[]>();
    for (const { keys } of batch) {
      for (const [iri, definition] of keys.definitions) {
        const list = sent.get(iri);
        if (list) list.push(definition);
        else sent.set(iri, [definition]);
      }
    }
    const now = this.clock.now().getTime();
    const hashes = new Map<string, string>();
    for (const [iri, definitions] of sent) {
      const hash = createHash('sha1').update(JSON.stringify(definitions)).digest('base64');
      const known = this.merged.get(`${tenantId} ${iri}`);
      if (known?.hash === hash && known.until > now) sent.delete(iri);
      else hashes.set(`${tenantId} ${iri}`, hash);
    }
    if (sent.size === 0) return;
    const lesson = { tenantId, sent };
    // Within a transaction it belongs to that transaction.
    await (this.database.transactionClient ? this.mergeAll([lesson]) : this.together.add(lesson));
    this.database.afterCommit(() => {
      if (this.merged.size > most) this.merged.clear();
      for (const [name, hash] of hashes) this.merged.set(name, { hash, until: now + trustMilliseconds });
    });
  }

  private async mergeAll(lessons: readonly Lesson[]): Promise<void> {
    const { tenantId } = lessons[0]!;
    const sent = new Map<string, ActivityDefinition[]>();
    for (const lesson of lessons) {
      for (const [iri, definitions] of lesson.sent) sent.set(iri, [...(sent.get(iri) ?? []), ...definitions]);
    }
    const said = await this.told(tenantId, sent);
    const kept = await this.kept(tenantId, said);
    const news = said.filter(({ key, definitions }) => {
      const old = kept.get(key);
      return !old || definitions.reduce(mergeDefinition, old) !== old;
    });
    if (news.length === 0) return;
    await retrying(this.database, () => this.database.transaction(() => this.merge(tenantId, news)));
  }

  /** In the order of their keys, in which rows are locked. */
  private async told(
    tenantId: number,
    sent: ReadonlyMap<string, readonly ActivityDefinition[]>,
  ): Promise<Said[]> {
    const name = (iri: string) => nameOf(KIND.activity, indexKey(iri));
    const keys = await this.keys.intern(tenantId, [...sent.keys()].map(name));
    const said = [...sent].map(([iri, definitions]) => ({ iri, definitions, key: keys.get(name(iri))! }));
    return said.sort((a, b) => a.key - b.key);
  }

  /** What is known of activities. @param lock so that nobody else changes it */
  private async kept(
    tenantId: number,
    said: readonly Said[],
    lock = false,
  ): Promise<Map<number, ActivityDefinition>> {
    const rows = await this.database.query<{ key: string; definition: string }>(
      `select key_id as key, definition from lrs_activity where tenant_id = $1 and key_id = any($2::bigint[])
       ${lock ? 'order by key_id for update' : ''}`,
      [tenantId, numbers(said.map(({ key }) => key))],
    );
    return new Map(
      rows.map(({ key, definition }) => [Number(key), JSON.parse(definition) as ActivityDefinition]),
    );
  }

  private async merge(tenantId: number, said: readonly Said[]): Promise<void> {
    await this.database.execute(
      `insert into lrs_activity (tenant_id, key_id, iri, definition)
       select $1, u.key, u.iri, '{}' from unnest($2::bigint[], $3::text[]) as u (key, iri) on conflict do nothing`,
      [tenantId, numbers(said.map(({ key }) => key)), said.map(({ iri }) => iri)],
    );
    const kept = await this.kept(tenantId, said, true);
    const changed = said.flatMap(({ key, definitions }) => {
      const old = kept.get(key)!;
      const merged = definitions.reduce(mergeDefinition, old);
      return merged === old ? [] : [{ key, definition: JSON.stringify(merged) }];
    });
    if (changed.length === 0) return;
    await this.database.execute(
      `update lrs_activity a set definition = u.definition from unnest($2::bigint[], $3::text[]) as u (key, definition)
       where a.tenant_id = $1 and a.key_id = u.key`,
      [tenantId, numbers(changed.map(({ key }) => key)), changed.map(({ definition }) => definition)],
    );
  }
}
