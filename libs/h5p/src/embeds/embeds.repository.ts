import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** A way for other sites to show a content. */
export interface Embed {
  id: string;
  contentId: string;
  /** What its maker calls it: where it is used. */
  name: string;
  /** The sites that may show it, as a policy names them; every site when there are none. */
  sites: string[];
  madeAt: Date;
  revokedAt: Date | null;
}

const columns = `id, content_id as "contentId", name, sites, made_at as "madeAt", revoked_at as "revokedAt"`;

@Injectable()
export class EmbedsRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<Embed | null> {
    return this.database.one<Embed & Record<string, unknown>>(
      `select ${columns} from h5p_embed where id = $1`,
      [id],
    );
  }

  /** Those of a content, the newest first. */
  of(contentId: string): Promise<Embed[]> {
    return this.database.query<Embed & Record<string, unknown>>(
      `select ${columns} from h5p_embed where content_id = $1 order by revoked_at is not null, made_at desc, id desc`,
      [contentId],
    );
  }

  /** Adds one unless the content has as many as it may; says whether it did. */
  async add(embed: Omit<Embed, 'revokedAt'> & { madeBy: string }, most: number): Promise<boolean> {
    // Its row is taken so that two at once do not both find room.
    await this.database.one('select 1 from h5p_content where id = $1 for update', [embed.contentId]);
    const added = await this.database.execute(
      `insert into h5p_embed (id, content_id, name, sites, made_by, made_at)
       select $1, $2, $3, $4, $5, $6
       where (select count(*) from h5p_embed where content_id = $2 and revoked_at is null) < $7`,
      [embed.id, embed.contentId, embed.name, embed.sites, embed.madeBy, embed.madeAt, most],
    );
    return added === 1;
  }

  /** Ends one; says whether it had not ended before. */
  async revoke(id: string, now: Date): Promise<boolean> {
    const changed = await this.database.execute(
      'update h5p_embed set revoked_at = $2 where id = $1 and revoked_at is null',
      [id, now],
    );
    return changed === 1;
  }

  /** Deletes those that ended before a day; says how many. */
  deleteRevokedBefore(day: Date): Promise<number> {
    return this.database.execute('delete from h5p_embed where revoked_at < $1', [day]);
  }
}
