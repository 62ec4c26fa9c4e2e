import type { Actor } from '@domdom/platform';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { AttendanceService } from '../attendance.service';
import { RegistrationsService } from '../registrations.service';
import { type AttendanceFixture, begins, ends, openAttendance } from '../testing/attend.fixture';
import { CheckInService } from './check-in.service';

const minutes = (count: number) => new Date(begins.getTime() + count * 60_000);

describe('checking in by a code shown in the room', () => {
  let opened: AttendanceFixture;
  let checkIn: CheckInService;
  beforeAll(async () => {
    opened = await openAttendance();
    checkIn = opened.module.get(CheckInService);
  });
  afterAll(() => opened.module.close());

  const shown = async (id: string, sessionId: string) =>
    (await checkIn.show(opened.official, id, sessionId)).codes!;
  const wrong = (digits: string) => String((Number(digits) + 5000) % 10_000).padStart(4, '0');
  /** Another code may happen to be the one before it. */
  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => 'taken',
      (error: { code: string }) => error.code,
    );

  it('marks 40 people who type the digits at the same moment once each', async () => {
    const { id, people, sessionId } = await opened.prepared(40, { capacity: 40 });
    const { digits } = await shown(id, sessionId);
    const tries = people.flatMap((actor) => [actor, actor]);
    const answers = await Promise.all(
      tries.map((actor) => checkIn.checkIn(actor, sessionId, { code: digits })),
    );
    expect(answers.filter(({ marked }) => marked === 1)).toHaveLength(40);
    const marks = await opened.marksOf(sessionId);
    expect(marks).toHaveLength(40);
    for (const mark of marks) expect(mark).toMatchObject({ status: 'present', how: 'code' });
    expect((await opened.told(sessionId)).map(({ how }) => how)).toEqual(Array(40).fill('code'));
  }, 60_000);

  it('takes the digits of now and of the minute before, and none older', async () => {
    const { id, people, sessionId } = await opened.prepared(3);
    const { digits } = await shown(id, sessionId);
    opened.clock.moveTo(new Date(begins.getTime() + 60_000));
    expect(await refusal(checkIn.checkIn(people[0]!, sessionId, { code: digits }))).toBe('taken');
    opened.clock.moveTo(new Date(begins.getTime() + 121_000));
    expect(await refusal(checkIn.checkIn(people[1]!, sessionId, { code: digits }))).toBe('classes.wrongCode');
  });

  it('lets nobody guess: after six tries even the right digits are refused', async () => {
    const { id, people, sessionId } = await opened.prepared(1);
    const { digits } = await shown(id, sessionId);
    for (let i = 0; i < 6; i++)
      expect(await refusal(checkIn.checkIn(people[0]!, sessionId, { code: wrong(digits) }))).toBe(
        'classes.wrongCode',
      );
    expect(await refusal(checkIn.checkIn(people[0]!, sessionId, { code: digits }))).toBe('common.tooMany');
    expect(await opened.marksOf(sessionId)).toEqual([]);
  });

  it('takes a scanned code for 40 seconds, and its ticket while somebody signs in, for that session only', async () => {
    const { id, people, sessionId } = await opened.prepared(2);
    const other = await opened.prepared(1);
    const { pass } = await shown(id, sessionId);
    opened.clock.moveTo(new Date(begins.getTime() + 41_000));
    expect(checkIn.scan(pass)).toBeNull();
    const fresh = checkIn.scan((await shown(id, sessionId)).pass)!;
    expect(fresh.sessionId).toBe(sessionId);
    opened.clock.moveTo(minutes(9));
    expect(await refusal(checkIn.checkIn(people[0]!, sessionId, fresh))).toBe('taken');
    expect(await refusal(checkIn.checkIn(other.people[0]!, other.sessionId, fresh))).toBe(
      'classes.wrongCode',
    );
    opened.clock.moveTo(minutes(12));
    expect(await refusal(checkIn.checkIn(people[1]!, sessionId, fresh))).toBe('classes.wrongCode');
  });

  it('is open from a quarter of an hour before to the end, and shows no code at other times', async () => {
    const { id, people, sessionId } = await opened.prepared(1);
    const { pass } = await shown(id, sessionId);
    opened.clock.moveTo(minutes(-16));
    expect(await shown(id, sessionId)).toBeNull();
    const early = checkIn.scan(pass)!;
    expect(await refusal(checkIn.checkIn(people[0]!, sessionId, early))).toBe('classes.checkInClosed');
    opened.clock.moveTo(minutes(-15));
    expect(await shown(id, sessionId)).not.toBeNull();
    opened.clock.moveTo(ends);
    expect(await shown(id, sessionId)).toBeNull();
  });

  it('is for those who have a place, and for family whom they registered', async () => {
    const { id, people, sessionId } = await opened.prepared(2);
    const [mother, neighbour] = people as [Actor, Actor];
    const child = await opened.learner();
    await opened.module.get(RegistrationsService).register(id, child.personId, mother.personId);
    const ticket = () => shown(id, sessionId).then(({ pass }) => checkIn.scan(pass)!);
    const [open] = await checkIn.openFor(mother);
    expect(open!.people.map((one) => one.id)).toEqual([mother.personId, child.personId]);
    const both = [mother.personId, child.personId];
    expect(await checkIn.checkIn(mother, sessionId, await ticket(), both)).toMatchObject({ marked: 2 });
    expect(await refusal(checkIn.checkIn(neighbour, sessionId, await ticket(), [child.personId]))).toBe(
      'classes.notRegistered',
    );
    const stranger = await opened.learner();
    expect(await refusal(checkIn.checkIn(stranger, sessionId, await ticket()))).toBe('classes.notRegistered');
    expect(await checkIn.openFor(stranger)).toEqual([]);
  });

  it('does not change what the instructor marked', async () => {
    const { id, people, sessionId } = await opened.prepared(1);
    const personId = people[0]!.personId;
    const attendance = opened.module.get(AttendanceService);
    await attendance.save(opened.official, id, sessionId, new Map([[personId, 'absent']]), null);
    const scan = checkIn.scan((await shown(id, sessionId)).pass)!;
    expect(await refusal(checkIn.checkIn(people[0]!, sessionId, scan))).toBe('classes.markedOtherwise');
    expect(await opened.marksOf(sessionId)).toMatchObject([{ status: 'absent', how: 'roll' }]);
  });

  it('shows its codes to nobody who does not run the class', async () => {
    const { id, people, sessionId } = await opened.prepared(1);
    expect(await refusal(checkIn.show(people[0]!, id, sessionId))).toBe('common.forbidden');
    const { actor } = await makePerson(opened.database);
    expect(await refusal(checkIn.show(actor, id, sessionId))).toBe('common.forbidden');
  });
});
