import { ClassesService } from '../classes.service';
import { RegistrationsService } from '../registrations.service';
import { type AttendanceFixture, begins, openAttendance } from '../testing/attend.fixture';
import { PaperRollService } from './paper-roll.service';

const day = 24 * 60 * 60_000;

describe('a roll on paper', () => {
  let opened: AttendanceFixture;
  let paper: PaperRollService;
  beforeAll(async () => {
    opened = await openAttendance();
    paper = opened.module.get(PaperRollService);
  });
  afterAll(() => opened.module.close());

  const marks = async (sessionId: string) =>
    new Map((await opened.marksOf(sessionId)).map((mark) => [mark.person_id, mark]));

  it('is typed in by the numbers of those who were absent; the rest were there', async () => {
    const { id, people, sessionId } = await opened.prepared(6);
    opened.clock.moveTo(new Date(begins.getTime() + day));
    const sheet = await paper.sheet(opened.official, id);
    expect(sheet.people.map(({ number, personId }) => [number, personId])).toEqual(
      people.map(({ personId }, index) => [index + 1, personId]),
    );
    const [preview] = paper.preview(sheet, { [sessionId]: '2, 4p' });
    expect(preview).toMatchObject({ present: 4, changes: 6, corrections: [] });
    expect(preview!.absent.map(({ number }) => number)).toEqual([2]);
    expect(await paper.save(opened.official, id, { [sessionId]: '2, 4p' }, null)).toBe(6);
    const saved = await marks(sessionId);
    expect(people.map(({ personId }) => saved.get(personId)?.status)).toEqual([
      'present',
      'absent',
      'present',
      'excused',
      'present',
      'present',
    ]);
    expect([...saved.values()].every(({ how }) => how === 'paper')).toBe(true);
    expect((await opened.told(sessionId)).every(({ how }) => how === 'paper')).toBe(true);
    expect(await paper.save(opened.official, id, { [sessionId]: '2, 4p' }, null)).toBe(0);
  });

  it('keeps the numbers that were printed when somebody leaves and others come', async () => {
    const { id, people } = await opened.prepared(4);
    const registrations = opened.module.get(RegistrationsService);
    await registrations.leave(people[1]!, id);
    const late = await opened.learner();
    await registrations.join(late, id);
    const { people: listed } = await paper.sheet(opened.official, id);
    expect(listed.map(({ number, personId }) => [number, personId])).toEqual([
      [1, people[0]!.personId],
      [3, people[2]!.personId],
      [4, people[3]!.personId],
      [5, late.personId],
    ]);
    await registrations.join(people[1]!, id);
    const again = await paper.sheet(opened.official, id);
    expect(again.people.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('says nothing of those who joined the class after the session', async () => {
    const { id, sessionId } = await opened.prepared(2);
    opened.clock.moveTo(new Date(begins.getTime() + day));
    const late = await opened.learner();
    await opened.module.get(RegistrationsService).join(late, id);
    await paper.save(opened.official, id, { [sessionId]: 'đủ' }, null);
    const saved = await marks(sessionId);
    expect(saved.size).toBe(2);
    expect(saved.has(late.personId)).toBe(false);
  });

  it('is saved for all sessions or for none, and corrects only with a reason', async () => {
    const { id, people, sessionId } = await opened.prepared(2);
    const sessions = await opened.module.get(ClassesService).sessions(id);
    const second = sessions[1]!.id;
    opened.clock.moveTo(new Date(sessions[1]!.startsAt.getTime() + day));
    await paper.save(opened.official, id, { [sessionId]: '1' }, null);
    const typed = { [second]: '2', [sessionId]: '0' };
    const [, correction] = paper.preview(await paper.sheet(opened.official, id), typed).reverse();
    expect(correction?.corrections).toMatchObject([{ before: 'absent', after: 'present' }]);
    await expect(paper.save(opened.official, id, typed, null)).rejects.toMatchObject({
      code: 'classes.reasonNeeded',
    });
    expect(await opened.marksOf(second)).toEqual([]);
    await paper.save(opened.official, id, typed, 'Đọc nhầm số');
    expect((await marks(sessionId)).get(people[0]!.personId)?.status).toBe('present');
    expect(await opened.marksOf(second)).toHaveLength(2);
  });

  it('is refused with numbers that are not on the list, for a day to come, and to who does not run the class', async () => {
    const { id, people, sessionId } = await opened.prepared(2);
    await expect(paper.save(opened.official, id, { [sessionId]: '1, 9' }, null)).rejects.toMatchObject({
      problems: [{ field: `absent.${sessionId}`, code: 'classes.noSuchNumber', params: { numbers: '9' } }],
    });
    const sessions = await opened.module.get(ClassesService).sessions(id);
    expect(await paper.save(opened.official, id, { [sessions[3]!.id]: '1' }, null)).toBe(0);
    await expect(paper.sheet(people[0]!, id)).rejects.toMatchObject({ code: 'common.forbidden' });
  });
});
