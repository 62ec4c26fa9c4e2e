import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Actor, type Database, FileStorage, JobHandlers, Jobs } from '@domdom/platform';
import sharp from 'sharp';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { type RawEntry, rawZip } from '../../../platform/src/testing/raw-zip';
import { CourseCopy } from '../copying/course-copy.service';
import { WholeCourses } from '../copying/courses-whole.repository';
import { CourseContents } from '../course-contents.service';
import { CoursesModule } from '../courses.module';
import { CoursesService } from '../courses.service';
import { MediaService } from '../media/media.service';
import { PicturesService } from '../media/pictures.service';
import type { Sent, SentFile } from '../media/upload.interceptor';
import { CourseRulesService } from '../rules/course-rules.service';
import { makeCourse } from '../testing/course.factory';
import { CourseArchives, exportKind, importKind } from './archives.service';

const folder = mkdtempSync(path.join(tmpdir(), 'archive-'));
process.env['DATA_DIR'] = folder;

describe('a whole course as one archive', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let unitId: string;
  let author: Actor;
  let stranger: Actor;
  let archives: CourseArchives;
  let files: FileStorage;
  let courseId: string;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    opened = await openModule({ imports: [CoursesModule] });
    database = opened.database;
    unitId = (await makeUnitLine(database)).commune.id;
    author = (await makePerson(database, { grants: [{ role: 'instructor', unitId }] })).actor;
    stranger = (await makePerson(database)).actor;
    archives = get(CourseArchives);
    files = get(FileStorage);
    courseId = await makeWholeCourse();
  });
  afterAll(async () => {
    await opened.module.close();
    rmSync(folder, { recursive: true });
  });

  let made = 0;
  const file = (content: string | Buffer, originalname = 'a.zip'): SentFile => {
    const at = path.join(folder, `sent-${made++}`);
    writeFileSync(at, content);
    return { path: at, originalname, size: statSync(at).size };
  };
  const sent = (given: Sent['files']): Sent => ({ files: given, tooLarge: false });

  /** A text with a picture, a video with captions, a sound, a file, a link, and a quiz that cannot be packed. */
  async function makeWholeCourse(): Promise<string> {
    const { id } = await makeCourse(database, unitId, {
      title: 'Chợ phiên & “bạn”',
      authorIds: [author.personId],
      status: 'draft',
      lessons: 1,
    });
    const contents = get(CourseContents);
    const [section] = await get(CoursesService).contents(id, false);
    const add = (title: string, kind: 'video' | 'audio' | 'file' | 'link') =>
      contents.addLesson(author, id, section?.id ?? '', { title, kind, minutes: 4 });
    const media = get(MediaService);
    const video = file(Buffer.from('\0\0\0\x18ftypisom…', 'latin1'), 'phim.mp4');
    const captions = file('WEBVTT\n\n00:01.000 --> 00:02.000\nChào', 'a.vtt');
    await media.save(author, await add('Xem', 'video'), {}, sent({ file: video, captions }));
    const sound = file('ID3…', 'bai.mp3');
    await media.save(
      author,
      await add('Nghe', 'audio'),
      { transcript: 'Lời **bài**' },
      sent({ file: sound }),
    );
    await media.save(author, await add('Đọc', 'file'), {}, sent({ file: file('%PDF-1.7', 'don.pdf') }));
    const link = { address: 'https://example.vn/?a=1&b=2', description: 'Trang <web>' };
    await media.save(author, await add('Mở', 'link'), link, sent({}));
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const lessonId = section?.lessons[0]?.id ?? '';
    const lesson = await get(CoursesService).lessonToEdit(author, lessonId);
    const { markdown } = await get(PicturesService).add(
      author,
      lesson,
      'Chợ',
      sent({ picture: file(picture) }),
    );
    await contents.saveLesson(author, id, lessonId, {
      title: 'Bài 1',
      minutes: 3,
      bodyMarkdown: `**Xin chào**\n\n${markdown}`,
    });
    await files.put(`lessons/${lessonId}/audio-1.mp3`, Buffer.from('ID3 voice'));
    await contents.setAudio(author, id, lessonId, `lessons/${lessonId}/audio-1.mp3`);
    return id;
  }

  /** Runs a job as the worker does, and gives its result. */
  async function run<R>(kind: string, jobId: string): Promise<R> {
    const job = await get(Jobs).find(jobId);
    expect(job?.kind).toBe(kind);
    return (await get(JobHandlers)
      .get(kind)
      ?.run(job?.payload ?? {}, { report: async () => undefined })) as R;
  }
  async function exported(form: 'domdom' | 'cartridge') {
    const result = await run<{ archiveId: string; left: number }>(
      exportKind,
      await archives.export(author, courseId, form),
    );
    const stored = await archives.toDownload(author, result.archiveId);
    return { ...result, name: stored.name, content: await buffer(await files.read(stored.fileKey)) };
  }
  const imported = async (content: string | Buffer) =>
    run<{ courseId: string; lessons: number; left: number }>(
      importKind,
      await archives.import(author, unitId, sent({ file: file(content) })),
    );
  const count = async () =>
    (
      await database.one<{ n: number }>(
        `select ((select count(*) from course) + (select count(*) from lesson) + (select count(*) from lesson_media)
         + (select count(*) from lesson_picture) + (select count(*) from course_archive))::int as n`,
      )
    )?.n;
  /** What a course consists of, without ids. */
  async function shape(id: string) {
    const sections = await get(WholeCourses).sections(id);
    return Promise.all(
      sections.map(async ({ title, rules, lessons }) => ({
        ...{ title, rules },
        lessons: await Promise.all(
          lessons.map(async (lesson) => {
            const content = lesson.contentId ? await get(MediaService).toSee(author, lesson.contentId) : null;
            const { kind, minutes, bodyMarkdown } = lesson;
            return {
              ...{ title: lesson.title, kind, minutes, rules: lesson.rules },
              text: bodyMarkdown.replace(/[0-9a-f-]{36}/g, 'ID'),
              voice: lesson.audioKey ? String(await buffer(await files.read(lesson.audioKey))) : null,
              content: content && {
                ...{ address: content.address, captions: content.captions, transcript: content.transcript },
                ...{ description: content.description, name: content.fileName, mime: content.fileMime },
                bytes: content.fileKey ? String(await buffer(await files.read(content.fileKey))) : null,
              },
            };
          }),
        ),
      })),
    );
  }

  it('comes out and goes in again as it was, as a draft of whoever brings it', async () => {
    const { content, name, left } = await exported('domdom');
    expect(name).toMatch(/\.zip$/);
    expect(left).toBe(0);
    const { courseId: copy, lessons } = await imported(content);
    expect(lessons).toBe(5);
    expect(copy).not.toBe(courseId);
    expect(await shape(copy)).toEqual(await shape(courseId));
    expect(await get(CoursesService).course(author, copy)).toMatchObject({
      title: 'Chợ phiên & “bạn”',
      status: 'draft',
      authorIds: [author.personId],
      outcomes: ['Biết gọi video', 'Biết tìm thông tin'],
    });
    const [text] = (await get(WholeCourses).sections(copy))[0]?.lessons ?? [];
    const picture = /\/pictures\/([0-9a-f-]{36})/.exec(text?.bodyHtml ?? '')?.[1] ?? '';
    expect(await get(PicturesService).fileOf(author, picture)).toContain(picture);
  });

  it('is copied with contents of its own: changing one leaves the other as it is', async () => {
    const copy = await get(CourseCopy).copy(author, courseId, unitId, 'Bản sao');
    expect(await shape(copy)).toEqual(await shape(courseId));
    const [, video] = (await get(WholeCourses).sections(copy))[0]?.lessons ?? [];
    const before = await shape(courseId);
    const other = file(Buffer.from('\0\0\0\x18ftypisom!', 'latin1'), 'khac.mp4');
    await get(MediaService).save(author, video?.id ?? '', {}, sent({ file: other }));
    expect(await shape(courseId)).toEqual(before);
    await expect(get(CourseCopy).copy(stranger, courseId, unitId, 'x')).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  describe('with the rules by which it is learned', () => {
    const inOrder = { opensOn: '2026-12-01', inOrder: true, minimalAverage: 40 };
    const byCount = { ...inOrder, completion: 'count' as const, count: 2 };
    let first: string;
    let closed: string;

    beforeAll(async () => {
      first = (await makeCourse(database, unitId)).id;
      closed = (await makeCourse(database, unitId)).id;
      const rules = get(CourseRulesService);
      await rules.save(author, courseId, byCount);
      await rules.savePrerequisites(author, courseId, [first, closed]);
      const [section] = await get(CoursesService).contents(courseId, false);
      const opening = { opensOn: null, opensAfterDays: 7 };
      await rules.saveSection(author, courseId, section?.id ?? '', opening);
      const lesson = { required: false, opensOn: '2026-12-24', opensAfterDays: 2, sessions: 3 };
      await rules.saveLesson(author, courseId, section?.lessons[1]?.id ?? '', lesson);
    });

    it.each([
      ['is copied', () => get(CourseCopy).copy(author, courseId, unitId, 'Bản sao')],
      [
        'comes out and goes in again',
        async () => (await imported((await exported('domdom')).content)).courseId,
      ],
    ])('%s', async (_, again) => {
      const copy = await again();
      const { rules, prerequisites } = await get(CoursesService).course(author, copy);
      expect(rules).toEqual(byCount);
      expect(prerequisites.map(({ id }) => id).sort()).toEqual([first, closed].sort());
      const [section] = await shape(copy);
      expect(section?.rules).toEqual({ opensOn: null, opensAfterDays: 7 });
      expect(section?.lessons[1]?.rules).toEqual({
        ...{ required: false, opensOn: '2026-12-24' },
        ...{ opensAfterDays: 2, sessions: 3 },
      });
    });

    it('asks for no course that is not open in the portal that reads it', async () => {
      const { content } = await exported('domdom');
      await database.execute(`update course set status = 'archived' where id = $1`, [closed]);
      const { courseId: copy } = await imported(content);
      const rows = await database.query<{ id: string }>(
        'select needs_id as id from course_prerequisite where course_id = $1',
        [copy],
      );
      expect(rows).toEqual([{ id: first }]);
      const stranger = { id: '01890000-0000-7000-8000-0000000000aa', title: 'Ở nơi khác' };
      const other = await imported(native(manifest({ version: 2, prerequisites: [stranger] })));
      expect((await get(CoursesService).course(author, other.courseId)).prerequisites).toEqual([]);
    });
  });

  it('comes out as a Common Cartridge 1.3 that goes in again with all that it can say', async () => {
    const { content, name, left } = await exported('cartridge');
    expect(name).toMatch(/\.imscc$/);
    expect(left).toBe(0);
    const { courseId: copy } = await imported(content);
    const [section] = await shape(copy);
    expect(section?.title).toBe('Bắt đầu');
    expect(section?.lessons.map(({ title, kind }) => [title, kind])).toEqual([
      ['Bài 1', 'text'],
      ['Xem', 'video'],
      ['Nghe', 'file'],
      ['Đọc', 'file'],
      ['Mở', 'link'],
    ]);
    expect(section?.lessons[0]?.text).toContain('<strong>Xin chào</strong>');
    expect(section?.lessons[0]?.text).toContain('/pictures/ID');
    expect(section?.lessons[4]?.content?.address).toBe('https://example.vn/?a=1&b=2');
    expect((await get(CoursesService).course(author, copy)).title).toBe('Chợ phiên & “bạn”');
  });

  const cartridge = (items: string, resources: string, more: RawEntry[] = [], version = '1.1.0') =>
    rawZip([
      {
        name: 'imsmanifest.xml',
        content: `<?xml version="1.0"?><manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"><metadata>
          <schema>IMS Common Cartridge</schema><schemaversion>${version}</schemaversion></metadata>
          <organizations><organization><item identifier="root">${items}</item></organization></organizations>
          <resources>${resources}</resources></manifest>`,
      },
      ...more,
    ]);
  const item = (id: string, title: string) =>
    `<item identifier="i${id}" identifierref="${id}"><title>${title}</title></item>`;

  it('takes the pages, files and links of a plain cartridge, without what could run, and counts what it leaves', async () => {
    const html =
      '<html><body onload="x()"><h1>Chào</h1>\n\n<p>Đọc <b>kỹ</b><script>alert(1)</script></p><img src="../img/a%20b.png" alt="Núi"><img src="https://evil.example/x.png"></body></html>';
    const png = await sharp({ create: { width: 5, height: 5, channels: 3, background: 'blue' } })
      .png()
      .toBuffer();
    const result = await imported(
      cartridge(
        `<item identifier="s"><title>Chương 1</title>${item('a', 'Trang')}${item('b', 'Đố')}${item('c', 'Trang web')}</item>${item('d', 'Chương trình')}`,
        `<resource identifier="a" type="webcontent" href="pages/a.html"><file href="pages/a.html"/></resource>
         <resource identifier="b" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment"><file href="q.xml"/></resource>
         <resource identifier="c" type="imswl_xmlv1p1"><file href="c.xml"/></resource>
         <resource identifier="d" type="webcontent" href="d.exe"><file href="d.exe"/></resource>`,
        [
          { name: 'pages/a.html', content: html },
          { name: 'img/a b.png', content: png },
          { name: 'c.xml', content: '<webLink><title>T</title><url href="http://old.example/"/></webLink>' },
          { name: 'd.exe', content: 'MZ\0' },
        ],
      ),
    );
    expect(result).toMatchObject({ lessons: 2, left: 2 });
    const [section] = await shape(result.courseId);
    expect(section?.title).toBe('Chương 1');
    const text = section?.lessons[0]?.text ?? '';
    expect(text).toContain('<strong>kỹ</strong>');
    expect(text).toContain('<img src="/pictures/ID" alt="Núi"');
    expect(text).not.toMatch(/script|onload|evil/);
    expect(section?.lessons[1]?.text).toBe('[T](<http://old.example/>)');
  });

  const manifest = (change: object = {}, lesson: object = {}) =>
    JSON.stringify({
      format: 'domdom-course',
      version: 1,
      exportedAt: '2026-11-22',
      course: {
        ...{ title: 'A', summary: 'B', topic: 'work', level: 'beginner', language: 'vi', audience: 'C' },
        outcomes: [],
      },
      sections: [
        {
          title: 'S',
          lessons: [{ title: 'Bài', kind: 'text', minutes: 3, passPercentage: 0, markdown: 'x', ...lesson }],
        },
      ],
      pictures: [],
      ...change,
    });
  const native = (content: string | Buffer, more: RawEntry[] = []) =>
    rawZip([{ name: 'domdom-course.json', content }, ...more]);
  const file400 = { kind: 'file', content: { file: 'x.pdf' } };

  it('takes a manifest written by hand', async () => {
    expect(await imported(native(manifest()))).toMatchObject({ lessons: 1 });
  });

  it.each<[string, () => string | Buffer, string]>([
    ['no archive', () => 'not a zip', 'zip.broken'],
    ['an archive that is cut off', () => native(manifest()).subarray(0, 200), 'zip.broken'],
    ['a bomb', () => rawZip([{ name: 'a', content: Buffer.alloc(8_000_000), packed: true }]), 'zip.bomb'],
    ['a way out of the folder', () => native(manifest(), [{ name: '../../x' }]), 'zip.badName'],
    ['a symbolic link', () => native(manifest(), [{ name: 'l', mode: 0o120777 }]), 'zip.notAFile'],
    [
      'names in another encoding',
      () => native(manifest(), [{ name: Buffer.from([0xe0]) }]),
      'zip.badEncoding',
    ],
    ['something else', () => rawZip([{ name: 'a.txt', content: 'a' }]), 'archive.notACourse'],
    ['a manifest that is none', () => native('{'), 'archive.badManifest'],
    ['a manifest in another encoding', () => native(Buffer.from('"\xe0"', 'latin1')), 'archive.encoding'],
    ['a manifest of tomorrow', () => native(manifest({ version: 9 })), 'archive.newerFormat'],
    ['a manifest without a title', () => native(manifest({ course: {} })), 'archive.badManifest'],
    [
      'a course by a number of lessons that is not said',
      () => native(manifest({ rules: { inOrder: false, completion: 'count', minimalAverage: 0 } })),
      'archive.badManifest',
    ],
    [
      'an average that cannot be reached',
      () => native(manifest({ rules: { inOrder: false, completion: 'all', minimalAverage: 101 } })),
      'archive.badManifest',
    ],
    [
      'a day that is none',
      () => native(manifest({}, { rules: { required: true, sessions: 0, opensOn: '2026-02-31' } })),
      'archive.badManifest',
    ],
    [
      'a prerequisite that is no course',
      () => native(manifest({ prerequisites: [{ id: 'x', title: 'x' }] })),
      'archive.badManifest',
    ],
    ['an unknown kind of lesson', () => native(manifest({}, { kind: 'game' })), 'archive.badManifest'],
    ['a kind that is not plugged in', () => native(manifest({}, { kind: 'h5p' })), 'archive.unknownKind'],
    ['a file that is missing', () => native(manifest({}, file400)), 'archive.inLesson'],
    [
      'an SVG with a script as a file',
      () => native(manifest({}, file400), [{ name: 'x.pdf', content: '<svg><script>1</script></svg>' }]),
      'archive.inLesson',
    ],
    [
      'a drawing as a picture',
      () =>
        native(manifest({ pictures: [{ id: '0'.repeat(36), file: 'p.svg', alt: 'x' }] }), [
          { name: 'p.svg', content: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' },
        ]),
      'media.notPicture',
    ],
    [
      'a voice that is none',
      () => native(manifest({}, { audio: 'v.mp3' }), [{ name: 'v.mp3', content: '<html>' }]),
      'media.notAudio',
    ],
    [
      'entities in XML',
      () =>
        rawZip([
          {
            name: 'imsmanifest.xml',
            content: '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><manifest>&x;</manifest>',
          },
        ]),
      'archive.xmlEntities',
    ],
    [
      'XML that is broken',
      () => rawZip([{ name: 'imsmanifest.xml', content: '<manifest><a></manifest>' }]),
      'archive.badXml',
    ],
    [
      'a SCORM package',
      () =>
        rawZip([
          {
            name: 'imsmanifest.xml',
            content: '<manifest><metadata><schema>ADL SCORM</schema></metadata></manifest>',
          },
        ]),
      'archive.notCartridge',
    ],
    ['a cartridge of another version', () => cartridge('', '', [], '2.0'), 'archive.notCartridge'],
    ['a cartridge without lessons', () => cartridge('', ''), 'archive.emptyCourse'],
  ])('refuses %s, and nothing is half there', async (_, content, code) => {
    const before = [await count(), (await files.list('media')).length];
    await expect(imported(content())).rejects.toMatchObject({ code });
    expect([await count(), (await files.list('media')).length]).toEqual(before);
    expect(await files.list('course-archives')).not.toContain('upload');
  });

  it('is packed only for those who edit it, fetched only by who asked, and unpacked only for units one teaches in', async () => {
    await expect(archives.export(stranger, courseId, 'domdom')).rejects.toMatchObject({ kind: 'not-found' });
    const { archiveId } = await exported('domdom');
    await expect(archives.toDownload(stranger, archiveId)).rejects.toMatchObject({ code: 'archive.gone' });
    await expect(archives.import(stranger, unitId, sent({ file: file('x') }))).rejects.toMatchObject({
      code: 'common.forbidden',
    });
    await expect(archives.import(author, unitId, sent({}))).rejects.toMatchObject({ code: 'archive.noFile' });
    opened.clock.advance(25 * 3600 * 1000);
    expect(await archives.deleteOld()).toBeGreaterThan(0);
    await expect(archives.toDownload(author, archiveId)).rejects.toMatchObject({ code: 'archive.gone' });
  });
});
