import { defineEvent } from '@domdom/platform';

/** Which discussion it happened in. No title of a question and no text: what people write stays here. */
export interface AboutDiscussion {
  kind: 'courses' | 'classes';
  /** The course or the class. */
  subjectId: string;
  subjectTitle: string;
  unitId: string;
}
interface Wrote extends AboutDiscussion {
  personId: string;
  questionId: string;
  /** The official who wrote for the person, or the person. */
  writtenBy: string;
}
/** A question can be seen for the first time. */
export const questionAsked = defineEvent<Wrote>('discussions.asked');
/** An answer can be seen for the first time; `comment` when who asked wrote it. */
export const questionAnswered = defineEvent<Wrote & { answerId: string; comment: boolean }>(
  'discussions.answered',
);
/** An answer was marked as the one that helped, or (null) none is any more. */
export const answerMarked = defineEvent<
  AboutDiscussion & { questionId: string; answerId: string | null; markedBy: string }
>('discussions.answer-marked');
/** Something was decided about a post; `by` is null when reports alone hid it. */
export const postModerated = defineEvent<
  AboutDiscussion & { postId: string; deed: 'approved' | 'hidden' | 'restored' | 'left'; by: string | null }
>('discussions.post-moderated');
