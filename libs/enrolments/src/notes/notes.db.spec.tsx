import { CoursesWebModule } from '@domdom/courses';
import { type Actor, blankForm, Database, type FixedClock, newId, requestContext } from '@domdom/platform';
import { type PageAnswer, type PageContext, type Redirect, renderPage } from '@domdom/ui';
import type { VNode } from 'preact';
import { openModule } from '../../../../test/support/database';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { EnrolmentsService } from '../enrolments.service';
import { EnrolmentsWebModule } from '../enrolments-web.module';
import { LearnPagesController } from '../learn.pages.controller';
import { NotesPagesController } from './notes.pages.controller';
import { mostNotes, NotesService } from './notes.service';

describe('the notes of a learner', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let clock: FixedClock;
  let unitId: string;
  let learner: Actor;
  let other: Actor;
  let official: Actor;
  let notes: NotesService;
  let pages: NotesPagesController;
  let course: Awaited<ReturnType<typeof makeCourse>>;
  const lesson = (index: number) => course.lessonIds[index] ?? '';

  beforeAll(async () => {
    opened = await openModule({ imports: [CoursesWebModule, EnrolmentsWebModule] });
    ({ database, clock } = opened);
    unitId = (await makeUnitLine(database)).commune.id;
    notes = opened.module.get(NotesService);
    pages = opened.module.get(NotesPagesController);
    official = (await makePerson(database, { grants: [{ role: 'administrator', unitId: null }] })).actor;
  });
  beforeEach(async () => {
    course = await makeCourse(database, unitId, { lessons: 3 });
    learner = (await makePerson(database)).actor;
    other = (await makePerson(database)).actor;
    for (const one of [learner, other]) await opened.module.get(EnrolmentsService).enrol(one, course.id);
  });
  afterAll(() => opened.module.close());

  const html = (page: unknown, actor = learner) => {
    const context: PageContext = {
      language: 'vi',
      path: '/notes',
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

  it('are found by who wrote them, lesson by lesson, and by nobody else', async () => {
    await notes.write(learner, lesson(1), 'Hai');
    await notes.write(learner, lesson(0), '  Một ');
    await notes.write(other, lesson(0), 'Của người khác');
    const own = await notes.inCourse(learner, course.slug);
    expect(own.notes.map(({ lessonTitle, text }) => [lessonTitle, text])).toEqual([
      ['Bài 1', 'Một'],
      ['Bài 2', 'Hai'],
    ]);
    expect(await notes.noted(learner)).toMatchObject([{ slug: course.slug, notes: 2 }]);
    expect((await notes.inCourse(official, course.slug)).notes).toEqual([]);
  });

  it('cannot be changed or deleted by anybody else, whatever their role', async () => {
    const id = await notes.write(learner, lesson(0), 'Riêng tôi');
    for (const one of [other, official]) {
      await expect(notes.change(one, id, 'Khác')).rejects.toMatchObject({ kind: 'not-found' });
      await expect(notes.delete(one, id)).rejects.toMatchObject({ kind: 'not-found' });
    }
    expect((await notes.ofCourse(learner, course.id)).map(({ text }) => text)).toEqual(['Riêng tôi']);
    await notes.change(learner, id, 'Sửa rồi');
    expect((await notes.ofCourse(learner, course.id)).map(({ text }) => text)).toEqual(['Sửa rồi']);
    await notes.delete(learner, id);
    expect(await notes.noted(learner)).toEqual([]);
  });

  it('are hidden from an official who acts for the learner, who cannot write them either', async () => {
    const id = await notes.write(learner, lesson(0), 'Riêng tôi');
    const acting: Actor = { ...learner, representedBy: official.personId };
    const refused = { code: 'notes.ownOnly' };
    await expect(notes.noted(acting)).rejects.toMatchObject(refused);
    await expect(notes.inCourse(acting, course.slug)).rejects.toMatchObject(refused);
    await expect(notes.ofCourse(acting, course.id)).rejects.toMatchObject(refused);
    await expect(notes.write(acting, lesson(0), 'Thay')).rejects.toMatchObject(refused);
    await expect(notes.change(acting, id, 'Thay')).rejects.toMatchObject(refused);
    await expect(notes.delete(acting, id)).rejects.toMatchObject(refused);
    const page = await opened.module.get(LearnPagesController).lesson(acting, course.slug, lesson(0));
    expect(html(page, acting)).not.toContain('ghi chú');
    expect(html(page, learner)).toContain(`/learn/${course.slug}/${lesson(0)}/notes`);
  });

  it('are only for lessons of a course that one takes', async () => {
    const elsewhere = await makeCourse(database, unitId);
    await expect(notes.write(learner, elsewhere.lessonIds[0] ?? '', 'a')).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('outlive their lesson and go with their person', async () => {
    await notes.write(learner, lesson(0), 'Còn mãi');
    await database.execute('delete from lesson where id = $1', [lesson(0)]);
    expect(await notes.ofCourse(learner, course.id)).toMatchObject([
      { lessonId: null, lessonTitle: 'Bài 1', text: 'Còn mãi' },
    ]);
    await database.execute('delete from person where id = $1', [learner.personId]);
    const left = await database.query('select 1 from lesson_note where person_id = $1', [learner.personId]);
    expect(left).toEqual([]);
  });

  it('leave no trace of what they say in events', async () => {
    await notes.write(learner, lesson(0), 'Chuyện riêng của nhà tôi');
    const told = await database.query(
      `select 1 from outbox_event where payload::text like '%riêng của nhà%'`,
    );
    expect(told).toEqual([]);
  });

  it('stop at so many that a page can hold', async () => {
    await database.execute(
      `insert into lesson_note (id, person_id, course_id, lesson_id, lesson_title, text, created_at, updated_at)
       select gen_random_uuid(), $1, $2, $3, 'Bài', 'a', now(), now() from generate_series(1, $4::int)`,
      [learner.personId, course.id, lesson(0), mostNotes],
    );
    await expect(notes.write(learner, lesson(0), 'Một nữa')).rejects.toMatchObject({ code: 'notes.tooMany' });
    await expect(notes.write(other, lesson(0), 'Của tôi')).resolves.toEqual(expect.any(String));
  });

  it('are written beside the lesson, read on one page and taken away as a text', async () => {
    const written = await pages.write(learner, course.slug, lesson(1), {
      values: { text: 'Nhớ <b>mật khẩu</b>\nđừng đưa ai' },
      input: { text: 'Nhớ <b>mật khẩu</b>\nđừng đưa ai' },
      problems: [],
    });
    expect(written as Redirect).toMatchObject({ path: `/learn/${course.slug}/${lesson(1)}` });
    const page = html(await pages.course(learner, course.slug));
    expect(page).toContain('Nhớ &lt;b>mật khẩu&lt;/b>\nđừng đưa ai');
    const context = { requestId: newId(), language: 'vi' as const, path: '/', actor: learner, queries: 0 };
    const file = await requestContext.run(context, () => pages.download(learner, course.slug));
    const chunks: Buffer[] = [];
    for await (const chunk of file.getStream()) chunks.push(Buffer.from(chunk));
    const lines = Buffer.concat(chunks).toString('utf8').split('\r\n');
    expect(lines[0]?.startsWith('\uFEFFKhóa học số')).toBe(true);
    expect(lines.slice(3)).toEqual([
      ...['Bài 2', '-----', '[21/11/2026, 09:00]'],
      ...['Nhớ <b>mật khẩu</b>', 'đừng đưa ai', ''],
    ]);
    expect(clock.now().toISOString()).toBe('2026-11-21T02:00:00.000Z');
  });

  it('come back with what was typed when they do not fit', async () => {
    const answer = (await pages.write(learner, course.slug, lesson(0), {
      ...blankForm<{ text: string }>({ text: '   ' }),
      problems: [{ field: 'text', code: 'field.required', params: {} }],
    })) as PageAnswer;
    expect(answer.status).toBe(422);
    expect(html(answer.page)).toContain(`action="/learn/${course.slug}/${lesson(0)}/notes"`);
  });
});
