import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ErasedPeople } from '../erasing/erased-people';
import { etagOf, indexKey, type StoredDocument } from '../xapi';
import { Keys, KIND, nameOf } from './keys';

export const DOCUMENT = { state: 1, activityProfile: 2, agentProfile: 3 } as const;
export type DocumentKind = (typeof DOCUMENT)[keyof typeof DOCUMENT];

/** Whose documents; what a kind of document does not have is absent. */
export interface DocumentPlace {
  kind: DocumentKind;
  activityId?: string;
  /** As `agentKey` gives it. */
  agentKey?: string;
  registration?: string;
}
export interface KeptDocument extends StoredDocument {
  etag: string;
  updatedAt: Date;
}

interface Where {
  activity: number;
  agent: number;
  registration: string;
}

const none = '00000000-0000-0000-0000-000000000000';
const sameDocument = `tenant_id = $1 and kind = $2 and activity_key = $3 and agent_key = $4
  and registration = $5 and name_key = $6`;

/** States and profiles. */
@Injectable()
export class Documents {
  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
    private readonly clock: Clock,
    private readonly erased: ErasedPeople,
  ) {}

  async one(tenantId: number, place: DocumentPlace, name: string): Promise<KeptDocument | null> {
    const where = await this.find(tenantId, place);
    if (!where) return null;
    return this.read(tenantId, place.kind, where, name);
  }

  /** The names of the documents in a place, changed after `since`; without a registration those of any. */
  async names(tenantId: number, place: DocumentPlace, since?: string): Promise<string[]> {
    const where = await this.find(tenantId, place);
    if (!where) return [];
    const rows = await this.database.query<{ name: string }>(
      `select name from lrs_document where tenant_id = $1 and kind = $2 and activity_key = $3 and agent_key = $4
         and ($5::uuid is null or registration = $5) and ($6::timestamptz is null or updated_at > $6)
       group by name order by name`,
      [tenantId, place.kind, where.activity, where.agent, place.registration ?? null, since ?? null],
    );
    return rows.map(({ name }) => name);
  }

  /**
   * Changes a document while nobody else can.
   * @param change gets the document as it is and answers with what it becomes, or null to leave it; it may throw
   */
  async change(
    tenantId: number,
    place: DocumentPlace,
    name: string,
    change: (current: KeptDocument | null) => StoredDocument | null,
  ): Promise<void> {
    await this.erased.retrying(async () => this.changeNow(tenantId, place, name, change));
  }

  private async changeNow(
    tenantId: number,
    place: DocumentPlace,
    name: string,
    change: (current: KeptDocument | null) => StoredDocument | null,
  ): Promise<void> {
    const where = await this.make(tenantId, place);
    await this.database.transaction(async () => {
      await this.lock(tenantId, place.kind, where, name);
      const next = change(await this.read(tenantId, place.kind, where, name));
      if (!next) return;
      await this.database.execute(
        `insert into lrs_document (tenant_id, kind, activity_key, agent_key, registration, name_key, name,
           content_type, content, etag, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (tenant_id, kind, activity_key, agent_key, registration, name_key) do update
         set content_type = excluded.content_type, content = excluded.content, etag = excluded.etag,
           updated_at = excluded.updated_at`,
        [
          ...keyOf(tenantId, place.kind, where, name),
          name,
          next.contentType,
          next.content,
          etagOf(next.content),
          this.clock.now(),
        ],
      );
    });
  }

  /** @param check may throw to keep the document */
  async remove(
    tenantId: number,
    place: DocumentPlace,
    name: string,
    check: (current: KeptDocument | null) => void,
  ): Promise<void> {
    const where = await this.find(tenantId, place);
    if (!where) return check(null);
    await this.database.transaction(async () => {
      await this.lock(tenantId, place.kind, where, name);
      check(await this.read(tenantId, place.kind, where, name));
      await this.database.execute(
        `delete from lrs_document where ${sameDocument}`,
        keyOf(tenantId, place.kind, where, name),
      );
    });
  }

  /** Removes all documents of a place; without a registration those of any. */
  async removeAll(tenantId: number, place: DocumentPlace): Promise<void> {
    const where = await this.find(tenantId, place);
    if (!where) return;
    await this.database.execute(
      `delete from lrs_document where tenant_id = $1 and kind = $2 and activity_key = $3 and agent_key = $4
         and ($5::uuid is null or registration = $5)`,
      [tenantId, place.kind, where.activity, where.agent, place.registration ?? null],
    );
  }

  private read(
    tenantId: number,
    kind: DocumentKind,
    where: Where,
    name: string,
  ): Promise<KeptDocument | null> {
    return this.database.one<KeptDocument & Record<string, unknown>>(
      `select content_type as "contentType", content, etag, updated_at as "updatedAt"
       from lrs_document where ${sameDocument}`,
      keyOf(tenantId, kind, where, name),
    );
  }

  /** A document that is not there has no row to lock. */
  private async lock(tenantId: number, kind: DocumentKind, where: Where, name: string): Promise<void> {
    const text = JSON.stringify(['lrs_document', ...keyOf(tenantId, kind, where, name)]);
    await this.database.execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [text]);
  }

  private async find(tenantId: number, place: DocumentPlace): Promise<Where | null> {
    const names = namesOf(place);
    const ids = await this.keys.find(tenantId, names);
    return ids.size === names.length ? whereOf(place, ids) : null;
  }

  private async make(tenantId: number, place: DocumentPlace): Promise<Where> {
    return whereOf(place, await this.keys.intern(tenantId, namesOf(place)));
  }
}

function namesOf({ activityId, agentKey }: DocumentPlace): string[] {
  return [
    ...(activityId === undefined ? [] : [nameOf(KIND.activity, indexKey(activityId))]),
    ...(agentKey === undefined ? [] : [nameOf(KIND.agent, agentKey)]),
  ];
}

function whereOf(place: DocumentPlace, ids: ReadonlyMap<string, number>): Where {
  const { activityId, agentKey, registration } = place;
  return {
    activity: activityId === undefined ? 0 : ids.get(nameOf(KIND.activity, indexKey(activityId)))!,
    agent: agentKey === undefined ? 0 : ids.get(nameOf(KIND.agent, agentKey))!,
    registration: registration ?? none,
  };
}

const keyOf = (tenantId: number, kind: DocumentKind, where: Where, name: string): unknown[] => [
  tenantId,
  kind,
  where.activity,
  where.agent,
  where.registration,
  indexKey(name),
];
