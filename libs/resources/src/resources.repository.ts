import type { CourseLanguage, CourseLevel, KeptFile } from '@domdom/courses';
import { searchPatterns } from '@domdom/courses';
import { Database } from '@domdom/platform';
import type { Topic } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import type { ResourceCard, ResourceKind, ResourceStatus, ResourceView } from './domain/resource';

export interface ResourceFilters {
  q?: string;
  topic?: Topic;
  level?: CourseLevel;
  language?: CourseLanguage;
  kind?: ResourceKind;
}
/** How many published resources match the words, by what else one may choose. */
export interface ResourceFacet {
  topic: Topic;
  level: CourseLevel;
  language: CourseLanguage;
  kind: ResourceKind;
  count: number;
}
/** What is stored of a resource besides who and when. */
export interface StoredResource
  extends Pick<
    ResourceCard,
    'title' | 'titleEn' | 'summary' | 'summaryEn' | 'topic' | 'level' | 'language' | 'kind'
  > {
  credit: string;
  licence: string;
  address: string | null;
  file: KeptFile | null;
  searchFolded: string;
}

const card = `r.id, r.title, r.title_en as "titleEn", r.summary, r.summary_en as "summaryEn", r.topic, r.level,
  r.language, r.kind, r.status, r.bytes::int as bytes, u.name as "unitName", r.published_at as "publishedAt"`;
const from = 'from resource r join unit u on u.id = r.owner_unit_id';
const valuesOf = (one: StoredResource) => [
  one.title,
  one.titleEn,
  one.summary,
  one.summaryEn,
  one.topic,
  one.level,
  one.language,
  one.kind,
  one.credit,
  one.licence,
  one.address,
  one.file?.key ?? null,
  one.file?.name ?? null,
  one.file?.mime ?? null,
  one.file?.bytes ?? null,
  one.searchFolded,
];

@Injectable()
export class ResourcesRepository {
  constructor(private readonly database: Database) {}

  /** Up to `limit` published ones after a place, the newest first. */
  list(filters: ResourceFilters, after: readonly (string | number)[] | null, limit: number) {
    const values: unknown[] = [];
    const where = [...this.words(filters.q, values)];
    for (const key of ['topic', 'level', 'language', 'kind'] as const) {
      if (filters[key]) where.push(`r.${key} = $${values.push(filters[key])}`);
    }
    if (after) {
      where.push(
        `(r.published_at, r.id) < ($${values.push(after[0])}::timestamptz, $${values.push(after[1])}::uuid)`,
      );
    }
    return this.database.query<ResourceCard>(
      `select ${card} ${from} where ${where.join(' and ')}
       order by r.published_at desc, r.id desc limit ${Math.trunc(limit)}`,
      values,
    );
  }

  /** Counts by all that can be chosen, of the published ones that match the words. */
  facets(q: string | undefined): Promise<ResourceFacet[]> {
    const values: unknown[] = [];
    const where = this.words(q, values).join(' and ');
    return this.database.query<ResourceFacet & Record<string, unknown>>(
      `select r.topic, r.level, r.language, r.kind, count(*)::int as count from resource r where ${where}
       group by 1, 2, 3, 4`,
      values,
    );
  }

  one(id: string): Promise<ResourceView | null> {
    return this.database.one<ResourceView & Record<string, unknown>>(
      `select ${card}, r.credit, r.licence, r.file_name as "fileName", r.file_key as "fileKey", r.mime, r.address,
         r.opened, u.path as "unitPath", r.added_by as "addedBy" ${from} where r.id = $1`,
      [id],
    );
  }

  /** Some others on a topic, the newest first. */
  alike(id: string, topic: Topic, limit: number): Promise<ResourceCard[]> {
    return this.database.query<ResourceCard>(
      `select ${card} ${from} where r.status = 'published' and r.topic = $1 and r.id <> $2
       order by r.published_at desc, r.id desc limit ${Math.trunc(limit)}`,
      [topic, id],
    );
  }

  /** What somebody added, and what the units they serve own. */
  managed(
    personId: string,
    scope: { everywhere: boolean; unitIds: string[] },
    limit: number,
  ): Promise<ResourceCard[]> {
    return this.database.query<ResourceCard>(
      `select ${card} ${from} where r.added_by = $1 or $2 or u.path && $3::uuid[]
       order by r.updated_at desc, r.id desc limit ${Math.trunc(limit)}`,
      [personId, scope.everywhere, scope.unitIds],
    );
  }

  async insert(id: string, unitId: string, by: string, one: StoredResource, now: Date): Promise<void> {
    await this.database.execute(
      `insert into resource (id, owner_unit_id, added_by, added_at, updated_at, status, title, title_en, summary,
         summary_en, topic, level, language, kind, credit, licence, address, file_key, file_name, mime, bytes,
         search_folded)
       values ($1, $2, $3, $4, $4, 'draft', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
      [id, unitId, by, now, ...valuesOf(one)],
    );
  }

  async update(id: string, one: StoredResource, now: Date): Promise<void> {
    await this.database.execute(
      `update resource set updated_at = $2, title = $3, title_en = $4, summary = $5, summary_en = $6, topic = $7,
         level = $8, language = $9, kind = $10, credit = $11, licence = $12, address = $13, file_key = $14,
         file_name = $15, mime = $16, bytes = $17, search_folded = $18 where id = $1`,
      [id, now, ...valuesOf(one)],
    );
  }

  async setStatus(id: string, status: Exclude<ResourceStatus, 'draft'>, now: Date): Promise<void> {
    await this.database.execute(
      `update resource set status = $2, updated_at = $3, published_at = coalesce(published_at, $3) where id = $1`,
      [id, status, now],
    );
  }

  /** Counts an opening; that somebody opened it is kept only while they agree to recommendations. @returns whether it was kept */
  async opened(id: string, personId: string | null, now: Date): Promise<boolean> {
    const kept = await this.database.execute(
      `with counted as (update resource set opened = opened + 1 where id = $1)
       insert into resource_opening (person_id, resource_id, opened_at)
       select c.person_id, $1, $3 from consent c
       where c.person_id = $2 and c.purpose = 'recommendations' and c.withdrawn_at is null
       on conflict (person_id, resource_id) do update set opened_at = excluded.opened_at`,
      [id, personId, now],
    );
    return kept > 0;
  }

  /** Forgets what somebody opened, but what they opened since they agreed anew. */
  async forget(personId: string): Promise<void> {
    await this.database.execute(
      `delete from resource_opening o where o.person_id = $1 and not exists (select from consent c
         where c.person_id = $1 and c.purpose = 'recommendations' and c.withdrawn_at is null
           and c.given_at <= o.opened_at)`,
      [personId],
    );
  }

  private words(q: string | undefined, values: unknown[]): string[] {
    const patterns = searchPatterns(q).map((pattern) => `r.search_folded like $${values.push(pattern)}`);
    return [`r.status = 'published'`, ...patterns];
  }
}
