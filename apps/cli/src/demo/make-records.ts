import {
  activityIds,
  activityTypes,
  type PastStatement,
  type PastStatements,
  portalStatement,
} from '@domdom/lrs';
import { newId } from '@domdom/platform';
import type { DemoEnrolment } from './make-activity';
import type { DemoCertificate } from './make-certificates';
import type { DemoCompletion } from './make-class-after';
import type { DemoClass } from './make-classes';
import type { MadeCourse } from './make-courses';
import type { DemoFollowed } from './make-rules';

/** Of its course an enrolment needs no more than names and whose it is. */
type RecordedEnrolment = Omit<DemoEnrolment, 'course'> & {
  course: Pick<MadeCourse, 'id' | 'lessonIds'> & {
    unit: { id: string };
    given: { title: string; sections: readonly { lessons: readonly { title: string }[] }[] };
  };
};
export interface WhatHappened {
  enrolments: readonly RecordedEnrolment[];
  certificates: readonly DemoCertificate[];
  /** Of sensitive ones nothing is recorded. */
  classes: readonly DemoClass[];
  completions: readonly DemoCompletion[];
  followed: readonly DemoFollowed[];
}

/**
 * Statements of all that happened, as the portal itself would have written them: each lies in the store since the moment
 * at which it happened, like everything else of the demonstration.
 */
export async function makeRecords(
  records: PastStatements,
  address: string,
  { enrolments, certificates, classes, completions, followed }: WhatHappened,
): Promise<number> {
  const all = [
    ...enrolments.flatMap((one) => learning(address, one)),
    ...certificates.map((one) => earning(address, one)),
    ...followed.map((one) => following(address, one)),
    ...classes.flatMap((one) => [...coming(address, one), ...presence(address, one)]),
    ...completions.map((one) => completing(address, one)),
  ];
  await records.bring(all);
  return all.length;
}

function learning(
  address: string,
  { id, person, course, enrolledAt, completedAt, lessons }: RecordedEnrolment,
): PastStatement[] {
  const object = {
    id: activityIds.course(address, course.id),
    type: activityTypes.course,
    name: course.given.title,
  };
  const common = { address, personId: person.id, registration: id };
  const unitId = course.unit.id;
  const deeds: PastStatement[] = [
    {
      unitId,
      storedAt: enrolledAt,
      statement: portalStatement({ ...common, eventId: newId(), verb: 'registered', object, at: enrolledAt }),
    },
  ];
  const titles = course.given.sections.flatMap((section) => section.lessons.map(({ title }) => title));
  for (const { lessonId, doneAt, score } of person.agreed ? lessons : []) {
    const lesson = {
      id: activityIds.lesson(address, lessonId),
      type: activityTypes.lesson,
      name: titles[course.lessonIds.indexOf(lessonId)],
    };
    const deed = {
      ...common,
      eventId: newId(),
      verb: 'completed' as const,
      object: lesson,
      parent: object,
      at: doneAt,
    };
    deeds.push({ unitId, storedAt: doneAt, statement: portalStatement({ ...deed, scaledScore: score }) });
  }
  if (completedAt) {
    const steps = { done: lessons.length, total: lessons.length };
    const deed = { ...common, eventId: newId(), verb: 'completed' as const, object, at: completedAt, steps };
    deeds.push({ unitId, storedAt: completedAt, statement: portalStatement(deed) });
  }
  return deeds;
}

function following(address: string, one: DemoFollowed): PastStatement {
  const { id, person, programmeId, title, unitId, followedAt: at } = one;
  const object = {
    id: activityIds.programme(address, programmeId),
    type: activityTypes.programme,
    name: title,
  };
  const deed = { address, personId: person.id, eventId: newId(), verb: 'registered' as const, object, at };
  return { unitId, storedAt: at, statement: portalStatement({ ...deed, registration: id }) };
}

function earning(
  address: string,
  { id, person_id, unit_id, title, issued_at }: DemoCertificate,
): PastStatement {
  const object = { id: activityIds.certificate(address, id), type: activityTypes.certificate, name: title };
  const deed = {
    address,
    personId: person_id,
    eventId: newId(),
    verb: 'earned' as const,
    object,
    at: issued_at,
  };
  return { unitId: unit_id, storedAt: issued_at, statement: portalStatement(deed) };
}

const classOf = (address: string, one: DemoClass) => ({
  id: activityIds.communityClass(address, one.id),
  type: activityTypes.communityClass,
  name: one.title,
});

function completing(
  address: string,
  { class: one, person, attended, held, at }: DemoCompletion,
): PastStatement {
  return {
    unitId: one.unit.id,
    storedAt: at,
    statement: portalStatement({
      address,
      personId: person.id,
      eventId: newId(),
      verb: 'completed',
      object: classOf(address, one),
      at,
      duration: attended * one.plan.minutes,
      steps: { done: attended, total: held },
    }),
  };
}

function coming(address: string, one: DemoClass): PastStatement[] {
  const object = classOf(address, one);
  return one.registrations.map(({ person, at, position }) => ({
    unitId: one.unit.id,
    storedAt: at,
    statement: portalStatement({
      address,
      personId: person.id,
      eventId: newId(),
      verb: 'registered',
      object,
      at,
      place: position === null ? 'confirmed' : 'waiting',
    }),
  }));
}

function presence(address: string, one: DemoClass): PastStatement[] {
  const parent = classOf(address, one);
  return one.attendance
    .filter(({ status }) => status === 'present')
    .map(({ session, person }) => ({
      unitId: one.unit.id,
      // Marked when the session is over.
      storedAt: session.endsAt,
      statement: portalStatement({
        address,
        personId: person.id,
        eventId: newId(),
        verb: 'attended',
        object: { id: activityIds.session(address, one.id, session.id), type: activityTypes.session },
        parent,
        at: session.startsAt,
        duration: one.plan.minutes,
        instructorId: one.instructor.id,
      }),
    }));
}
