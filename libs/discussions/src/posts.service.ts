import { type Actor, Clock, commonErrors, Database, newId, Outbox, RateLimit } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { answerMarked } from './discussions.events';
import { discussionNotices } from './discussions.notices';
import { DiscussionsRepository } from './discussions.repository';
import { DiscussionsService } from './discussions.service';
import { moderates } from './domain/discussion.policy';
import { discussionErrors } from './domain/discussions.errors';
import { mayDelete, mayEdit, mayMark, searchTextOf } from './domain/post';
import type { AnswerDto, EditDto, QuestionDto } from './dto/discussions.dto';
import { MentionsService } from './mentions.service';
import { PicturesService, type ReadyPicture, readyPicture } from './pictures.service';
import { postHtml } from './post-html';
import { PostNews } from './post-news';
import { type HeldPost, PostsRepository } from './posts.repository';
import type { Discussion } from './subject';
import { aboutOf } from './subject-words';

/** How often one person may write, and press "helpful". */
const writing = { tries: 20, seconds: 3600 };
const thanking = { tries: 120, seconds: 3600 };

export interface Written {
  id: string;
  /** `waiting` for somebody to approve it. */
  status: 'visible' | 'waiting';
}

/** Asking, answering and what authors and readers do with posts. */
@Injectable()
export class PostsService {
  constructor(
    private readonly database: Database,
    private readonly discussions: DiscussionsService,
    private readonly rows: DiscussionsRepository,
    private readonly posts: PostsRepository,
    private readonly mentions: MentionsService,
    private readonly pictures: PicturesService,
    private readonly news: PostNews,
    private readonly outbox: Outbox,
    private readonly limit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks a question.
   * @throws common.notFound, common.forbidden, common.tooMany, discussions.noWords, otherLesson, whoIsMeant, noPictures,
   * notAPicture
   */
  async ask(
    actor: Actor,
    kind: string,
    subjectId: string,
    { title, lessonId, ...words }: QuestionDto,
    picture: Buffer | null = null,
  ): Promise<Written> {
    const discussion = await this.discussions.get(actor, kind, subjectId, 'write');
    if (lessonId) {
      const lessons = await this.discussions.lessons(discussion);
      if (!lessons.some(({ id }) => id === lessonId)) throw discussionErrors.otherLesson();
    }
    return this.write(
      actor,
      discussion,
      null,
      { ...words, title: title.trim(), lessonId: lessonId ?? null },
      picture,
    );
  }

  /** Answers a question. @throws as `ask` */
  async answer(
    actor: Actor,
    questionId: string,
    words: AnswerDto,
    picture: Buffer | null = null,
  ): Promise<Written> {
    const { discussion, questionId: own } = await this.discussions.behindPost(actor, questionId, 'write');
    if (own !== questionId) throw commonErrors.notFound();
    return this.write(actor, discussion, questionId, { ...words, title: '', lessonId: null }, picture);
  }

  private async write(
    actor: Actor,
    discussion: Discussion,
    answers: string | null,
    words: { title: string; body: string; lessonId: string | null; mentionIds?: string[] },
    picture: Buffer | null,
  ): Promise<Written> {
    const moderator = moderates(actor, discussion);
    const bodyHtml = htmlOf(words.body);
    if (picture && !discussion.pictures) throw discussionErrors.noPictures();
    const mentionedIds = await this.mentions.mustResolve(
      discussion,
      actor.personId,
      moderator,
      words.body,
      words.mentionIds ?? [],
    );
    const ready: ReadyPicture | null = picture ? await readyPicture(picture) : null;
    await this.limit.take('discussions.write', actor.personId, writing);
    return this.database.transaction(async () => {
      const at = this.clock.now();
      const discussionId = await this.rows.rowOf(discussion, newId(), at);
      const waiting =
        discussion.mode === 'moderated' &&
        !moderator &&
        !(await this.posts.isKnown(discussionId, actor.personId));
      const held = answers ? await this.posts.hold(answers, answers) : null;
      if (answers && held?.question.status !== 'visible') throw discussionErrors.closed();
      const id = newId();
      await this.posts.insert({
        id,
        discussionId,
        questionId: answers,
        authorId: actor.personId,
        byStaff: moderator,
        lessonId: words.lessonId,
        title: words.title,
        bodyMarkdown: words.body,
        bodyHtml,
        searchFolded: searchTextOf(words.title, words.body),
        waiting,
        at,
      });
      if (ready) await this.pictures.attach(id, ready);
      await this.mentions.note(id, mentionedIds);
      if (waiting) return { id, status: 'waiting' };
      const now = await this.posts.hold(answers ?? id, id);
      if (!now) throw commonErrors.notFound();
      await this.news.tell(discussion, now.question, now.post, actor.representedBy);
      await this.posts.recount(now.question.id);
      return { id, status: 'visible' };
    });
  }

  /** Changes what one wrote within the hour; what it said before is kept. @throws discussions.tooLate */
  async edit(actor: Actor, postId: string, { title, body, mentionIds }: EditDto): Promise<void> {
    await this.change(
      actor,
      postId,
      async (discussion, { question, post }, now) => {
        if (post.authorId !== actor.personId) throw commonErrors.forbidden();
        if (!mayEdit(actor, post, now)) throw discussionErrors.tooLate();
        const newTitle = post.questionId === null ? title?.trim() || post.title : '';
        if (newTitle === post.title && body === post.bodyMarkdown) return;
        const mentionedIds = await this.mentions.mustResolve(
          discussion,
          actor.personId,
          moderates(actor, discussion),
          body,
          mentionIds ?? [],
        );
        await this.posts.rewrite(
          post,
          {
            editId: newId(),
            title: newTitle,
            bodyMarkdown: body,
            bodyHtml: htmlOf(body),
            searchFolded: searchTextOf(newTitle, body),
          },
          now,
        );
        await this.mentions.note(post.id, mentionedIds);
        if (post.status === 'visible') await this.news.tell(discussion, question, post, actor.representedBy);
      },
      'write',
    );
  }

  /** Takes back what one wrote: a few words stand in its place, and its picture is gone for good. */
  async remove(actor: Actor, postId: string): Promise<void> {
    await this.change(actor, postId, async (_, { question, post }) => {
      if (!mayDelete(actor, post)) throw commonErrors.forbidden();
      await this.posts.setStatus(post.id, 'deleted', null, null);
      await this.pictures.remove(post.id);
      await this.posts.recount(question.id);
    });
  }

  /** Says that a post was of help ("me too" of a question), or takes it back; returns how many said so. */
  async thank(actor: Actor, postId: string, thanks: boolean): Promise<number> {
    await this.limit.take('discussions.thank', actor.personId, thanking);
    return this.change(
      actor,
      postId,
      async (_, { post }) => {
        if (post.authorId === actor.personId) throw discussionErrors.ownPost();
        if (post.status !== 'visible') throw commonErrors.notFound();
        return this.posts.thank(post.id, actor.personId, thanks);
      },
      'write',
    );
  }

  /**
   * Marks the answer that helped, or none; of several at once the last one stands.
   * @throws common.forbidden, discussions.notAnAnswer
   */
  async mark(actor: Actor, questionId: string, answerId: string | null): Promise<void> {
    const target = answerId ?? questionId;
    await this.change(
      actor,
      target,
      async (discussion, { question, post }) => {
        if (question.id !== questionId) throw discussionErrors.notAnAnswer();
        if (!mayMark(actor, moderates(actor, discussion), question)) throw commonErrors.forbidden();
        if (answerId && (post.questionId !== questionId || post.status !== 'visible'))
          throw discussionErrors.notAnAnswer();
        if (question.markedAnswerId === answerId) return;
        await this.posts.mark(questionId, answerId);
        const markedBy = actor.representedBy ?? actor.personId;
        await this.outbox.publish(answerMarked({ ...aboutOf(discussion), questionId, answerId, markedBy }));
        if (answerId && post.authorId && post.authorId !== actor.personId)
          await this.news.send(
            post.discussionId,
            [post.authorId],
            discussionNotices.marked({ title: discussion.title }),
            questionId,
          );
      },
      'write',
    );
  }

  /** Runs a change of a post that is held together with its question. */
  private async change<T>(
    actor: Actor,
    postId: string,
    work: (discussion: Discussion, held: { question: HeldPost; post: HeldPost }, now: Date) => Promise<T>,
    action: 'read' | 'write' = 'read',
  ): Promise<T> {
    const { discussion, questionId } = await this.discussions.behindPost(actor, postId, action);
    return this.database.transaction(async () => {
      const held = await this.posts.hold(questionId, postId);
      if (!held) throw commonErrors.notFound();
      return work(discussion, held, this.clock.now());
    });
  }
}

/** @throws discussions.noWords for a text of which nothing is left to read; courses.tooTangled */
function htmlOf(markdown: string): string {
  const html = postHtml(markdown);
  if (html.replace(/<[^>]*>|&nbsp;|\s/g, '') === '') throw discussionErrors.noWords();
  return html;
}
