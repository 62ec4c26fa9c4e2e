import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { type Actor, type Database, FileStorage } from '@domdom/platform';
import sharp from 'sharp';
import { openModule } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { CourseAuthoring } from '../course-authoring.service';
import { CourseContents } from '../course-contents.service';
import { CoursesModule } from '../courses.module';
import { CoursesService } from '../courses.service';
import type { LessonKind } from '../domain/lesson-kinds';
import { LessonPlayers } from '../ports/lesson-players';
import { makeCourse } from '../testing/course.factory';
import { MediaService } from './media.service';
import { PicturesService } from './pictures.service';
import type { Sent, SentFile } from './upload.interceptor';

const folder = mkdtempSync(path.join(tmpdir(), 'media-'));
process.env['DATA_DIR'] = folder;
process.env['UPLOAD_AUDIO_MB'] = '1';

describe('the content of a lesson that is no text', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let unitId: string;
  let author: Actor;
  let stranger: Actor;
  let media: MediaService;
  let courses: CoursesService;
  let files: FileStorage;

  beforeAll(async () => {
    opened = await openModule({ imports: [CoursesModule] });
    database = opened.database;
    unitId = (await makeUnitLine(database)).commune.id;
    author = (await makePerson(database, { grants: [{ role: 'instructor', unitId }] })).actor;
    stranger = (await makePerson(database)).actor;
    media = opened.module.get(MediaService);
    courses = opened.module.get(CoursesService);
    files = opened.module.get(FileStorage);
  });
  afterAll(async () => {
    await opened.module.close();
    rmSync(folder, { recursive: true });
  });

  let made = 0;
  const file = (content: string | Buffer, originalname: string): SentFile => {
    const at = path.join(folder, `sent-${made++}`);
    writeFileSync(at, content);
    return { path: at, originalname, size: statSync(at).size };
  };
  const sent = (given: Sent['files']): Sent => ({ files: given, tooLarge: false });
  const nothing = sent({});
  const mp4 = (rest = 'frames') => Buffer.from(`\0\0\0\x18ftypisom${rest}`, 'latin1');

  async function lesson(kind: LessonKind, status: 'draft' | 'published' = 'draft') {
    const course = await makeCourse(database, unitId, { authorIds: [author.personId], status });
    const contents = await courses.contents(course.id, false);
    const id = await opened.module
      .get(CourseContents)
      .addLesson(author, course.id, contents[0]?.id ?? '', { title: 'Bài mới', kind, minutes: 3 });
    return { courseId: course.id, id };
  }

  it('is a video with captions out of a SubRip file, kept with its type and its own name', async () => {
    const { id } = await lesson('video');
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nXin chào\n';
    const mediaId = await media.save(
      author,
      id,
      {},
      sent({ file: file(mp4(), 'Bài một.mov'), captions: file(srt, 'a.srt') }),
    );
    const found = await media.toSee(author, mediaId);
    expect(found).toMatchObject({
      fileName: 'Bài một.mp4',
      fileMime: 'video/mp4',
      captions: 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nXin chào\n',
    });
    expect(await text(await files.read(found.fileKey ?? ''))).toBe(mp4().toString('utf8'));
    expect(await courses.lessonFor(id)).toMatchObject({ ready: true, contentId: mediaId });
  });

  it('keeps its file and captions when only its words change, and forgets the file that is replaced', async () => {
    const { id } = await lesson('video');
    const captions = file('WEBVTT\n\n00:01.000 --> 00:02.000\na', 'a.vtt');
    const mediaId = await media.save(author, id, {}, sent({ file: file(mp4(), 'a.mp4'), captions }));
    const first = await media.toSee(author, mediaId);
    await media.save(author, id, { transcript: '**Lời**' }, nothing);
    const second = await media.toSee(author, mediaId);
    expect(second).toMatchObject({ fileKey: first.fileKey, captions: first.captions });
    expect(second.transcriptHtml).toContain('<strong>Lời</strong>');
    await media.save(author, id, { withoutCaptions: true }, sent({ file: file(mp4('other'), 'b.mp4') }));
    const third = await media.toSee(author, mediaId);
    expect(third.captions).toBeNull();
    expect(await files.stat(first.fileKey ?? '')).toBeNull();
    expect(await files.stat(third.fileKey ?? '')).not.toBeNull();
    await media.save(author, id, { address: 'https://www.youtube.com/watch?v=abc' }, nothing);
    expect(await media.toSee(author, mediaId)).toMatchObject({
      fileKey: null,
      address: 'https://www.youtube.com/watch?v=abc',
    });
    expect(await files.stat(third.fileKey ?? '')).toBeNull();
  });

  it('is a sound with its words, a file typed by its content, or a link that says what it is', async () => {
    const sound = await lesson('audio');
    await media.save(author, sound.id, { transcript: 'Lời' }, sent({ file: file('ID3…', 'a.mp3') }));
    const paper = await lesson('file');
    const paperId = await media.save(author, paper.id, {}, sent({ file: file('%PDF-1.7', 'don.doc') }));
    expect(await media.toSee(author, paperId)).toMatchObject({ fileName: 'don.pdf', fileBytes: 8 });
    const link = await lesson('link');
    const words = { address: 'https://example.vn/luat', description: 'Luật Cư trú, điều 3' };
    const linkId = await media.save(author, link.id, words, nothing);
    expect(await media.toSee(author, linkId)).toMatchObject(words);
  });

  it.each<[string, LessonKind, object, Record<string, [string | Buffer, string]>, string]>([
    ['a video without one', 'video', {}, {}, 'media.noFile'],
    [
      'a drawing as a video',
      'video',
      {},
      { file: ['<svg><script>1</script></svg>', 'a.mp4'] },
      'media.hasProgram',
    ],
    ['a PDF as a video', 'video', {}, { file: ['%PDF-', 'a.mp4'] }, 'media.notVideo'],
    ['a program as a video', 'video', {}, { file: ['MZ\0', 'a.mp4'] }, 'media.notVideo'],
    ['wrong captions', 'video', {}, { file: [mp4(), 'a.mp4'], captions: ['x', 'a.vtt'] }, 'media.captions'],
    ['a sound without its words', 'audio', {}, { file: ['ID3', 'a.mp3'] }, 'media.noTranscript'],
    [
      'a sound above the limit',
      'audio',
      { transcript: 'a' },
      { file: [Buffer.alloc(1_048_577, 'ID3'), 'a.mp3'] },
      'media.tooLarge',
    ],
    ['a page as a file', 'file', {}, { file: ['<html><body>', 'a.pdf'] }, 'media.hasProgram'],
    ['an empty file', 'file', {}, { file: ['', 'a.pdf'] }, 'media.noFile'],
    ['a link without an address', 'link', { description: 'a' }, {}, 'media.noAddress'],
    ['a link that is no https', 'link', { address: 'http://a.vn', description: 'a' }, {}, 'media.badAddress'],
    ['a link that says nothing', 'link', { address: 'https://a.vn' }, {}, 'media.noDescription'],
  ])('refuses %s and keeps nothing', async (_, kind, words, given, code) => {
    const { id } = await lesson(kind);
    const before = await files.list('media');
    const all = Object.entries(given).map(
      ([field, [content, name]]) => [field, file(content, name)] as const,
    );
    await expect(media.save(author, id, words, sent(Object.fromEntries(all)))).rejects.toMatchObject({
      code,
    });
    expect(await courses.lessonFor(id)).toMatchObject({ ready: false, contentId: null });
    expect(await files.list('media')).toEqual(before);
  });

  it('is seen by everybody once the course is open, and before that by those who make it', async () => {
    const { id, courseId } = await lesson('file');
    const mediaId = await media.save(author, id, {}, sent({ file: file('%PDF-', 'a.pdf') }));
    await expect(media.toSee(stranger, mediaId)).rejects.toMatchObject({ code: 'common.notFound' });
    await expect(media.toSee(null, mediaId)).rejects.toMatchObject({ code: 'common.notFound' });
    await expect(media.save(stranger, id, {}, nothing)).rejects.toMatchObject({ code: 'common.notFound' });
    await opened.module.get(CourseAuthoring).publish(author, courseId);
    expect((await media.toSee(null, mediaId)).id).toBe(mediaId);
  });

  it('weighs as much as its file and words, for those who pay for what they download', async () => {
    const { id } = await lesson('audio');
    const words = { transcript: 'Lời' };
    const contentId = await media.save(
      author,
      id,
      words,
      sent({ file: file(`ID3${'x'.repeat(997)}`, 'a.mp3') }),
    );
    const weights = await opened.module.get(LessonPlayers).of('audio')?.weigh?.([{ id, contentId }]);
    expect(weights?.get(id)?.bytes).toBe(1000 + Buffer.byteLength('<p>Lời</p>'));
  });

  it('is left alone when another lesson shows it as well', async () => {
    const first = await lesson('file');
    const second = await lesson('file');
    const shared = await media.save(author, first.id, {}, sent({ file: file('%PDF-1', 'a.pdf') }));
    await courses.attachContent(author, second.id, 'file', shared);
    const own = await media.save(author, second.id, {}, sent({ file: file('%PDF-2', 'b.pdf') }));
    expect(own).not.toBe(shared);
    const kept = await media.toSee(author, shared);
    expect(kept.fileName).toBe('a.pdf');
    expect(await files.stat(kept.fileKey ?? '')).not.toBeNull();
  });

  describe('a picture in a text', () => {
    const photo = (width = 3000) =>
      sharp({ create: { width, height: 1000, channels: 3, background: '#884422' } })
        .withExif({ IFD3: { GPSLatitude: '21/1 0/1 0/1' } })
        .jpeg()
        .toBuffer();

    it('is made small, without the place it was taken, and read by those who may read the lesson', async () => {
      const pictures = opened.module.get(PicturesService);
      const { id, courseId } = await lesson('text');
      const view = await courses.lessonToEdit(author, id);
      const picture = file(await photo(), 'a.jpg');
      const added = await pictures.add(author, view, 'Chợ [phiên]', sent({ picture }));
      expect(added.markdown).toBe(`![Chợ phiên](/pictures/${added.id})`);
      const key = await pictures.fileOf(author, added.id);
      const chunks: Buffer[] = [];
      for await (const chunk of await files.read(key)) chunks.push(chunk as Buffer);
      const stored = await sharp(Buffer.concat(chunks)).metadata();
      expect(stored).toMatchObject({ width: 1200, height: 400, format: 'jpeg' });
      expect(stored.exif).toBeUndefined();
      await expect(pictures.fileOf(null, added.id)).rejects.toMatchObject({ code: 'common.notFound' });
      await database.execute(`update course set status = 'published' where id = $1`, [courseId]);
      expect(await pictures.fileOf(null, added.id)).toBe(key);
    });

    it.each<[string, string | undefined, string | null, string]>([
      ['without words', ' ', 'photo', 'media.noAlt'],
      ['that is none', 'Chợ', '%PDF-', 'media.notPicture'],
      [
        'that is a drawing',
        'Chợ',
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        'media.notPicture',
      ],
      ['that was not sent', 'Chợ', null, 'media.noPicture'],
    ])('%s is refused', async (_, alt, content, code) => {
      const { id } = await lesson('text');
      const view = await courses.lessonToEdit(author, id);
      const picture =
        content === null ? undefined : file(content === 'photo' ? await photo(50) : content, 'a');
      const given = sent(picture ? { picture } : {});
      await expect(opened.module.get(PicturesService).add(author, view, alt, given)).rejects.toMatchObject({
        code,
      });
    });
  });
});
