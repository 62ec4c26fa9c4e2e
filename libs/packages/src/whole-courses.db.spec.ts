import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  CourseArchives,
  CourseAuthoring,
  CourseCopy,
  CourseImport,
  CoursesService,
  CourseVersions,
  type LessonKind,
  LessonPlayers,
  MediaService,
} from '@domdom/courses';
import { EnrolmentsService } from '@domdom/enrolments';
import { type Actor, type Database, FileStorage, JobHandlers, Jobs } from '@domdom/platform';
import { BankService, QuizzesService, TakingService } from '@domdom/quizzes';
import { features } from '../../../apps/shared/src/features';
import { openModule, servicesOf } from '../../../test/support/database';
import { packFiles } from '../../../test/support/packages';
import { ContentsService } from '../../h5p/src/contents/contents.service';
import { smallLesson } from '../../h5p/src/testing/content.factory';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { bodies, plainSettings, questionOf } from '../../quizzes/src/testing/quiz.factory';
import { PackagesService } from './storing/packages.service';

const folder = mkdtempSync(path.join(tmpdir(), 'whole-'));
process.env['DATA_DIR'] = folder;

const scorm = (title: string) => ({
  'imsmanifest.xml': `<manifest identifier="m" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
    <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
    <organizations default="o"><organization identifier="o"><title>${title}</title>
      <item identifier="i" identifierref="r"><title>Nước</title></item></organization></organizations>
    <resources><resource identifier="r" adlcp:scormtype="sco" href="index.html"/></resources></manifest>`,
  'index.html': '<h1>Trà</h1>',
});
const cmi5 = {
  'cmi5.xml': `<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
    <course id="https://x.example/c"><title><langstring lang="vi">Cơm</langstring></title></course>
    <au id="https://x.example/a"><title><langstring lang="vi">Nấu</langstring></title><url>a.html</url></au>
    </courseStructure>`,
  'a.html': '<h1>Cơm</h1>',
};

