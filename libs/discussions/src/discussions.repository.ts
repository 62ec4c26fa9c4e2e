import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type DiscussionSettings, defaultSettings, withoutNames } from './domain/settings';
import { type Discussion, discussionColumns, discussionOf, type SubjectKind } from './subject';

type Row = Omit<Discussion, 'path' | keyof DiscussionSettings> & {
  slug: string | null;
  mode: DiscussionSettings['mode'] | null;
} & Omit<DiscussionSettings, 'mode'>;

function discussionFrom(row: Row): Discussion {
  const { slug, mode, ...rest } = row;
  const path = rest.kind === 'courses' ? `/courses/${slug}` : `/classes/${rest.subjectId}`;
  // Without a row of its own a discussion is held as the default says.
  const settings =
    mode === null
      ? defaultSettings(rest.topic, rest.sensitive)
      : withoutNames({ ...rest, mode }, rest.sensitive);
  return { ...rest, path, ...settings };
}

/** Discussions with their settings and who reads them. */
@Injectable()
export class DiscussionsRepository {
  constructor(private readonly database: Database) {}

  async of(kind: SubjectKind, subjectId: string, personId: string | null): Promise<Discussion | null> {
    const key = kind === 'courses' ? 'c.id' : 'k.id';
    const row = await this.database.one<Row>(
      `select ${discussionColumns} from ${discussionOf[kind]} where ${key} = $2`,
      [personId, subjectId],
    );
    return row && discussionFrom(row);
  }

  /** The discussion that a post stands in, and the post's question: its own id when it is one. */
  async behindPost(
    postId: string,
    personId: string | null,
  ): Promise<{ discussion: Discussion; questionId: string } | null> {
    const row = await this.database.one<Row & { questionId: string }>(
      `select ${discussionColumns}, coalesce(p.question_id, p.id) as "questionId" from ${discussionOf.post}
       where p.id = $2`,
      [personId, postId],
    );
    if (!row) return null;
    const { questionId, ...rest } = row;
    return { discussion: discussionFrom(rest), questionId };
  }

  /** The id of a discussion's row, made when there is none yet; of several at once one makes it. */
  async rowOf(discussion: Discussion, id: string, now: Date): Promise<string> {
    if (discussion.id) return discussion.id;
    const { kind, subjectId, mode, openReading, namesHidden, pictures } = discussion;
    const column = kind === 'courses' ? 'course_id' : 'class_id';
    const row = await this.database.one<{ id: string }>(
      `insert into discussion (id, ${column}, mode, open_reading, names_hidden, pictures, digested_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7)
       on conflict (${column}) do update set ${column} = excluded.${column} returning id`,
      [id, subjectId, mode, openReading, namesHidden, pictures, now],
    );
    return row!.id;
  }

  async change(id: string, { mode, openReading, namesHidden, pictures }: DiscussionSettings): Promise<void> {
    await this.database.execute(
      `update discussion set mode = $2, open_reading = $3, names_hidden = $4, pictures = $5 where id = $1`,
      [id, mode, openReading, namesHidden, pictures],
    );
  }

  async mute(id: string, personId: string, muted: boolean): Promise<void> {
    await this.database.execute(
      `insert into discussion_reader (discussion_id, person_id, muted) values ($1, $2, $3)
       on conflict (discussion_id, person_id) do update set muted = excluded.muted`,
      [id, personId, muted],
    );
  }

  async seen(id: string, personId: string, at: Date): Promise<void> {
    await this.database.execute(
      `insert into discussion_reader (discussion_id, person_id, seen_at) values ($1, $2, $3)
       on conflict (discussion_id, person_id) do update set seen_at = excluded.seen_at`,
      [id, personId, at],
    );
  }

  /**
   * How many questions somebody has not seen the newest of: those asked or answered since they last looked. Nothing
   * when the discussion is none of theirs.
   */
  async withUnread(
    kind: SubjectKind,
    subjectId: string,
    personId: string,
  ): Promise<{ discussion: Discussion; unread: number } | null> {
    const key = kind === 'courses' ? 'c.id' : 'k.id';
    const row = await this.database.one<Row & { unread: number }>(
      `select ${discussionColumns}, (select count(*)::int from discussion_post q where q.discussion_id = d.id
         and q.question_id is null and q.status = 'visible'
         and q.active_at > coalesce(dr.seen_at, '-infinity')) as unread
       from ${discussionOf[kind]} where ${key} = $2`,
      [personId, subjectId],
    );
    if (!row) return null;
    const { unread, ...rest } = row;
    return { discussion: discussionFrom(rest), unread };
  }

  /** The lessons of a course that can be asked about, in order. */
  lessons(courseId: string): Promise<{ id: string; title: string }[]> {
    return this.database.query(
      `select l.id, l.title from lesson l join section s on s.id = l.section_id
       where l.course_id = $1 and l.ready order by s.position, s.id, l.position`,
      [courseId],
    );
  }
}
