import type { Actor } from '@domdom/platform';
import { can, moderates } from './domain/discussion.policy';
import { mayDelete, mayEdit, showsText } from './domain/post';
import type { Author, PostRow, PostView } from './post-view';
import type { Discussion } from './subject';

/** Who wrote a post, as far as somebody may know. */
export function authorFor(
  actor: Actor | null,
  discussion: Discussion,
  post: Pick<PostRow, 'authorId' | 'authorName' | 'byStaff'>,
): Author {
  if (actor && post.authorId === actor.personId) return { kind: 'you' };
  if (post.authorName === null) return { kind: 'gone' };
  if (discussion.namesHidden && !post.byStaff && !moderates(actor, discussion)) return { kind: 'unnamed' };
  return { kind: 'named', name: post.authorName };
}

/**
 * A post for somebody: without the text and the name that are not theirs to see, and with what they may do. `question`
 * is the question it answers; a question stands for itself.
 */
export function showPost(
  actor: Actor | null,
  discussion: Discussion,
  post: PostRow,
  question: Pick<PostRow, 'id' | 'authorId' | 'markedAnswerId'>,
  now: Date,
): PostView {
  const moderator = moderates(actor, discussion);
  const shown = showsText(actor, moderator, post);
  const writes = can('write', actor, discussion);
  const own = actor !== null && actor.personId === post.authorId;
  const others = actor !== null && !own && post.status === 'visible';
  return {
    id: post.id,
    questionId: post.questionId,
    author: authorFor(actor, discussion, post),
    byStaff: post.byStaff,
    byAsker: post.questionId !== null && post.authorId !== null && post.authorId === question.authorId,
    status: post.status,
    statusReason: shown ? post.statusReason : null,
    title: shown ? post.title : '',
    bodyHtml: shown ? post.bodyHtml : null,
    lesson: shown && post.lessonId ? { id: post.lessonId, title: post.lessonTitle ?? '' } : null,
    marked: question.markedAnswerId === post.id,
    answered: post.markedAnswerId !== null,
    answerCount: post.answerCount,
    helpfulCount: post.helpfulCount,
    thanked: post.thanked,
    reported: post.reported,
    openReports: moderator ? post.openReports : 0,
    createdAt: post.createdAt,
    activeAt: post.activeAt,
    editedAt: post.editedAt,
    picture:
      shown && post.pictureId
        ? { id: post.pictureId, width: post.pictureWidth ?? 0, height: post.pictureHeight ?? 0 }
        : null,
    may: {
      edit: actor !== null && writes && mayEdit(actor, post, now),
      remove: actor !== null && can('read', actor, discussion) && mayDelete(actor, post),
      thank: others && writes,
      report: others && can('report', actor, discussion),
      moderate: moderator && post.status !== 'deleted',
    },
  };
}
