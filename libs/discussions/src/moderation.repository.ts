import { type Actor, Database, scopeOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { ReportReason } from './domain/post';
import { type PostRow, postColumns } from './post-view';
import { type Discussion, discussionOf } from './subject';

/** A post that somebody has to look at. */
export interface QueuedRow extends PostRow {
  queuedAt: Date;
  /** The title of its question. */
  questionTitle: string;
  subjectTitle: string;
  subjectTitleEn: string | null;
  kind: Discussion['kind'];
  subjectId: string;
  /** What people said of it, without who said it. */
  reports: { reason: ReportReason; words: string | null }[];
  total: number;
}

/** What waits for a moderator, and reports. */
@Injectable()
export class ModerationRepository {
  constructor(private readonly database: Database) {}

  /** The queue of somebody, the oldest first: of the units they serve, of the courses they wrote, the classes they teach. */
  queue(actor: Actor, after: readonly (string | number)[] | null, limit: number): Promise<QueuedRow[]> {
    const officials = scopeOf(actor, 'official');
    const instructors = scopeOf(actor, 'instructor');
    return this.database.query<QueuedRow>(
      `with mine as (select p.id, p.queued_at from ${discussionOf.post}
         where p.queued_at is not null and ($2 or u.path && $3::uuid[] or pu.path && $3::uuid[]
           or exists (select from class_instructor i where i.class_id = k.id and i.person_id = $1::uuid)
           or ($4 or u.path && $5::uuid[]) and exists
             (select from course_author w where w.course_id = c.id and w.person_id = $1::uuid)))
       select ${postColumns}, p.queued_at as "queuedAt", coalesce(q.title, p.title) as "questionTitle",
         coalesce(c.title, k.title) as "subjectTitle", c.title_en as "subjectTitleEn",
         case when c.id is null then 'classes' else 'courses' end as kind, coalesce(c.id, k.id) as "subjectId",
         coalesce((select jsonb_agg(jsonb_build_object('reason', t.reason, 'words', t.words) order by t.reported_at)
           from discussion_report t where t.post_id = p.id and t.settled_at is null), '[]') as reports,
         (select count(*)::int from mine) as total
       from discussion_post p join discussion d on d.id = p.discussion_id left join course c on c.id = d.course_id
       left join community_class k on k.id = d.class_id left join person a on a.id = p.author_id
       left join lesson l on l.id = p.lesson_id left join discussion_picture i on i.post_id = p.id
       left join discussion_post q on q.id = p.question_id
       where p.id in (select id from mine
         where $6::timestamptz is null or (queued_at, id) > ($6::timestamptz, $7::uuid)
         order by queued_at, id limit ${Math.trunc(limit)})
       order by p.queued_at, p.id`,
      [
        actor.personId,
        officials.everywhere,
        officials.unitIds,
        instructors.everywhere,
        instructors.unitIds,
        after?.[0] ?? null,
        after?.[1] ?? null,
      ],
    );
  }

  /**
   * Notes a report of a post that is held; the second of the same person changes nothing. Returns how many reports are
   * open, or null when it was noted before.
   */
  async report(
    postId: string,
    personId: string,
    { reason, words }: { reason: ReportReason; words: string | null },
    at: Date,
  ): Promise<number | null> {
    const first = await this.database.execute(
      `insert into discussion_report (post_id, person_id, reason, words, reported_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [postId, personId, reason, words, at],
    );
    if (first === 0) return null;
    const row = await this.database.one<{ open: number }>(
      `update discussion_post set queued_at = coalesce(queued_at, $2), open_reports =
         (select count(*) from discussion_report where post_id = $1 and settled_at is null)
       where id = $1 returning open_reports as open`,
      [postId, at],
    );
    return row?.open ?? null;
  }

  /** Somebody has looked: the reports of a post are answered. */
  async settle(postId: string, at: Date): Promise<void> {
    await this.database.execute(
      `update discussion_report set settled_at = $2 where post_id = $1 and settled_at is null`,
      [postId, at],
    );
    await this.database.execute(`update discussion_post set open_reports = 0 where id = $1`, [postId]);
  }
}
