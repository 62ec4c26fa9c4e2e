import { CourseAuthoring, CourseLearningPort } from '@domdom/courses';
import { activityIds } from '@domdom/lrs';
import { type Actor, FileStorage, newId, PlatformConfig } from '@domdom/platform';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { AttemptsService } from '../attempts/attempts.service';
import { OwnAttemptsService } from '../attempts/own-attempts.service';
import { type AttemptWithAnswers, ResultsService } from '../attempts/results.service';
import { ContentsService } from '../contents/contents.service';
import { CleanUpJob } from '../jobs/clean-up.job';
import { PlayService } from '../playing/play.service';
import { PlayPasses } from '../playing/play-pass';
import { questionToH5p } from '../scoring';
import { ContentStorage } from '../storage/content-storage';
import { keys } from '../storage/keys';
import { smallLesson } from '../testing/content.factory';
import { FakeLearning } from '../testing/fake-learning';
import { inputOf, openLibrary } from '../testing/opened-library';
import { ContentVersions } from './content-versions.service';
import { changeWords } from './versions.messages';

describe('versions of contents', () => {
  let library: Awaited<ReturnType<typeof openLibrary>>;
  let instructor: Actor;
  beforeAll(async () => {
    library = await openLibrary();
    instructor = library.instructor;
    library.get(CourseLearningPort).use(new FakeLearning());
  });
  afterAll(() => library.module.close());
  const get: (typeof library)['get'] = (type) => library.get(type);

  const titles = async (id: string) =>
    (await get(ContentVersions).history(instructor, id)).items.map(({ number, title }) => [number, title]);
  const stored = (id: string, file: string) => get(FileStorage).stat(`${keys.content(id)}/${file}`);
  const pageWith = async (title: string) => {
    const file = await library.upload();
    const content = questionToH5p.page({ title, paragraphs: ['Nhìn.'], picture: { ...file, alt: 'Điểm' } });
    return { content, file: file.path.replace('#tmp', '') };
  };

  describe('being kept', () => {
    it('tell who saved what and when, the newest first', async () => {
      const lesson = smallLesson('Một');
      const id = await library.create(lesson);
      const official = await library.person('official', library.units.province.id);
      await library.change(id, { ...lesson, metadata: { ...lesson.metadata, title: 'Hai' } }, official);
      const { items } = await get(ContentVersions).history(instructor, id);
      expect(items.map(({ number, savedBy }) => [number, savedBy])).toEqual([
        [2, official.name],
        [1, instructor.name],
      ]);
      expect(items[0]!.savedAt).toEqual(library.clock.now());
      expect(items.map(({ changes }) => changeWords('vi', changes))).toEqual(['Đổi tên bài', '']);
    });
    it('are not made by a save that changes nothing', async () => {
      const id = await library.create(smallLesson('Một'));
      await library.change(id, smallLesson('Một'));
      expect(await titles(id)).toEqual([[1, 'Một']]);
    });
    it('are one for each save, though h5p-server saves twice when a file is missing', async () => {
      const id = await library.create(smallLesson('Một'));
      const picture = { path: 'images/gone.png#tmp', mime: 'image/png', alt: 'Không còn' };
      await library.change(id, questionToH5p.page({ title: 'Hai', paragraphs: ['Chữ.'], picture }));
      expect(await titles(id)).toEqual([
        [2, 'Hai'],
        [1, 'Một'],
      ]);
      const { params } = await get(ContentsService).content(instructor, id);
      expect(JSON.stringify(params)).not.toContain('gone.png');
    });
    it('keep the files that they name, and only the newest gives its files away', async () => {
      const [first, second] = [await pageWith('Một'), await pageWith('Hai')];
      const id = await library.create(first.content);
      await library.change(id, second.content);
      expect(await stored(id, first.file)).not.toBeNull();
      expect(await stored(id, second.file)).not.toBeNull();
      expect(await get(ContentStorage).listFiles(id)).toEqual([second.file]);
    });
    it('are shown page by page', async () => {
      const id = await library.create(smallLesson('Bài 1'));
      for (let number = 2; number <= 22; number++) await library.change(id, smallLesson(`Bài ${number}`));
      const { items, next } = await get(ContentVersions).history(instructor, id);
      expect([items[0]!.number, items.length, next]).toEqual([22, 20, 3]);
      const older = await get(ContentVersions).history(instructor, id, next!);
      expect(older.items.map(({ number }) => number)).toEqual([2, 1]);
      expect(older.next).toBeNull();
    });
  });

  describe('being looked at', () => {
    it('play as they were, without a trace, for those who edit the content', async () => {
      const first = await pageWith('Bản đầu');
      const id = await library.create(first.content);
      await library.change(id, smallLesson('Bản sau'));
      const playing = await get(PlayService).openVersion(instructor, id, 1, 'vi');
      expect(playing.tracking).toBeNull();
      expect(playing.title).toBe('Bản đầu');
      expect(JSON.stringify(playing.integration)).toContain(first.file);
    });
    it.each([
      ['a colleague', 'instructor', 'common.forbidden'],
      ['a learner', null, 'common.notFound'],
    ] as const)('are kept from %s', async (_, role, code) => {
      const id = await library.create();
      const actor = await library.person(role);
      const look = () => get(PlayService).openVersion(actor, id, 1, 'vi');
      await expect(look()).rejects.toMatchObject({ code });
      await expect(get(ContentVersions).history(actor, id)).rejects.toMatchObject({ code });
      await expect(get(ContentVersions).restore(actor, id, 1, 1)).rejects.toMatchObject({ code });
    });
    it.each([0, -1, 99, 2 ** 40, Number.NaN])('are not found by the number %s', async (number) => {
      const id = await library.create();
      const look = get(ContentVersions).version(instructor, id, number);
      await expect(look).rejects.toMatchObject({ code: 'common.notFound' });
    });
  });

  describe('being used again', () => {
    it('become the newest version, with their files, and nothing is written over', async () => {
      const first = await pageWith('Một');
      const id = await library.create(first.content);
      await library.change(id, smallLesson('Hai'));
      await get(ContentVersions).restore(instructor, id, 1, 2);
      expect(await titles(id)).toEqual([
        [3, 'Một'],
        [2, 'Hai'],
        [1, 'Một'],
      ]);
      const before = await get(ContentVersions).paramsOf(id, 1);
      const now = await get(ContentsService).content(instructor, id, 'edit');
      expect(now.params).toEqual(before?.params);
      expect(now.metadata).toEqual(before?.metadata);
      expect(await stored(id, first.file)).not.toBeNull();
      const { items } = await get(ContentVersions).history(instructor, id);
      expect(changeWords('vi', items[0]!.changes)).toBe('Dùng lại bản 1');
      const told = await library.database.query(
        `select payload from outbox_event where type = 'h5p.content-restored' and payload->>'contentId' = $1`,
        [id],
      );
      expect(told).toHaveLength(1);
    });
    it('are refused when somebody saved meanwhile', async () => {
      const id = await library.create(smallLesson('Một'));
      await library.change(id, smallLesson('Hai'));
      await library.change(id, smallLesson('Ba'));
      const restored = get(ContentVersions).restore(instructor, id, 1, 2);
      await expect(restored).rejects.toMatchObject({ code: 'h5p.changedMeanwhile' });
    });
    it('are refused once learners see the content', async () => {
      const id = await library.create(smallLesson('Một'));
      await library.change(id, smallLesson('Hai'));
      const { courseId } = await library.courseWith(id, 'draft');
      await get(CourseAuthoring).publish(instructor, courseId);
      const restored = get(ContentVersions).restore(instructor, id, 1, 2);
      await expect(restored).rejects.toMatchObject({ code: 'h5p.inOpenCourse' });
    });
  });

  describe('being many', () => {
    const days = (count: number) => count * 24 * 3600 * 1000;
    /** Versions of one save an hour, all older than the newest. */
    const longHistory = async (count: number) => {
      const first = await pageWith('Một');
      const id = await library.create(first.content);
      await library.change(id, smallLesson('Hai'));
      const begun = library.clock.now().getTime() - days(40);
      await library.database.execute(
        `insert into h5p_content_version (content_id, number, library, title, params, metadata, language, files,
           changes, saved_at)
         select $1, n + 1, library, title, params, metadata, language, '{}', '[]',
           $3::timestamptz + n * interval '1 hour'
         from h5p_content_version, generate_series(1, $2) n where content_id = $1`,
        [id, count, new Date(begun)],
      );
      await library.database.execute('update h5p_content set version = $2 where id = $1', [id, count + 2]);
      await library.database.execute(
        'update h5p_content_version set saved_at = $2 where content_id = $1 and number = 1',
        [id, new Date(begun)],
      );
      return { id, file: first.file };
    };
    const numbers = async (id: string) =>
      (
        await library.database.query<{ number: number }>(
          'select number from h5p_content_version where content_id = $1 order by number',
          [id],
        )
      ).map(({ number }) => number);

    it('lose what is beyond fifty but for the last of each day, and then files that nothing names', async () => {
      const { id, file } = await longHistory(120);
      expect(await stored(id, file)).not.toBeNull();
      await get(CleanUpJob).run();
      const kept = await numbers(id);
      // 121 of an hour each: the newest 50, and of the 71 before them the last of each of their three or four days.
      expect(kept.slice(-50)).toEqual(Array.from({ length: 50 }, (_, n) => n + 72));
      expect(kept.length).toBeGreaterThanOrEqual(52);
      expect(kept.length).toBeLessThanOrEqual(54);
      expect(kept).not.toContain(1);
      expect(await stored(id, file)).toBeNull();
    });
    it('keep what somebody was judged by', async () => {
      const { id, file } = await longHistory(60);
      const { actor } = await makePerson(library.database);
      await library.database.execute(
        `insert into h5p_attempt (id, content_id, person_id, enrolment_id, started_at, content_version, number)
         values ($1, $2, $3, $4, now(), 1, 1)`,
        [newId(), id, actor.personId, newId()],
      );
      await get(CleanUpJob).run();
      expect(await numbers(id)).toContain(1);
      expect(await stored(id, file)).not.toBeNull();
    });
  });

  describe('and attempts', () => {
    const statementOf = (contentId: string, part: string, verb: string, result: object) => {
      const iri = activityIds.content(get(PlatformConfig).address, contentId);
      return {
        id: newId(),
        verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
        object: { id: part ? `${iri}?subContentId=${part}` : iri },
        result,
        timestamp: library.clock.now().toISOString(),
      };
    };
    const score = (raw: number, max = 1) => ({ raw, max, min: 0, scaled: raw / max });
    const right = (first: boolean) =>
      questionToH5p.choice({
        title: 'Câu hỏi',
        question: 'Nên làm gì?',
        shuffle: false,
        answers: [
          { text: 'Cúp máy', correct: first },
          { text: 'Chuyển tiền', correct: !first },
        ],
      });

    it('are judged by what was right when they began, and the next one by what is right now', async () => {
      const id = await library.create(right(true));
      const { courseId, lessonId } = await library.courseWith(id, 'draft');
      const open = async (status: string) =>
        library.database.execute('update course set status = $2 where id = $1', [courseId, status]);
      const { actor } = await makePerson(library.database);
      const enrolment = newId();
      const pass = { personId: actor.personId, contentId: id, enrolmentId: enrolment, lessonId };
      const key = new URLSearchParams(get(PlayPasses).playPath(pass).split('?')[1]).get('key')!;
      const play = async () => {
        const { tracking } = await get(PlayService).open(
          actor,
          id,
          { enrolment, lesson: lessonId, key },
          'vi',
        );
        return tracking!;
      };
      const answer = (
        { attemptId, token }: { attemptId: string; token: string },
        response: string,
        raw: number,
      ) =>
        get(AttemptsService).record(actor, attemptId, token, [
          statementOf(id, '', 'answered', { response, score: score(raw) }),
        ]);

      await open('published');
      const first = await play();
      await open('draft');
      await get(ContentsService).updateContent(instructor, id, 1, inputOf(right(false)));
      await open('published');
      expect(await answer(first, '0', 1)).toMatchObject({ flagged: 0, finished: true });
      const row = await library.database.one(
        'select content_version, score::int, passed from h5p_attempt where id = $1',
        [first.attemptId],
      );
      expect(row).toEqual({ content_version: 1, score: 1, passed: true });

      const second = await play();
      expect(second.attemptId).not.toBe(first.attemptId);
      expect(await answer(second, '0', 1)).toMatchObject({ flagged: 1 });

      // Everywhere the answer stands beside what was right then.
      const results = get(ResultsService);
      const { answers } = await results.attempt(instructor, id, first.attemptId, 'vi');
      const own = await get(OwnAttemptsService).answers(actor, lessonId, first.attemptId, 'vi');
      const { batches } = await results.file(instructor, id, {}, 'vi');
      const rows: AttemptWithAnswers[] = [];
      for await (const batch of batches) rows.push(...batch);
      const inFile = (attempt: string) => rows.find((row) => row.id === attempt)?.answers[0]?.right;
      expect([answers[0]?.right, own.answers[0]?.right, inFile(first.attemptId)]).toEqual(
        Array(3).fill('Cúp máy'),
      );
      expect(inFile(second.attemptId)).toBe('Chuyển tiền');
      const { questions } = await results.questions(instructor, id, 'vi');
      expect(questions).toMatchObject([{ right: 'Cúp máy', question: 'Nên làm gì?' }]);
    });

    it('of an older version are not gone on with', async () => {
      const id = await library.create(smallLesson('Một'));
      const { courseId, lessonId } = await library.courseWith(id, 'published');
      const { actor } = await makePerson(library.database);
      const enrolmentId = newId();
      const pass = { personId: actor.personId, contentId: id, enrolmentId, lessonId };
      const key = new URLSearchParams(get(PlayPasses).playPath(pass).split('?')[1]).get('key')!;
      const attempt = async () => {
        const address = { enrolment: enrolmentId, lesson: lessonId, key };
        return (await get(PlayService).open(actor, id, address, 'vi')).tracking!;
      };
      const begun = await attempt();
      await get(AttemptsService).record(actor, begun.attemptId, begun.token, [
        statementOf(id, '', 'attempted', {}),
      ]);
      expect((await attempt()).attemptId).toBe(begun.attemptId);
      await library.database.execute(`update course set status = 'draft' where id = $1`, [courseId]);
      await library.change(id, smallLesson('Hai'));
      await library.database.execute(`update course set status = 'published' where id = $1`, [courseId]);
      expect((await attempt()).attemptId).not.toBe(begun.attemptId);
    });
  });
});
