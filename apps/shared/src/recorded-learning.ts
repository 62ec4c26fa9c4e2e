import type { LearnedDeed } from '@domdom/enrolments';
import type { PortalVerb, RecordedDeed } from '@domdom/lrs';

/** The verbs of the portal's statements that tell of progress. */
export const progressVerbs: readonly PortalVerb[] = [
  'completed',
  'scored',
  'registered',
  'exited',
  'attended',
  'retracted',
];

const id = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const lesson = new RegExp(`/xapi/activities/lessons/${id}$`);
const course = new RegExp(`/xapi/activities/courses/${id}$`);
const programme = new RegExp(`/xapi/activities/programmes/${id}$`);
const session = new RegExp(`/xapi/activities/classes/${id}/sessions/${id}$`);

const lessonKinds: Partial<Record<PortalVerb, LearnedDeed['kind']>> = {
  completed: 'lesson-done',
  scored: 'lesson-scored',
  retracted: 'lesson-reopened',
};
const programmeKinds: Partial<Record<PortalVerb, LearnedDeed['kind']>> = {
  registered: 'followed',
  exited: 'left',
  completed: 'programme-completed',
};

/** What a statement of the portal says of somebody's progress; null when it tells of something else. */
export function learnedDeed(deed: RecordedDeed): LearnedDeed | null {
  const { verb, objectId, personId, registration, steps } = deed;
  const common = { id: deed.id, at: deed.at, person: personId, owner: registration };
  const counted = { done: steps?.done ?? null, total: steps?.total ?? null };
  const ofLesson = lesson.exec(objectId);
  const lessonKind = lessonKinds[verb];
  if (ofLesson?.[1] && lessonKind && registration)
    return { ...common, kind: lessonKind, thing: ofLesson[1], score: deed.scaledScore };
  if (course.test(objectId) && registration) {
    if (verb === 'registered') return { ...common, kind: 'enrolled' };
    if (verb === 'completed') return { ...common, kind: 'course-completed', ...counted };
  }
  const ofProgramme = programme.exec(objectId);
  const programmeKind = programmeKinds[verb];
  if (ofProgramme?.[1] && programmeKind && registration)
    return { ...common, kind: programmeKind, thing: ofProgramme[1], ...counted };
  const [, classId, sessionId] = session.exec(objectId) ?? [];
  if (classId && sessionId && (verb === 'attended' || verb === 'retracted')) {
    const belongsTo = course.exec(deed.groupingId ?? '')?.[1] ?? null;
    return {
      ...common,
      kind: verb,
      thing: sessionId,
      class: classId,
      course: belongsTo,
      minutes: deed.minutes,
    };
  }
  return null;
}
