import { NotificationsModule } from '@domdom/notifications';
import { type Actor, Database } from '@domdom/platform';
import { openModule } from '../../../../test/support/database';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { EnrolmentsModule } from '../enrolments.module';
import { EnrolmentsService } from '../enrolments.service';
import { setTerms } from '../testing/terms.factory';
import { ExpiryService } from './expiry.service';
import { RemindersService } from './reminders.service';

const day = 86_400_000;

describe('what happens by itself', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let unitId: string;
  let service: EnrolmentsService;

  beforeAll(async () => {
    opened = await openModule({ imports: [EnrolmentsModule, NotificationsModule] });
    database = opened.database;
    unitId = (await makeUnitLine(database)).commune.id;
    service = opened.module.get(EnrolmentsService);
  });
  afterAll(() => opened.module.close());

  const person = async (): Promise<Actor> => (await makePerson(database)).actor;
  const status = async (actor: Actor, courseId: string) =>
    (await service.progressIn(actor.personId, courseId))?.status;
  const codes = async (actor: Actor) =>
    (
      await database.query<{ code: string }>(
        'select code from inbox_message where person_id = $1 order by created_at, id',
        [actor.personId],
      )
    ).map(({ code }) => code);

  describe('the end of an enrolment', () => {
    const expire = () => opened.module.get(ExpiryService).expireDue();

    it('comes when somebody’s days are over: told once, progress kept, the place given on, and they may begin anew', async () => {
      const { id, lessonIds } = await makeCourse(database, unitId);
      await setTerms(database, id, { days: 30, capacity: 1 });
      const [learner, waiting] = [await person(), await person()];
      const { id: enrolmentId } = await service.enrol(learner, id);
      await service.completeLesson(learner.personId, lessonIds[0] ?? '', { score: null });
      await service.enrol(waiting, id);
      opened.clock.advance(30 * day - 1);
      expect(await expire()).toBe(0);
      opened.clock.advance(1);
      expect(await Promise.all([expire(), expire()])).toContain(1);
      expect(await status(learner, id)).toBe('expired');
      expect(await status(waiting, id)).toBe('active');
      expect(await codes(learner)).toEqual(['enrolments.expired']);
      const events = await database.query<{ type: string; payload: object }>(
        `select type, payload from outbox_event where payload->>'enrolmentId' = $1 order by seq desc limit 1`,
        [enrolmentId],
      );
      expect(events).toMatchObject([{ type: 'enrolments.expired', payload: { from: 'active' } }]);
      expect(
        await service.completeLesson(learner.personId, lessonIds[1] ?? '', { score: null }),
      ).toMatchObject({
        done: false,
      });
      const back = await service.enrol(learner, id);
      expect(back).toMatchObject({ id: enrolmentId, status: 'waiting', lessonsDone: 1, position: 1 });
    });

    it('comes for all who are in, wait or ask when the course’s last day is over, and nobody comes in after it', async () => {
      const { id, lessonIds } = await makeCourse(database, unitId, { lessons: 1 });
      const [through, learner, waiting] = [await person(), await person(), await person()];
      await service.enrol(through, id);
      await service.completeLesson(through.personId, lessonIds[0] ?? '', { score: null });
      const today = new Date(opened.clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
      await setTerms(database, id, { lastDay: today, capacity: 1 });
      await service.enrol(learner, id);
      await service.enrol(waiting, id);
      expect(await expire()).toBe(0);
      opened.clock.advance(day);
      expect(await expire()).toBe(2);
      expect(await expire()).toBe(0);
      expect(await status(through, id)).toBe('completed');
      expect(await status(learner, id)).toBe('expired');
      expect(await status(waiting, id)).toBe('expired');
      expect(await codes(waiting)).toEqual([]);
      await expect(service.enrol(await person(), id)).rejects.toMatchObject({ code: 'enrolments.over' });
    });
  });

  describe('a reminder', () => {
    const remind = () => opened.module.get(RemindersService).remindDue();
    const reminders = async (actor: Actor) =>
      (await codes(actor)).filter((code) => code === 'enrolments.comeBack').length;

    it('reaches those who began and stay away, never twice, three times at most, and never after they switch it off', async () => {
      const { id, lessonIds } = await makeCourse(database, unitId);
      await setTerms(database, id, { remindAfterDays: 10 });
      const [away, never, tired] = [await person(), await person(), await person()];
      for (const one of [away, never, tired]) await service.enrol(one, id);
      for (const one of [away, tired])
        await service.completeLesson(one.personId, lessonIds[0] ?? '', { score: null });
      await opened.module.get(RemindersService).want(tired, false);
      opened.clock.advance(10 * day - 1);
      await remind();
      expect(await reminders(away)).toBe(0);
      opened.clock.advance(1);
      await Promise.all([remind(), remind(), remind()]);
      expect(await reminders(away)).toBe(1);
      opened.clock.advance(19 * day);
      await remind();
      expect(await reminders(away)).toBe(1);
      opened.clock.advance(day);
      await remind();
      expect(await reminders(away)).toBe(2);
      for (let i = 0; i < 5; i++) {
        opened.clock.advance(60 * day);
        await remind();
      }
      expect(await reminders(away)).toBe(3);
      expect(await reminders(never)).toBe(0);
      expect(await reminders(tired)).toBe(0);
      expect(await opened.module.get(RemindersService).wanted(tired)).toBe(false);
    });

    it('calls one course to mind, the one used last, and none where the course wants no reminders', async () => {
      const [older, newer, quiet] = [
        await makeCourse(database, unitId),
        await makeCourse(database, unitId),
        await makeCourse(database, unitId),
      ];
      await setTerms(database, quiet.id, { remindAfterDays: 0 });
      const [both, still] = [await person(), await person()];
      for (const course of [older, newer]) {
        await service.enrol(both, course.id);
        await service.completeLesson(both.personId, course.lessonIds[0] ?? '', { score: null });
        opened.clock.advance(1000);
      }
      await service.enrol(still, quiet.id);
      await service.completeLesson(still.personId, quiet.lessonIds[0] ?? '', { score: null });
      opened.clock.advance(11 * day);
      await remind();
      await remind();
      const told = await database.query<{ path: string; lessons: number }>(
        `select path, (params->>'lessons')::int as lessons from inbox_message where person_id = $1`,
        [both.personId],
      );
      expect(told).toEqual([{ path: `/learn/${newer.slug}`, lessons: 2 }]);
      expect(await reminders(still)).toBe(0);
    });
  });
});
