import type { ProgrammeRules } from '@domdom/courses';
import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

export const programmeStatuses = ['active', 'completed', 'left'] as const;
export type ProgrammeStatus = (typeof programmeStatuses)[number];

/** Somebody's enrolment in a programme with what they have done of its steps. */
export interface FollowedProgramme {
  id: string;
  programmeId: string;
  personId: string;
  status: ProgrammeStatus;
  stepsDone: number;
  stepsTotal: number;
  followedAt: Date;
  completedAt: Date | null;
  slug: string;
  title: string;
  titleEn: string | null;
  unitId: string;
  rules: ProgrammeRules;
  steps: FollowedStep[];
}
export interface FollowedStep {
  id: string;
  kind: 'course' | 'class';
  required: boolean;
  done: boolean;
  begun: boolean;
  /** Of a course: whether it is open to everybody. Of a class it is for the classes to say. */
  published: boolean;
  title: string | null;
  titleEn: string | null;
  slug: string | null;
}

const followedQuery = `
  select f.id, f.programme_id as "programmeId", f.person_id as "personId", f.status, f.steps_done as "stepsDone",
    f.steps_total as "stepsTotal", f.followed_at as "followedAt", f.completed_at as "completedAt",
    p.slug, p.title, p.title_en as "titleEn", p.owner_unit_id as "unitId",
    jsonb_build_object('electives', coalesce(r.electives, 0), 'inOrder', coalesce(r.in_order, false)) as rules,
    (select coalesce(jsonb_agg(s.step order by s.kind desc, s.position), '[]') from (
       select pc.position, 'course' as kind, jsonb_build_object('id', c.id, 'kind', 'course', 'required', pc.required,
         'done', coalesce(e.status = 'completed', false), 'begun', coalesce(e.status = 'active', false),
         'published', c.status = 'published', 'title', c.title, 'titleEn', c.title_en, 'slug', c.slug) as step
       from programme_course pc join course c on c.id = pc.course_id
       left join enrolment e on e.course_id = c.id and e.person_id = f.person_id
       where pc.programme_id = f.programme_id
       union all
       select k.position, 'class', jsonb_build_object('id', k.class_id, 'kind', 'class', 'required', k.required,
         'done', a.sessions >= k.sessions, 'begun', a.sessions > 0, 'published', false, 'title', null,
         'titleEn', null, 'slug', null)
       from programme_class k cross join lateral (select count(*) as sessions from attended_session a
         where a.class_id = k.class_id and a.person_id = f.person_id and a.present) a
       where k.programme_id = f.programme_id) s) as steps
  from programme_enrolment f join programme p on p.id = f.programme_id
  left join programme_rules r on r.programme_id = p.id`;

/** Which enrolments in programmes to count anew. */
export interface WhatToRecount {
  programmeId?: string;
  personId?: string;
  /** A course or class among the steps. */
  stepId?: string;
}

/** Who follows which programme. */
@Injectable()
export class FollowedProgrammesRepository {
  constructor(private readonly database: Database) {}

  /** The person's enrolment in a programme, made or taken up again; null when it was active or completed already. */
  async follow(id: string, programmeId: string, personId: string, now: Date): Promise<string | null> {
    const row = await this.database.one<{ id: string }>(
      `insert into programme_enrolment (id, programme_id, person_id, status, followed_at)
       values ($1, $2, $3, 'active', $4)
       on conflict (programme_id, person_id) do update set status = 'active', left_at = null
         where programme_enrolment.status = 'left'
       returning id`,
      [id, programmeId, personId, now],
    );
    return row?.id ?? null;
  }

  async leave(id: string, now: Date): Promise<boolean> {
    const rows = await this.database.execute(
      `update programme_enrolment set status = 'left', left_at = $2 where id = $1 and status = 'active'`,
      [id, now],
    );
    return rows > 0;
  }

  of(personId: string, programmeId: string): Promise<FollowedProgramme | null> {
    return this.database.one<FollowedProgramme & Record<string, unknown>>(
      `${followedQuery} where f.person_id = $1 and f.programme_id = $2`,
      [personId, programmeId],
    );
  }
  /** What a person follows or has completed, the newest first. */
  mine(personId: string, limit = 100): Promise<FollowedProgramme[]> {
    return this.database.query<FollowedProgramme & Record<string, unknown>>(
      `${followedQuery} where f.person_id = $1 and f.status <> 'left' order by f.followed_at desc, f.id limit $2`,
      [personId, limit],
    );
  }

  /** Active ones to count anew, held, in the order of their ids from a place on. */
  async active(what: WhatToRecount, after: string | null, limit: number): Promise<FollowedProgramme[]> {
    const held = await this.database.query<{ id: string }>(
      `select f.id from programme_enrolment f
       where f.status = 'active' and ($1::uuid is null or f.programme_id = $1)
         and ($2::uuid is null or f.person_id = $2)
         and ($3::uuid is null or f.programme_id in (select programme_id from programme_course where course_id = $3
           union select programme_id from programme_class where class_id = $3))
         and ($4::uuid is null or f.id > $4)
       order by f.id limit $5 for update`,
      [what.programmeId ?? null, what.personId ?? null, what.stepId ?? null, after, limit],
    );
    if (held.length === 0) return [];
    return this.database.query<FollowedProgramme & Record<string, unknown>>(
      `${followedQuery} where f.id = any($1::uuid[]) order by f.id`,
      [held.map(({ id }) => id)],
    );
  }

  async note(
    counts: readonly { id: string; done: number; total: number; complete: boolean }[],
    now: Date,
  ): Promise<void> {
    await this.database.execute(
      `update programme_enrolment f set steps_done = c.done, steps_total = c.total,
         status = case when c.complete then 'completed' else f.status end,
         completed_at = case when c.complete then $5 else f.completed_at end
       from unnest($1::uuid[], $2::int[], $3::int[], $4::boolean[]) c(id, done, total, complete)
       where f.id = c.id and f.status = 'active'`,
      [
        counts.map(({ id }) => id),
        counts.map(({ done }) => done),
        counts.map(({ total }) => total),
        counts.map(({ complete }) => complete),
        now,
      ],
    );
  }
}
