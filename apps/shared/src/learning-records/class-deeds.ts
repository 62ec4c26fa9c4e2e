import {
  classAttended,
  classCompleted,
  classRegistered,
  completionWithdrawn,
  feedbackGiven,
  registrationCancelled,
} from '@domdom/classes';
import { activityIds, activityTypes } from '@domdom/lrs';
import { pollAnswered } from '@domdom/rooms';
import { classActivity, telling } from './deed';

const session = (address: string, { classId, sessionId }: { classId: string; sessionId: string }) => ({
  id: activityIds.session(address, classId, sessionId),
  type: activityTypes.session,
});

/** The course that a class belongs to, where it belongs to one. */
const ofCourse = (address: string, courseId: string | null | undefined) =>
  courseId ? { grouping: { id: activityIds.course(address, courseId), type: activityTypes.course } } : {};

/** What is done in community classes and their rooms. */
export const classDeeds = [
  telling(classRegistered, (payload, at, address) => ({
    verb: 'registered',
    object: classActivity(address, payload),
    at,
    instructorId: payload.registeredBy,
    place: payload.status,
  })),
  telling(registrationCancelled, (payload, at, address) => ({
    verb: 'cancelled',
    object: classActivity(address, payload),
    at,
    instructorId: payload.cancelledBy,
  })),
  telling(classAttended, (payload, _, address) => {
    const { status, before, courseId, on, minutes, markedBy, how } = payload;
    // Of somebody who was never marked as present nothing is recorded.
    if (status !== 'present' && before !== 'present') return null;
    return {
      verb: status === 'present' ? 'attended' : 'retracted',
      object: session(address, payload),
      parent: classActivity(address, payload),
      ...ofCourse(address, courseId),
      at: new Date(on),
      duration: minutes,
      instructorId: markedBy,
      ...(status === 'present' ? { markedBy: how } : {}),
    };
  }),
  telling(classCompleted, (payload, _, address) => ({
    verb: 'completed',
    object: classActivity(address, payload),
    ...ofCourse(address, payload.courseId),
    at: new Date(payload.completedAt),
    duration: payload.minutes,
    steps: { done: payload.attended, total: payload.held },
  })),
  telling(completionWithdrawn, (payload, at, address) => ({
    verb: 'retracted',
    object: classActivity(address, payload),
    at,
  })),
  telling(pollAnswered, (payload, _, address) => ({
    verb: 'answered',
    object: {
      id: activityIds.poll(address, payload.pollId),
      type: activityTypes.question,
      name: payload.question,
      choices: payload.choices,
    },
    parent: session(address, payload),
    grouping: classActivity(address, payload),
    chosen: payload.chosen,
    at: new Date(payload.at),
    behaviour: true,
  })),
  telling(feedbackGiven, (payload, at, address) => ({
    verb: 'rated',
    object: session(address, payload),
    parent: classActivity(address, payload),
    at,
    behaviour: true,
  })),
];
