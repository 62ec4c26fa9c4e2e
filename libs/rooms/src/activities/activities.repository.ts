import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

export interface ActivityRow {
  id: string;
  contentId: string;
  title: string;
  openedAt: Date;
}

const columns = `id, content_id as "contentId", title, opened_at as "openedAt"`;

/** Which lesson a room works on together. */
@Injectable()
export class ActivitiesRepository {
  constructor(private readonly database: Database) {}

  current(sessionId: string): Promise<ActivityRow | null> {
    return this.database.one<ActivityRow & Record<string, unknown>>(
      `select ${columns} from room_activity where session_id = $1 and closed_at is null`,
      [sessionId],
    );
  }

  /** Opens one in the place of another. Call it inside a transaction. */
  async open(
    sessionId: string,
    activity: { id: string; contentId: string; title: string },
    now: Date,
  ): Promise<void> {
    await this.database.query('select 1 from room where session_id = $1 for update', [sessionId]);
    await this.close(sessionId, now);
    await this.database.execute(
      `insert into room_activity (id, session_id, content_id, title, opened_at) values ($1, $2, $3, $4, $5)`,
      [activity.id, sessionId, activity.contentId, activity.title, now],
    );
  }

  async close(sessionId: string, now: Date): Promise<boolean> {
    const closed = await this.database.execute(
      'update room_activity set closed_at = $2 where session_id = $1 and closed_at is null',
      [sessionId, now],
    );
    return closed > 0;
  }

  /** The content of one that is open; null for others. */
  async openContent(sessionId: string, id: string): Promise<string | null> {
    const row = await this.database.one<{ contentId: string }>(
      `select content_id as "contentId" from room_activity
       where session_id = $1 and id = $2 and closed_at is null`,
      [sessionId, id],
    );
    return row?.contentId ?? null;
  }

  /** Contents of a course's lessons, then those that somebody made. */
  choices(personId: string, courseId: string | null): Promise<{ id: string; title: string }[]> {
    return this.database.query(
      `select c.id, c.title from h5p_content c
       left join (select distinct content_id from content_use where course_id = $2) u on u.content_id = c.id
       where c.author_id = $1 or u.content_id is not null
       order by u.content_id is null, c.updated_at desc, c.id desc limit 200`,
      [personId, courseId],
    );
  }
}
