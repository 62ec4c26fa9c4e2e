import { Database } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Recommendable } from '../domain/recommendable';
import { type RecommendableKind, RecommendableKinds } from './recommendable-kinds';

/** Programmes of which at least one course is open. */
@Injectable()
export class ProgrammeKind implements RecommendableKind, OnModuleInit {
  readonly kind = 'programme';
  readonly stampSql =
    `select concat(count(*), ' ', max(updated_at)) from programme where status = 'published'`;
  readonly openSql = (ids: string) => `select p.id, null::int as places from programme p
    where p.id = any(${ids}) and p.status = 'published'`;

  constructor(
    private readonly database: Database,
    private readonly kinds: RecommendableKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.add(this);
  }

  read(): Promise<Recommendable[]> {
    return this.database.query<Recommendable & Record<string, unknown>>(
      `select 'programme' as kind, p.id, p.title, p.title_en as "titleEn", p.summary, p.summary_en as "summaryEn",
         '/programmes/' || p.slug as path, p.topic, '{}'::text[] as "otherTopics", null as level, null as language,
         sum(c.minutes)::int as minutes, array_agg(c.id order by pc.position) as "partIds", '{}'::uuid[] as "needIds",
         null as occasion
       from programme p join programme_course pc on pc.programme_id = p.id
       join course c on c.id = pc.course_id and c.status = 'published'
       where p.status = 'published' group by p.id order by p.published_at desc, p.id`,
    );
  }
}
