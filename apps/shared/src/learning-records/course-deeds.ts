import { certificateIssued } from '@domdom/credentials';
import {
  courseCompleted,
  declined,
  enrolled,
  expired,
  lessonDone,
  lessonOpened,
  lessonReopened,
  lessonScored,
  programmeCompleted,
  programmeFollowed,
  programmeLeft,
  withdrawn,
} from '@domdom/enrolments';
import { activityIds, activityTypes, type PortalActivity } from '@domdom/lrs';
import { courseActivity, telling } from './deed';

interface InLesson {
  lessonId: string;
  lessonTitle: string;
  courseId: string;
  courseTitle: string;
  enrolmentId: string;
}

/** What a deed with a lesson says of where it was. */
const inLesson = (address: string, payload: InLesson) => ({
  object: {
    id: activityIds.lesson(address, payload.lessonId),
    type: activityTypes.lesson,
    name: payload.lessonTitle,
  },
  parent: courseActivity(address, payload),
  registration: payload.enrolmentId,
  behaviour: true,
});

const programmeActivity = (
  address: string,
  { programmeId, title }: { programmeId: string; title: string },
): PortalActivity => ({
  id: activityIds.programme(address, programmeId),
  type: activityTypes.programme,
  name: title,
});

/** Who gives up asking or waiting for a place never learned. */
const leavings = [withdrawn, expired, declined].map((kind) =>
  telling(kind, (left, at, address) =>
    left.from === 'active'
      ? { verb: 'exited', object: courseActivity(address, left), at, registration: left.enrolmentId }
      : null,
  ),
);

/** What is done in courses and programmes, and what is earned there. */
export const courseDeeds = [
  telling(enrolled, (payload, at, address) => ({
    verb: 'registered',
    object: courseActivity(address, payload),
    at,
    registration: payload.enrolmentId,
    ...(payload.enrolledBy ? { instructorId: payload.enrolledBy } : {}),
  })),
  ...leavings,
  telling(lessonOpened, (payload, at, address) => ({
    verb: 'opened',
    ...inLesson(address, payload),
    at,
  })),
  telling(lessonDone, (payload, _, address) => ({
    verb: 'completed',
    ...inLesson(address, payload),
    at: new Date(payload.doneAt),
    scaledScore: payload.score,
  })),
  telling(lessonScored, (payload, _, address) => ({
    verb: 'scored',
    ...inLesson(address, payload),
    at: new Date(payload.scoredAt),
    scaledScore: payload.score,
  })),
  telling(lessonReopened, (payload, _, address) => ({
    verb: 'retracted',
    ...inLesson(address, payload),
    at: new Date(payload.reopenedAt),
  })),
  telling(courseCompleted, (payload, _, address) => ({
    verb: 'completed',
    object: courseActivity(address, payload),
    at: new Date(payload.completedAt),
    registration: payload.enrolmentId,
    ...(payload.lessonsTotal === undefined
      ? {}
      : { steps: { done: payload.lessonsDone, total: payload.lessonsTotal } }),
  })),
  telling(programmeFollowed, (payload, _, address) => ({
    verb: 'registered',
    object: programmeActivity(address, payload),
    at: new Date(payload.followedAt),
    registration: payload.programmeEnrolmentId,
  })),
  telling(programmeLeft, (payload, _, address) => ({
    verb: 'exited',
    object: programmeActivity(address, payload),
    at: new Date(payload.leftAt),
    registration: payload.programmeEnrolmentId,
    steps: { done: payload.stepsDone, total: payload.stepsTotal },
  })),
  telling(programmeCompleted, (payload, _, address) => ({
    verb: 'completed',
    object: programmeActivity(address, payload),
    at: new Date(payload.completedAt),
    registration: payload.programmeEnrolmentId,
    steps: { done: payload.stepsDone, total: payload.stepsTotal },
  })),
  telling(certificateIssued, ({ certificateId, title, issuedAt }, _, address) => ({
    verb: 'earned',
    object: {
      id: activityIds.certificate(address, certificateId),
      type: activityTypes.certificate,
      name: title,
    },
    at: new Date(issuedAt),
  })),
];
