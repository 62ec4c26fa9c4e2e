import { Inbox, type Notice } from '@domdom/notifications';
import { Clock, Database, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { questionAnswered, questionAsked } from './discussions.events';
import { discussionNotices } from './discussions.notices';
import { MentionsService } from './mentions.service';
import { type HeldPost, PostsRepository } from './posts.repository';
import type { Discussion } from './subject';
import { aboutOf, questionPath } from './subject-words';

/** Tells what has to be told once a post can be seen: people, and other libraries. */
@Injectable()
export class PostNews {
  constructor(
    private readonly database: Database,
    private readonly posts: PostsRepository,
    private readonly mentions: MentionsService,
    private readonly inbox: Inbox,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** In the transaction in which a post can be seen for the first time or was changed; its question is held. */
  async tell(
    discussion: Discussion,
    question: HeldPost,
    post: HeldPost,
    writtenBy: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    const title = discussion.title;
    const isAnswer = post.id !== question.id;
    const mentioned = await this.mentions.takeUntold(post.id, now);
    await this.send(
      post.discussionId,
      mentioned.filter((id) => id !== post.authorId),
      discussionNotices.mentioned({ title }),
      question.id,
    );
    if (post.announcedAt !== null) return;
    await this.posts.announced(post.id, now);
    if (post.authorId === null) return;
    const wrote = {
      ...aboutOf(discussion),
      personId: post.authorId,
      questionId: question.id,
      writtenBy: writtenBy ?? post.authorId,
    };
    if (!isAnswer) {
      await this.outbox.publish(questionAsked(wrote));
      return;
    }
    const comment = post.authorId === question.authorId;
    await this.outbox.publish(questionAnswered({ ...wrote, answerId: post.id, comment }));
    // Who was named in the answer already knows of it.
    if (question.authorId && !comment && !mentioned.includes(question.authorId))
      await this.send(
        post.discussionId,
        [question.authorId],
        discussionNotices.answered({ title }),
        question.id,
      );
  }

  /** Tells those who have not muted the discussion. */
  async send(
    discussionId: string,
    personIds: readonly string[],
    notice: Notice,
    questionId: string,
  ): Promise<void> {
    if (personIds.length === 0) return;
    const muted = await this.database.query<{ id: string }>(
      `select person_id as id from discussion_reader where discussion_id = $1 and muted and person_id = any($2::uuid[])`,
      [discussionId, personIds],
    );
    const quiet = new Set(muted.map(({ id }) => id));
    await this.inbox.send(
      personIds.filter((id) => !quiet.has(id)),
      notice,
      questionPath(questionId),
    );
  }
}
