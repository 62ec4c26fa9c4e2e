import { Database, isId } from '@domdom/platform';
import type { IContentMetadata } from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import type { GuardedContent } from '../domain/content.policy';

export interface Content extends GuardedContent {
  id: string;
  library: string;
  title: string;
  params: Record<string, unknown>;
  metadata: IContentMetadata;
  language: string;
  unitId: string | null;
  maxScore: number | null;
  version: number;
  updatedAt: Date;
}

export type BriefContent = Omit<Content, 'params' | 'metadata'>;

/** One content with what decides who may do what with it, and more of its columns. */
const guarded = (more: string) =>
  `select c.id, c.library, c.title, ${more} c.language, c.author_id as "authorId",
     c.unit_id as "unitId", c.max_score as "maxScore", c.version, c.updated_at as "updatedAt",
     coalesce(u.path, '{}') as "unitPath",
     coalesce((select jsonb_agg(jsonb_build_object('lessonId', l.id, 'status', k.status, 'unitPath', ku.path,
         'authorIds', array(select a.person_id from course_author a where a.course_id = k.id)))
       from (select distinct lesson_id as id, course_id from content_use where content_id = c.id) l
         join course k on k.id = l.course_id join unit ku on ku.id = k.owner_unit_id
       where true), '[]') as lessons
   from h5p_content c left join unit u on u.id = c.unit_id where c.id = $1`;

/** Contents as pages and services read them. */
@Injectable()
export class ContentsRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Content | null> {
    if (!isId(id)) return null;
    return this.database.one<Content & Record<string, unknown>>(guarded('c.params, c.metadata,'), [id]);
  }

  /** A content without what is in it. */
  async brief(id: string): Promise<BriefContent | null> {
    if (!isId(id)) return null;
    return this.database.one<BriefContent & Record<string, unknown>>(guarded(''), [id]);
  }

  /** Takes the row until the transaction ends and says which version it is; null when there is none. */
  async lockVersion(id: string): Promise<number | null> {
    const row = await this.database.one<{ version: number }>(
      'select version from h5p_content where id = $1 for update',
      [id],
    );
    return row?.version ?? null;
  }
}
