import { type Actor, fold } from '@domdom/platform';

export const postStatuses = ['visible', 'waiting', 'hidden', 'deleted'] as const;
/** `waiting`: for somebody to approve it. `hidden`: by a moderator or by reports. `deleted`: by who wrote it. */
export type PostStatus = (typeof postStatuses)[number];

export const reportReasons = ['rude', 'private', 'wrong', 'spam', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** How long what was written can be changed, in minutes. */
export const editableMinutes = 60;
/** How many people have to report a post before it is hidden without anybody having looked. */
export const reportsThatHide = 3;

/** What decides who may do what with a post. */
export interface PostFacts {
  authorId: string | null;
  status: PostStatus;
  createdAt: Date;
  byStaff: boolean;
}

const isAuthor = (actor: Actor | null, post: PostFacts): boolean =>
  actor !== null && actor.personId === post.authorId;

/** Whether the text of a post is shown to somebody: what is hidden only to its author and to moderators. */
export function showsText(actor: Actor | null, moderator: boolean, post: PostFacts): boolean {
  if (post.status === 'visible') return true;
  if (post.status === 'deleted') return false;
  return moderator || isAuthor(actor, post);
}

/** Whether a post is there at all for somebody; in place of a text that is gone stand a few words. */
export const isThere = (actor: Actor | null, moderator: boolean, post: PostFacts): boolean =>
  post.status !== 'waiting' || moderator || isAuthor(actor, post);

/** Authors change what they wrote within the hour, unless somebody has hidden it. */
export function mayEdit(actor: Actor, post: PostFacts, now: Date): boolean {
  const open = post.status === 'visible' || post.status === 'waiting';
  return isAuthor(actor, post) && open && now.getTime() - post.createdAt.getTime() < editableMinutes * 60_000;
}

/** Authors take back what they wrote at any time. */
export const mayDelete = (actor: Actor, post: PostFacts): boolean =>
  isAuthor(actor, post) && post.status !== 'deleted';

/** Who asked knows what helped; so does who answers for the discussion. */
export const mayMark = (actor: Actor, moderator: boolean, question: PostFacts): boolean =>
  question.status === 'visible' && (moderator || isAuthor(actor, question));

/** The stored text in which a search looks. */
export const searchTextOf = (title: string, body: string): string => fold(`${title} ${body}`);

/** Whether so many independent reports hide a post until somebody has looked; never one of who answers for it. */
export const hiddenByReports = (post: PostFacts, openReports: number): boolean =>
  post.status === 'visible' && !post.byStaff && openReports >= reportsThatHide;
