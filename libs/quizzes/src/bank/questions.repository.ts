import {
  type Actor,
  Database,
  decodeCursor,
  encodeCursor,
  fold,
  isId,
  type Paged,
  scopeOf,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { GuardedQuestion } from '../domain/bank.policy';
import type { BankQuestion, QuestionKind } from '../domain/question';

export interface QuestionSummary {
  id: string;
  kind: QuestionKind;
  title: string;
  category: string;
  tags: string[];
  shared: boolean;
  unitName: string;
  version: number;
  updatedAt: Date;
}
/** A question of the bank with its present version and what decides about it. */
export interface StoredQuestion extends BankQuestion, GuardedQuestion {
  id: string;
  unitId: string;
  kind: QuestionKind;
  version: number;
  archivedAt: Date | null;
  updatedAt: Date;
}
export interface QuestionFilters {
  q?: string;
  kind?: QuestionKind;
  /** With what is below it. */
  category?: string;
  tag?: string;
  mine?: boolean;
}
export interface NewQuestion extends BankQuestion {
  id: string;
  unitId: string;
  authorId: string;
  shared: boolean;
}

const pageSize = 30;

/** What the actor may see: `$1` is the person, `$2`–`$5` the units they teach in and serve. */
const visible = `q.archived_at is null and (q.author_id = $1 or $2 or u.path && $3::uuid[]
  or (q.shared and ($4 or u.path && $5::uuid[])))`;
const storedColumns = `q.id, q.unit_id as "unitId", q.author_id as "authorId", q.shared, q.kind, v.title, q.category,
  q.tags, q.version, q.archived_at as "archivedAt", q.updated_at as "updatedAt", u.path as "unitPath", v.content`;

const patterns = (query: string | undefined): string[] =>
  fold(query ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
const below = (category: string) => `${category.replace(/[\\%_]/g, '\\$&')}/%`;

/** Whether learners see, or saw, the quiz of the slot `s`. */
const asked = `exists (select from content_use w join course c on c.id = w.course_id
  where w.content_id = s.quiz_id and c.status <> 'draft')`;

/** The words in which a search looks. */
export const searchedText = ({ title, category, tags, content }: BankQuestion): string =>
  fold([title, content.text, category, ...tags].join(' ')).slice(0, 6000);

@Injectable()
export class QuestionsRepository {
  constructor(private readonly database: Database) {}

  private scope(actor: Actor): unknown[] {
    const official = scopeOf(actor, 'official');
    const teaches = scopeOf(actor, 'instructor');
    return [actor.personId, official.everywhere, official.unitIds, teaches.everywhere, teaches.unitIds];
  }

  /** What the actor may see, the newest first. */
  async list(
    actor: Actor,
    filters: QuestionFilters,
    after?: string,
    limit = pageSize,
  ): Promise<Paged<QuestionSummary>> {
    const { q, kind = null, category = null, tag = null, mine = false } = filters;
    const cursor = decodeCursor(after, 2);
    const conditions = `${visible} and ($6::text is null or q.kind = $6)
      and ($7::text is null or q.category = $7 or q.category like $8) and ($9::text is null or q.tags @> array[$9])
      and (not $10 or q.author_id = $1) and q.search_folded like all ($11::text[])`;
    const values = [...this.scope(actor), kind, category, below(category ?? ''), tag, mine, patterns(q)];
    const [rows, counted] = await Promise.all([
      this.database.query<QuestionSummary & Record<string, unknown>>(
        `select q.id, q.kind, q.title, q.category, q.tags, q.shared, u.name as "unitName", q.version,
           q.updated_at as "updatedAt"
         from question q join unit u on u.id = q.unit_id where ${conditions}
           and ($12::timestamptz is null or (q.updated_at, q.id) < ($12::timestamptz, $13::uuid))
         order by q.updated_at desc, q.id desc limit $14`,
        [...values, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
      ),
      this.database.one<{ total: number }>(
        `select count(*)::int as total from question q join unit u on u.id = q.unit_id where ${conditions}`,
        values,
      ),
    ]);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items,
      total: counted?.total ?? 0,
      next: last ? encodeCursor([last.updatedAt.toISOString(), last.id]) : null,
    };
  }

  /** The categories and tags of what the actor may see, with how many questions each has. */
  async groups(actor: Actor): Promise<{ categories: GroupCount[]; tags: GroupCount[] }> {
    const rows = await this.database.query<GroupCount & { tag: boolean }>(
      `with mine as (select q.category, q.tags from question q join unit u on u.id = q.unit_id where ${visible})
       (select category as name, count(*)::int as count, false as tag from mine where category <> ''
         group by category order by category limit 200)
       union all
       (select t as name, count(*)::int, true from mine, unnest(tags) t group by t order by count(*) desc, t limit 30)`,
      this.scope(actor),
    );
    const pick = (tag: boolean) =>
      rows.filter((row) => row.tag === tag).map(({ name, count }) => ({ name, count }));
    return { categories: pick(false), tags: pick(true) };
  }

  async find(id: string): Promise<StoredQuestion | null> {
    return isId(id) ? ((await this.findAll([id]))[0] ?? null) : null;
  }

  /** Questions by id, in the order of the ids; missing ones are left out. */
  async findAll(ids: readonly string[]): Promise<StoredQuestion[]> {
    const rows = await this.database.query<StoredQuestion & Record<string, unknown>>(
      `select ${storedColumns} from question q
         join question_version v on v.question_id = q.id and v.version = q.version
         join unit u on u.id = q.unit_id where q.id = any($1::uuid[])`,
      [ids.filter(isId)],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** All the actor may see of a category, oldest first; for export. */
  async whole(actor: Actor, category: string | null, most: number): Promise<StoredQuestion[]> {
    return this.database.query<StoredQuestion & Record<string, unknown>>(
      `select ${storedColumns} from question q
         join question_version v on v.question_id = q.id and v.version = q.version
         join unit u on u.id = q.unit_id
       where ${visible} and ($6::text is null or q.category = $6 or q.category like $7)
       order by q.category, q.created_at, q.id limit $8`,
      [...this.scope(actor), category, below(category ?? ''), most],
    );
  }

  async insert(questions: readonly NewQuestion[], now: Date): Promise<void> {
    if (questions.length === 0) return;
    const rows = JSON.stringify(
      questions.map((one) => ({
        id: one.id,
        unit_id: one.unitId,
        author_id: one.authorId,
        shared: one.shared,
        kind: one.content.body.kind,
        title: one.title,
        category: one.category,
        tags: one.tags,
        search_folded: searchedText(one),
        content: one.content,
      })),
    );
    const columns = `id uuid, unit_id uuid, author_id uuid, shared boolean, kind text, title text, category text,
      tags text[], search_folded text, content jsonb`;
    await this.database.execute(
      `insert into question (id, unit_id, author_id, shared, kind, title, category, tags, version, search_folded,
         created_at, updated_at)
       select id, unit_id, author_id, shared, kind, title, category, tags, 1, search_folded, $2, $2
       from jsonb_to_recordset($1::jsonb) as r(${columns})`,
      [rows, now],
    );
    await this.database.execute(
      `insert into question_version (question_id, version, title, content, created_at, created_by)
       select id, 1, title, content, $2, author_id from jsonb_to_recordset($1::jsonb) as r(${columns})`,
      [rows, now],
    );
  }

  /** Stores the next version; false when the question is not at the version the change was made from. */
  async addVersion(
    id: string,
    from: number,
    changed: BankQuestion & { shared: boolean },
    by: string,
    now: Date,
  ): Promise<boolean> {
    const touched = await this.database.execute(
      `update question set version = version + 1, shared = $3, kind = $4, title = $5, category = $6, tags = $7,
         search_folded = $8, updated_at = $9 where id = $1 and version = $2 and archived_at is null`,
      [
        id,
        from,
        changed.shared,
        changed.content.body.kind,
        changed.title,
        changed.category,
        changed.tags,
        searchedText(changed),
        now,
      ],
    );
    if (touched === 0) return false;
    await this.database.execute(
      `insert into question_version (question_id, version, title, content, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, from + 1, changed.title, JSON.stringify(changed.content), now, by],
    );
    return true;
  }

  async archive(id: string, now: Date): Promise<void> {
    await this.database.execute(
      'update question set archived_at = $2 where id = $1 and archived_at is null',
      [id, now],
    );
    // What learners are asked stays; quizzes that are still being made lose it.
    await this.database.execute(`delete from quiz_slot s where s.question_id = $1 and not ${asked}`, [id]);
  }

  /** Whether a quiz that learners see, or saw, names a question. */
  async isAskedByLearners(id: string): Promise<boolean> {
    const row = await this.database.one(
      `select from quiz_slot s where s.question_id = $1 and ${asked} limit 1`,
      [id],
    );
    return row !== null;
  }

  /** The categories of a unit's questions that begin with some words. */
  async categoriesBeginning(unitId: string, words: string): Promise<string[]> {
    const rows = await this.database.query<{ category: string }>(
      'select distinct category from question where unit_id = $1 and starts_with(category, $2)',
      [unitId, words],
    );
    return rows.map(({ category }) => category);
  }

  async unitPath(unitId: string): Promise<string[] | null> {
    const row = isId(unitId)
      ? await this.database.one<{ path: string[] }>('select path from unit where id = $1', [unitId])
      : null;
    return row?.path ?? null;
  }
}

export interface GroupCount {
  name: string;
  count: number;
}
