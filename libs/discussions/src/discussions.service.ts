import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  decodeCursor,
  encodeCursor,
  isId,
  newId,
  type Paged,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { DiscussionsRepository } from './discussions.repository';
import { can, type DiscussionAction, moderates } from './domain/discussion.policy';
import { isThere } from './domain/post';
import type { DiscussionSettings } from './domain/settings';
import type { QuestionFilter } from './dto/discussions.dto';
import type { PostView } from './post-view';
import { QuestionLists } from './question-lists.repository';
import { showPost } from './show-post';
import { type Discussion, type SubjectKind, subjectKinds } from './subject';

const questionsPerPage = 20;
const answersPerPage = 50;
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

export interface Thread {
  discussion: Discussion;
  question: PostView;
  /** The marked one first, then as they came. */
  answers: PostView[];
  next: string | null;
}

/** Reading discussions, and how each is held. */
@Injectable()
export class DiscussionsService {
  constructor(
    private readonly database: Database,
    private readonly discussions: DiscussionsRepository,
    private readonly lists: QuestionLists,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The discussion of a course or class for something that somebody wants to do there.
   * @throws common.notFound for what they may not even read; common.forbidden
   */
  async get(
    actor: Actor | null,
    kind: string,
    subjectId: string,
    action: DiscussionAction = 'read',
  ): Promise<Discussion> {
    const known = subjectKinds.find((each) => each === kind);
    const found =
      known && isId(subjectId) ? await this.discussions.of(known, subjectId, actor?.personId ?? null) : null;
    return this.checked(actor, found, action);
  }

  /** The same, by a post in it. */
  async behindPost(
    actor: Actor | null,
    postId: string,
    action: DiscussionAction = 'read',
  ): Promise<{ discussion: Discussion; questionId: string }> {
    const found = isId(postId) ? await this.discussions.behindPost(postId, actor?.personId ?? null) : null;
    return {
      discussion: this.checked(actor, found?.discussion ?? null, action),
      questionId: found?.questionId ?? '',
    };
  }

  private checked(actor: Actor | null, found: Discussion | null, action: DiscussionAction): Discussion {
    if (!found || !can('read', actor, found)) throw commonErrors.notFound();
    if (!can(action, actor, found)) throw commonErrors.forbidden();
    return found;
  }

  /** Questions, those in which something happened last first. */
  async questions(
    actor: Actor | null,
    discussion: Discussion,
    filter: QuestionFilter,
  ): Promise<Paged<PostView>> {
    if (!discussion.id) return { items: [], total: 0, next: null };
    const rows = await this.lists.questions(
      discussion.id,
      actor?.personId ?? null,
      moderates(actor, discussion),
      filter,
      placeIn(filter.after),
      questionsPerPage + 1,
    );
    const now = this.clock.now();
    const items = rows.slice(0, questionsPerPage).map((row) => showPost(actor, discussion, row, row, now));
    const last = items.at(-1);
    const next =
      rows.length > questionsPerPage && last ? encodeCursor([last.activeAt.toISOString(), last.id]) : null;
    return { items, total: rows[0]?.total ?? 0, next };
  }

  /** A question with its answers. @throws common.notFound */
  async thread(actor: Actor | null, questionId: string, after?: string): Promise<Thread> {
    const { discussion } = await this.behindPost(actor, questionId);
    const moderator = moderates(actor, discussion);
    const place = placeIn(after);
    const rows = await this.lists.thread(
      questionId,
      actor?.personId ?? null,
      moderator,
      place,
      answersPerPage + 1,
    );
    const question = rows.find((row) => row.id === questionId);
    if (!question || question.questionId !== null || !isThere(actor, moderator, question))
      throw commonErrors.notFound();
    const now = this.clock.now();
    const all = rows.filter((row) => row !== question);
    const marked = all.find((row) => row.id === question.markedAnswerId);
    const others = all.filter((row) => row !== marked);
    const shown = others.slice(0, answersPerPage);
    const last = shown.at(-1);
    return {
      discussion,
      question: showPost(actor, discussion, question, question, now),
      answers: [...(marked && !place ? [marked] : []), ...shown].map((row) =>
        showPost(actor, discussion, row, question, now),
      ),
      next:
        others.length > answersPerPage && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
    };
  }

  /** Notes that somebody has looked at the questions: what comes from now on is new to them. */
  async seen(actor: Actor, discussion: Discussion): Promise<void> {
    if (discussion.id && actor.representedBy === null)
      await this.discussions.seen(discussion.id, actor.personId, this.clock.now());
  }

  /** Whether somebody is told of what happens in a discussion. */
  async mute(actor: Actor, discussion: Discussion, muted: boolean): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async () => {
      const id = await this.discussions.rowOf(discussion, newId(), now);
      await this.discussions.mute(id, actor.personId, muted);
    });
  }

  /** Changes how a discussion is held. @throws common.notFound, common.forbidden */
  async change(
    actor: Actor,
    kind: string,
    subjectId: string,
    settings: DiscussionSettings,
  ): Promise<Discussion> {
    const before = await this.get(actor, kind, subjectId, 'moderate');
    await this.database.transaction(async () => {
      const id = await this.discussions.rowOf(before, newId(), this.clock.now());
      await this.discussions.change(id, settings);
      const { mode, openReading, namesHidden, pictures } = settings;
      await this.audit.record({
        action: 'discussions.settings-changed',
        subject: kind === 'courses' ? 'course' : 'class',
        subjectId,
        details: { mode, openReading, namesHidden, pictures },
      });
    });
    return this.get(actor, kind, subjectId);
  }

  /** How many questions have something new for somebody who may read them; null for one who may not. */
  async unread(
    actor: Actor | null,
    kind: SubjectKind,
    subjectId: string,
  ): Promise<{ unread: number; discussion: Discussion } | null> {
    if (!actor) {
      const discussion = await this.discussions.of(kind, subjectId, null);
      return discussion && can('read', null, discussion) ? { unread: 0, discussion } : null;
    }
    const found = await this.discussions.withUnread(kind, subjectId, actor.personId);
    return found && can('read', actor, found.discussion) ? found : null;
  }

  /** The lessons that can be asked about; none in a class. */
  lessons(discussion: Discussion): Promise<{ id: string; title: string }[]> {
    return discussion.kind === 'courses'
      ? this.discussions.lessons(discussion.subjectId)
      : Promise.resolve([]);
  }
}

/** A place in a list by its cursor; from the beginning when somebody has changed the address. */
export function placeIn(after: string | undefined): (string | number)[] | null {
  const place = decodeCursor(after, 2);
  return place && typeof place[0] === 'string' && moment.test(place[0]) ? place : null;
}
