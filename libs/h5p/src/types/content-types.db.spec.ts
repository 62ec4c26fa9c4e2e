import { readFile } from 'node:fs/promises';
import { type Actor, FileStorage, type JobProgress } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { ContentsService } from '../contents/contents.service';
import { H5pModule } from '../h5p.module';
import { ImportsService } from '../importing/imports.service';
import { LibraryCatalogue } from '../libraries/library-catalogue';
import { OwnLibraries } from '../libraries/own-libraries';
import { PlayService } from '../playing/play.service';
import { LibraryStorage } from '../storage/library-storage';
import { useTemporaryFolder } from '../testing/content.factory';
import { foreignLibrary, h5pPackage, onDisk } from '../testing/foreign-library';
import { ContentTypesService } from './content-types.service';
import { writtenBy } from './install-plan';
import { InstallTypesJob } from './install-types.job';
import { TypeInstalls } from './type-installs.service';

describe('content types', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let administrator: Actor;
  let ofProvince: Actor;
  let instructor: Actor;
  let unitId: string;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [H5pModule] });
    const units = await makeUnitLine(opened.database);
    unitId = units.commune.id;
    const person = async (role: 'administrator' | 'instructor', unit: string | null) =>
      (await makePerson(opened.database, { grants: [{ role, unitId: unit }] })).actor;
    administrator = await person('administrator', null);
    ofProvince = await person('administrator', units.province.id);
    instructor = await person('instructor', units.commune.id);
  });
  afterAll(() => opened.module.close());

  const propose = async (content: Buffer, actor = administrator) =>
    get(TypeInstalls).propose(actor, await onDisk(content));
  const install = async (content: Buffer) => {
    const { upload } = await propose(content);
    return get(TypeInstalls).install(administrator, upload, null);
  };
  const listed = async (name: string) =>
    (await get(ContentTypesService).list(administrator)).find((type) => type.name === name);
  const quiz = (name: string, patch = 0, more: Parameters<typeof foreignLibrary>[1] = {}) =>
    h5pPackage(name, { libraries: foreignLibrary(name, { patch, ...more }) });
  const begin = (library: string) =>
    get(ContentsService).createContent(
      { personId: instructor.personId, unitId },
      { library, params: { question: '<p>Mấy?</p>' }, metadata: { title: 'Bài' } },
    );

  describe('out of a package', () => {
    it('are listed first and installed only after a yes', async () => {
      const proposal = await propose(quiz('Test.First-1.0'));
      expect(writtenBy(proposal.plan)).toEqual([
        expect.objectContaining({ name: 'Test.First-1.0', change: 'new', to: '1.0.0' }),
      ]);
      expect(proposal.lesson).toBe('Gói thử');
      expect(await listed('Test.First-1.0')).toBeUndefined();
      const done = await get(TypeInstalls).install(administrator, proposal.upload, null);
      expect(done).toEqual({ installed: 1, updated: 0, opened: null });
      expect(await listed('Test.First-1.0')).toMatchObject({ own: false, contents: 0, version: '1.0.0' });
      await expect(
        get(LibraryCatalogue).form({ machineName: 'Test.First', majorVersion: 1, minorVersion: 0 }, 'vi'),
      ).resolves.toMatchObject({
        translation: { semantics: [{ label: 'Câu hỏi' }, { label: 'Hình' }, {}] },
        missing: ['Test.Part 1.0'],
      });
    });
    it('are updated by a newer patch, and left alone by an older one', async () => {
      await install(quiz('Test.Patch-1.0', 3));
      expect(await install(quiz('Test.Patch-1.0', 2))).toMatchObject({ installed: 0, updated: 0 });
      expect((await listed('Test.Patch-1.0'))?.version).toBe('1.0.3');
      expect(await install(quiz('Test.Patch-1.0', 4))).toMatchObject({ installed: 0, updated: 1 });
      expect((await listed('Test.Patch-1.0'))?.version).toBe('1.0.4');
    });
    it('keep the lock of their older patch', async () => {
      await install(quiz('Test.Locked-1.0'));
      await get(ContentTypesService).restrict(administrator, 'Test.Locked-1.0', true);
      await install(quiz('Test.Locked-1.0', 1));
      expect(await listed('Test.Locked-1.0')).toMatchObject({ version: '1.0.1', restricted: true });
    });
    it('open the lesson of the package where that is wanted', async () => {
      const { upload } = await propose(quiz('Test.Along-1.0'));
      const { opened: lesson } = await get(TypeInstalls).install(administrator, upload, { unitId });
      const content = await get(ContentsService).content(administrator, lesson!.id, 'edit');
      expect(content).toMatchObject({ library: 'Test.Along 1.0', title: 'Gói thử' });
    });
    it('never replace the portal’s own', async () => {
      await get(OwnLibraries).ensureInstalled();
      const own = await listed('DomDom.Choice-1.0');
      const forged = h5pPackage('DomDom.Choice-1.0', {
        libraries: foreignLibrary('DomDom.Choice-1.0', { patch: 999 }),
      });
      expect(await install(forged)).toMatchObject({ installed: 0, updated: 0 });
      expect(await listed('DomDom.Choice-1.0')).toEqual(own);
    });
    it('are installed by a job with its steps told', async () => {
      const { upload } = await propose(quiz('Test.Job-1.0'));
      const steps: number[] = [];
      const progress: JobProgress = { report: async (done) => void steps.push(done) };
      const payload = { actor: administrator, upload, open: null };
      const result = await get(InstallTypesJob).run(payload, progress);
      expect(result).toMatchObject({ installed: 1 });
      expect(steps).toEqual([0, 1]);
      expect(get(InstallTypesJob).resultPath(payload, result)).toBe('/admin/h5p/types');
    });
    it('are written down with who did it', async () => {
      await install(quiz('Test.Audit-1.0'));
      const rows = await opened.database.query<{ details: { installed: string[] } }>(
        `select details from audit_entry where action = 'h5p.types-installed'`,
      );
      expect(rows.flatMap(({ details }) => details.installed)).toContain('Test.Audit-1.0');
    });
    it('that need each other, or themselves, are shown all the same', async () => {
      const libraries = {
        ...foreignLibrary('Test.Egg-1.0', { needs: ['Test.Hen-1.0', 'Test.Egg-1.0'] }),
        ...foreignLibrary('Test.Hen-1.0', { needs: ['Test.Egg-1.0'] }),
      };
      await install(h5pPackage('Test.Egg-1.0', { libraries }));
      const id = await begin('Test.Egg 1.0');
      const { scripts } = await get(PlayService).open(instructor, id, {}, 'vi');
      expect(scripts.join()).toContain('Test.Egg');
    });
    it('are refused whole when one of several is wrong', async () => {
      const content = h5pPackage('Test.Good-1.0', {
        libraries: {
          ...foreignLibrary('Test.Good-1.0'),
          ...foreignLibrary('Test.Bad-1.0', { more: { 'page.html': '<script>' } }),
        },
      });
      await expect(install(content)).rejects.toMatchObject({ code: 'h5p-types.wrongLibrary' });
      expect(await listed('Test.Good-1.0')).toBeUndefined();
    });
    it('are refused when a script they name is missing', async () => {
      const files = foreignLibrary('Test.Hole-1.0');
      delete files['Test.Hole-1.0/quiz.js'];
      await expect(install(h5pPackage('Test.Hole-1.0', { libraries: files }))).rejects.toMatchObject({
        code: 'h5p-types.wrongLibrary',
      });
    });
    it('that need a newer core are left out and said so', async () => {
      const { plan } = await propose(quiz('Test.Future-1.0', 0, { core: 99 }));
      expect(plan.changes[0]?.change).toBe('unsupported');
      expect(await install(quiz('Test.Future-1.0', 0, { core: 99 }))).toMatchObject({ installed: 0 });
      expect(await listed('Test.Future-1.0')).toBeUndefined();
    });
    it('cannot be confirmed by another administrator, nor twice', async () => {
      const { upload } = await propose(quiz('Test.Mine-1.0'));
      const other = (await makePerson(opened.database, { grants: [{ role: 'administrator', unitId: null }] }))
        .actor;
      const gone = { code: 'h5p-types.goneUpload' };
      await expect(get(TypeInstalls).install(other, upload, null)).rejects.toMatchObject(gone);
      await get(TypeInstalls).install(administrator, upload, null);
      await expect(get(TypeInstalls).install(administrator, upload, null)).rejects.toMatchObject(gone);
    });
  });

  it('belong to administrators of the whole portal', async () => {
    const forbidden = { code: 'common.forbidden' };
    for (const actor of [instructor, ofProvince]) {
      await expect(propose(quiz('Test.No-1.0'), actor)).rejects.toMatchObject(forbidden);
      await expect(get(ContentTypesService).list(actor)).rejects.toMatchObject(forbidden);
      await expect(get(ContentTypesService).restrict(actor, 'DomDom.Choice-1.0', true)).rejects.toMatchObject(
        forbidden,
      );
      await expect(get(ContentTypesService).remove(actor, 'DomDom.Choice-1.0')).rejects.toMatchObject(
        forbidden,
      );
    }
  });

  it('that are locked take no new content, by form or package, while old ones are still changed', async () => {
    await install(quiz('Test.Closed-1.0'));
    const id = await begin('Test.Closed 1.0');
    await get(ContentTypesService).restrict(administrator, 'Test.Closed-1.0', true);
    const restricted = { code: 'h5p-types.restricted' };
    await expect(begin('Test.Closed 1.0')).rejects.toMatchObject(restricted);
    const other = await get(ContentsService).createContent(
      { personId: instructor.personId, unitId },
      { library: 'DomDom.Page 1.0', params: { text: '<p>Chữ</p>' }, metadata: { title: 'Trang' } },
    );
    await expect(
      get(ContentsService).updateContent(instructor, other, 1, {
        library: 'Test.Closed 1.0',
        params: { question: '<p>Mấy?</p>' },
        metadata: { title: 'Lách' },
      }),
    ).rejects.toMatchObject(restricted);
    const file = await onDisk(quiz('Test.Closed-1.0'));
    await expect(get(ImportsService).open(instructor, file, unitId)).rejects.toMatchObject(restricted);
    await get(ContentsService).updateContent(instructor, id, 1, {
      library: 'Test.Closed 1.0',
      params: { question: '<p>Hai?</p>' },
      metadata: { title: 'Bài' },
    });
    await get(ContentTypesService).restrict(administrator, 'Test.Closed-1.0', false);
    const begun = await begin('Test.Closed 1.0');
    expect(await get(ContentsService).content(instructor, begun)).toMatchObject({
      ...{ title: 'Bài', library: 'Test.Closed 1.0' },
    });
  });

  describe('that nobody needs', () => {
    it('are deleted with their files', async () => {
      await install(quiz('Test.Gone-1.0'));
      expect(await get(FileStorage).list('h5p/libraries/Test.Gone-1.0')).not.toEqual([]);
      await get(ContentTypesService).remove(administrator, 'Test.Gone-1.0');
      expect(await listed('Test.Gone-1.0')).toBeUndefined();
      expect(await get(FileStorage).list('h5p/libraries/Test.Gone-1.0')).toEqual([]);
    });
    it('stay while a content is made with them', async () => {
      await install(quiz('Test.Used-1.0'));
      await begin('Test.Used 1.0');
      expect((await listed('Test.Used-1.0'))?.contents).toBe(1);
      await expect(get(ContentTypesService).remove(administrator, 'Test.Used-1.0')).rejects.toMatchObject({
        code: 'h5p-types.inUse',
        params: { contents: 1, libraries: 0 },
      });
    });
    it('stay while another library needs them', async () => {
      const content = h5pPackage('Test.Top-1.0', {
        libraries: {
          ...foreignLibrary('Test.Top-1.0', { needs: ['Test.Base-1.0'] }),
          ...foreignLibrary('Test.Base-1.0'),
        },
      });
      await install(content);
      expect((await listed('Test.Base-1.0'))?.dependents).toBe(1);
      await expect(get(ContentTypesService).remove(administrator, 'Test.Base-1.0')).rejects.toMatchObject({
        code: 'h5p-types.inUse',
      });
      await get(ContentTypesService).remove(administrator, 'Test.Top-1.0');
      await expect(get(ContentTypesService).remove(administrator, 'Test.Base-1.0')).resolves.toBeUndefined();
    });
    it('are deleted though they name themselves, as Course Presentation does', async () => {
      const libraries = foreignLibrary('Test.Self-1.0', { needs: ['Test.Self-1.0'] });
      await install(h5pPackage('Test.Self-1.0', { libraries }));
      expect((await listed('Test.Self-1.0'))?.dependents).toBe(0);
      await get(ContentTypesService).remove(administrator, 'Test.Self-1.0');
      expect(await listed('Test.Self-1.0')).toBeUndefined();
    });
    it('stay when they are the portal’s own', async () => {
      await get(OwnLibraries).ensureInstalled();
      await expect(get(ContentTypesService).remove(administrator, 'DomDom.Match-1.0')).rejects.toMatchObject({
        code: 'h5p-types.own',
      });
    });
  });

  it('keep every file as the package had it', async () => {
    const picture = await readFile(__filename);
    await install(quiz('Test.Bytes-1.0', 0, { more: { 'images/icon.png': picture } }));
    const stored = await get(LibraryStorage).listFiles({
      machineName: 'Test.Bytes',
      majorVersion: 1,
      minorVersion: 0,
    });
    expect(stored).toContain('images/icon.png');
    const found = await get(FileStorage).stat('h5p/libraries/Test.Bytes-1.0/images/icon.png');
    expect(found?.bytes).toBe(picture.length);
  });
});