describe('courses with a lesson of every kind', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let unitId: string;
  let author: Actor;
  let owner: { personId: string; unitId: string };
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    opened = await openModule({ imports: features });
    ({ database } = opened);
    unitId = (await makeUnitLine(database)).commune.id;
    author = (await makePerson(database, { grants: [{ role: 'instructor', unitId }] })).actor;
    owner = { personId: author.personId, unitId };
  });
  afterAll(async () => {
    await opened.module.close();
    rmSync(folder, { recursive: true });
  });

  let sentFiles = 0;
  function file(content: string | Buffer, originalname: string) {
    const at = path.join(folder, `sent-${sentFiles++}`);
    writeFileSync(at, content);
    return { path: at, originalname, size: statSync(at).size };
  }
  const sent = (given?: ReturnType<typeof file>) => ({
    tooLarge: false,
    files: { ...(given ? { file: given } : {}) },
  });
  const lesson = (kind: LessonKind, contentId: string | null = null) => ({
    ...{ title: `Bài ${kind}`, kind, minutes: 3, passPercentage: kind === 'quiz' ? 60 : 0, contentId },
    bodyMarkdown: kind === 'text' ? 'Chào' : '',
  });
  const bring = async (kind: 'scorm' | 'cmi5', files: Record<string, string>) =>
    get(PackagesService).bring(await packFiles(files), { kind, unitId, authorId: author.personId });

  async function makeQuiz(): Promise<string> {
    const ids = await get(BankService).store(
      author.personId,
      { unitId, shared: true },
      bodies.map((body) => questionOf(body)),
    );
    return get(QuizzesService).store(
      owner,
      plainSettings,
      ids.map((questionId) => ({ questionId, points: 1 })),
    );
  }
  async function makeCourse(lessons: ReturnType<typeof lesson>[], status: 'draft' | 'published' = 'draft') {
    const [made] = await get(CourseImport).importCourses([
      {
        ...{ title: 'Khóa', summary: 'a', topic: 'work', level: 'beginner', language: 'vi', audience: 'b' },
        ...{ outcomes: [], unitId, authorIds: [author.personId], status },
        sections: [{ title: 'S', lessons }],
      },
    ]);
    return { id: made?.id ?? '', lessonIds: made?.lessonIds ?? [] };
  }
  async function everyKind(): Promise<string> {
    const { library, params, metadata } = smallLesson('Cuộc gọi');
    const h5p = await get(ContentsService).createContent(owner, {
      library,
      params,
      metadata: { ...metadata },
    });
    const media = get(MediaService);
    const video = file(Buffer.from('\0\0\0\x18ftypisom…', 'latin1'), 'phim.mp4');
    const link = { address: 'https://example.vn/', description: 'Trang' };
    const { id } = await makeCourse([
      lesson('text'),
      lesson('video', await media.create(owner, 'video', {}, sent(video))),
      lesson('audio', await media.create(owner, 'audio', { transcript: 'Lời' }, sent(file('ID3…', 'a.mp3')))),
      lesson('file', await media.create(owner, 'file', {}, sent(file('%PDF-1.7', 'don.pdf')))),
      lesson('link', await media.create(owner, 'link', link, sent())),
      lesson('h5p', h5p),
      lesson('quiz', await makeQuiz()),
      lesson('scorm', await bring('scorm', scorm('Pha trà'))),
      lesson('cmi5', await bring('cmi5', cmi5)),
    ]);
    return id;
  }
  async function run<R>(jobId: string): Promise<R> {
    const job = await get(Jobs).find(jobId);
    const handler = get(JobHandlers).get(job?.kind ?? '');
    return (await handler?.run(job?.payload ?? {}, { report: async () => undefined })) as R;
  }
  async function exported(courseId: string) {
    const result = await run<{ archiveId: string; left: number }>(
      await get(CourseArchives).export(author, courseId, 'domdom'),
    );
    const { fileKey } = await get(CourseArchives).toDownload(author, result.archiveId);
    return { left: result.left, content: await buffer(await get(FileStorage).read(fileKey)) };
  }
  const imported = async (content: Buffer) =>
    run<{ courseId: string; lessons: number; left: number }>(
      await get(CourseArchives).import(author, unitId, sent(file(content, 'a.zip'))),
    );
  const lessonsOf = async (courseId: string) => {
    const sections = await get(CoursesService).contents(courseId, false);
    const ids = sections.flatMap((section) => section.lessons.map(({ id }) => id));
    return Promise.all(ids.map(async (id) => (await get(CoursesService).lessonFor(id))!));
  };
  const storedPackages = async () => {
    const at = path.join(folder, 'files/packages');
    return existsSync(at) ? (await readdir(at)).sort() : [];
  };
  const packageOf = async (courseId: string, kind: LessonKind) => {
    const found = (await lessonsOf(courseId)).find((one) => one.kind === kind);
    return get(PackagesService).toEdit(author, found?.contentId ?? '');
  };

  it('come out of an archive with the same lessons, all of which can be played', async () => {
    const courseId = await everyKind();
    const { left, content } = await exported(courseId);
    expect(left).toBe(0);
    const result = await imported(content);
    expect(result).toMatchObject({ lessons: 9, left: 0 });
    const [before, after] = [await lessonsOf(courseId), await lessonsOf(result.courseId)];
    const shape = (lessons: typeof before) =>
      lessons.map(({ title, kind, ready }) => ({ title, kind, ready }));
    expect(shape(after)).toEqual(shape(before));
    for (const [index, one] of after.entries()) {
      expect(one.ready).toBe(true);
      if (one.kind !== 'text') expect(one.contentId).not.toBe(before[index]?.contentId);
      const played = await get(LessonPlayers).play({ actor: author, enrolmentId: null, lesson: one });
      expect(played === null).toBe(one.kind === 'text');
    }
    for (const kind of ['scorm', 'cmi5'] as const) {
      const { id, manifest } = await packageOf(result.courseId, kind);
      expect(manifest).toEqual((await packageOf(courseId, kind)).manifest);
      const [start] = manifest.parts;
      const page = path.join(folder, 'files/packages', id, 'files', start?.href ?? '');
      expect(await readFile(page, 'utf8')).toMatch(/<h1>(Trà|Cơm)<\/h1>/);
    }
    await get(CourseAuthoring).publish(author, result.courseId);
    const { actor } = await makePerson(database);
    await get(EnrolmentsService).enrol(actor, result.courseId);
    const quiz = after.find(({ kind }) => kind === 'quiz');
    const attempt = await get(TakingService).start(actor, quiz?.id ?? '');
    expect((await get(TakingService).taking(actor, attempt)).answers).toHaveLength(7);
  });

  it('leave nothing behind when a later lesson of the archive is wrong', async () => {
    const media = await get(MediaService).create(owner, 'file', {}, sent(file('%PDF-1.7', 'don.pdf')));
    const { id } = await makeCourse([
      lesson('scorm', await bring('scorm', scorm('Trà'))),
      lesson('file', media),
      lesson('quiz', await makeQuiz()),
    ]);
    const { content } = await exported(id);
    // The quiz comes last: what comes before it is stored already.
    const spoilt = Buffer.from(content);
    const name = Buffer.from('quiz.json');
    for (let at = spoilt.indexOf(name); at >= 0; at = spoilt.indexOf(name, at + 1))
      spoilt.write('quiz.jsoX', at);
    const count = async () =>
      database.one(
        `select (select count(*) from course)::int as courses, (select count(*) from content_package)::int as packages,
           (select count(*) from quiz)::int as quizzes, (select count(*) from lesson_media)::int as media`,
      );
    const media1 = await get(FileStorage).list('media');
    const before = [await count(), await storedPackages()];
    await expect(imported(spoilt)).rejects.toMatchObject({ code: 'archive.inLesson' });
    expect([await count(), await storedPackages()]).toEqual(before);
    expect(await get(FileStorage).list('media')).toEqual(media1);
  });

  it('share packages with their copies, which stay when the original course is gone', async () => {
    const packageId = await bring('scorm', scorm('Trà'));
    const { id } = await makeCourse([lesson('scorm', packageId)]);
    const copy = await get(CourseCopy).copy(author, id, unitId, 'Bản sao');
    expect((await packageOf(copy, 'scorm')).id).toBe(packageId);
    await database.execute('delete from course where id = $1', [id]);
    const later = new Date('2100-01-01');
    await get(PackagesService).deleteUnused(later);
    expect((await packageOf(copy, 'scorm')).id).toBe(packageId);
    expect(await storedPackages()).toContain(packageId);
    await database.execute('delete from course where id = $1', [copy]);
    await get(PackagesService).deleteUnused(later);
    expect(await storedPackages()).not.toContain(packageId);
  });

  it('show learners their package until the version with another one is opened, and the old one to whoever is in the middle', async () => {
    const packageId = await bring('scorm', scorm('Cũ'));
    const { id, lessonIds } = await makeCourse([lesson('scorm', packageId), lesson('text')], 'published');
    const lessonId = lessonIds[0] ?? '';
    const packages = get(PackagesService);
    const archive = await packFiles(scorm('Mới'));
    const frozen = { code: 'versions.frozen' };
    await expect(packages.bringToLesson(author, lessonId, archive)).rejects.toMatchObject(frozen);
    await expect(packages.bringLater(author, lessonId, archive)).rejects.toMatchObject(frozen);
    const draftId = await get(CourseVersions).begin(author, id);
    const draftLesson = (await lessonsOf(draftId))[0]?.id ?? '';
    const { id: newer } = await packages.bringToLesson(author, draftLesson, archive);
    expect((await packageOf(id, 'scorm')).title).toBe('Cũ');
    await get(CourseAuthoring).publish(author, draftId);
    expect((await packageOf(id, 'scorm')).id).toBe(newer);
    expect((await get(CourseVersions).lesson(lessonId, 1))?.contentId).toBe(packageId);
    await packages.deleteUnused(new Date('2100-01-01'));
    expect((await packages.toEdit(author, packageId)).title).toBe('Cũ');
  });
});
