import { AttendanceService } from '../attendance.service';
import { type AttendanceFixture, ends, openAttendance } from '../testing/attend.fixture';
import { PresenceService } from './presence.service';

describe('presence in the online room', () => {
  let opened: AttendanceFixture;
  let presence: PresenceService;
  beforeAll(async () => {
    opened = await openAttendance();
    presence = opened.module.get(PresenceService);
  });
  afterAll(() => opened.module.close());

  const minutesOf = async (sessionId: string) =>
    (
      await opened.database.query<{ minutes: number }>(
        'select minutes from session_presence where session_id = $1 order by minutes',
        [sessionId],
      )
    ).map((row) => row.minutes);

  it('marks after the end whoever was there for half of the session, and says by what', async () => {
    const { people, sessionId } = await opened.prepared(3);
    const [whole, half, less] = people.map((actor) => actor.personId);
    await presence.record(sessionId, [
      { personId: whole!, minutes: 95 },
      { personId: half!, minutes: 45 },
      { personId: less!, minutes: 44 },
    ]);
    expect(await opened.marksOf(sessionId)).toEqual([]);
    opened.clock.moveTo(ends);
    await presence.settleDue();
    await presence.settleDue();
    const marked = await opened.marksOf(sessionId);
    expect(new Set(marked.map((mark) => mark.person_id))).toEqual(new Set([whole, half]));
    for (const mark of marked)
      expect(mark).toMatchObject({ status: 'present', how: 'room', marked_by: mark.person_id });
    const told = await opened.told(sessionId);
    expect(told.map((event) => event.minutes).sort()).toEqual([45, 90]);
    expect(told.map((event) => event.how)).toEqual(['room', 'room']);
  });

  it('takes the total so far: the same again, and a smaller one that comes late, change nothing', async () => {
    const { people, sessionId } = await opened.prepared(1);
    const personId = people[0]!.personId;
    for (const minutes of [10, 30, 20, 30]) await presence.record(sessionId, [{ personId, minutes }]);
    expect(await minutesOf(sessionId)).toEqual([30]);
  });

  it('counts what several portals report at the same moment once', async () => {
    const { people, sessionId } = await opened.prepared(10);
    const all = people.map(({ personId }, index) => ({ personId, minutes: 40 + index }));
    opened.clock.moveTo(ends);
    await Promise.all(Array.from({ length: 8 }, () => presence.record(sessionId, all)));
    expect(await minutesOf(sessionId)).toEqual(all.map(({ minutes }) => minutes));
    expect(await opened.told(sessionId)).toHaveLength(5);
  });

  it('never changes what somebody marked by hand, before or after', async () => {
    const { id, people, sessionId } = await opened.prepared(2);
    const [first, second] = people.map((actor) => actor.personId);
    const attendance = opened.module.get(AttendanceService);
    await attendance.save(opened.official, id, sessionId, new Map([[first!, 'absent']]), null);
    opened.clock.moveTo(ends);
    await presence.record(
      sessionId,
      [first!, second!].map((personId) => ({ personId, minutes: 90 })),
    );
    await attendance.save(opened.official, id, sessionId, new Map([[second!, 'excused']]), null);
    await presence.record(sessionId, [{ personId: second!, minutes: 95 }]);
    const marks = new Map((await opened.marksOf(sessionId)).map((mark) => [mark.person_id, mark]));
    expect(marks.get(first!)).toMatchObject({ status: 'absent', how: 'roll' });
    expect(marks.get(second!)).toMatchObject({ status: 'excused', how: 'roll' });
  });

  it('marks nobody who is not in the class, and nobody in a session that was cancelled', async () => {
    const { people, sessionId } = await opened.prepared(1);
    const stranger = await opened.learner();
    await opened.database.execute(`update class_session set status = 'cancelled' where id = $1`, [sessionId]);
    opened.clock.moveTo(ends);
    await presence.record(sessionId, [
      { personId: stranger.personId, minutes: 90 },
      { personId: people[0]!.personId, minutes: 90 },
    ]);
    expect(await opened.marksOf(sessionId)).toEqual([]);
    const other = await opened.prepared(1);
    opened.clock.moveTo(ends);
    await presence.record(other.sessionId, [{ personId: stranger.personId, minutes: 90 }]);
    expect(await opened.marksOf(other.sessionId)).toEqual([]);
  });
});
