import {
  type Actor,
  Database,
  decodeCursor,
  encodeCursor,
  fold,
  type Paged,
  scopeOf,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';

export const owners = ['mine', 'colleagues'] as const;
export type Owner = (typeof owners)[number];

export interface ContentFilters {
  /** Words of the title; diacritics and order do not matter. */
  q?: string;
  /** A machine name: "DomDom.Choice". */
  kind?: string;
  /** One's own without it. */
  owner?: Owner;
}
/** A lesson that shows a content. */
export interface UsedIn {
  title: string;
  /** Learners see it. */
  open: boolean;
}
export interface ContentSummary {
  id: string;
  library: string;
  title: string;
  language: string;
  maxScore: number | null;
  version: number;
  updatedAt: Date;
  /** Null when the person is gone. */
  authorName: string | null;
  savedBy: string | null;
  /** Lessons of now; of a colleague's content those that learners see. */
  usedIn: UsedIn[];
}
export interface KindCount {
  library: string;
  count: number;
}

const pageSize = 30;
/** `$1` is the person, `$2` whether it is about colleagues' contents, `$3` and `$4` the units somebody teaches in. */
const ofOwner = `case when $2 then c.author_id is distinct from $1
  and exists (select from unit u where u.id = c.unit_id and ($3 or u.path && $4::uuid[])) else c.author_id = $1 end`;

const patterns = (words: string | undefined): string[] =>
  fold(words ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);

/** Contents in lists: one's own, and those that colleagues made for the same units. */
@Injectable()
export class ContentListRepository {
  constructor(private readonly database: Database) {}

  private scope(actor: Actor, owner: Owner | undefined): unknown[] {
    const { everywhere, unitIds } = scopeOf(actor, 'instructor');
    return [actor.personId, owner === 'colleagues', everywhere, unitIds];
  }

  /** The newest change first. */
  async list(actor: Actor, filters: ContentFilters, after?: string): Promise<Paged<ContentSummary>> {
    const cursor = decodeCursor(after, 2);
    const conditions = `${ofOwner} and fold(c.title) like all ($5::text[])
      and ($6::text is null or split_part(c.library, ' ', 1) = $6)`;
    const values = [...this.scope(actor, filters.owner), patterns(filters.q), filters.kind ?? null];
    const [rows, count] = await Promise.all([
      this.database.query<ContentSummary & Record<string, unknown>>(
        `select c.id, c.library, c.title, c.language, c.max_score as "maxScore", c.version,
           c.updated_at as "updatedAt", a.full_name as "authorName", s.full_name as "savedBy",
           coalesce((select jsonb_agg(jsonb_build_object('title', l.title, 'open', k.status <> 'draft')
               order by l.title, l.id)
             from lesson l join course k on k.id = l.course_id
             where l.content_id = c.id and (c.author_id = $1 or k.status <> 'draft')), '[]') as "usedIn"
         from h5p_content c left join person a on a.id = c.author_id left join person s on s.id = c.saved_by
         where ${conditions}
           and ($7::timestamptz is null or (c.updated_at, c.id) < ($7::timestamptz, $8::uuid))
         order by c.updated_at desc, c.id desc limit ${pageSize + 1}`,
        [...values, cursor?.[0] ?? null, cursor?.[1] ?? null],
      ),
      this.database.one<{ total: number }>(
        `select count(*)::int as total from h5p_content c where ${conditions}`,
        values,
      ),
    ]);
    const items = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? items.at(-1) : undefined;
    return {
      items,
      total: count?.total ?? 0,
      next: last ? encodeCursor([last.updatedAt.toISOString(), last.id]) : null,
    };
  }

  /** Which kinds of contents there are, the most frequent first. */
  kinds(actor: Actor, owner: Owner | undefined): Promise<KindCount[]> {
    return this.database.query<KindCount & Record<string, unknown>>(
      `select split_part(c.library, ' ', 1) as library, count(*)::int as count from h5p_content c
       where ${ofOwner} group by 1 order by 2 desc, 1 limit 40`,
      this.scope(actor, owner),
    );
  }
}
