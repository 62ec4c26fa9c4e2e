import type { CompletionKind } from '@domdom/courses';
import { Database } from '@domdom/platform';
import type { Topic } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import type { Completed, CompletedKind } from '../domain/completed';

/** What can be achieved: a course or a programme, with what it asks for. */
export interface Achievement {
  kind: CompletedKind;
  id: string;
  slug: string;
  title: string;
  titleEn: string | null;
  summary: string;
  summaryEn: string | null;
  topic: Topic;
  minutes: number;
  unitId: string;
  unitName: string;
  /** Of a course: what one can do afterwards, and how many lessons it has. */
  outcomes: string[];
  lessonCount: number;
  /** Of a course: which lessons complete it, how many for `count`, and the average that they need in per cent. */
  completion: CompletionKind;
  lessonTarget: number | null;
  minimalAverage: number;
  /** Of a programme: how many elective steps it takes, and its steps; so many sessions of a class, 0 for a course. */
  electives: number;
  steps: { title: string; titleEn: string | null; required: boolean; sessions: number }[];
}

const courses = `select 'course' as kind, c.id, c.slug, c.title, c.title_en as "titleEn", c.summary,
    c.summary_en as "summaryEn", c.topic, c.minutes, u.id as "unitId", u.name as "unitName", c.outcomes,
    c.lesson_count as "lessonCount", coalesce(r.completion, 'all') as completion, r.lesson_count as "lessonTarget",
    coalesce(r.minimal_average, 0) as "minimalAverage", 0 as electives, '[]'::jsonb as steps
  from course c join unit u on u.id = c.owner_unit_id left join course_rules r on r.course_id = c.id
  where c.status <> 'draft' and c.id = any($1::uuid[])`;
const programmes = `select 'programme' as kind, p.id, p.slug, p.title, p.title_en as "titleEn", p.summary,
    p.summary_en as "summaryEn", p.topic, coalesce(t.minutes, 0)::int as minutes, u.id as "unitId",
    u.name as "unitName", array[]::text[] as outcomes, 0 as "lessonCount",
    'all' as completion, null::int as "lessonTarget", 0 as "minimalAverage", coalesce(r.electives, 0) as electives,
    coalesce(t.steps, '[]'::jsonb) as steps
  from programme p join unit u on u.id = p.owner_unit_id left join programme_rules r on r.programme_id = p.id
    cross join lateral (
      select sum(s.minutes) filter (where s.required) as minutes, jsonb_agg(jsonb_build_object('title', s.title,
        'titleEn', s.title_en, 'required', s.required, 'sessions', s.sessions) order by s.kind, s.position) as steps
      from (
        select 1 as kind, c.title, c.title_en, pc.required, 0 as sessions, c.minutes, pc.position
        from programme_course pc join course c on c.id = pc.course_id where pc.programme_id = p.id
        union all
        select 2, k.title, null, pk.required, pk.sessions, pk.sessions * k.minutes, pk.position
        from programme_class pk join community_class k on k.id = pk.class_id where pk.programme_id = p.id) s) t
  where p.status <> 'draft' and p.id = any($1::uuid[])`;

@Injectable()
export class AchievementsRepository {
  constructor(private readonly database: Database) {}

  /** Null for what is still a draft too. */
  async find({ kind, id }: Completed): Promise<Achievement | null> {
    const [found] = await this.findAll(kind, [id]);
    return found ?? null;
  }
  findAll(kind: CompletedKind, ids: readonly string[]): Promise<Achievement[]> {
    return this.database.query<Achievement>(kind === 'course' ? courses : programmes, [ids]);
  }
}
