import type { Language } from '@domdom/platform';
import type { Discussion } from './subject';

/** What events say of a discussion. */
export const aboutOf = ({ kind, subjectId, title, unitId }: Discussion) => ({
  kind,
  subjectId,
  subjectTitle: title,
  unitId,
});

/** The address of a discussion, of a question. */
export const discussionPath = ({ kind, subjectId }: Pick<Discussion, 'kind' | 'subjectId'>) =>
  `/discussions/${kind}/${subjectId}`;
export const questionPath = (questionId: string) => `/discussions/questions/${questionId}`;

/** The title of the course or class, in the reader's language where there is one. */
export const subjectTitle = (language: Language, { title, titleEn }: Pick<Discussion, 'title' | 'titleEn'>) =>
  (language === 'en' && titleEn) || title;
