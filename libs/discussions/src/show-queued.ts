import type { Actor } from '@domdom/platform';
import type { QueuedRow } from './moderation.repository';
import type { PostView } from './post-view';

/** A post that somebody has to look at, with where it stands and what people said of it. */
export interface QueuedPost
  extends Pick<QueuedRow, 'kind' | 'subjectId' | 'questionTitle' | 'reports' | 'queuedAt'> {
  title: string;
  titleEn: string | null;
  post: PostView;
}

/** A queued post for a moderator, who sees who wrote it. */
export function showQueued(actor: Actor, row: QueuedRow): QueuedPost {
  const { kind, subjectId, questionTitle, reports, queuedAt, subjectTitle, subjectTitleEn } = row;
  const named =
    row.authorName === null ? ({ kind: 'gone' } as const) : { kind: 'named' as const, name: row.authorName };
  const { id, questionId, byStaff, status, statusReason, title, bodyHtml } = row;
  const { answerCount, helpfulCount, thanked, reported, openReports, createdAt, activeAt, editedAt } = row;
  return {
    kind,
    subjectId,
    questionTitle,
    reports,
    queuedAt,
    title: subjectTitle,
    titleEn: subjectTitleEn,
    post: {
      ...{ id, questionId, byStaff, status, statusReason, title, bodyHtml },
      ...{ answerCount, helpfulCount, thanked, reported, openReports, createdAt, activeAt, editedAt },
      author: row.authorId === actor.personId ? { kind: 'you' } : named,
      byAsker: false,
      lesson: row.lessonId ? { id: row.lessonId, title: row.lessonTitle ?? '' } : null,
      marked: false,
      answered: row.markedAnswerId !== null,
      picture: row.pictureId
        ? { id: row.pictureId, width: row.pictureWidth ?? 0, height: row.pictureHeight ?? 0 }
        : null,
      may: { edit: false, remove: false, thank: false, report: false, moderate: true },
    },
  };
}
