import { consentWords } from '@domdom/identity';
import { newId } from '@domdom/platform';
import { makePerson } from '../../../identity/src/testing/person.factory';
import type { MarksBatchDto, TapDto } from '../dto/marks.dto';
import { type AttendanceFixture, begins, openAttendance } from '../testing/attend.fixture';
import { PresenceService } from './presence.service';
import { RollRepository } from './roll.repository';
import { TapsService } from './taps.service';

const minutes = (count: number) => new Date(begins.getTime() + count * 60_000);

describe('marks that come from devices', () => {
  let opened: AttendanceFixture;
  let taps: TapsService;
  beforeAll(async () => {
    opened = await openAttendance();
    taps = opened.module.get(TapsService);
  });
  afterAll(() => opened.module.close());

  const tap = (personId: string, status: TapDto['status'], minute: number): TapDto => ({
    id: newId(),
    personId,
    status,
    at: minutes(minute).toISOString(),
  });
  const batch = (marks: TapDto[], more: Partial<MarksBatchDto> = {}): MarksBatchDto => ({
    owner: opened.official.personId,
    sentAt: opened.clock.now().toISOString(),
    marks,
    ...more,
  });
  const history = (sessionId: string) =>
    opened.database.query(
      `select before, after, overtaken, reason from attendance_change where session_id = $1 order by changed_at, id`,
      [sessionId],
    );

  it('are written once however often and however many times at once a batch is sent', async () => {
    const { id, people, sessionId } = await opened.prepared(40, { capacity: 40 });
    opened.clock.moveTo(minutes(60));
    const sent = batch(people.map(({ personId }, index) => tap(personId, 'present', index)));
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => taps.receive(opened.official, id, sessionId, sent)),
    );
    for (const { marks } of answers) {
      expect(marks).toHaveLength(40);
      expect(new Set(marks.map(({ outcome }) => outcome))).toEqual(new Set(['applied']));
    }
    expect(await opened.marksOf(sessionId)).toHaveLength(40);
    expect(await opened.told(sessionId)).toHaveLength(40);
    expect(await history(sessionId)).toEqual([]);
  }, 60_000);

  it('of two who call the roll at once end as the later taps say, and keep the earlier ones', async () => {
    const { id, people, sessionId } = await opened.prepared(12);
    const other = await opened.officialOf();
    opened.clock.moveTo(minutes(60));
    // The official taps the first half after the other, the second half before them.
    const [mine, theirs] = [
      people.map(({ personId }, index) => tap(personId, 'present', index < 6 ? 20 : 10)),
      people.map(({ personId }) => tap(personId, 'absent', 15)),
    ];
    await Promise.all([
      ...mine.map((one) => taps.receive(opened.official, id, sessionId, batch([one]))),
      ...theirs.map((one) => taps.receive(other, id, sessionId, batch([one], { owner: other.personId }))),
    ]);
    const marks = new Map((await opened.marksOf(sessionId)).map((mark) => [mark.person_id, mark.status]));
    expect(people.map(({ personId }) => marks.get(personId))).toEqual(
      people.map((_, index) => (index < 6 ? 'present' : 'absent')),
    );
    expect(await history(sessionId)).toHaveLength(12);
  }, 60_000);

  it('that come too late are told of as overtaken, and shown in the history', async () => {
    const { id, people, sessionId } = await opened.prepared(1);
    const other = await opened.officialOf();
    const personId = people[0]!.personId;
    opened.clock.moveTo(minutes(30));
    await taps.receive(
      other,
      id,
      sessionId,
      batch([tap(personId, 'present', 20)], { owner: other.personId }),
    );
    const answer = await taps.receive(opened.official, id, sessionId, batch([tap(personId, 'absent', 5)]));
    expect(answer.marks[0]).toMatchObject({ outcome: 'overtaken' });
    expect(answer.roll[0]).toMatchObject({ mark: 'present', by: other.name });
    const [change] = await opened.module.get(RollRepository).changes(sessionId);
    expect(change).toMatchObject({ before: 'present', after: 'absent', overtaken: true });
  });

  it('stand from their last tap on against what was tapped in between', async () => {
    const { id, people, sessionId } = await opened.prepared(1);
    const personId = people[0]!.personId;
    opened.clock.moveTo(minutes(30));
    const send = async (status: TapDto['status'], minute: number) =>
      (await taps.receive(opened.official, id, sessionId, batch([tap(personId, status, minute)]))).marks[0]
        ?.outcome;
    expect(await send('present', 1)).toBe('applied');
    expect(await send('present', 9)).toBe('same');
    expect(await send('absent', 5)).toBe('overtaken');
  });

  it('count by how long ago they were tapped when the phone’s clock is wrong', async () => {
    const { id, people, sessionId } = await opened.prepared(1);
    const personId = people[0]!.personId;
    opened.clock.moveTo(minutes(30));
    await taps.receive(opened.official, id, sessionId, batch([tap(personId, 'present', 20)]));
    const wrong = {
      ...tap(personId, 'absent', 0),
      at: '2019-01-01T00:00:00.000Z',
    };
    const sent = batch([wrong], { sentAt: '2019-01-01T00:05:00.000Z' });
    const answer = await taps.receive(opened.official, id, sessionId, sent);
    expect(answer.marks[0]).toMatchObject({ outcome: 'applied' });
  });

  it('made on the day count without a reason when they come the day after; a correction needs one', async () => {
    const { id, people, sessionId } = await opened.prepared(1);
    const personId = people[0]!.personId;
    const onTheDay = tap(personId, 'absent', 30);
    opened.clock.moveTo(minutes(24 * 60));
    const first = await taps.receive(opened.official, id, sessionId, batch([onTheDay]));
    expect(first.marks[0]).toMatchObject({ outcome: 'applied' });
    const later = tap(personId, 'present', 24 * 60 - 5);
    const refused = await taps.receive(opened.official, id, sessionId, batch([later]));
    expect(refused.marks[0]).toMatchObject({ outcome: 'refused', code: 'classes.reasonNeeded' });
    const again = await taps.receive(
      opened.official,
      id,
      sessionId,
      batch([later], { reason: 'Ghi nhầm tên' }),
    );
    expect(again.marks[0]).toMatchObject({ outcome: 'applied' });
    expect(await history(sessionId)).toEqual([
      { before: 'absent', after: 'present', overtaken: false, reason: 'Ghi nhầm tên' },
    ]);
  });

  it('are refused one by one for who is not in the class, and wholly from anybody but who tapped', async () => {
    const { id, people, sessionId } = await opened.prepared(1);
    const stranger = await opened.learner();
    const sent = batch([tap(stranger.personId, 'present', 0), tap(people[0]!.personId, 'present', 0)]);
    const answer = await taps.receive(opened.official, id, sessionId, sent);
    expect(answer.marks.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'classes.notOnRoll',
      'applied',
    ]);
    const other = await opened.officialOf();
    await expect(taps.receive(other, id, sessionId, sent)).rejects.toMatchObject({
      code: 'classes.otherPerson',
    });
    await expect(
      taps.receive(stranger, id, sessionId, { ...sent, owner: stranger.personId }),
    ).rejects.toMatchObject({ code: 'common.forbidden' });
  });

  it('put what the online room measured right', async () => {
    const { id, people, sessionId } = await opened.prepared(1);
    const personId = people[0]!.personId;
    opened.clock.moveTo(minutes(120));
    await opened.module.get(PresenceService).record(sessionId, [{ personId, minutes: 80 }]);
    const answer = await taps.receive(opened.official, id, sessionId, batch([tap(personId, 'absent', 10)]));
    expect(answer.roll[0]).toMatchObject({ mark: 'absent', how: 'roll', minutes: 80 });
  });

  describe('of people who came without being registered', () => {
    const walkIn = (more = {}) => ({
      id: newId(),
      fullName: 'Giàng Thị Mỷ',
      birthYear: 1958,
      basis: 'spoken' as const,
      agreed: true,
      at: minutes(5).toISOString(),
      ...more,
    });
    const people = (name: string) =>
      opened.database.query(`select id from person where full_name = $1`, [name]);

    it('register them once with their consent, and mark them as present', async () => {
      const { id, sessionId } = await opened.prepared(1);
      const sent = batch([], { walkIns: [walkIn({ fullName: 'Giàng Thị Một' })] });
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => taps.receive(opened.official, id, sessionId, sent)),
      );
      for (const answer of answers) expect(answer.walkIns[0]).toMatchObject({ outcome: 'applied' });
      expect(await people('Giàng Thị Một')).toHaveLength(1);
      const { roll } = await taps.receive(opened.official, id, sessionId, batch([]));
      expect(roll.find(({ name }) => name === 'Giàng Thị Một')).toMatchObject({ mark: 'present' });
      const consents = await opened.database.query(
        `select c.purpose, c.wording, c.basis, c.recorded_by as "recordedBy" from consent c
         join walk_in w on w.person_id = c.person_id where w.session_id = $1`,
        [sessionId],
      );
      const recordedBy = opened.official.personId;
      expect(consents).toEqual([
        { purpose: 'on-behalf', wording: consentWords.vi['on-behalf'], basis: 'spoken', recordedBy },
      ]);
    });

    it('are there in a full class too', async () => {
      const { id, sessionId } = await opened.prepared(2, { capacity: 2 });
      await opened.database.execute('update community_class set capacity = 2 where id = $1', [id]);
      const sent = batch([], { walkIns: [walkIn({ fullName: 'Giàng Thị Đầy' })] });
      const { roll } = await taps.receive(opened.official, id, sessionId, sent);
      expect(roll.find(({ name }) => name === 'Giàng Thị Đầy')).toMatchObject({ mark: 'present' });
    });

    it('are refused without consent, and taken from an instructor who holds no office', async () => {
      const { id, sessionId } = await opened.prepared(1);
      const without = batch([], { walkIns: [walkIn({ agreed: false, fullName: 'Giàng Thị Chưa' })] });
      const answer = await taps.receive(opened.official, id, sessionId, without);
      expect(answer.walkIns[0]).toMatchObject({ outcome: 'refused', code: 'identity.consentNeeded' });
      expect(await people('Giàng Thị Chưa')).toEqual([]);
      const { actor: teacher } = await makePerson(opened.database, {
        homeUnitId: opened.units.commune.id,
        grants: [{ role: 'instructor', unitId: opened.units.commune.id }],
      });
      await opened.database.execute('insert into class_instructor (class_id, person_id) values ($1, $2)', [
        id,
        teacher.personId,
      ]);
      const theirs = { ...batch([], { walkIns: [walkIn()] }), owner: teacher.personId };
      const taken = await taps.receive(teacher, id, sessionId, theirs);
      expect(taken.walkIns[0]).toMatchObject({ outcome: 'applied', code: null });
      expect(await opened.marksOf(sessionId)).toHaveLength(1);
    });
  });
});
