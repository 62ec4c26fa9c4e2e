import { Database } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Recommendable } from '../domain/recommendable';
import { type RecommendableKind, RecommendableKinds } from './recommendable-kinds';

/** Resources of the open library that everybody may open. */
@Injectable()
export class ResourceKind implements RecommendableKind, OnModuleInit {
  readonly kind = 'resource';
  readonly stampSql = `select concat(count(*), ' ', max(updated_at)) from resource
    where status = 'published'`;
  readonly openSql = (ids: string) => `select r.id, null::int as places from resource r
    where r.id = any(${ids}) and r.status = 'published'`;

  constructor(
    private readonly database: Database,
    private readonly kinds: RecommendableKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.add(this);
  }

  read(): Promise<Recommendable[]> {
    return this.database.query<Recommendable & Record<string, unknown>>(
      `select 'resource' as kind, r.id, r.title, r.title_en as "titleEn", r.summary, r.summary_en as "summaryEn",
         '/resources/' || r.id as path, r.topic, '{}'::text[] as "otherTopics", r.level, r.language, 0 as minutes,
         '{}'::uuid[] as "partIds", '{}'::uuid[] as "needIds", null as occasion
       from resource r where r.status = 'published'
       order by r.published_at desc, r.id`,
    );
  }
}
