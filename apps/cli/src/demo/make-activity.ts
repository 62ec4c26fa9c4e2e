import { newId } from '@domdom/platform';
import { type DemoContext, insertAll } from './demo-context';
import type { MadeCourse } from './make-courses';
import type { DemoPerson } from './make-people';

export interface DemoEnrolment {
  id: string;
  person: DemoPerson;
  course: MadeCourse;
  enrolledAt: Date;
  completedAt: Date | null;
  lessons: { lessonId: string; doneAt: Date; score: number | null }[];
}

const minute = 60_000;
const day = 86_400_000;

/**
 * What people learnt: each is drawn to programmes by their way of living, to the first courses of a programme
 * more than to the last, and goes on in a programme that they liked.
 */
export async function makeActivity(
  context: DemoContext,
  learners: readonly DemoPerson[],
  courses: readonly MadeCourse[],
): Promise<DemoEnrolment[]> {
  const { random } = context;
  const charm = new Map(courses.map((course) => [course.id, 0.5 + random.next() * 1.5]));
  const enrolments: DemoEnrolment[] = [];
  for (const person of learners) {
    const count = Math.max(
      person.archetype.key === 'teacher' ? 2 : 0,
      Math.round(random.around(person.archetype.appetite, 2)),
    );
    const taken = new Map<string, number>();
    const left = new Set(courses.filter(({ publishedAt }) => publishedAt < context.now));
    let at = person.joinedAt.getTime() + random.next() * 3 * day;
    for (let begun = 0; begun < count && at < context.now.getTime() && left.size > 0; begun++) {
      const course = random.weighted([...left], (one) => {
        const interest = person.archetype.interests[one.programme] ?? person.archetype.rest;
        const goingOn = 1 + 1.5 * (taken.get(one.programme) ?? 0);
        return interest * goingOn * (1 / (1 + 0.35 * one.place)) * charm.get(one.id)!;
      });
      left.delete(course);
      const enrolment = learn(context, person, course, new Date(at));
      if (enrolment.completedAt) taken.set(course.programme, (taken.get(course.programme) ?? 0) + 1);
      enrolments.push(enrolment);
      at += (0.5 + random.next() * 20) * day;
    }
  }
  await storeEnrolments(context, enrolments);
  return enrolments;
}

/** How far somebody gets in a course that they began at a moment. */
export function learn(
  { random, now }: DemoContext,
  person: DemoPerson,
  course: MadeCourse,
  enrolledAt: Date,
): DemoEnrolment {
  const finishes = random.chance(person.archetype.patience);
  const until = finishes ? course.lessonIds.length : random.whole(0, course.lessonIds.length - 1);
  const lessons: DemoEnrolment['lessons'] = [];
  let at = enrolledAt.getTime();
  for (const lessonId of course.lessonIds.slice(0, until)) {
    at += random.whole(3, 30) * minute + (random.chance(0.4) ? random.next() * 4 * day : 0);
    if (at > now.getTime()) break;
    const last = lessonId === course.lessonIds.at(-1);
    const score = last ? Math.min(1, Math.max(0.5, random.around(0.82, 0.12))) : null;
    lessons.push({ lessonId, doneAt: new Date(at), score: score && Math.round(score * 100) / 100 });
  }
  const completedAt = lessons.length === course.lessonIds.length ? new Date(at) : null;
  return { id: newId(enrolledAt.getTime()), person, course, enrolledAt, completedAt, lessons };
}

/** Of its course an enrolment needs no more than its lessons. */
export type EnrolmentToStore = Omit<DemoEnrolment, 'course'> & {
  course: Pick<MadeCourse, 'id' | 'lessonIds'>;
};

/** Stores enrolments with their progress in a few statements. */
export async function storeEnrolments(
  { database }: DemoContext,
  enrolments: readonly EnrolmentToStore[],
): Promise<void> {
  await insertAll(
    database,
    'enrolment',
    {
      id: 'uuid',
      course_id: 'uuid',
      person_id: 'uuid',
      status: 'text',
      lessons_done: 'int',
      lessons_total: 'int',
      enrolled_at: 'timestamptz',
      enrolled_by: 'uuid',
      admitted_at: 'timestamptz',
      completed_at: 'timestamptz',
      last_lesson_id: 'uuid',
      last_seen_at: 'timestamptz',
      version: 'int',
    },
    enrolments.map((enrolment) => ({
      id: enrolment.id,
      course_id: enrolment.course.id,
      person_id: enrolment.person.id,
      status: enrolment.completedAt ? 'completed' : 'active',
      lessons_done: enrolment.lessons.length,
      lessons_total: enrolment.course.lessonIds.length,
      enrolled_at: enrolment.enrolledAt,
      enrolled_by: enrolment.person.id,
      admitted_at: enrolment.enrolledAt,
      completed_at: enrolment.completedAt,
      last_lesson_id: enrolment.lessons.at(-1)?.lessonId ?? null,
      last_seen_at: enrolment.lessons.at(-1)?.doneAt ?? enrolment.enrolledAt,
      version: 1,
    })),
  );
  await insertAll(
    database,
    'enrolment_change',
    {
      id: 'uuid',
      enrolment_id: 'uuid',
      from_status: 'text',
      to_status: 'text',
      at: 'timestamptz',
      changed_by: 'uuid',
    },
    enrolments.flatMap(({ id, person, enrolledAt, completedAt }) => [
      {
        id: newId(),
        enrolment_id: id,
        from_status: null,
        to_status: 'active',
        at: enrolledAt,
        changed_by: person.id,
      },
      ...(completedAt
        ? [
            {
              id: newId(),
              enrolment_id: id,
              from_status: 'active',
              to_status: 'completed',
              at: completedAt,
              changed_by: person.id,
            },
          ]
        : []),
    ]),
  );
  await insertAll(
    database,
    'lesson_progress',
    { enrolment_id: 'uuid', lesson_id: 'uuid', done_at: 'timestamptz', score_scaled: 'real' },
    enrolments.flatMap(({ id, lessons }) =>
      lessons.map(({ lessonId, doneAt, score }) => ({
        enrolment_id: id,
        lesson_id: lessonId,
        done_at: doneAt,
        score_scaled: score,
      })),
    ),
  );
}
