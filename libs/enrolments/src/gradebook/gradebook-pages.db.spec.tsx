import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { CoursesWebModule } from '@domdom/courses';
import { type Actor, Database, FileStorage, newId, projectRoot, requestContext } from '@domdom/platform';
import { type PageContext, Redirect, renderPage } from '@domdom/ui';
import type { VNode } from 'preact';
import { openModule } from '../../../../test/support/database';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { EnrolmentsService } from '../enrolments.service';
import { EnrolmentsWebModule } from '../enrolments-web.module';
import { GradebookPagesController } from './gradebook.pages.controller';
import { GradebookFiles, largeCourse } from './gradebook-files';

/** What another library than the one that wrote it reads in an Excel file. */
function readXlsx(file: Buffer): { rows: unknown[][]; formulas: number } {
  const script = path.join(projectRoot(), 'test/support/read-xlsx.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], { input: file });
  if (status !== 0) throw new Error(String(stderr));
  return JSON.parse(String(stdout));
}
async function bytes(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

describe('the pages and files of a gradebook', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let unitId: string;
  let teacher: Actor;
  let pages: GradebookPagesController;
  let course: Awaited<ReturnType<typeof makeCourse>>;
  let enrolmentId: string;
  let learningId: string;

  beforeAll(async () => {
    opened = await openModule({ imports: [CoursesWebModule, EnrolmentsWebModule] });
    database = opened.database;
    unitId = (await makeUnitLine(database)).commune.id;
    teacher = (await makePerson(database, { grants: [{ role: 'official', unitId }] })).actor;
    pages = opened.module.get(GradebookPagesController);
    course = await makeCourse(database, unitId, {
      title: 'Trồng rau',
      titleEn: null,
      sections: [
        {
          title: 'Một',
          lessons: [
            { title: '=cmd|calc', kind: 'text', minutes: 2, bodyMarkdown: 'a' },
            { title: 'Câu hỏi', kind: 'quiz', minutes: 2, contentId: newId(), passPercentage: 60 },
          ],
        },
      ],
    });
    const enrolments = opened.module.get(EnrolmentsService);
    const [mai, sly] = [
      (await makePerson(database, { fullName: 'Lầu Y Mái' })).actor,
      (await makePerson(database, { fullName: '=1+1, ông' })).actor,
    ];
    enrolmentId = (await enrolments.enrol(mai, course.id)).id;
    learningId = (await enrolments.enrol(sly, course.id)).id;
    await enrolments.completeLesson(mai.personId, course.lessonIds[0] ?? '', { score: null });
    await enrolments.completeLesson(mai.personId, course.lessonIds[1] ?? '', { score: 0.4 });
    await enrolments.completeLesson(mai.personId, course.lessonIds[1] ?? '', { score: 0.85 });
    await enrolments.completeLesson(sly.personId, course.lessonIds[1] ?? '', { score: 0.25 });
  });
  afterAll(() => opened.module.close());

  const asked = <T,>(work: () => Promise<T>, language: 'vi' | 'en' = 'vi') =>
    requestContext.run({ requestId: newId(), language, path: '/', actor: teacher, queries: 0 }, async () => ({
      result: await work(),
      queries: requestContext.current()?.queries ?? 0,
    }));
  const html = (page: unknown, language: 'vi' | 'en' = 'vi') => {
    const context: PageContext = {
      language,
      path: '/teach',
      csrf: 'token',
      actor: teacher,
      unread: 0,
      household: [],
      onBehalfOf: null,
      flash: null,
      assets: { url: (name) => `/assets/${name}` },
    };
    return renderPage(context, page as VNode);
  };

  it('say in words what somebody has of each lesson', async () => {
    const { result, queries } = await asked(() => pages.page(teacher, course.id, {}));
    expect(queries).toBeLessThanOrEqual(4);
    const page = html(result);
    expect(page).toContain('Xong 85%');
    expect(page).toContain('Chưa đạt, 1 lần');
    expect(page).toContain(`/teach/courses/${course.id}/gradebook/learners/${enrolmentId}`);
    const english = html(result, 'en');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('<span lang="vi">Trồng rau</span>');
    expect(english).toContain('<span lang="vi">2. Câu hỏi</span>');
  });

  it('show one learner with times and tries, and each lesson with its figures', async () => {
    const one = await asked(() => pages.learner(teacher, course.id, enrolmentId));
    expect(one.queries).toBeLessThanOrEqual(4);
    expect(html(one.result)).toContain('21/11/2026, 09:00');
    // Who is through has nothing that could be taken from them.
    expect(html(one.result)).not.toContain('/removal');
    const learning = html((await asked(() => pages.learner(teacher, course.id, learningId))).result);
    expect(learning).toContain(`/teach/courses/${course.id}/gradebook/learners/${learningId}/removal`);
    const lessons = await asked(() => pages.lessons(teacher, course.id, {}));
    expect(lessons.queries).toBeLessThanOrEqual(3);
    const page = html(lessons.result);
    // Of two who reached the quiz one is through; it is the harder one and comes first.
    expect(page.indexOf('2. Câu hỏi')).toBeLessThan(page.indexOf('1. =cmd|calc'));
    expect(page).toContain('1 (50%)');
  });

  it('give a CSV file that a spreadsheet reads and does not run', async () => {
    const { result } = await asked(() => pages.csv(teacher, course.id));
    const text = String(await bytes(result.getStream()));
    const lines = text.split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFHọ và tên,Tình trạng,Số bài đã học,Số bài,Ghi danh,Tiến bộ gần nhất,Học xong,1. =cmd|calc,2. Câu hỏi',
    );
    expect(lines[1]).toBe('Lầu Y Mái,Đã học xong,2,2,21/11/2026,21/11/2026,21/11/2026,Xong,85');
    expect(lines[2]).toBe('"\'=1+1, ông",Đang học,0,2,21/11/2026,21/11/2026,,,"Chưa đạt, 1 lần"');
    expect(lines).toHaveLength(4);
    const [{ count } = { count: 0 }] = await database.query<{ count: number }>(
      `select count(*)::int as count from audit_entry where action = 'gradebook.downloaded' and subject_id = $1`,
      [course.id],
    );
    expect(count).toBe(1);
  });

  it('give an Excel file whose texts are texts, whose scores are numbers and whose days are days', async () => {
    const { result } = await asked(() => pages.xlsx(teacher, course.id), 'en');
    const { rows, formulas } = readXlsx(await bytes(result.getStream()));
    expect(formulas).toBe(0);
    expect(rows[0]?.slice(0, 3)).toEqual(['Full name', 'State', 'Lessons done']);
    expect(rows[1]).toEqual([
      ...['Lầu Y Mái', 'Completed', 2, 2],
      ...[expect.stringMatching(/^2026-11-21/), expect.stringMatching(/^2026-11-21/), expect.any(String)],
      ...['Done', 0.85],
    ]);
    expect(rows[2]?.[0]).toBe('=1+1, ông');
  });

  it('let the worker make the file of a large course, for who asked and nobody else', async () => {
    const large = await makeCourse(database, unitId, { lessons: 2 });
    await database.execute(
      `with made as (
         insert into person (id, full_name, name_sort, name_folded, username, language, created_at, updated_at)
         select gen_random_uuid(), 'Người ' || n, 'nguoi' || n, 'nguoi ' || n, 'large-' || n, 'vi', now(), now()
         from generate_series(1, $2::int) n returning id)
       insert into enrolment (id, course_id, person_id, status, lessons_done, lessons_total, enrolled_at, last_seen_at)
       select gen_random_uuid(), $1, id, 'active', 0, 2, now(), now() from made`,
      [large.id, largeCourse],
    );
    await expect(asked(() => pages.xlsx(teacher, large.id))).rejects.toMatchObject({
      code: 'gradebook.tooLarge',
    });
    const { result } = await asked(() => pages.askForFile(teacher, large.id));
    expect((result as Redirect).path).toMatch(/^\/jobs\//);
    await expect(asked(() => pages.download(teacher, large.id))).rejects.toMatchObject({ kind: 'not-found' });
    const [job] = await database.query<{ payload: { courseId: string; personId: string; language: 'vi' } }>(
      `select payload from job_run where kind = 'gradebook.make-file' and owner_id = $1`,
      [teacher.personId],
    );
    const files = opened.module.get(GradebookFiles);
    const reported: number[] = [];
    if (!job) throw new Error('no job was asked for');
    const made = await files.run(job.payload, { report: async (done) => void reported.push(done) });
    expect(made).toEqual({ learners: largeCourse });
    expect(reported.at(-1)).toBe(largeCourse);
    const downloaded = await asked(() => pages.download(teacher, large.id));
    expect(readXlsx(await bytes(downloaded.result.getStream())).rows).toHaveLength(largeCourse + 1);
    const other = (await makePerson(database, { grants: [{ role: 'official', unitId }] })).actor;
    await expect(asked(() => pages.download(other, large.id))).rejects.toMatchObject({ kind: 'not-found' });
    await opened.module.get(FileStorage).deleteAll('gradebook');
  });
});
