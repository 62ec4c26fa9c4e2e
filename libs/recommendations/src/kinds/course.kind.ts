import { Database, dayOf } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Recommendable } from '../domain/recommendable';
import { type RecommendableKind, RecommendableKinds } from './recommendable-kinds';

// Whom the course was made for is decided by whoever invites; a course whose last day is over takes nobody in.
const entered = (today: string) => `c.status = 'published' and not exists (select from course_terms t
  where t.course_id = c.id and (t.way = 'invitation' or t.last_day < ${today}))`;

/** Courses that are open to everybody. */
@Injectable()
export class CourseKind implements RecommendableKind, OnModuleInit {
  readonly kind = 'course';
  readonly stampSql =
    `select concat(count(*), ' ', max(c.updated_at), ' ', (select max(changed_at) from course_terms), ' ',
    ($1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date) from course c where c.status = 'published'`;
  readonly openSql = (ids: string) => `select c.id, null::int as places from course c
    where c.id = any(${ids}) and ${entered(`($1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`)}`;

  constructor(
    private readonly database: Database,
    private readonly kinds: RecommendableKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.add(this);
  }

  /** A need that is not open asks nothing of anybody, as nobody could begin it. */
  read(now: Date): Promise<Recommendable[]> {
    return this.database.query<Recommendable & Record<string, unknown>>(
      `select 'course' as kind, c.id, c.title, c.title_en as "titleEn", c.summary, c.summary_en as "summaryEn",
         '/courses/' || c.slug as path, c.topic, '{}'::text[] as "otherTopics", c.level, c.language, c.minutes,
         '{}'::uuid[] as "partIds", array(select n.id from course_prerequisite x join course n on n.id = x.needs_id
           where x.course_id = c.id and n.status = 'published') as "needIds", null as occasion
       from course c where ${entered('$1::date')} order by c.published_at desc, c.id`,
      [dayOf(now)],
    );
  }
}
