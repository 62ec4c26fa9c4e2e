import { type Actor, Database, newId, requestContext } from '@domdom/platform';
import { type PageAnswer, type PageContext, type Redirect, renderPage } from '@domdom/ui';
import type { Request } from 'express';
import type { VNode } from 'preact';
import { openModule } from '../../../test/support/database';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { CoursesPagesController } from './courses.pages.controller';
import { CoursesService } from './courses.service';
import { CoursesWebModule } from './courses-web.module';
import { CourseLearningPort, type Entrance } from './ports/course-learning';
import { TeachPagesController } from './teach.pages.controller';
import { TeachLessonsPagesController } from './teach-lessons.pages.controller';
import { makeCourse } from './testing/course.factory';

describe('the pages of courses', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let unitId: string;
  let instructor: Actor;
  let pages: CoursesPagesController;
  let teach: TeachPagesController;
  let lessons: TeachLessonsPagesController;

  beforeAll(async () => {
    opened = await openModule({ imports: [CoursesWebModule] });
    database = opened.database;
    unitId = (await makeUnitLine(database)).commune.id;
    instructor = (await makePerson(database, { grants: [{ role: 'instructor', unitId }] })).actor;
    pages = opened.module.get(CoursesPagesController);
    teach = opened.module.get(TeachPagesController);
    lessons = opened.module.get(TeachLessonsPagesController);
    for (let made = 0; made < 30; made++) await makeCourse(database, unitId);
  });
  afterAll(() => opened.module.close());

  async function counting<T>(work: () => Promise<T>): Promise<{ result: T; queries: number }> {
    const context = { requestId: newId(), language: 'vi' as const, path: '/', actor: null, queries: 0 };
    const result = await requestContext.run(context, work);
    return { result, queries: context.queries };
  }
  const html = (page: unknown, actor: Actor | null = null) => {
    const context: PageContext = {
      language: 'vi',
      path: '/courses',
      csrf: 'token',
      actor,
      unread: 0,
      household: [],
      onBehalfOf: null,
      flash: null,
      assets: { url: (name) => `/assets/${name}` },
    };
    return renderPage(context, page as VNode);
  };

  it('need at most four queries, however many courses there are', async () => {
    const list = await counting(() => pages.list({}, null, {} as Request));
    expect(list.queries).toBeLessThanOrEqual(4);
    expect(html(list.result)).toContain('30 khóa học');
    const { slug } = await makeCourse(database, unitId);
    expect((await counting(() => pages.course(slug, instructor))).queries).toBeLessThanOrEqual(4);
    expect((await counting(() => teach.mine(instructor))).queries).toBe(1);
  });

  it('ask a visitor to sign in, and give a person the button to enrol', async () => {
    const { slug } = await makeCourse(database, unitId);
    const entrance: Entrance = {
      offer: 'begin',
      capacity: null,
      waiting: 0,
      days: null,
      lastDay: null,
      left: null,
      reason: null,
    };
    opened.module.get(CourseLearningPort).use({
      standing: async () => ({ kind: 'none', entrance }),
      completedAmong: async () => [],
      mayOpen: async () => false,
      completeLesson: async () => ({ done: false, courseCompleted: false }),
      regradeLesson: async () => undefined,
      keepVersion: async () => undefined,
    });
    expect(html(await pages.course(slug, null))).toContain(`href="/sign-in?next=/courses/${slug}"`);
    expect(html(await pages.course(slug, instructor), instructor)).toContain(
      `action="/courses/${slug}/enrol"`,
    );
  });

  it('show what an author typed before it is saved, made safe', async () => {
    const { lessonIds } = await makeCourse(database, unitId, {
      authorIds: [instructor.personId],
      status: 'draft',
    });
    const lessonId = lessonIds[0] ?? '';
    const input = {
      title: 'Bài',
      minutes: 3,
      bodyMarkdown: '**mới** <script>x</script>',
      button: 'preview' as const,
    };
    const form = { values: { ...input, minutes: '3' }, input, problems: [] };
    const request = {} as Request;
    const answer = (await lessons.saveLesson(instructor, lessonId, form, request)) as PageAnswer;
    const shown = html(answer.page, instructor);
    expect(shown).toContain('<strong>mới</strong>');
    expect(shown).not.toContain('<script>x');
    expect((await opened.module.get(CoursesService).lessonFor(lessonId))?.bodyHtml).not.toContain('mới');
    const saved = (await lessons.saveLesson(
      instructor,
      lessonId,
      {
        ...form,
        input: { title: 'Bài', minutes: 3, bodyMarkdown: '**mới**' },
      },
      request,
    )) as Redirect;
    expect(saved.path).toMatch(/^\/teach\/courses\//);
    expect((await opened.module.get(CoursesService).lessonFor(lessonId))?.bodyHtml).toBe(
      '<p><strong>mới</strong></p>',
    );
  });

  it('say on the editor itself why a course cannot be opened', async () => {
    const { id } = await makeCourse(database, unitId, {
      authorIds: [instructor.personId],
      status: 'draft',
      sections: [{ title: 'Một', lessons: [{ title: 'Còn trống', kind: 'text', minutes: 1 }] }],
    });
    const answer = (await teach.publish(instructor, id)) as PageAnswer;
    expect(answer.status).toBe(422);
    expect(html(answer.page, instructor)).toContain('Bài “Còn trống” chưa có nội dung.');
  });

  it('offer an author only the moves that lead somewhere', async () => {
    const lesson = (title: string) => ({ title, kind: 'text' as const, minutes: 1, bodyMarkdown: 'x' });
    const draft = { authorIds: [instructor.personId], status: 'draft' as const };
    const buttons = async (id: string) =>
      html(await teach.editor(instructor, id), instructor).match(/name="direction" value="(up|down)"/g)
        ?.length ?? 0;
    const alone = await makeCourse(database, unitId, {
      ...draft,
      sections: [{ title: 'Một', lessons: [lesson('A')] }],
    });
    expect(await buttons(alone.id)).toBe(0);
    // A goes down, B both ways, C up; and each of the two sections one way.
    const three = await makeCourse(database, unitId, {
      ...draft,
      sections: [
        { title: 'Một', lessons: [lesson('A'), lesson('B')] },
        { title: 'Hai', lessons: [lesson('C')] },
      ],
    });
    expect(await buttons(three.id)).toBe(6);
  });

  it('say on a lesson itself that an open course is changed in a new version', async () => {
    const only = await makeCourse(database, unitId, { authorIds: [instructor.personId], lessons: 1 });
    const kept = (await lessons.deleteLesson(instructor, only.lessonIds[0] ?? '')) as PageAnswer;
    expect(html(kept.page, instructor)).toContain('Hãy bấm “Soạn bản mới”');
  });

  it('take a sound file for a lesson and refuse anything else', async () => {
    const { lessonIds } = await makeCourse(database, unitId, {
      authorIds: [instructor.personId],
      status: 'draft',
    });
    const lessonId = lessonIds[0] ?? '';
    const refused = await lessons.setAudio(instructor, lessonId, { buffer: Buffer.from('<html>') });
    expect((refused as PageAnswer).status).toBe(422);
    await lessons.setAudio(instructor, lessonId, { buffer: Buffer.from('ID3\u0004rest of the track') });
    const lesson = await opened.module.get(CoursesService).lessonFor(lessonId);
    expect(lesson?.audioKey).toMatch(new RegExp(`^lessons/${lessonId}/audio-\\d+\\.mp3$`));
    await lessons.removeAudio(instructor, lessonId);
    expect((await opened.module.get(CoursesService).lessonFor(lessonId))?.audioKey).toBeNull();
  });
});
