import { CoursesWebModule, LessonPlayers } from '@domdom/courses';
import { type Actor, type Database, newId, PlatformConfig } from '@domdom/platform';
import { type PageContext, type Redirect, renderPage } from '@domdom/ui';
import type { VNode } from 'preact';
import { openModule } from '../../../../test/support/database';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { EnrolmentsService } from '../enrolments.service';
import { EnrolmentsWebModule } from '../enrolments-web.module';
import { PrintPagesController } from './print.pages.controller';

describe('lessons on paper', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let unitId: string;
  let learner: Actor;
  let pages: PrintPagesController;
  let course: Awaited<ReturnType<typeof makeCourse>>;

  beforeAll(async () => {
    opened = await openModule({ imports: [CoursesWebModule, EnrolmentsWebModule] });
    database = opened.database;
    unitId = (await makeUnitLine(database)).commune.id;
    learner = (await makePerson(database)).actor;
    pages = opened.module.get(PrintPagesController);
    opened.module.get(LessonPlayers).add({
      kind: 'quiz',
      render: async () => <iframe title="Câu đố" />,
      textAlternative: async ({ lesson }) => <p>Câu hỏi của {lesson.title}</p>,
      editAddress: ({ id }) => `/teach/lessons/${id}`,
      mayAttach: async () => false,
    });
    course = await makeCourse(database, unitId, {
      title: 'Trồng rau',
      sections: [
        { title: 'Đất', lessons: [{ title: 'Ủ phân', kind: 'text', minutes: 2, bodyMarkdown: '**Ủ** kỹ' }] },
        {
          title: 'Hạt',
          lessons: [
            { title: 'Câu đố', kind: 'quiz', minutes: 2, contentId: newId() },
            { title: 'Phim', kind: 'video', minutes: 2, contentId: newId() },
          ],
        },
      ],
    });
    await opened.module.get(EnrolmentsService).enrol(learner, course.id);
  });
  afterAll(() => opened.module.close());

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

  it('hold every lesson in order: texts, what others say in words, and where the rest is learnt', async () => {
    const sheet = html(await pages.course(learner, course.slug));
    const { address } = opened.module.get(PlatformConfig);
    const parts = [
      ...['Trồng rau', 'Đất', 'Bài 1. Ủ phân', '<strong>Ủ</strong> kỹ', 'Hạt', 'Bài 2. Câu đố'],
      ...['Câu hỏi của Câu đố', 'Bài 3. Phim', `${address}/learn/${course.slug}/${course.lessonIds[2]}`],
    ];
    const places = parts.map((part) => sheet.indexOf(part, sheet.indexOf('<main')));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    // A sheet is for paper: no frame, no menu.
    expect(sheet).not.toContain('<iframe');
    expect(sheet).not.toContain('site-header');
  });

  it('hold one lesson with its course and its address, its language marked on an English page', async () => {
    const sheet = html(await pages.lesson(learner, course.slug, course.lessonIds[1] ?? ''), 'en');
    expect(sheet).toContain('<span lang="vi">Câu đố</span>');
    expect(sheet).toContain('Câu hỏi của Câu đố');
    expect(sheet).toContain('Learn online:');
  });

  it('are for those who take the course; others are led to its page', async () => {
    const visitor = (await makePerson(database)).actor;
    const led = { path: `/courses/${course.slug}` };
    expect((await pages.course(visitor, course.slug)) as Redirect).toMatchObject(led);
    const lesson = await pages.lesson(visitor, course.slug, course.lessonIds[0] ?? '');
    expect(lesson as Redirect).toMatchObject(led);
    await expect(pages.lesson(learner, 'khoa-khac', course.lessonIds[0] ?? '')).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
