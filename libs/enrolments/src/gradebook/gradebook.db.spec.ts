import { CourseLearningPort, CoursesModule } from '@domdom/courses';
import { type Actor, Database, type FixedClock, requestContext } from '@domdom/platform';
import fc from 'fast-check';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { EnrolmentsModule } from '../enrolments.module';
import { EnrolmentsService } from '../enrolments.service';
import { GradebookService } from './gradebook.service';

const day = 86_400_000;

describe('the gradebook of a course', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let clock: FixedClock;
  let unitId: string;
  let teacher: Actor;
  let learner: Actor;
  const get = servicesOf(() => opened);
  const scored = (count: number) => ({
    sections: [
      {
        title: 'Một',
        lessons: Array.from({ length: count }, (_, index) => ({
          title: `Bài ${index + 1}`,
          kind: 'quiz' as const,
          minutes: 3,
          contentId: '01890000-0000-7000-8000-000000000001',
          passPercentage: 60,
        })),
      },
    ],
  });
  const begin = async (courseId: string, name: string) => {
    const { actor } = await makePerson(database, { fullName: name });
    const { id } = await get(EnrolmentsService).enrol(actor, courseId);
    return { actor, id };
  };
  const answer = (person: Actor, lessonId: string | undefined, score: number | null) =>
    get(CourseLearningPort).completeLesson(person.personId, lessonId ?? '', { score });

  beforeAll(async () => {
    opened = await openModule({ imports: [CoursesModule, EnrolmentsModule] });
    ({ database, clock } = opened);
    unitId = (await makeUnitLine(database)).commune.id;
    teacher = (await makePerson(database, { grants: [{ role: 'official', unitId }] })).actor;
    learner = (await makePerson(database)).actor;
  });
  afterAll(() => opened.module.close());

  it('is for those who teach the course and nobody else', async () => {
    const { id } = await makeCourse(database, unitId);
    const begun = await begin(id, 'Lò Thị Mai');
    const gradebook = get(GradebookService);
    const forbidden = { kind: 'forbidden' };
    await expect(gradebook.page(learner, id, {})).rejects.toMatchObject(forbidden);
    await expect(gradebook.lessons(learner, id, 'course')).rejects.toMatchObject(forbidden);
    await expect(gradebook.learner(begun.actor, id, begun.id)).rejects.toMatchObject(forbidden);
    await expect(gradebook.whole(learner, id)).rejects.toMatchObject(forbidden);
    await expect(gradebook.page(teacher, id, {})).resolves.toMatchObject({
      items: [{ fullName: 'Lò Thị Mai' }],
    });
  });

  it('does not show a learner of another course under this one', async () => {
    const { id } = await makeCourse(database, unitId);
    const other = await makeCourse(database, unitId);
    const begun = await begin(other.id, 'Lò Thị Mai');
    await expect(get(GradebookService).learner(teacher, id, begun.id)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('tells who has not begun, learns, is stuck, is through or has left', async () => {
    const { id, lessonIds } = await makeCourse(database, unitId, { lessons: 2 });
    const people = {
      left: await begin(id, 'An'),
      begun: await begin(id, 'Bình'),
      stuck: await begin(id, 'Cúc'),
      new: await begin(id, 'Dung'),
      through: await begin(id, 'Em'),
    };
    await get(EnrolmentsService).withdraw(people.left.actor, people.left.id);
    for (const one of [people.stuck, people.through]) await answer(one.actor, lessonIds[0], null);
    await answer(people.through.actor, lessonIds[1], null);
    const began = clock.now();
    clock.moveTo(new Date(began.getTime() + 14 * day));
    await answer(people.begun.actor, lessonIds[0], null);
    const page = await get(GradebookService).page(teacher, id, {});
    expect(page.items.map(({ fullName, state }) => [fullName, state])).toEqual([
      ['An', 'left'],
      ['Bình', 'active'],
      ['Cúc', 'stuck'],
      ['Dung', 'not-begun'],
      ['Em', 'completed'],
    ]);
    expect(page.counts).toEqual({ active: 1, stuck: 1, 'not-begun': 1, completed: 1, left: 1 });
    const patient = await get(GradebookService).page(teacher, id, { days: 30 });
    expect(patient.counts).toMatchObject({ active: 2, stuck: 0 });
    const stuck = await get(GradebookService).page(teacher, id, { state: 'stuck' });
    expect(stuck.items.map((row) => row.fullName)).toEqual(['Cúc']);
    clock.moveTo(began);
  });

  it('sees somebody who fails a lesson three times, until they pass it; the same result told twice is one', async () => {
    const { id, lessonIds } = await makeCourse(database, unitId, scored(2));
    const { actor, id: enrolmentId } = await begin(id, 'Vàng Thị Sua');
    const began = clock.now();
    const one = () => get(GradebookService).learner(teacher, id, enrolmentId);
    for (const [index, score] of [0.2, 0.2, 0.5].entries()) {
      clock.moveTo(new Date(began.getTime() + index * 120_000));
      await answer(actor, lessonIds[0], score);
      await answer(actor, lessonIds[0], score);
    }
    const failing = (await one()).learner;
    expect(failing).toMatchObject({ state: 'stuck', failingLessonId: lessonIds[0], failedMost: 3 });
    expect(failing.cells[lessonIds[0] ?? '']).toMatchObject({
      doneAt: null,
      score: 0.5,
      tries: 3,
      failed: 3,
    });
    await answer(actor, lessonIds[0], 0.75);
    const passed = (await one()).learner;
    expect(passed).toMatchObject({ state: 'active', failingLessonId: null, lessonsDone: 1 });
    expect(passed.cells[lessonIds[0] ?? '']).toMatchObject({ score: 0.75, tries: 4, failed: 3 });
    expect((await one()).changes).toMatchObject([{ from: null, to: 'active', byThemselves: true }]);
    clock.moveTo(began);
  });

  it('does not count somebody who only looked at a lesson with a score as having tried it', async () => {
    const { id, lessonIds } = await makeCourse(database, unitId, scored(1));
    const { actor, id: enrolmentId } = await begin(id, 'Vàng Thị Sua');
    await answer(actor, lessonIds[0], null);
    expect((await get(GradebookService).learner(teacher, id, enrolmentId)).learner.cells).toEqual({});
  });

  it('finds names without diacritics and goes through all learners page by page, each once', async () => {
    const { id } = await makeCourse(database, unitId);
    for (const name of ['Đỗ Ánh', 'Đỗ Ánh', 'Bùi Ân', 'Lê Bé', 'Lý Út']) await begin(id, name);
    const gradebook = get(GradebookService);
    const found = await gradebook.page(teacher, id, { q: 'do anh' });
    expect(found.items.map((row) => row.fullName)).toEqual(['Đỗ Ánh', 'Đỗ Ánh']);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await gradebook.page(teacher, id, {}, after, 2);
      seen.push(...items.map((row) => row.enrolmentId));
      after = next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
    expect(await gradebook.page(teacher, id, {}, 'abc', 50)).toMatchObject({ next: null });
  });

  it('asks the database as often for forty learners as for four', async () => {
    const { id, lessonIds } = await makeCourse(database, unitId);
    const count = async () => {
      const context = { requestId: '', language: 'vi' as const, path: '', actor: teacher, queries: 0 };
      await requestContext.run(context, () => get(GradebookService).page(teacher, id, {}, undefined, 50));
      return context.queries;
    };
    const add = async (many: number) => {
      for (let index = 0; index < many; index++) {
        const { actor } = await begin(id, `Người ${index}`);
        await answer(actor, lessonIds[index % 3], null);
      }
    };
    await add(4);
    expect(await count()).toBe(4);
    await add(36);
    expect(await count()).toBe(4);
  });

  interface Fate {
    atLesson: number | null;
    steps: {
      lesson: number;
      hours: number;
      score: number | null;
      tries: number;
      failed: number;
      done: boolean;
    }[];
  }
  const fates = (lessons: number): fc.Arbitrary<Fate[]> =>
    fc.array(
      fc.record({
        atLesson: fc.option(fc.nat(lessons - 1)),
        steps: fc.uniqueArray(
          fc
            .record({
              lesson: fc.nat(lessons - 1),
              hours: fc.nat(900),
              score: fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
              tries: fc.nat(6),
              missed: fc.nat(6),
              done: fc.boolean(),
            })
            .map(({ missed, ...step }) => ({ ...step, failed: Math.min(missed, step.tries) })),
          { selector: (step) => step.lesson },
        ),
      }),
      { maxLength: 7 },
    );

  it('gives for every lesson the figures that counting by hand gives', async () => {
    const lessons = 4;
    const enrolledAt = new Date('2026-09-01T00:00:00Z');
    await fc.assert(
      fc.asyncProperty(fates(lessons), async (people) => {
        const { id, lessonIds } = await makeCourse(database, unitId, { lessons });
        for (const { atLesson, steps } of people) {
          const one = await begin(id, 'Ai đó');
          await database.execute('update enrolment set admitted_at = $2, last_lesson_id = $3 where id = $1', [
            one.id,
            enrolledAt,
            atLesson === null ? null : lessonIds[atLesson],
          ]);
          for (const { lesson, hours, score, tries, failed, done } of steps) {
            const at = new Date(enrolledAt.getTime() + hours * 3_600_000);
            if (done) {
              await database.execute(
                'insert into lesson_progress (enrolment_id, lesson_id, done_at, score_scaled) values ($1, $2, $3, $4)',
                [one.id, lessonIds[lesson], at, score],
              );
            }
            if (tries > 0) {
              await database.execute(
                `insert into lesson_try (enrolment_id, lesson_id, tries, failed, best_score, last_score, first_at, last_at)
                 values ($1, $2, $3, $4, $5, $5, $6, $6)`,
                [one.id, lessonIds[lesson], tries, failed, score ?? 0, at],
              );
            }
          }
        }
        const report = await get(GradebookService).lessons(teacher, id, 'course');
        expect(report.lessons.map((row) => row.lessonId)).toEqual(lessonIds);
        for (const [index, row] of report.lessons.entries()) {
          const own = people.map(({ atLesson, steps }) => ({
            at: atLesson === index,
            step: steps.find((step) => step.lesson === index),
            before: (hours: number, id: string) => {
              const earlier = steps
                .filter((step) => step.done)
                .map((step) => ({ hours: step.hours, id: lessonIds[step.lesson] ?? '' }))
                .filter((other) => other.hours < hours || (other.hours === hours && other.id < id))
                .sort((a, b) => a.hours - b.hours);
              return earlier.at(-1)?.hours ?? 0;
            },
          }));
          const done = own.filter(({ step }) => step?.done);
          const scores = own.flatMap(({ step }) => {
            if (!step) return [];
            const score =
              step.done && step.score !== null ? step.score : step.tries > 0 ? (step.score ?? 0) : null;
            return score === null ? [] : [score];
          });
          const days = done.map(({ step, before }) =>
            step ? (step.hours - before(step.hours, lessonIds[index] ?? '')) / 24 : 0,
          );
          const mean = (values: number[]) =>
            values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
          const sum = (key: 'tries' | 'failed') =>
            own.reduce((total, { step }) => total + (step && step.tries > 0 ? step[key] : 0), 0);
          expect(row).toMatchObject({
            reached: own.filter(({ at, step }) => at || step?.done || (step?.tries ?? 0) > 0).length,
            done: done.length,
            tries: sum('tries'),
            failed: sum('failed'),
            heldUp: own.filter(({ step }) => step && !step.done && step.tries > 0 && step.failed >= 3).length,
          });
          for (const [found, counted] of [
            [row.averageScore, mean(scores)],
            [row.averageDays, mean(days)],
          ] as const) {
            if (counted === null) expect(found).toBeNull();
            else expect(found).toBeCloseTo(counted, 5);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
