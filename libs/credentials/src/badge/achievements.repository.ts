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
  /** Of a programme: its courses. */
  courses: { title: string; titleEn: string | null; required: boolean }[];
}

const courses = `select 'course' as kind, c.id, c.slug, c.title, c.title_en as "titleEn", c.summary,
    c.summary_en as "summaryEn", c.topic, c.minutes, u.id as "unitId", u.name as "unitName", c.outcomes,
    c.lesson_count as "lessonCount", '[]'::jsonb as courses
  from course c join unit u on u.id = c.owner_unit_id where c.status <> 'draft' and c.id = any($1::uuid[])`;
const programmes = `select 'programme' as kind, p.id, p.slug, p.title, p.title_en as "titleEn", p.summary,
    p.summary_en as "summaryEn", p.topic, coalesce(t.minutes, 0)::int as minutes, u.id as "unitId",
    u.name as "unitName", array[]::text[] as outcomes, 0 as "lessonCount",
    coalesce(t.courses, '[]'::jsonb) as courses
  from programme p join unit u on u.id = p.owner_unit_id cross join lateral (
    select sum(c.minutes) filter (where pc.required) as minutes, jsonb_agg(jsonb_build_object(
      'title', c.title, 'titleEn', c.title_en, 'required', pc.required) order by pc.position) as courses
    from programme_course pc join course c on c.id = pc.course_id where pc.programme_id = p.id) t
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
