import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  encodeCursor,
  hasRole,
  Outbox,
  type Paged,
  RateLimit,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { postModerated } from './discussions.events';
import { discussionNotices } from './discussions.notices';
import { DiscussionsService, placeIn } from './discussions.service';
import { discussionErrors } from './domain/discussions.errors';
import { hiddenByReports } from './domain/post';
import type { Decision, ReportDto } from './dto/discussions.dto';
import { ModerationRepository } from './moderation.repository';
import { PostNews } from './post-news';
import { type HeldPost, PostsRepository } from './posts.repository';
import { type QueuedPost, showQueued } from './show-queued';
import type { Discussion } from './subject';
import { aboutOf } from './subject-words';

const reporting = { tries: 20, seconds: 3600 };
const perPage = 20;

/** Reports of posts, and what those who answer for a discussion decide. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly database: Database,
    private readonly discussions: DiscussionsService,
    private readonly posts: PostsRepository,
    private readonly moderation: ModerationRepository,
    private readonly news: PostNews,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly limit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells that a post should not be there; each person once, a second time changes nothing. Enough independent reports
   * hide it until somebody has looked.
   * @throws common.notFound, common.forbidden, common.tooMany, discussions.ownPost
   */
  async report(actor: Actor, postId: string, { reason, words }: ReportDto): Promise<void> {
    const { discussion, questionId } = await this.discussions.behindPost(actor, postId, 'report');
    await this.limit.take('discussions.report', actor.personId, reporting);
    await this.database.transaction(async () => {
      const held = await this.posts.hold(questionId, postId);
      if (!held || held.post.status === 'deleted' || held.post.status === 'waiting')
        throw commonErrors.notFound();
      const { post } = held;
      if (post.authorId === actor.personId) throw discussionErrors.ownPost();
      const now = this.clock.now();
      const said = { reason, words: words?.trim() || null };
      const open = await this.moderation.report(postId, actor.personId, said, now);
      if (open === null || !hiddenByReports(post, open)) return;
      await this.posts.setStatus(postId, 'hidden', null, post.queuedAt ?? now);
      await this.posts.recount(questionId);
      await this.note(discussion, post, 'hidden', null, { reports: open });
    });
  }

  /** What waits for somebody, the oldest first. */
  async queue(actor: Actor, cursor?: string): Promise<Paged<QueuedPost>> {
    if (actor.representedBy !== null) throw commonErrors.forbidden();
    const rows = await this.moderation.queue(actor, placeIn(cursor), perPage + 1);
    // Whoever has nothing to look at and is not one who ever might has no business here.
    if (rows.length === 0 && !hasRole(actor, 'instructor')) throw commonErrors.forbidden();
    const shown = rows.slice(0, perPage);
    const last = shown.at(-1);
    const next = rows.length > perPage && last ? encodeCursor([last.queuedAt.toISOString(), last.id]) : null;
    return { items: shown.map((row) => showQueued(actor, row)), total: rows[0]?.total ?? 0, next };
  }

  /**
   * Decides about a post; deciding the same again changes nothing. Returns its question's id.
   * @throws common.notFound, common.forbidden, discussions.reasonNeeded to hide one, discussions.gone for one that its
   * author has deleted
   */
  async decide(
    actor: Actor,
    postId: string,
    decision: Decision,
    reason: string | null = null,
  ): Promise<string> {
    const { discussion, questionId } = await this.discussions.behindPost(actor, postId, 'moderate');
    const why = reason?.trim() || null;
    if (decision === 'hide' && !why) throw discussionErrors.reasonNeeded();
    await this.database.transaction(async () => {
      const held = await this.posts.hold(questionId, postId);
      if (!held) throw commonErrors.notFound();
      if (held.post.status === 'deleted') throw discussionErrors.gone();
      await this.moderation.settle(postId, this.clock.now());
      if (decision === 'hide') await this.hide(actor, discussion, held.post, why ?? '');
      else await this.show(actor, discussion, held, decision);
      await this.posts.recount(questionId);
    });
    return questionId;
  }

  private async hide(actor: Actor, discussion: Discussion, post: HeldPost, reason: string): Promise<void> {
    const before = post.status;
    await this.posts.setStatus(post.id, 'hidden', reason, null);
    if (before === 'hidden' && post.queuedAt === null) return;
    await this.note(discussion, post, 'hidden', actor.personId, { reason });
    if (post.authorId)
      await this.news.send(
        post.discussionId,
        [post.authorId],
        discussionNotices.hidden({ title: discussion.title, reason }),
        post.questionId ?? post.id,
      );
  }

  /** Approved, restored, or found to be in order: a post can be seen. */
  private async show(
    actor: Actor,
    discussion: Discussion,
    { question, post }: { question: HeldPost; post: HeldPost },
    decision: 'approve' | 'restore' | 'leave',
  ): Promise<void> {
    await this.posts.setStatus(post.id, 'visible', null, null);
    if (post.status === 'visible') {
      if (post.queuedAt !== null) await this.note(discussion, post, 'left', actor.personId, {});
      return;
    }
    const approved = post.status === 'waiting';
    await this.note(discussion, post, approved ? 'approved' : 'restored', actor.personId, { decision });
    await this.news.tell(discussion, question, { ...post, status: 'visible' }, null);
    if (post.authorId) {
      const { title } = discussion;
      await this.news.send(
        post.discussionId,
        [post.authorId],
        approved ? discussionNotices.approved({ title }) : discussionNotices.restored({ title }),
        question.id,
      );
    }
  }

  /** Into the audit log and the outbox. */
  private async note(
    discussion: Discussion,
    post: HeldPost,
    deed: 'approved' | 'hidden' | 'restored' | 'left',
    by: string | null,
    details: object,
  ): Promise<void> {
    await this.audit.record({
      action: by === null ? 'discussions.hidden-by-reports' : `discussions.post-${deed}`,
      subject: 'discussion_post',
      subjectId: post.id,
      details,
    });
    await this.outbox.publish(postModerated({ ...aboutOf(discussion), postId: post.id, deed, by }));
  }
}
