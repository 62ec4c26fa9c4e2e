import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Actor, FileStorage, newId } from '@domdom/platform';
import { openStage, type Stage } from '../testing/held-class';
import { AfterRepository } from './after.repository';
import { FeedbackService } from './feedback.service';
import { MaterialsService } from './materials.service';
import { RecordingsService } from './recordings.service';

const nothing = { files: {}, tooLarge: false };
const fileOf = async (name: string, content: string) => {
  const place = path.join(tmpdir(), newId());
  await writeFile(place, content);
  return { files: { file: { path: place, originalname: name, size: content.length } }, tooLarge: false };
};

describe('after a session', () => {
  let stage: Stage;
  let materials: MaterialsService;
  let recordings: RecordingsService;
  let feedback: FeedbackService;
  let left: AfterRepository;
  let people: Actor[];
  let stranger: Actor;
  let classId: string;
  let sessionId: string;

  beforeAll(async () => {
    stage = await openStage();
    materials = stage.module.get(MaterialsService);
    recordings = stage.module.get(RecordingsService);
    feedback = stage.module.get(FeedbackService);
    left = stage.module.get(AfterRepository);
  });
  afterAll(() => stage.module.close());
  beforeEach(async () => {
    people = await stage.learners(5);
    stranger = await stage.learner();
    classId = await stage.classWith(people);
    const came = people.slice(0, 4);
    const marks = new Map([...stage.all(came, 'present'), ...stage.all(people.slice(4), 'absent')]);
    sessionId = await stage.hold(classId, 0, marks);
  });

  describe('materials', () => {
    it('are files that were looked at, links and nothing else, for people of the class alone', async () => {
      const sent = await fileOf('ghi chú.txt', 'Nhớ đổi mật khẩu.');
      const id = await materials.add(stage.official, classId, { kind: 'file', sessionId }, sent);
      await materials.add(
        stage.official,
        classId,
        { kind: 'link', title: 'Cổng dịch vụ công', address: 'https://dichvucong.gov.vn' },
        nothing,
      );
      expect((await left.of(classId)).materials).toMatchObject([
        { id, kind: 'file', title: 'ghi chú.txt', sessionId, mime: 'text/plain; charset=utf-8' },
        { kind: 'link', sessionId: null, address: 'https://dichvucong.gov.vn/' },
      ]);
      expect((await materials.file(people[0]!, classId, id)).fileName).toBe('ghi chú.txt');
      await expect(materials.file(stranger, classId, id)).rejects.toThrow('classes-after.notOfTheClass');
    });

    it('are refused when they hold a program or come from another', async () => {
      const bad = await fileOf('trang.txt', '<script>alert(1)</script>');
      await expect(materials.add(stage.official, classId, { kind: 'file' }, bad)).rejects.toThrow(
        'media.hasProgram',
      );
      const sent = await fileOf('a.txt', 'Chào');
      await expect(materials.add(people[0]!, classId, { kind: 'file' }, sent)).rejects.toThrow(
        'common.forbidden',
      );
      const plain = { kind: 'link' as const, title: 'Trang', address: 'http://vn.example' };
      await expect(materials.add(stage.official, classId, plain, nothing)).rejects.toThrow(
        'media.badAddress',
      );
    });

    it('keep a file for as long as one of two classes names it', async () => {
      const id = await materials.add(
        stage.official,
        classId,
        { kind: 'file' },
        await fileOf('a.txt', 'Chào'),
      );
      const { fileKey } = await materials.file(people[0]!, classId, id);
      const copy = await stage.classWith([]);
      await materials.copy(classId, copy, stage.official);
      const files = stage.module.get(FileStorage);
      await materials.remove(stage.official, classId, id);
      expect(await files.stat(fileKey)).not.toBeNull();
      const [copied] = (await left.of(copy)).materials;
      await materials.remove(stage.official, copy, copied!.id);
      expect(await files.stat(fileKey)).toBeNull();
    });
  });

  describe('recordings', () => {
    const put = (address: string, agreed = true) =>
      recordings.put(stage.official, classId, { sessionId, address, agreed });
    const inboxOf = (actor: Actor) =>
      stage.database.query<{ code: string }>(
        `select code from inbox_message where person_id = $1 and code like '%recording'`,
        [actor.personId],
      );

    it('are told once to those who missed the session, and to nobody who was there', async () => {
      await put('https://youtu.be/abc');
      await put('https://youtu.be/other');
      expect(await inboxOf(people[4]!)).toHaveLength(1);
      expect(await inboxOf(people[0]!)).toHaveLength(0);
      expect((await left.of(classId)).recordings).toEqual([{ sessionId, address: 'https://youtu.be/other' }]);
    });

    it('are refused at other sites, without agreement, and of sessions to come', async () => {
      await expect(put('https://videos.example/abc')).rejects.toThrow('classes-after.hostNotAllowed');
      await expect(put('https://youtu.be/abc', false)).rejects.toThrow('classes-after.notAgreed');
      const next = (await stage.classes.sessions(classId))[1]!;
      const early = { sessionId: next.id, address: 'https://youtu.be/abc', agreed: true };
      await expect(recordings.put(stage.official, classId, early)).rejects.toThrow('classes-after.notBegun');
    });

    it('are never put up of a sensitive class', async () => {
      await stage.database.execute('update community_class set sensitive = true where id = $1', [classId]);
      await expect(put('https://youtu.be/abc')).rejects.toThrow('classes-after.neverRecorded');
    });
  });

  describe('feedback', () => {
    const say = (actor: Actor, face: 1 | 2 | 3, words?: string) =>
      feedback.give(actor, classId, sessionId, { face, words });

    it('is kept once per person and session, however often they tap, and tells of itself once', async () => {
      await Promise.all([say(people[0]!, 3), say(people[0]!, 3), say(people[0]!, 3)]);
      await say(people[0]!, 1, 'Nói chậm hơn');
      await say(people[0]!, 2);
      expect(await feedback.own(people[0]!, classId, sessionId)).toEqual({ face: 2, words: 'Nói chậm hơn' });
      const told = await stage.database.query(
        `select 1 from outbox_event where type = 'classes.feedback-given' and payload->>'personId' = $1`,
        [people[0]!.personId],
      );
      expect(told).toHaveLength(1);
    });

    it('is hidden from those who run the class until three people have said something', async () => {
      await say(people[0]!, 3, 'Hay');
      await say(people[1]!, 1);
      expect(await feedback.summary(classId)).toEqual([]);
      await say(people[2]!, 3);
      expect(await feedback.summary(classId)).toEqual([
        { sessionId, answers: 3, counts: { 1: 1, 2: 0, 3: 2 }, words: ['Hay'] },
      ]);
    });

    it('is taken from nobody who was not there, and of no session to come', async () => {
      await expect(say(people[4]!, 3)).rejects.toThrow('classes-after.wasNotThere');
      await expect(say(stranger, 3)).rejects.toThrow('classes-after.wasNotThere');
      const next = (await stage.classes.sessions(classId))[1]!;
      const early = feedback.give(people[0]!, classId, next.id, { face: 3 });
      await expect(early).rejects.toThrow('classes-after.notBegun');
    });

    it('is asked of nobody for a session at which they were marked as away', async () => {
      expect((await feedback.ownOf(people[0]!.personId, classId)).get(sessionId)).toBeNull();
      expect((await feedback.ownOf(people[4]!.personId, classId)).has(sessionId)).toBe(false);
    });

    it('is asked for on “my classes” for two weeks, until it is given', async () => {
      const asked = async (actor: Actor) =>
        (await left.own(actor.personId, stage.clock.now())).toRate.map((one) => one.sessionId);
      const [session] = await stage.classes.sessions(classId);
      stage.clock.moveTo(new Date(session!.endsAt.getTime() - 1));
      expect(await asked(people[0]!)).toEqual([]);
      stage.clock.moveTo(session!.endsAt);
      expect(await asked(people[0]!)).toEqual([sessionId]);
      expect(await asked(people[4]!)).toEqual([]);
      await say(people[0]!, 3);
      expect(await asked(people[0]!)).toEqual([]);
      stage.clock.moveTo(new Date(stage.clock.now().getTime() + 15 * 86_400_000));
      expect(await asked(people[1]!)).not.toContain(sessionId);
    });
  });
});
