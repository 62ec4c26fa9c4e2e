import type { PostStatus } from './domain/post';
import { takesPart } from './subject';

/** A post as it is stored, with what belongs to who reads it. */
export interface PostRow {
  id: string;
  questionId: string | null;
  authorId: string | null;
  /** Null when the author is gone from the portal or from the course or class. */
  authorName: string | null;
  byStaff: boolean;
  title: string;
  bodyMarkdown: string;
  bodyHtml: string;
  status: PostStatus;
  statusReason: string | null;
  lessonId: string | null;
  lessonTitle: string | null;
  markedAnswerId: string | null;
  answerCount: number;
  helpfulCount: number;
  openReports: number;
  createdAt: Date;
  activeAt: Date;
  editedAt: Date | null;
  pictureId: string | null;
  pictureWidth: number | null;
  pictureHeight: number | null;
  /** Whether the reader found it helpful, and whether they reported it. */
  thanked: boolean;
  reported: boolean;
}

/** The columns of a post `p`; $1 is who reads. */
export const postColumns = `
  p.id, p.question_id as "questionId", p.author_id as "authorId", p.by_staff as "byStaff", p.title,
  case when p.by_staff or ${takesPart('a.id')} then a.full_name end as "authorName",
  p.body_markdown as "bodyMarkdown", p.body_html as "bodyHtml", p.status, p.status_reason as "statusReason",
  p.lesson_id as "lessonId", l.title as "lessonTitle", p.marked_answer_id as "markedAnswerId",
  p.answer_count as "answerCount", p.helpful_count as "helpfulCount", p.open_reports as "openReports",
  p.created_at as "createdAt", p.active_at as "activeAt", p.edited_at as "editedAt",
  i.id as "pictureId", i.width as "pictureWidth", i.height as "pictureHeight",
  exists (select from discussion_vote v where v.post_id = p.id and v.person_id = $1::uuid) as thanked,
  exists (select from discussion_report t where t.post_id = p.id and t.person_id = $1::uuid) as reported`;
export const postSource = `
  discussion_post p join discussion d on d.id = p.discussion_id left join course c on c.id = d.course_id
  left join community_class k on k.id = d.class_id left join person a on a.id = p.author_id
  left join lesson l on l.id = p.lesson_id left join discussion_picture i on i.post_id = p.id`;

/** Who wrote a post, as far as the reader may know. */
export type Author =
  | { kind: 'you' }
  | { kind: 'named'; name: string }
  /** Learners of something sensitive do not see each other's names. */
  | { kind: 'unnamed' }
  | { kind: 'gone' };

/** A post as a page or the API shows it. */
export interface PostView {
  id: string;
  questionId: string | null;
  author: Author;
  byStaff: boolean;
  /** Whether who asked the question wrote it. */
  byAsker: boolean;
  status: PostStatus;
  /** Why it is hidden; for its author and for moderators. */
  statusReason: string | null;
  title: string;
  /** Null in place of a text that is gone or hidden from the reader. */
  bodyHtml: string | null;
  lesson: { id: string; title: string } | null;
  /** The solution of its question. */
  marked: boolean;
  answered: boolean;
  answerCount: number;
  helpfulCount: number;
  thanked: boolean;
  reported: boolean;
  /** For moderators. */
  openReports: number;
  createdAt: Date;
  activeAt: Date;
  editedAt: Date | null;
  picture: { id: string; width: number; height: number } | null;
  may: { edit: boolean; remove: boolean; thank: boolean; report: boolean; moderate: boolean };
}
