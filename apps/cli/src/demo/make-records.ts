import { activityIds, activityTypes, type LrsService, portalStatement } from '@domdom/lrs';
import { newId } from '@domdom/platform';
import { type DemoContext, daysBefore } from './demo-context';
import type { DemoEnrolment } from './make-activity';
import type { DemoClass } from './make-classes';

/** How far back the record store's demonstration reaches; the portal's own tables hold all of it. */
const days = 90;
const batch = 500;

interface Deed {
  unitId: string;
  at: Date;
  statement: Record<string, unknown>;
}

/** Statements of the last months, as the portal itself would have written them. */
export async function makeRecords(
  { now }: DemoContext,
  lrs: LrsService,
  address: string,
  enrolments: readonly DemoEnrolment[],
  classes: readonly DemoClass[],
): Promise<number> {
  const from = daysBefore(now, days);
  const deeds = [
    ...enrolments.flatMap((one) => learning(address, one)),
    ...classes.flatMap((one) => presence(address, one)),
  ]
    .filter(({ at }) => at >= from)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const [unitId, told] of byUnit(deeds)) {
    for (let start = 0; start < told.length; start += batch) {
      const statements = told.slice(start, start + batch).map(({ statement }) => statement);
      await lrs.record(statements, { unitId });
    }
  }
  return deeds.length;
}

function byUnit(deeds: readonly Deed[]): Map<string, Deed[]> {
  const groups = new Map<string, Deed[]>();
  for (const deed of deeds) {
    const told = groups.get(deed.unitId);
    if (told) told.push(deed);
    else groups.set(deed.unitId, [deed]);
  }
  return groups;
}

function learning(
  address: string,
  { id, person, course, enrolledAt, completedAt, lessons }: DemoEnrolment,
): Deed[] {
  const object = {
    id: activityIds.course(address, course.id),
    type: activityTypes.course,
    name: course.given.title,
  };
  const common = { address, personId: person.id, registration: id };
  const unitId = course.unit.id;
  const deeds: Deed[] = [
    {
      unitId,
      at: enrolledAt,
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
    deeds.push({ unitId, at: doneAt, statement: portalStatement({ ...deed, scaledScore: score }) });
  }
  if (completedAt) {
    const deed = { ...common, eventId: newId(), verb: 'completed' as const, object, at: completedAt };
    deeds.push({ unitId, at: completedAt, statement: portalStatement(deed) });
  }
  return deeds;
}

function presence(address: string, one: DemoClass): Deed[] {
  const parent = {
    id: activityIds.communityClass(address, one.id),
    type: activityTypes.communityClass,
    name: one.title,
  };
  return one.attendance
    .filter(({ status }) => status === 'present')
    .map(({ session, person }) => ({
      unitId: one.unit.id,
      at: session.startsAt,
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
