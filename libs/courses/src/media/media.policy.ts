import { type Actor, hasRole } from '@domdom/platform';
import { can, type Guarded } from '../domain/course.policy';

/** What decides who may see a media, or put it into a lesson. */
export interface GuardedMedia {
  authorId: string | null;
  courses: readonly Guarded[];
}

/** Who may read a lesson may see what it shows; its author sees it before it is in a lesson. */
export const maySee = (actor: Actor | null, media: GuardedMedia): boolean =>
  media.courses.some((course) => can('read', actor, course)) || isAuthor(actor, media);

/** Its author, and whoever edits a lesson that shows it. */
export const mayUse = (actor: Actor, media: GuardedMedia): boolean =>
  media.courses.some((course) => can('edit', actor, course)) || isAuthor(actor, media);

const isAuthor = (actor: Actor | null, media: GuardedMedia): boolean =>
  actor !== null && media.authorId === actor.personId && hasRole(actor, 'instructor');
