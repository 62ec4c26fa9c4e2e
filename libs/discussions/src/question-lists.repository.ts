import { Database, fold } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { QuestionFilter } from './dto/discussions.dto';
import { type PostRow, postColumns, postSource } from './post-view';

const mostWords = 6;

/** What was asked as patterns for `like`: each word must be found somewhere in a question or in one of its answers. */
export const patternsOf = (query: string | undefined): string[] =>
  fold(query ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, mostWords)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);

/** Lists of questions, and one question with its answers. */
@Injectable()
export class QuestionLists {
  constructor(private readonly database: Database) {}

  /** Questions after a place, those in which something happened last first. */
  async questions(
    discussionId: string,
    personId: string | null,
    moderator: boolean,
    filter: QuestionFilter,
    after: readonly (string | number)[] | null,
    limit: number,
  ): Promise<(PostRow & { total: number })[]> {
    const values: unknown[] = [personId, discussionId, moderator];
    const conditions = [
      `q.discussion_id = $2 and q.question_id is null`,
      `(q.status = 'visible' or q.status <> 'deleted' and ($3 or q.author_id = $1::uuid))`,
    ];
    const value = (given: unknown) => `$${values.push(given)}`;
    for (const pattern of patternsOf(filter.q)) {
      conditions.push(`exists (select from discussion_post w where (w.id = q.id or w.question_id = q.id)
        and (w.status = 'visible' or w.id = q.id) and w.search_folded like ${value(pattern)})`);
    }
    if (filter.show === 'open') conditions.push('q.marked_answer_id is null');
    if (filter.show === 'answered') conditions.push('q.marked_answer_id is not null');
    if (filter.show === 'mine') conditions.push('q.author_id = $1::uuid');
    if (filter.lesson) conditions.push(`q.lesson_id = ${value(filter.lesson)}`);
    const place = after
      ? `where (active_at, id) < (${value(after[0])}::timestamptz, ${value(after[1])}::uuid)`
      : '';
    return this.database.query(
      `with found as (select q.id, q.active_at from discussion_post q where ${conditions.join(' and ')}),
         page as (select id from found ${place} order by active_at desc, id desc limit ${Math.trunc(limit)})
       select ${postColumns}, (select count(*)::int from found) as total
       from ${postSource} where p.id in (select id from page) order by p.active_at desc, p.id desc`,
      values,
    );
  }

  /** A question, its marked answer, and up to `limit` answers after a place, the oldest first. */
  thread(
    questionId: string,
    personId: string | null,
    moderator: boolean,
    after: readonly (string | number)[] | null,
    limit: number,
  ): Promise<PostRow[]> {
    return this.database.query<PostRow>(
      `select ${postColumns} from ${postSource}
       where p.id = $2 or p.id = (select marked_answer_id from discussion_post where id = $2) or p.id in
         (select s.id from discussion_post s where s.question_id = $2
            and s.id is distinct from (select marked_answer_id from discussion_post where id = $2)
            and (s.status <> 'waiting' or $3 or s.author_id = $1::uuid)
            and ($4::timestamptz is null or (s.created_at, s.id) > ($4::timestamptz, $5::uuid))
          order by s.created_at, s.id limit ${Math.trunc(limit)})
       order by p.created_at, p.id`,
      [personId, questionId, moderator, after?.[0] ?? null, after?.[1] ?? null],
    );
  }
}
