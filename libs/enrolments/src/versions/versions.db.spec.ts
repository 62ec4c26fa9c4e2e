import {
  CourseAuthoring,
  CourseContents,
  CourseRulesService,
  CoursesService,
  CourseVersions,
} from '@domdom/courses';
import type { Actor, Database } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { EnrolmentsModule } from '../enrolments.module';
import { EnrolmentsService } from '../enrolments.service';
import { GradebookService } from '../gradebook/gradebook.service';
import { gradebookCsv } from '../gradebook/gradebook-table';
import { type LearnedDeed, ProgressRebuild } from '../rules/progress-rebuild.service';
import { MyVersion } from './my-version.service';

describe('a new version of a course', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let unitId: string;
  let author: Actor;
  let stranger: Actor;
  let versions: CourseVersions;
  let enrolments: EnrolmentsService;
  let contents: CourseContents;
  let courses: CoursesService;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    opened = await openModule({ imports: [EnrolmentsModule] });
    database = opened.database;
    unitId = (await makeUnitLine(database)).commune.id;
    author = (await makePerson(database, { grants: [{ role: 'instructor', unitId }] })).actor;
    stranger = (await makePerson(database, { grants: [{ role: 'instructor', unitId }] })).actor;
    versions = get(CourseVersions);
    enrolments = get(EnrolmentsService);
    contents = get(CourseContents);
    courses = get(CoursesService);
  });
  afterAll(() => opened.module.close());

  const learner = async () => (await makePerson(database)).actor;
  const titles = async (courseId: string, number: number | null = null) =>
    (await versions.contents(courseId, number)).flatMap((section) =>
      section.lessons.map(({ title }) => title),
    );
  const open = () => makeCourse(database, unitId, { authorIds: [author.personId], lessons: 3 });

  /** A draft in which lesson 1 is rewritten, lesson 2 taken out, and a fourth one added. */
  async function rewritten(courseId: string) {
    const draftId = await versions.begin(author, courseId);
    const [section] = await courses.contents(draftId, false);
    const [first, second] = section?.lessons ?? [];
    await contents.saveLesson(author, draftId, first?.id ?? '', {
      title: 'Bài 1',
      minutes: 9,
      bodyMarkdown: 'Bản mới',
    });
    await contents.deleteLesson(author, draftId, second?.id ?? '');
    const added = await contents.addLesson(author, draftId, section?.id ?? '', {
      title: 'Bài 4',
      kind: 'text',
      minutes: 3,
      bodyMarkdown: 'Thêm',
    });
    return { draftId, added };
  }

  it('is written in a draft that learners do not meet, and can be thrown away', async () => {
    const { id, lessonIds } = await open();
    const { draftId } = await rewritten(id);
    expect(await titles(id)).toEqual(['Bài 1', 'Bài 2', 'Bài 3']);
    expect((await courses.lessonFor(lessonIds[0] ?? ''))?.bodyMarkdown).not.toBe('Bản mới');
    expect(await versions.begin(author, id)).toBe(draftId);
    await expect(courses.course(null, draftId)).rejects.toMatchObject({ code: 'common.notFound' });
    await expect(versions.begin(stranger, id)).rejects.toMatchObject({ code: 'common.forbidden' });
    expect((await courses.taughtBy(author)).map((course) => course.id)).not.toContain(draftId);
    expect(await versions.discard(author, draftId)).toBe(id);
    expect(await titles(id)).toEqual(['Bài 1', 'Bài 2', 'Bài 3']);
    expect(await courses.course(author, id)).toMatchObject({ draftId: null });
  });

  it('takes the place of the old one with the same lesson ids, and says what changed and who did it', async () => {
    const { id, lessonIds } = await open();
    const { draftId, added } = await rewritten(id);
    await get(CourseAuthoring).publish(author, draftId);
    expect(await titles(id)).toEqual(['Bài 1', 'Bài 3', 'Bài 4']);
    const now = (await courses.contents(id)).flatMap((section) => section.lessons.map((lesson) => lesson.id));
    expect(now).toEqual([lessonIds[0], lessonIds[2], added]);
    expect((await courses.lessonFor(lessonIds[0] ?? ''))?.bodyHtml).toBe('<p>Bản mới</p>');
    expect(await courses.course(author, id)).toMatchObject({ lessonCount: 3, minutes: 15, draftId: null });
    const { versions: list } = await versions.list(author, id);
    expect(list.map((version) => version.number)).toEqual([2, 1]);
    expect(list[0]?.publishedBy).not.toBeNull();
    expect(list[0]?.changes).toEqual([
      { kind: 'changed', title: 'Bài 1' },
      { kind: 'added', title: 'Bài 4' },
      { kind: 'removed', title: 'Bài 2' },
    ]);
    expect(await titles(id, 1)).toEqual(['Bài 1', 'Bài 2', 'Bài 3']);
    const events = await database.query<{ payload: { number: number } }>(
      `select payload from outbox_event where type = 'courses.version-published' and payload->>'courseId' = $1`,
      [id],
    );
    expect(events.map((event) => event.payload.number)).toEqual([2]);
  });

  it('is refused while it is empty, unfinished or the same', async () => {
    const { id } = await open();
    const draftId = await versions.begin(author, id);
    const publish = () => versions.publish(author, draftId);
    await expect(publish()).rejects.toMatchObject({ code: 'versions.nothingChanged' });
    const [section] = await courses.contents(draftId, false);
    const empty = { title: 'Trống', kind: 'h5p' as const, minutes: 1 };
    await contents.addLesson(author, draftId, section?.id ?? '', empty);
    await expect(publish()).rejects.toMatchObject({ code: 'courses.emptyLesson' });
    await contents.deleteSection(author, draftId, section?.id ?? '');
    await expect(publish()).rejects.toMatchObject({ code: 'courses.noLessons' });
    expect(await titles(id)).toEqual(['Bài 1', 'Bài 2', 'Bài 3']);
  });

  it('leaves those who are in the middle in the old one until its end, and gives newcomers the new one', async () => {
    const { id, lessonIds } = await open();
    const [middle, idle, newcomer] = [await learner(), await learner(), await learner()];
    const begun = await enrolments.enrol(middle, id);
    await enrolments.enrol(idle, id);
    await enrolments.completeLesson(middle.personId, lessonIds[0] ?? '', { score: null });
    const { draftId, added } = await rewritten(id);
    await versions.publish(author, draftId);
    await enrolments.recount(id);

    const kept = await enrolments.get(middle, begun.id);
    expect(kept).toMatchObject({
      courseVersion: 1,
      lessonsDone: 1,
      lessonsTotal: 3,
      nextLessonId: lessonIds[1],
    });
    expect((await versions.lesson(lessonIds[0] ?? '', 1))?.bodyHtml).not.toContain('Bản mới');
    expect(await versions.lesson(added, 1)).toBeNull();
    expect(await enrolments.progressIn(idle.personId, id)).toMatchObject({
      courseVersion: null,
      lessonsTotal: 3,
    });
    expect(await enrolments.enrol(newcomer, id)).toMatchObject({
      courseVersion: null,
      nextLessonId: lessonIds[0],
    });

    // What the newest version left out is still done by those who keep to the old one, and by nobody else.
    const left = lessonIds[1] ?? '';
    await expect(enrolments.completeLesson(newcomer.personId, left, { score: null })).rejects.toMatchObject({
      code: 'common.notFound',
    });
    await enrolments.completeLesson(middle.personId, left, { score: null });
    await expect(enrolments.completeLesson(middle.personId, added, { score: null })).rejects.toMatchObject({
      code: 'common.notFound',
    });
    const last = await enrolments.completeLesson(middle.personId, lessonIds[2] ?? '', { score: null });
    expect(last).toEqual({ done: true, courseCompleted: true });
  });

  it('takes over what is done in lessons that stayed when somebody moves on', async () => {
    const { id, lessonIds } = await open();
    const actor = await learner();
    const begun = await enrolments.enrol(actor, id);
    for (const lesson of lessonIds.slice(0, 2)) {
      await enrolments.completeLesson(actor.personId, lesson, { score: null });
    }
    const { draftId, added } = await rewritten(id);
    await versions.publish(author, draftId);
    await get(MyVersion).moveOver(actor, id);
    await get(MyVersion).moveOver(actor, id);
    expect(await enrolments.get(actor, begun.id)).toMatchObject({
      courseVersion: null,
      lessonsDone: 1,
      lessonsTotal: 3,
      nextLessonId: lessonIds[2],
    });
    await enrolments.completeLesson(actor.personId, lessonIds[2] ?? '', { score: null });
    const end = await enrolments.completeLesson(actor.personId, added, { score: null });
    expect(end.courseCompleted).toBe(true);
    await expect(get(MyVersion).moveOver(stranger, id)).rejects.toMatchObject({ code: 'common.notFound' });
  });

  it('may be followed by another while some learn the first', async () => {
    const { id, lessonIds } = await open();
    const [one, two] = [await learner(), await learner()];
    await enrolments.enrol(one, id);
    await enrolments.completeLesson(one.personId, lessonIds[0] ?? '', { score: null });
    await versions.publish(author, (await rewritten(id)).draftId);
    await enrolments.enrol(two, id);
    await enrolments.completeLesson(two.personId, lessonIds[0] ?? '', { score: null });
    const draftId = await versions.begin(author, id);
    const [section] = await courses.contents(draftId, false);
    await contents.renameSection(author, draftId, section?.id ?? '', 'Tên khác');
    await versions.publish(author, draftId);
    expect(await enrolments.progressIn(one.personId, id)).toMatchObject({ courseVersion: 1 });
    expect(await enrolments.progressIn(two.personId, id)).toMatchObject({ courseVersion: 2 });
    expect((await versions.contents(id, null))[0]?.title).toBe('Tên khác');
    expect((await versions.contents(id, 2))[0]?.title).toBe('Bắt đầu');
  });

  it('is begun once when several authors begin it at the same moment', async () => {
    const { id } = await open();
    const begun = await Promise.all(Array.from({ length: 8 }, () => versions.begin(author, id)));
    expect(new Set(begun).size).toBe(1);
  });

  describe('and its rules', () => {
    const lesson = { required: true, opensOn: null, opensAfterDays: null, sessions: 0 };
    const always = { opensOn: null, opensAfterDays: null };
    const rulesOf = async (courseId: string) =>
      (await courses.contents(courseId, false)).map((section) => ({
        ...section.rules,
        lessons: section.lessons.map(({ title, rules }) => [title, rules.required, rules.sessions]),
      }));

    it('are set in the draft for lessons it changes and adds, and apply once it is opened', async () => {
      const { id, lessonIds } = await open();
      const rules = get(CourseRulesService);
      await rules.saveLesson(author, id, lessonIds[2] ?? '', { ...lesson, sessions: 2 });
      const { draftId, added } = await rewritten(id);
      const [section] = await courses.contents(draftId, false);
      const changed = section?.lessons[0]?.id ?? '';
      await rules.saveLesson(author, draftId, changed, { ...lesson, required: false });
      await rules.saveLesson(author, draftId, added, { ...lesson, sessions: 1 });
      await rules.saveSection(author, draftId, section?.id ?? '', { ...always, opensAfterDays: 3 });
      expect(await rulesOf(id)).toEqual([
        {
          ...always,
          lessons: [
            ['Bài 1', true, 0],
            ['Bài 2', true, 0],
            ['Bài 3', true, 2],
          ],
        },
      ]);
      await versions.publish(author, draftId);
      expect(await rulesOf(id)).toEqual([
        {
          opensOn: null,
          opensAfterDays: 3,
          lessons: [
            ['Bài 1', false, 0],
            ['Bài 3', true, 2],
            ['Bài 4', true, 1],
          ],
        },
      ]);
    });

    it('are a change of their own, and go away with a draft that is thrown away', async () => {
      const { id } = await open();
      const rules = get(CourseRulesService);
      const draftId = await versions.begin(author, id);
      const [section] = await courses.contents(draftId, false);
      const first = section?.lessons[0]?.id ?? '';
      await rules.saveLesson(author, draftId, first, { ...lesson, required: false });
      await versions.discard(author, draftId);
      expect((await rulesOf(id))[0]?.lessons[0]).toEqual(['Bài 1', true, 0]);
      const again = await versions.begin(author, id);
      const [same] = await courses.contents(again, false);
      await rules.saveLesson(author, again, same?.lessons[0]?.id ?? '', { ...lesson, required: false });
      await versions.publish(author, again);
      expect((await versions.list(author, id)).versions[0]?.changes).toEqual([
        { kind: 'changed', title: 'Bài 1' },
      ]);
    });

    it('that were set at once while a draft was open are not undone by opening it', async () => {
      const { id, lessonIds } = await open();
      const rules = get(CourseRulesService);
      const { draftId } = await rewritten(id);
      await rules.saveLesson(author, id, lessonIds[2] ?? '', { ...lesson, sessions: 4 });
      await versions.publish(author, draftId);
      expect((await rulesOf(id))[0]?.lessons[1]).toEqual(['Bài 3', true, 4]);
    });

    it('of the whole course are set at the course alone, and shown in its draft', async () => {
      const { id } = await open();
      const rules = get(CourseRulesService);
      const draftId = await versions.begin(author, id);
      const given = {
        opensOn: null,
        inOrder: true,
        completion: 'all',
        count: null,
        minimalAverage: 0,
      } as const;
      await expect(rules.save(author, draftId, given)).rejects.toMatchObject({ code: 'rules.ofTheCourse' });
      await expect(rules.savePrerequisites(author, draftId, [])).rejects.toMatchObject({
        code: 'rules.ofTheCourse',
      });
      await rules.save(author, id, given);
      expect((await courses.course(author, draftId)).rules).toEqual(given);
    });
  });

  describe('for somebody who keeps to the old one', () => {
    async function tied() {
      const { id, lessonIds } = await open();
      const [middle, newcomer] = [await learner(), await learner()];
      const begun = await enrolments.enrol(middle, id);
      await enrolments.completeLesson(middle.personId, lessonIds[0] ?? '', { score: null });
      const { draftId, added } = await rewritten(id);
      await versions.publish(author, draftId);
      await enrolments.recount(id);
      await enrolments.completeLesson(middle.personId, lessonIds[1] ?? '', { score: null });
      const other = await enrolments.enrol(newcomer, id);
      return { id, lessonIds, added, begun, other };
    }

    it('shows the lessons of that version in the gradebook, and counts nobody by lessons they do not have', async () => {
      const { id, lessonIds, added, begun, other } = await tied();
      const gradebook = get(GradebookService);
      const { lessons, items } = await gradebook.page(author, id, {});
      expect(lessons.map(({ title, earlier }) => [title, earlier])).toEqual([
        ['Bài 1', false],
        ['Bài 3', false],
        ['Bài 4', false],
        ['Bài 2', true],
      ]);
      const row = items.find((one) => one.enrolmentId === begun.id);
      expect(row).toMatchObject({ courseVersion: 1, lessonIds, lessonsDone: 2, lessonsTotal: 3 });
      expect(items.find((one) => one.enrolmentId === other.id)).toMatchObject({ lessonIds: null });
      const report = await gradebook.learner(author, id, begun.id);
      expect(report.lessons.map(({ title }) => title)).toEqual(['Bài 1', 'Bài 2', 'Bài 3']);
      const { lessons: figures } = await gradebook.lessons(author, id, 'course');
      expect(figures.map(({ lesson, reached, done }) => [lesson.title, reached, done])).toEqual([
        ['Bài 1', 1, 1],
        ['Bài 3', 0, 0],
        ['Bài 4', 0, 0],
        ['Bài 2', 1, 1],
      ]);
      expect(figures.some(({ lesson }) => lesson.id === added)).toBe(true);
      const { batches } = await gradebook.whole(author, id);
      let csv = '';
      for await (const part of gradebookCsv('en', lessons, batches)) csv += part;
      expect(csv).toContain('Bài 2 (older version)');
      expect(csv.match(/Not in their version/g)).toHaveLength(2);
    });

    it('gives the lessons of that version to print', async () => {
      const { id, lessonIds } = await tied();
      const course = await courses.course(author, id);
      const old = await versions.lessonsOf(course, 1);
      expect(old.map((lesson) => lesson.id)).toEqual(lessonIds);
      expect(old[0]?.bodyHtml).not.toContain('Bản mới');
      expect((await versions.lessonsOf(course, null)).map(({ title }) => title)).toEqual([
        'Bài 1',
        'Bài 3',
        'Bài 4',
      ]);
    });

    it('has a lesson open again that was opened again in the records, and done again after that', async () => {
      const { lessonIds, begun } = await tied();
      const { person } = (await database.one<{ person: string }>(
        'select person_id as person from enrolment where id = $1',
        [begun.id],
      ))!;
      await database.execute(`update outbox_event set done_at = now() where done_at is null`);
      const told = (n: number, kind: LearnedDeed['kind'], at: string): LearnedDeed => ({
        id: `01a20000-0000-7000-8000-00000000000${n}`,
        ...{ kind, at: new Date(at), owner: begun.id, thing: lessonIds[2], person, score: null },
      });
      const rebuilt = async (...deeds: LearnedDeed[]) => {
        const found = await get(ProgressRebuild).run(
          async function* () {
            yield deeds;
          },
          { apply: false },
        );
        return found.find(({ table, key }) => table === 'lesson_progress' && key.startsWith(begun.id))?.after;
      };
      const [done, open] = [told(1, 'lesson-done', '2026-11-20'), told(2, 'lesson-reopened', '2026-11-21')];
      expect(await rebuilt(done)).not.toBeUndefined();
      expect(await rebuilt(done, open)).toBeUndefined();
      expect(await rebuilt(open, told(3, 'lesson-done', '2026-11-22'), done)).toMatchObject({
        done_at: expect.stringContaining('2026-11-22'),
      });
    });

    it('counts the same when progress is worked out anew', async () => {
      const { id, lessonIds, begun } = await tied();
      await get(CourseRulesService).saveLesson(author, id, lessonIds[2] ?? '', {
        ...{ required: true, opensOn: null, opensAfterDays: null },
        sessions: 1,
      });
      await enrolments.recount(id);
      await database.execute(`update outbox_event set done_at = now() where done_at is null`);
      const [before] = await database.query<{ done: number }>(
        'select lessons_done as done from enrolment where id = $1',
        [begun.id],
      );
      const run = () => get(ProgressRebuild).run(async function* () {}, { apply: false });
      expect((await run()).filter(({ key }) => key.startsWith(begun.id))).toEqual([]);
      await database.execute(`update enrolment set lessons_done = 0, lessons_total = 9 where id = $1`, [
        begun.id,
      ]);
      expect((await run()).find(({ key }) => key === begun.id)?.after).toMatchObject({
        lessons_done: before?.done,
        lessons_total: 3,
      });
    });
  });
});
