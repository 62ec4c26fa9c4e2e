import { type Actor, Database, encodeCursor, newId } from '@domdom/platform';
import { openModule, servicesOf } from '../../../test/support/database';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { CatalogueService } from './catalogue.service';
import { CourseAuthoring } from './course-authoring.service';
import { CourseContents } from './course-contents.service';
import { CoursesModule } from './courses.module';
import { CoursesService } from './courses.service';
import type { CourseDetails } from './domain/course.entity';
import { LessonPlayers } from './ports/lesson-players';
import { ProgrammesService } from './programmes.service';
import { makeCourse } from './testing/course.factory';

const details: CourseDetails = {
  title: 'Dùng VNeID để làm thủ tục',
  summary: 'Làm thủ tục hành chính trên điện thoại.',
  topic: 'digital-skills',
  level: 'beginner',
  language: 'vi',
  audience: 'Người có căn cước và điện thoại thông minh.',
  outcomes: ['Nộp được hồ sơ trực tuyến'],
};

describe('courses', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let units: Awaited<ReturnType<typeof makeUnitLine>>;
  let instructor: Actor;
  let official: Actor;
  let learner: Actor;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    opened = await openModule({ imports: [CoursesModule] });
    database = opened.database;
    units = await makeUnitLine(database);
    const grant = (role: 'instructor' | 'official') => [{ role, unitId: units.commune.id }];
    instructor = (await makePerson(database, { grants: grant('instructor') })).actor;
    official = (await makePerson(database, { grants: grant('official') })).actor;
    learner = (await makePerson(database)).actor;
  });
  afterAll(() => opened.module.close());

  const newCourse = (title = details.title) =>
    get(CourseAuthoring).create(instructor, units.commune.id, { ...details, title });

  describe('authoring', () => {
    it('gives a second course of the same title another address', async () => {
      const first = await newCourse('Trồng rau sạch');
      const second = await newCourse('Trồng rau sạch');
      expect(first.slug).toBe('trong-rau-sach');
      expect(second.slug).toMatch(/^trong-rau-sach-[0-9a-f]{6}$/);
    });

    it('gives courses made at the same moment addresses of their own', async () => {
      const made = await Promise.all(Array.from({ length: 6 }, () => newCourse('Nuôi ong')));
      expect(new Set(made.map((course) => course.slug)).size).toBe(6);
    });

    it('refuses a course for a unit that the instructor does not serve, and any to a learner', async () => {
      const create = get(CourseAuthoring);
      await expect(create.create(instructor, units.province.id, details)).rejects.toMatchObject({
        kind: 'forbidden',
      });
      await expect(create.create(learner, units.commune.id, details)).rejects.toMatchObject({
        kind: 'forbidden',
      });
    });

    it('hides a draft from everybody but its author and the officials of its unit', async () => {
      const course = await newCourse();
      const service = get(CoursesService);
      await expect(service.bySlug(null, course.slug)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(service.bySlug(learner, course.slug)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(service.bySlug(official, course.slug)).resolves.toMatchObject({ id: course.id });
    });

    it('opens a course only when it has lessons and none is empty', async () => {
      const course = await newCourse();
      const authoring = get(CourseAuthoring);
      const contents = get(CourseContents);
      await expect(authoring.publish(instructor, course.id)).rejects.toMatchObject({
        code: 'courses.noLessons',
      });
      const section = await contents.addSection(instructor, course.id, 'Phần một');
      const lesson = await contents.addLesson(instructor, course.id, section, {
        title: 'Mở đầu',
        kind: 'text',
        minutes: 4,
      });
      await expect(authoring.publish(instructor, course.id)).rejects.toMatchObject({
        code: 'courses.emptyLesson',
        params: { lesson: 'Mở đầu' },
      });
      await contents.saveLesson(instructor, course.id, lesson, {
        title: 'Mở đầu',
        minutes: 4,
        bodyMarkdown: 'Xin chào <script>alert(1)</script>',
      });
      const open = await authoring.publish(instructor, course.id);
      expect(open).toMatchObject({ status: 'published', lessonCount: 1, minutes: 4 });
      const stored = await get(CoursesService).lessonFor(lesson);
      expect(stored?.bodyHtml).toBe('<p>Xin chào </p>');
      const events = await database.query<{ type: string }>(
        `select type from outbox_event where payload->>'courseId' = $1 order by seq`,
        [course.id],
      );
      expect(events.at(-1)?.type).toBe('courses.published');
    });

    it('leaves a course that is open as learners know it', async () => {
      const { id } = await makeCourse(database, units.commune.id, {
        authorIds: [instructor.personId],
        lessons: 1,
      });
      const [section] = await get(CoursesService).contents(id);
      const lessonId = section?.lessons[0]?.id ?? '';
      const contents = get(CourseContents);
      const frozen = { code: 'versions.frozen' };
      await expect(contents.deleteLesson(instructor, id, lessonId)).rejects.toMatchObject(frozen);
      await expect(contents.deleteSection(instructor, id, section?.id ?? '')).rejects.toMatchObject(frozen);
      await expect(
        contents.saveLesson(instructor, id, lessonId, { title: 'Khác', minutes: 1 }),
      ).rejects.toMatchObject(frozen);
      expect((await get(CoursesService).contents(id))[0]?.lessons).toMatchObject([{ title: 'Bài 1' }]);
    });

    it('refuses to save over what somebody else saved meanwhile', async () => {
      const course = await newCourse();
      const authoring = get(CourseAuthoring);
      await authoring.describe(instructor, course.id, { ...details, title: 'Một' }, course.version);
      await expect(
        authoring.describe(official, course.id, { ...details, title: 'Hai' }, course.version),
      ).rejects.toMatchObject({ code: 'courses.changedMeanwhile' });
      expect((await get(CoursesService).course(instructor, course.id)).title).toBe('Một');
    });

    it('keeps every lesson once while several authors move them about at the same time', async () => {
      const { id, lessonIds } = await makeCourse(database, units.commune.id, {
        authorIds: [instructor.personId],
        lessons: 5,
        status: 'draft',
      });
      const contents = get(CourseContents);
      await Promise.all(
        lessonIds.flatMap((lesson) => [
          contents.moveLesson(instructor, id, lesson, 'up'),
          contents.moveLesson(official, id, lesson, 'down'),
        ]),
      );
      const [section] = await get(CoursesService).contents(id);
      expect(section?.lessons.map((lesson) => lesson.id).sort()).toEqual([...lessonIds].sort());
      const places = await database.query<{ position: number }>(
        'select position from lesson where course_id = $1 order by position',
        [id],
      );
      expect(places.map((row) => row.position)).toEqual([1, 2, 3, 4, 5]);
    });

    it('lets an interactive lesson count once it has its content', async () => {
      const course = await newCourse();
      const contents = get(CourseContents);
      const service = get(CoursesService);
      const section = await contents.addSection(instructor, course.id, 'Phần');
      const h5p = await contents.addLesson(instructor, course.id, section, {
        title: 'Trò chơi',
        kind: 'h5p',
        minutes: 5,
        passPercentage: 60,
      });
      const text = await contents.addLesson(instructor, course.id, section, {
        title: 'Đọc',
        kind: 'text',
        minutes: 2,
        bodyMarkdown: 'a',
      });
      expect(await service.course(instructor, course.id)).toMatchObject({ lessonCount: 1, minutes: 2 });
      await expect(service.attachContent(learner, h5p, 'h5p', newId())).rejects.toMatchObject({
        kind: 'not-found',
      });
      await expect(service.attachContent(instructor, text, 'h5p', newId())).rejects.toMatchObject({
        code: 'courses.wrongKind',
      });
      const own = newId();
      get(LessonPlayers).add({
        kind: 'h5p',
        render: () => Promise.reject(new Error('nothing is played here')),
        textAlternative: () => Promise.resolve(null),
        editAddress: ({ id }) => `/teach/lessons/${id}`,
        mayAttach: (actor, contentId) => Promise.resolve(actor === instructor && contentId === own),
      });
      const others = service.attachContent(instructor, h5p, 'h5p', newId());
      await expect(others).rejects.toMatchObject({ kind: 'not-found' });
      expect(await service.course(instructor, course.id)).toMatchObject({ lessonCount: 1 });
      await service.attachContent(instructor, h5p, 'h5p', own);
      expect(await service.course(instructor, course.id)).toMatchObject({ lessonCount: 2, minutes: 7 });
    });
  });

  describe('the catalogue', () => {
    it('finds words without their diacritics, all of them, in any order', async () => {
      const { id } = await makeCourse(database, units.commune.id, {
        title: 'Đọc hợp đồng vay vốn',
        topic: 'law',
      });
      const catalogue = get(CatalogueService);
      const found = await catalogue.list({ q: 'von dong HOP', topic: 'law' });
      expect(found.items.map((card) => card.id)).toEqual([id]);
      expect(found.total).toBe(1);
      expect((await catalogue.list({ q: 'hop dong vu tru' })).total).toBe(0);
    });

    it('takes signs of a pattern as plain signs', async () => {
      await makeCourse(database, units.commune.id, { title: 'Tính lãi 100% dễ hiểu', topic: 'work' });
      expect((await get(CatalogueService).list({ q: '100%', topic: 'work' })).total).toBe(1);
      expect((await get(CatalogueService).list({ q: '1_0%', topic: 'work' })).total).toBe(0);
    });

    it.each(['newest', 'title', 'short'] as const)(
      'pages through all of it once, ordered by %s',
      async (sort) => {
        const catalogue = get(CatalogueService);
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = await catalogue.list({ sort }, after, 2);
          expect(page.items.length).toBeLessThanOrEqual(2);
          seen.push(...page.items.map((card) => card.id));
          after = page.next ?? undefined;
        } while (after);
        const open = await database.query<{ id: string }>(`select id from course where status = 'published'`);
        expect(seen).toHaveLength(open.length);
        expect([...seen].sort()).toEqual(open.map((row) => row.id).sort());
      },
    );

    it('starts from the beginning when somebody changed the place in the address', async () => {
      const catalogue = get(CatalogueService);
      const first = await catalogue.list({}, undefined, 2);
      for (const place of ['nonsense', encodeCursor(['x', 'y']), encodeCursor(['not a date', newId()])]) {
        expect((await catalogue.list({}, place, 2)).items).toEqual(first.items);
      }
    });
  });

  describe('programmes', () => {
    const input = (courses: { id: string; required: boolean }[]) => ({
      title: 'Phụ nữ với chuyển đổi số',
      summary: 'Bốn khóa ngắn.',
      topic: 'digital-skills' as const,
      courses,
    });

    it('keeps the order of its courses and leaves out those that were closed', async () => {
      const service = get(ProgrammesService);
      const one = await makeCourse(database, units.commune.id, { authorIds: [instructor.personId] });
      const two = await makeCourse(database, units.commune.id);
      const programme = await service.create(
        official,
        units.commune.id,
        input([
          { id: two.id, required: true },
          { id: one.id, required: false },
        ]),
      );
      await service.publish(official, programme.id);
      const seen = await service.bySlug(null, programme.slug);
      expect(seen.courses.map((course) => [course.id, course.required])).toEqual([
        [two.id, true],
        [one.id, false],
      ]);
      await get(CourseAuthoring).archive(instructor, one.id);
      const after = await service.bySlug(null, programme.slug);
      expect(after.courses.map((course) => course.id)).toEqual([two.id]);
      expect(after.courseCount).toBe(1);
      expect((await service.list({ q: 'phu nu chuyen doi' })).items[0]?.id).toBe(programme.id);
    });

    it('are listed by words and topic, page by page, and counted', async () => {
      const service = get(ProgrammesService);
      const course = await makeCourse(database, units.commune.id);
      const made: string[] = [];
      for (const title of ['Nuôi ong một', 'Nuôi ong hai', 'Nuôi ong ba']) {
        const details = { ...input([{ id: course.id, required: true }]), title, topic: 'work' as const };
        const { id } = await service.create(official, units.commune.id, details);
        await service.publish(official, id);
        made.push(id);
      }
      const seen: string[] = [];
      let next: string | null = null;
      do {
        const page = await service.list({ q: 'nuoi ong', topic: 'work' }, next ?? undefined, 2);
        expect(page.total).toBe(3);
        seen.push(...page.items.map(({ id }) => id));
        next = page.next;
      } while (next);
      expect(seen.sort()).toEqual(made.sort());
      expect((await service.list({ q: 'nuoi ong', topic: 'law' })).items).toEqual([]);
    });

    it('refuses courses that are not open, instructors, and to be opened empty', async () => {
      const service = get(ProgrammesService);
      const draft = await newCourse();
      await expect(
        service.create(official, units.commune.id, input([{ id: draft.id, required: true }])),
      ).rejects.toMatchObject({ code: 'courses.unknownCourse' });
      await expect(service.create(instructor, units.commune.id, input([]))).rejects.toMatchObject({
        kind: 'forbidden',
      });
      const empty = await service.create(official, units.commune.id, input([]));
      await expect(service.publish(official, empty.id)).rejects.toMatchObject({ code: 'courses.noCourses' });
    });
  });
});
