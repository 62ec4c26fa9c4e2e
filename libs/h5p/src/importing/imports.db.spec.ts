import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Actor, type DomainError, errorWords, FileStorage } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { PackagesService } from '../authoring/packages.service';
import { ContentsService } from '../contents/contents.service';
import { H5pUser } from '../engine/h5p-user';
import { H5pModule } from '../h5p.module';
import { ContentStorage } from '../storage/content-storage';
import { smallLesson, useTemporaryFolder } from '../testing/content.factory';
import { foreignLibrary, h5pPackage, onDisk } from '../testing/foreign-library';
import { zip } from '../testing/zip';
import { TypeInstalls } from '../types/type-installs.service';
import { WaitingPackages } from '../types/waiting-packages';
import { ImportsService } from './imports.service';
import { OpenPackageJob } from './open-package.job';

const page = { params: { text: '<p>Chữ</p>' }, metadata: { preloadedDependencies: own('DomDom.Page') } };
function own(...names: string[]) {
  return [...names, 'DomDom.Common'].map((machineName) => ({
    machineName,
    majorVersion: 1,
    minorVersion: 0,
  }));
}

describe('packages that people bring', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let unitId: string;
  let instructor: Actor;
  let administrator: Actor;
  let learner: Actor;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [H5pModule] });
    const units = await makeUnitLine(opened.database);
    unitId = units.commune.id;
    instructor = (await makePerson(opened.database, { grants: [{ role: 'instructor', unitId }] })).actor;
    const whole = { role: 'administrator' as const, unitId: null };
    administrator = (await makePerson(opened.database, { grants: [whole] })).actor;
    learner = (await makePerson(opened.database)).actor;
  });
  afterAll(() => opened.module.close());

  const openAs = async (actor: Actor, content: Buffer) =>
    get(ImportsService).open(actor, await onDisk(content), unitId);
  const packed = (files: Record<string, string | Buffer> = {}, params: unknown = page.params) =>
    h5pPackage('DomDom.Page-1.0', { ...page, params, files });
  const contentsInAll = async () => {
    const row = await opened.database.one<{ n: number }>('select count(*)::int as n from h5p_content');
    return { rows: row?.n, files: await get(FileStorage).list('h5p/content') };
  };

  describe('made here', () => {
    const hashes = async (id: string) => {
      const found: Record<string, string> = {};
      for (const name of await get(ContentStorage).listFiles(id)) {
        const user = H5pUser.reader(instructor.personId, id);
        const content = await buffer(await get(ContentStorage).getFileStream(id, name, user));
        found[name] = createHash('sha256').update(content).digest('hex');
      }
      return found;
    };
    async function outAndIn(id: string) {
      const { stream } = await get(PackagesService).pack(instructor, id);
      return (await openAs(instructor, await buffer(stream))).id;
    }
    async function expectTheSame(id: string, again: string) {
      const [before, after] = await Promise.all(
        [id, again].map((one) => get(ContentsService).content(instructor, one, 'edit')),
      );
      expect(after!.params).toEqual(before!.params);
      expect(after!.metadata).toEqual(before!.metadata);
      expect(after!.maxScore).toBe(before!.maxScore);
      expect(await hashes(again)).toEqual(await hashes(id));
    }

    it('come back as they went out, with every byte of their files', async () => {
      const lesson = smallLesson();
      const steps = (lesson.params as { steps: { params: Record<string, unknown> }[] }).steps;
      const files = ['images/hình ảnh.jpg', 'audios/tiếng.mp3', 'images/sâu/hơn/một.png'];
      Object.assign(steps[0]!.params, {
        picture: { path: files[0], mime: 'image/jpeg' },
        sound: [
          { path: files[1], mime: 'audio/mpeg' },
          { path: files[2], mime: 'image/png' },
        ],
      });
      const id = await get(ContentsService).createContent(
        { personId: instructor.personId, unitId, unchecked: true },
        { library: lesson.library, params: lesson.params, metadata: { ...lesson.metadata } },
      );
      for (const file of files)
        await get(ContentStorage).addFile(id, file, Readable.from([randomBytes(5000)]));
      const again = await outAndIn(id);
      expect(Object.keys(await hashes(again)).sort()).toEqual([...files].sort());
      await expectTheSame(id, again);
    });
  });

  it('are not opened by a learner', async () => {
    await expect(openAs(learner, packed())).rejects.toMatchObject({ code: 'common.forbidden' });
  });
  it('keep the files that the lesson names and no others', async () => {
    const params = { ...page.params, picture: { path: 'images/a.png', mime: 'image/png' } };
    const { id } = await openAs(
      instructor,
      packed({ 'content/images/a.png': 'a', 'content/b.png': 'b' }, params),
    );
    expect(await get(ContentStorage).listFiles(id)).toEqual(['images/a.png']);
  });
  it('are opened by a job with its steps told', async () => {
    const params = { ...page.params, picture: { path: 'images/a.png', mime: 'image/png' } };
    const file = await onDisk(packed({ 'content/images/a.png': 'a' }, params));
    const upload = await get(WaitingPackages).keep(instructor.personId, file);
    const steps: string[] = [];
    const progress = { report: async (done: number, all: number) => void steps.push(`${done}/${all}`) };
    const payload = { actor: instructor, unitId, upload };
    const result = await get(OpenPackageJob).run(payload, progress);
    expect(steps).toEqual(['0/1']);
    expect(get(OpenPackageJob).resultPath(payload, result)).toBe(`/teach/h5p/${result.id}/edit`);
    await expect(get(WaitingPackages).size(instructor.personId, upload)).rejects.toMatchObject({
      code: 'h5p-types.goneUpload',
    });
  });

  describe('are refused, with nothing kept,', () => {
    const deep = `${'{"a":'.repeat(20)}1${'}'.repeat(20)}`;
    it.each<[string, string, string, () => Buffer]>([
      [
        'with a script among the pictures',
        'h5p.badPackage',
        'chương trình',
        () => packed({ 'content/images/a.js': 'alert(1)' }),
      ],
      [
        'with a page among the pictures',
        'h5p.badPackage',
        'trang web',
        () => packed({ 'content/images/a.html': '<script>' }),
      ],
      [
        'with a drawing that holds a script',
        'h5p.badPackage',
        'SVG',
        () => packed({ 'content/images/a.svg': '<svg><script>alert(1)</script></svg>' }),
      ],
      [
        'with a file whose ending is hidden',
        'h5p.badPackage',
        'không được phép',
        () => packed({ 'content/images/a.PNG.js': 'x' }),
      ],
      [
        'with a file that hides itself',
        'h5p.badPackage',
        'không được phép',
        () => packed({ 'content/images/.a.html': '<script>' }, { picture: { path: 'images/.a.html' } }),
      ],
      [
        'with a file too large',
        'zip.fileTooLarge',
        'MB',
        () => packed({ 'content/a.png': Buffer.alloc(33 * 1024 * 1024) }),
      ],
      ['without content', 'h5p.badPackage', 'không có nội dung', () => zip({ 'h5p.json': '{}' })],
      ['without a description', 'h5p.badPackage', 'h5p.json', () => zip({ 'content/content.json': '{}' })],
      [
        'with a description that is no JSON',
        'h5p.badPackage',
        'không đọc được',
        () => zip({ 'h5p.json': '{', 'content/content.json': '{}' }),
      ],
      [
        'with content that is no JSON',
        'h5p.badPackage',
        'không đọc được',
        () => packed({ 'content/content.json': deep.slice(1) }),
      ],
      [
        'with content that is nested ten thousand deep',
        'h5p.badPackage',
        'không đọc được',
        () => packed({ 'content/content.json': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}` }),
      ],
      [
        'with a file that would lie elsewhere',
        'zip.badName',
        'không an toàn',
        () => packed({ 'content/../../evil.png': 'x' }),
      ],
      [
        'with a file at the root of the disk',
        'zip.badName',
        'không an toàn',
        () => packed({ '/evil.png': 'x' }),
      ],
      ['that are no archive', 'zip.broken', 'hỏng', () => Buffer.from('not a zip')],
      [
        'with a library inside the content that nobody has',
        'h5p.missingLibraries',
        'Test.Inside-1.0',
        () => packed({}, { part: { library: 'Test.Inside 1.0', params: {} } }),
      ],
    ])('%s', async (_, code, said, make) => {
      const before = await contentsInAll();
      const error = await openAs(instructor, make()).then(
        () => null,
        (thrown: unknown) => thrown as DomainError,
      );
      expect(error).toMatchObject({ code, kind: 'invalid' });
      expect(errorWords('vi', error!.code, error!.params)).toContain(said);
      expect(errorWords('en', error!.code, error!.params)).not.toBe(error!.code);
      expect(await contentsInAll()).toEqual(before);
    });
    it('when a file in them breaks off half way', async () => {
      const params = { ...page.params, pictures: [{ path: 'images/a.png' }, { path: 'images/b.png' }] };
      const content = packed(
        { 'content/images/a.png': 'whole', 'content/images/b.png': 'BROKEN-INSIDE' },
        params,
      );
      // The checksum of the second picture no longer fits.
      content[content.indexOf('BROKEN-INSIDE')] = 0x58;
      const before = await contentsInAll();
      await expect(openAs(instructor, content)).rejects.toMatchObject({ code: 'zip.broken' });
      expect(await contentsInAll()).toEqual(before);
    });
    it('and leave nothing on this machine’s disk', async () => {
      const ours = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('h5p-content-'));
      const before = await ours();
      await expect(openAs(instructor, packed({ 'content/a.js': 'x' }))).rejects.toThrow();
      expect(await ours()).toEqual(before);
    });
  });

  it('say which content type is missing, and which version the portal has', async () => {
    const other = h5pPackage('Test.Versions-1.1', { libraries: foreignLibrary('Test.Versions-1.1') });
    await expect(openAs(instructor, other)).rejects.toMatchObject({
      code: 'h5p.missingLibraries',
      params: { libraries: 'Test.Versions-1.1', others: '' },
    });
    const { upload } = await get(TypeInstalls).propose(
      administrator,
      await onDisk(h5pPackage('Test.Versions-1.0', { libraries: foreignLibrary('Test.Versions-1.0') })),
    );
    await get(TypeInstalls).install(administrator, upload, null);
    const { params } = (await openAs(instructor, other).catch((error: unknown) => error)) as DomainError;
    expect(params).toEqual({ libraries: 'Test.Versions-1.1', others: 'Test.Versions-1.0' });
    expect(errorWords('vi', 'h5p.missingLibraries', params)).toContain('người quản trị');
  });
  it('bring no content types along, even for an administrator, until they are installed', async () => {
    const content = h5pPackage('Test.New-1.0', { libraries: foreignLibrary('Test.New-1.0') });
    await expect(openAs(administrator, content)).rejects.toMatchObject({ code: 'h5p.missingLibraries' });
    const { upload } = await get(TypeInstalls).propose(administrator, await onDisk(content));
    await get(TypeInstalls).install(administrator, upload, null);
    await expect(openAs(instructor, content)).resolves.toMatchObject({ title: 'Gói thử' });
  });
  it('with faults of their own can be changed, but no fault comes to them', async () => {
    const libraries = foreignLibrary('Test.Faulty-1.0');
    const bring = async (params: object) => {
      const content = h5pPackage('Test.Faulty-1.0', { libraries, params });
      const { upload } = await get(TypeInstalls).propose(administrator, await onDisk(content));
      await get(TypeInstalls).install(administrator, upload, null);
      return (await openAs(instructor, content)).id;
    };
    const change = (id: string, params: object) =>
      get(ContentsService).updateContent(instructor, id, 1, {
        library: 'Test.Faulty 1.0',
        params,
        metadata: { title: 'Sửa' },
      });
    await expect(change(await bring({ question: '' }), { question: '' })).resolves.toBeUndefined();
    await expect(change(await bring({ question: '<p>Mấy?</p>' }), { question: '' })).rejects.toMatchObject({
      code: 'h5p.wrongParams',
    });
  });
});
