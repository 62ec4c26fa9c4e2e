import { questionAnswered, questionAsked } from '@domdom/discussions';
import { activityIds, activityTypes } from '@domdom/lrs';
import { classActivity, courseActivity, telling } from './deed';

interface Question {
  kind: string;
  subjectId: string;
  subjectTitle: string;
  questionId: string;
  writtenBy: string;
}

/** What a deed in a discussion says of the question, and of what it belongs to. */
const aboutQuestion = (
  address: string,
  { kind, subjectId, subjectTitle, questionId, writtenBy }: Question,
) => ({
  object: { id: activityIds.askedQuestion(address, questionId), type: activityTypes.askedQuestion },
  parent:
    kind === 'courses'
      ? courseActivity(address, { courseId: subjectId, courseTitle: subjectTitle })
      : classActivity(address, { classId: subjectId, classTitle: subjectTitle }),
  instructorId: writtenBy,
  behaviour: true,
});

/** What is asked and answered in discussions. */
export const discussionDeeds = [
  telling(questionAsked, (payload, at, address) => ({
    verb: 'asked',
    ...aboutQuestion(address, payload),
    at,
  })),
  telling(questionAnswered, (payload, at, address) => ({
    verb: payload.comment ? 'commented' : 'answered',
    ...aboutQuestion(address, payload),
    at,
  })),
];
