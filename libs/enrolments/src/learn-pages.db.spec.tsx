import { brotliCompressSync } from 'node:zlib';
import { CoursesWebModule, LearnPageSections, LessonPlayers } from '@domdom/courses';
import { type Actor, Database, newId, requestContext } from '@domdom/platform';
import { type PageContext, Redirect, renderPage } from '@domdom/ui';
import type { VNode } from 'preact';
import { openModule } from '../../../test/support/database';
import { makeCourse } from '../../courses/src/testing/course.factory';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { EnrolmentsService } from './enrolments.service';
import { EnrolmentsWebModule } from './enrolments-web.module';
import { LearnPagesController } from './learn.pages.controller';
import { LearnersPagesController } from './learners.pages.controller';

describe('the pages of a learner', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let unitId: string;
  let learner: Actor;
  let pages: LearnPagesController;

  beforeAll(async () => {
    opened = await openModule({ imports: [CoursesWebModule, EnrolmentsWebModule] });
    database = opened.database;
    unitId = (await makeUnitLine(database)).commune.id;
    learner = (await makePerson(database, { fullName: 'Lầu Y Mái' })).actor;
    pages = opened.module.get(LearnPagesController);
  });
  afterAll(() => opened.module.close());

  /** Does what a request does, and says how many queries it took. */
  async function counting<T>(work: () => Promise<T>): Promise<{ result: T; queries: number }> {
    const context = { requestId: newId(), language: 'vi' as const, path: '/', actor: learner, queries: 0 };
    const result = await requestContext.run(context, work);
    return { result, queries: context.queries };
  }
  const html = (page: unknown, language: 'vi' | 'en' = 'vi') => {
    const context: PageContext = {
      language,
      path: '/learn',
      csrf: 'token',
      actor: learner,
      unread: 0,
      household: [],
      onBehalfOf: null,
      flash: null,
      assets: { url: (name) => `/assets/${name}` },
    };
    return renderPage(context, page as VNode);
  };
  const target = (answer: unknown) => (answer as Redirect).path;

  it('lead from the course through each lesson to the end by one button each', async () => {
    const { slug, lessonIds } = await makeCourse(database, unitId, { lessons: 3 });
    const [one, two, three] = lessonIds;
    expect(target(await pages.enrol(learner, slug))).toBe(`/learn/${slug}/${one}`);
    expect(target(await pages.goFurther(learner, slug, one ?? ''))).toBe(`/learn/${slug}/${two}`);
    expect(target(await pages.goOn(learner, slug))).toBe(`/learn/${slug}/${two}`);
    const early = await pages.goFurther(learner, slug, three ?? '');
    expect(early).toMatchObject({ path: `/learn/${slug}/${two}`, message: expect.stringContaining('1 bài') });
    expect(target(await pages.goFurther(learner, slug, two ?? ''))).toBe(`/learn/${slug}/completed`);
    expect(html(await pages.completed(learner, slug))).toContain(`/courses/${slug}/certificate`);
    // Somebody who reads again is led through the lessons, not to the end each time.
    expect(target(await pages.goFurther(learner, slug, one ?? ''))).toBe(`/learn/${slug}/${two}`);
  });

  it('send somebody who does not take the course to its page', async () => {
    const { slug, lessonIds } = await makeCourse(database, unitId);
    expect(target(await pages.lesson(learner, slug, lessonIds[0] ?? ''))).toBe(`/courses/${slug}`);
    expect(target(await pages.goFurther(learner, slug, lessonIds[0] ?? ''))).toBe(`/courses/${slug}`);
    expect(target(await pages.goOn(learner, slug))).toBe(`/courses/${slug}`);
    const other = await makeCourse(database, unitId);
    await expect(pages.lesson(learner, slug, other.lessonIds[0] ?? '')).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('need few queries and few bytes, also for a course of forty lessons', async () => {
    const { slug, lessonIds } = await makeCourse(database, unitId, { lessons: 40 });
    await pages.enrol(learner, slug);
    const open = () => counting(() => pages.lesson(learner, slug, lessonIds[5] ?? ''));
    // The first time it is noted where they are and told that they came: a transaction's two commands.
    expect((await open()).queries).toBeLessThanOrEqual(6);
    const lesson = await open();
    expect(lesson.queries).toBeLessThanOrEqual(4);
    expect(brotliCompressSync(html(lesson.result)).length).toBeLessThan(14 * 1024);
    const mine = await counting(() => pages.mine(learner));
    // The courses, and the programmes that somebody follows.
    expect(mine.queries).toBe(2);
    expect(html(mine.result)).toContain('Chào Mái');
    expect(html(mine.result, 'en')).toContain('Hello Mái');
  });

  it('show an interactive lesson in its player, with its text for browsers without scripts', async () => {
    opened.module.get(LessonPlayers).add({
      kind: 'h5p',
      render: async ({ lesson, enrolmentId }) => (
        <iframe title={lesson.title} src={`/play/${lesson.contentId}?enrolment=${enrolmentId}`} />
      ),
      textAlternative: async () => <p>Câu hỏi bằng chữ</p>,
      editAddress: ({ id }) => `/teach/lessons/${id}`,
      mayAttach: async () => false,
    });
    const contentId = newId();
    const { slug, id, lessonIds } = await makeCourse(database, unitId, {
      sections: [
        {
          title: 'Một',
          lessons: [{ title: 'Trò chơi', kind: 'h5p', minutes: 3, contentId: contentId, passPercentage: 60 }],
        },
      ],
    });
    await pages.enrol(learner, slug);
    const shown = html(await pages.lesson(learner, slug, lessonIds[0] ?? ''));
    const progress = await opened.module.get(EnrolmentsService).progressIn(learner.personId, id);
    expect(shown).toContain(`src="/play/${contentId}?enrolment=${progress?.id}"`);
    expect(shown).toMatch(/<noscript>.*Câu hỏi bằng chữ.*<\/noscript>/s);
    expect(shown).toContain('60%');
    // Going on without a score does not count as done.
    await pages.goFurther(learner, slug, lessonIds[0] ?? '');
    expect(html(await pages.lesson(learner, slug, lessonIds[0] ?? ''))).not.toContain('Bạn đã học bài này');
  });

  it('hold what other libraries add, in order, and leave out what is empty', async () => {
    const sections = opened.module.get(LearnPageSections);
    sections.add({ key: 'suggestions', order: 80, render: async () => <h2>Gợi ý</h2> });
    sections.add({ key: 'classes', order: 20, render: async ({ name }) => <h2>Lớp của {name}</h2> });
    sections.add({ key: 'nothing', order: 10, render: async () => null });
    const page = html(await pages.mine(learner));
    const shown = page.slice(page.indexOf('<main'));
    const places = ['Lớp của Lầu Y Mái', 'Bước tiếp theo', 'Gợi ý'].map((text) => shown.indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('give an instructor a table to download that a spreadsheet reads', async () => {
    const teacher = (await makePerson(database, { grants: [{ role: 'official', unitId }] })).actor;
    const { id, slug } = await makeCourse(database, unitId);
    await pages.enrol(learner, slug);
    const sly = (await makePerson(database, { fullName: '=1+1, ông' })).actor;
    await pages.enrol(sly, slug);
    const controller = opened.module.get(LearnersPagesController);
    const file = await controller.download(teacher, id);
    const chunks: string[] = [];
    for await (const chunk of file.getStream()) chunks.push(String(chunk));
    const lines = chunks.join('').split('\r\n');
    expect(lines[0]).toBe('\uFEFFHọ và tên,Tình trạng,Đã học,Số bài,Ghi danh,Học gần nhất,Học xong');
    expect(lines[1]).toBe('Lầu Y Mái,Đang học,0,3,21/11/2026,21/11/2026,');
    expect(lines[2]).toMatch(/^"'=1\+1, ông",/);
    const page = await counting(() => controller.list(teacher, id, {}));
    expect(page.queries).toBeLessThanOrEqual(4);
  });
});
