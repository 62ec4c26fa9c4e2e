/**
 * The names (IRIs) of the portal's things in statements. They never change: a record is kept for life, so they are
 * made of ids, never of titles. See docs/xapi-profile.md.
 */
export const activityIds = {
  course: (address: string, courseId: string) => `${address}/xapi/activities/courses/${courseId}`,
  lesson: (address: string, lessonId: string) => `${address}/xapi/activities/lessons/${lessonId}`,
  content: (address: string, contentId: string) => `${address}/h5p/contents/${contentId}`,
  communityClass: (address: string, classId: string) => `${address}/xapi/activities/classes/${classId}`,
  session: (address: string, classId: string, sessionId: string) =>
    `${address}/xapi/activities/classes/${classId}/sessions/${sessionId}`,
  programme: (address: string, programmeId: string) => `${address}/xapi/activities/programmes/${programmeId}`,
  /** Of a discussion. */
  askedQuestion: (address: string, questionId: string) =>
    `${address}/xapi/activities/discussions/${questionId}`,
  certificate: (address: string, certificateId: string) =>
    `${address}/xapi/activities/certificates/${certificateId}`,
  /** Asked in the online room of a session. */
  poll: (address: string, pollId: string) => `${address}/xapi/activities/polls/${pollId}`,
  quiz: (address: string, quizId: string) => `${address}/xapi/activities/quizzes/${quizId}`,
  /** Each version is an activity of its own: what is right in one may be wrong in the next. */
  question: (address: string, questionId: string, version: string) =>
    `${address}/xapi/activities/questions/${questionId}/versions/${version}`,
};

/** Kinds of activities, from ADL's and the community's vocabularies. */
export const activityTypes = {
  course: 'http://adlnet.gov/expapi/activities/course',
  lesson: 'http://adlnet.gov/expapi/activities/lesson',
  programme: 'http://activitystrea.ms/schema/1.0/collection',
  communityClass: 'http://activitystrea.ms/schema/1.0/group',
  session: 'http://adlnet.gov/expapi/activities/meeting',
  askedQuestion: 'http://activitystrea.ms/schema/1.0/question',
  certificate: 'https://www.opigno.org/en/tincan_registry/activity_type/certificate',
  quiz: 'http://adlnet.gov/expapi/activities/assessment',
  question: 'http://adlnet.gov/expapi/activities/cmi.interaction',
} as const;

/** Whether somebody who registered for a class has a place or waits for one. */
export const placeExtension = (address: string) => `${address}/xapi/extensions/place`;

/** How somebody's presence came to be known: a roll call, a code, the online room, paper. */
export const markedByExtension = (address: string) => `${address}/xapi/extensions/marked-by`;

/** How much was done of how much, when somebody completed a course or a programme: the thing may change later. */
export const stepsExtension = (address: string) => `${address}/xapi/extensions/steps`;
