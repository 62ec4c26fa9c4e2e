import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { PostStatus } from './domain/post';
import { type PostRow, postColumns, postSource } from './post-view';

/** A post held for a change, with what the change depends on. */
export interface HeldPost {
  id: string;
  discussionId: string;
  questionId: string | null;
  authorId: string | null;
  byStaff: boolean;
  title: string;
  bodyMarkdown: string;
  bodyHtml: string;
  status: PostStatus;
  announcedAt: Date | null;
  markedAnswerId: string | null;
  openReports: number;
  queuedAt: Date | null;
  createdAt: Date;
}
export interface NewPost {
  id: string;
  discussionId: string;
  questionId: string | null;
  authorId: string;
  byStaff: boolean;
  lessonId: string | null;
  title: string;
  bodyMarkdown: string;
  bodyHtml: string;
  searchFolded: string;
  waiting: boolean;
  at: Date;
}

/** Posts as they are written. */
@Injectable()
export class PostsRepository {
  constructor(private readonly database: Database) {}

  /** A post for its author or a moderator. */
  find(id: string, personId: string | null): Promise<PostRow | null> {
    return this.database.one<PostRow>(`select ${postColumns} from ${postSource} where p.id = $2`, [
      personId,
      id,
    ]);
  }

  /**
   * A post, held until the transaction ends, and its question before it: always in this order, so that two never wait
   * for each other.
   */
  async hold(questionId: string, postId: string): Promise<{ question: HeldPost; post: HeldPost } | null> {
    const question = await this.holdOne(questionId);
    const post = postId === questionId ? question : await this.holdOne(postId);
    return question && post && (postId === questionId || post.questionId === questionId)
      ? { question, post }
      : null;
  }

  private holdOne(id: string): Promise<HeldPost | null> {
    return this.database.one<HeldPost>(
      `select id, discussion_id as "discussionId", question_id as "questionId", author_id as "authorId",
         by_staff as "byStaff", title, body_markdown as "bodyMarkdown", body_html as "bodyHtml", status,
         announced_at as "announcedAt", marked_answer_id as "markedAnswerId", open_reports as "openReports",
         queued_at as "queuedAt", created_at as "createdAt"
       from discussion_post where id = $1 for update`,
      [id],
    );
  }

  async insert(post: NewPost): Promise<void> {
    await this.database.execute(
      `insert into discussion_post (id, discussion_id, question_id, author_id, by_staff, lesson_id, title, body_markdown,
         body_html, search_folded, status, queued_at, created_at, active_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
      [
        post.id,
        post.discussionId,
        post.questionId,
        post.authorId,
        post.byStaff,
        post.lessonId,
        post.title,
        post.bodyMarkdown,
        post.bodyHtml,
        post.searchFolded,
        post.waiting ? 'waiting' : 'visible',
        post.waiting ? post.at : null,
        post.at,
      ],
    );
  }

  /** Whether somebody has a post in a discussion that was seen and let stand. */
  async isKnown(discussionId: string, personId: string): Promise<boolean> {
    const known = await this.database.one(
      `select from discussion_post where discussion_id = $1 and author_id = $2 and status = 'visible' limit 1`,
      [discussionId, personId],
    );
    return known !== null;
  }

  /** Changes the words of a post and keeps those it had. */
  async rewrite(
    post: HeldPost,
    to: { editId: string; title: string; bodyMarkdown: string; bodyHtml: string; searchFolded: string },
    at: Date,
  ): Promise<void> {
    await this.database.execute(
      `insert into discussion_edit (id, post_id, title, body_markdown, body_html, edited_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [to.editId, post.id, post.title, post.bodyMarkdown, post.bodyHtml, at],
    );
    await this.database.execute(
      `update discussion_post set title = $2, body_markdown = $3, body_html = $4, search_folded = $5, edited_at = $6
       where id = $1`,
      [post.id, to.title, to.bodyMarkdown, to.bodyHtml, to.searchFolded, at],
    );
  }

  /** What a post said before, the newest first. */
  edits(postId: string): Promise<{ title: string; bodyHtml: string; editedAt: Date }[]> {
    return this.database.query(
      `select title, body_html as "bodyHtml", edited_at as "editedAt" from discussion_edit
       where post_id = $1 order by edited_at desc, id desc limit 50`,
      [postId],
    );
  }

  async setStatus(
    id: string,
    status: PostStatus,
    reason: string | null,
    queuedAt: Date | null,
  ): Promise<void> {
    await this.database.execute(
      `update discussion_post set status = $2, status_reason = $3, queued_at = $4 where id = $1`,
      [id, status, reason, queuedAt],
    );
  }

  async announced(id: string, at: Date): Promise<void> {
    await this.database.execute(`update discussion_post set announced_at = $2 where id = $1`, [id, at]);
  }

  /** Counts the answers of a question anew; it has to be held. A marked answer that is not shown is no longer marked. */
  async recount(questionId: string): Promise<void> {
    await this.database.execute(
      `update discussion_post q set answer_count = n.answers, active_at = greatest(q.created_at, n.last),
         marked_answer_id = case when exists (select from discussion_post m
           where m.id = q.marked_answer_id and m.status = 'visible') then q.marked_answer_id end
       from (select count(*)::int as answers, max(created_at) as last from discussion_post
         where question_id = $1 and status = 'visible') n where q.id = $1`,
      [questionId],
    );
  }

  async mark(questionId: string, answerId: string | null): Promise<void> {
    await this.database.execute(`update discussion_post set marked_answer_id = $2 where id = $1`, [
      questionId,
      answerId,
    ]);
  }

  /** Notes or takes back that somebody found a post helpful; the post has to be held. Returns how many did. */
  async thank(postId: string, personId: string, thanks: boolean): Promise<number> {
    await this.database.execute(
      thanks
        ? `insert into discussion_vote (post_id, person_id) values ($1, $2) on conflict do nothing`
        : `delete from discussion_vote where post_id = $1 and person_id = $2`,
      [postId, personId],
    );
    const row = await this.database.one<{ count: number }>(
      `update discussion_post set helpful_count = (select count(*) from discussion_vote where post_id = $1)
       where id = $1 returning helpful_count as count`,
      [postId],
    );
    return row?.count ?? 0;
  }
}
