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

  async isOfCourse(contentId: string, courseId: string | null): Promise<boolean> {
    const found = await this.database.one(
      'select 1 from content_use where content_id = $1 and course_id = $2',
      [contentId, courseId],
    );
    return found !== null;
  }

  /** The people of a room who are not hosts. */
  async guests(sessionId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select person_id as id from room_person where session_id = $1 and role = 'guest'`,
      [sessionId],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether somebody of its room may work on an activity: it is open, or was closed after `since`. */
  async isFor(personId: string, id: string, contentId: string, since: Date): Promise<boolean> {
    const found = await this.database.one(
      `select 1 from room_activity a join room_person p on p.session_id = a.session_id
       where a.id = $2 and a.content_id = $3 and p.person_id = $1 and p.removed_at is null
         and (a.closed_at is null or a.closed_at > $4)`,
      [personId, id, contentId, since],
    );
    return found !== null;
  }
}
