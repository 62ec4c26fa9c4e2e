import { type Actor, Clock, commonErrors } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { DiscussionsService } from './discussions.service';
import { type DiscussionAction, moderates } from './domain/discussion.policy';
import { isThere, showsText } from './domain/post';
import type { PostRow, PostView } from './post-view';
import { PostsRepository } from './posts.repository';
import { showPost } from './show-post';
import type { Discussion } from './subject';

/** One post with where it stands. */
export interface ReadPost {
  discussion: Discussion;
  questionId: string;
  post: PostView;
  /** As it is stored; for its author's own form. */
  row: PostRow;
}

/** Reads one post by itself. */
@Injectable()
export class PostReader {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly posts: PostsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws common.notFound for a post that somebody may not see, or whose text is gone; common.forbidden */
  async read(actor: Actor, postId: string, action: DiscussionAction = 'read'): Promise<ReadPost> {
    const { discussion, questionId } = await this.discussions.behindPost(actor, postId, action);
    const row = await this.posts.find(postId, actor.personId);
    const moderator = moderates(actor, discussion);
    if (!row || !isThere(actor, moderator, row) || !showsText(actor, moderator, row))
      throw commonErrors.notFound();
    const question = { id: questionId, authorId: null, markedAnswerId: null };
    const post = showPost(actor, discussion, row, row.questionId ? question : row, this.clock.now());
    return { discussion, questionId, post, row };
  }

  /** What a post said before; for its author and moderators. @throws common.notFound, common.forbidden */
  async edits(actor: Actor, postId: string): Promise<{ title: string; bodyHtml: string; editedAt: Date }[]> {
    const { discussion, row } = await this.read(actor, postId);
    if (row.authorId !== actor.personId && !moderates(actor, discussion)) throw commonErrors.forbidden();
    return this.posts.edits(postId);
  }
}
