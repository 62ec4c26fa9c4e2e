import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { newId } from '@domdom/platform';
import type { ILibraryMetadata } from '@lumieducation/h5p-server';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { H5pUser } from '../engine/h5p-user';
import { H5pModule } from '../h5p.module';
import { OwnLibraries } from '../libraries/own-libraries';
import { useTemporaryFolder } from '../testing/content.factory';
import { ContentStorage } from './content-storage';
import { KeyValues } from './key-values';
import { LibraryStorage } from './library-storage';
import { RedisLock } from './redis-lock';
import { TemporaryFiles } from './temporary-files';
import { UserStates } from './user-states';

const stream = (words: string) => Readable.from([Buffer.from(words)]);

describe('the storages of H5P', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let personId: string;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [H5pModule] });
    personId = (await makePerson(opened.database)).person.id;
  });
  afterAll(() => opened.module.close());

  const metadata = {
    title: 'Bài thử',
    language: 'vi',
    defaultLanguage: 'vi',
    license: 'U',
    embedTypes: ['iframe' as const],
    mainLibrary: 'DomDom.Choice',
    preloadedDependencies: [{ machineName: 'DomDom.Choice', majorVersion: 1, minorVersion: 0 }],
  };
  const params = { question: 'Mấy?', answers: [{ text: 'Một', correct: true }, { text: 'Hai' }] };
  const user = () => H5pUser.creator(personId, null);

  describe('of contents', () => {
    const add = () => get(ContentStorage).addContent(metadata, params, user());

    it('gives back what was stored, with the points worked out from the parameters', async () => {
      const id = await add();
      expect(await get(ContentStorage).getParameters(id)).toEqual(params);
      expect(await get(ContentStorage).getMetadata(id)).toEqual(metadata);
      const row = await opened.database.one(
        'select library, max_score, author_id from h5p_content where id = $1',
        [id],
      );
      expect(row).toEqual({ library: 'DomDom.Choice 1.0', max_score: 1, author_id: personId });
    });
    it('writes over a content that exists and counts the version, and refuses one that does not', async () => {
      const id = await add();
      await get(ContentStorage).addContent({ ...metadata, title: 'Tên mới' }, params, user(), id);
      expect(await opened.database.one('select title, version from h5p_content where id = $1', [id])).toEqual(
        {
          title: 'Tên mới',
          version: 2,
        },
      );
      const nowhere = get(ContentStorage).addContent(metadata, params, user(), newId());
      await expect(nowhere).rejects.toMatchObject({ code: 'common.notFound' });
    });
    it('keeps files, reads parts of them and lists them without the folder of the content', async () => {
      const id = await get(ContentStorage).addContent(
        metadata,
        { ...params, picture: { file: { path: 'images/a.txt' } } },
        user(),
      );
      await get(ContentStorage).addFile(id, 'images/a.txt', stream('0123456789'));
      await get(ContentStorage).addFile(id, 'images/of-an-older-version.txt', stream('x'));
      expect(await get(ContentStorage).listFiles(id)).toEqual(['images/a.txt']);
      expect(await text(await get(ContentStorage).getFileStream(id, 'images/a.txt', user(), 2, 4))).toBe(
        '234',
      );
      expect(await text(await get(ContentStorage).getFileStream(id, 'images/a.txt', user(), 8))).toBe('89');
      await get(ContentStorage).deleteFile(id, 'images/a.txt');
      expect(await get(ContentStorage).fileExists(id, 'images/a.txt')).toBe(false);
    });
    it('refuses a file name that leads out of its folder', async () => {
      const id = await add();
      const out = get(ContentStorage).addFile(id, '../../secret.txt', stream('x'));
      await expect(out).rejects.toMatchObject({ code: 'storage.badKey' });
    });
    it('counts where a library is used, as the main one and inside', async () => {
      const before = await get(ContentStorage).getUsage({
        machineName: 'DomDom.Order',
        majorVersion: 1,
        minorVersion: 0,
      });
      const order = { machineName: 'DomDom.Order', majorVersion: 1, minorVersion: 0 };
      const with_ = { ...metadata, preloadedDependencies: [...metadata.preloadedDependencies, order] };
      await get(ContentStorage).addContent(with_, params, user());
      expect(await get(ContentStorage).getUsage(order)).toEqual({
        asMainLibrary: before.asMainLibrary,
        asDependency: before.asDependency + 1,
      });
    });
    it('deletes a content with its files', async () => {
      const id = await add();
      await get(ContentStorage).addFile(id, 'a.txt', stream('x'));
      await get(ContentStorage).deleteContent(id);
      expect(await get(ContentStorage).contentExists(id)).toBe(false);
      await expect(get(ContentStorage).getParameters(id)).rejects.toMatchObject({ code: 'common.notFound' });
    });
  });

  describe('of libraries', () => {
    const library: ILibraryMetadata = {
      machineName: 'Thu.Nghiem',
      majorVersion: 1,
      minorVersion: 2,
      patchVersion: 3,
      title: 'Thử nghiệm',
      runnable: 1,
    };

    it('stores, patches and removes a library with its files and its library.json', async () => {
      const libraries = get(LibraryStorage);
      await libraries.addLibrary(library, false);
      await libraries.addFile(library, 'language/vi.json', stream('{}'));
      await libraries.addFile(library, 'semantics.json', stream('[]'));
      expect(await libraries.listFiles(library)).toEqual([
        'language/vi.json',
        'library.json',
        'semantics.json',
      ]);
      expect(await libraries.getLanguages(library)).toEqual(['vi']);
      expect(await libraries.getFileAsJson(library, 'library.json')).toEqual(library);
      expect(await libraries.getInstalledLibraryNames('Thu.Nghiem')).toEqual([
        { machineName: 'Thu.Nghiem', majorVersion: 1, minorVersion: 2 },
      ]);
      await libraries.updateLibrary({ ...library, patchVersion: 4 });
      await libraries.clearFiles(library);
      expect((await libraries.getLibrary(library)).patchVersion).toBe(4);
      expect(await libraries.listFiles(library)).toEqual(['library.json']);
      expect(await libraries.updateAdditionalMetadata(library, { restricted: true })).toBe(true);
      expect(await libraries.updateAdditionalMetadata(library, { restricted: true })).toBe(false);
      expect((await libraries.getLibrary(library)).restricted).toBe(true);
      await libraries.deleteLibrary(library);
      expect(await libraries.isInstalled(library)).toBe(false);
    });
    it('is not changed by what a caller does to a library it was given', async () => {
      await get(OwnLibraries).ensureInstalled();
      const name = { machineName: 'DomDom.Choice', majorVersion: 1, minorVersion: 0 };
      const first = await get(LibraryStorage).getLibrary(name);
      first.preloadedDependencies?.splice(0);
      expect((await get(LibraryStorage).getLibrary(name)).preloadedDependencies).not.toEqual([]);
    });
    it('counts which libraries need another', async () => {
      await get(OwnLibraries).ensureInstalled();
      const common = { machineName: 'DomDom.Common', majorVersion: 1, minorVersion: 0 };
      expect(await get(LibraryStorage).getDependentsCount(common)).toBeGreaterThanOrEqual(7);
    });
    it('installs our own content types once, and again only when their files differ', async () => {
      await get(OwnLibraries).ensureInstalled();
      const stamps = () =>
        opened.database.query(
          `select name, installed_at from h5p_library where name like 'DomDom.%' order by name`,
        );
      const before = await stamps();
      opened.clock.advance(60_000);
      const again = new OwnLibraries(
        opened.database,
        ...(['files', 'clock', 'registry', 'lock'].map((part) => Reflect.get(get(OwnLibraries), part)) as [
          never,
          never,
          never,
          never,
        ]),
      );
      await opened.database.execute(
        `update h5p_library set source_hash = 'older' where name = 'DomDom.Page-1.0'`,
      );
      await again.ensureInstalled();
      const changed = (await stamps()).filter(
        (row, index) => String(row['installed_at']) !== String(before[index]?.['installed_at']),
      );
      expect(changed.map((row) => row['name'])).toEqual(['DomDom.Page-1.0']);
    });
  });

  describe('of temporary files', () => {
    const soon = () => new Date(opened.clock.now().getTime() + 60_000);

    it('shows a file to its owner only', async () => {
      const other = H5pUser.creator((await makePerson(opened.database)).person.id, null);
      await get(TemporaryFiles).saveFile('images/a.png', stream('mine'), user(), soon());
      expect(await text(await get(TemporaryFiles).getFileStream('images/a.png', user()))).toBe('mine');
      expect(await get(TemporaryFiles).fileExists('images/a.png', other)).toBe(false);
      await expect(get(TemporaryFiles).getFileStream('images/a.png', other)).rejects.toMatchObject({
        code: 'h5p.fileMissing',
      });
    });
    it('deletes what was not saved in time and nothing else', async () => {
      await get(TemporaryFiles).saveFile('old.png', stream('x'), user(), soon());
      opened.clock.advance(120_000);
      await get(TemporaryFiles).saveFile('new.png', stream('x'), user(), soon());
      await get(TemporaryFiles).deleteExpired();
      const left = await get(TemporaryFiles).listFiles(user());
      expect(left.map((file) => file.filename)).toEqual(['new.png']);
    });
  });

  describe('of states', () => {
    it('keeps one state per person, content and part, and forgets those that a change makes wrong', async () => {
      const contentId = await get(ContentStorage).addContent(metadata, params, user());
      const state = { contentId, userId: personId, subContentId: '0', preload: true };
      const put = (dataType: string, userState: string, invalidate: boolean) =>
        get(UserStates).createOrUpdateContentUserData({ ...state, dataType, userState, invalidate });
      await put('state', '{"at":1}', true);
      await put('state', '{"at":2}', true);
      await put('name', '"Hoa"', false);
      const found = await get(UserStates).getContentUserDataByContentIdAndUser(contentId, personId);
      expect(found.map((one) => one.userState).sort()).toEqual(['"Hoa"', '{"at":2}']);
      await get(UserStates).deleteInvalidatedContentUserData(contentId);
      const left = await get(UserStates).getContentUserDataByContentIdAndUser(contentId, personId);
      expect(left.map((one) => one.dataType)).toEqual(['name']);
    });
    it('refuses a state that is too large', async () => {
      const large = get(UserStates).createOrUpdateContentUserData({
        contentId: newId(),
        userId: personId,
        dataType: 'state',
        subContentId: '0',
        userState: 'x'.repeat(300_000),
        preload: true,
        invalidate: true,
      });
      await expect(large).rejects.toMatchObject({ code: 'h5p.stateTooLarge' });
    });
  });

  it('keeps settings by name', async () => {
    await get(KeyValues).save('a', { b: [1] });
    await get(KeyValues).save('a', { b: [2] });
    expect(await get(KeyValues).load('a')).toEqual({ b: [2] });
    expect(await get(KeyValues).load('never')).toBeUndefined();
  });

  describe('the lock', () => {
    const times = { timeout: 5000, maxOccupationTime: 5000 };

    it('lets one at a time do a thing', async () => {
      let inside = 0;
      let most = 0;
      const work = async () => {
        most = Math.max(most, ++inside);
        await get(KeyValues).save('locked', inside);
        inside--;
      };
      await Promise.all(Array.from({ length: 8 }, () => get(RedisLock).acquire('same', work, times)));
      expect(most).toBe(1);
    });
    it('is free again after work that failed', async () => {
      const fails = get(RedisLock).acquire('failing', () => Promise.reject(new Error('no')), times);
      await expect(fails).rejects.toThrow('no');
      expect(await get(RedisLock).acquire('failing', async () => 'yes', times)).toBe('yes');
    });
    it('says that it waited too long', async () => {
      let release: () => void = () => undefined;
      const held = get(RedisLock).acquire(
        'held',
        () =>
          new Promise<void>((resolve) => {
            release = resolve;
          }),
        times,
      );
      const late = get(RedisLock).acquire('held', async () => 'never', { ...times, timeout: 100 });
      await expect(late).rejects.toThrow('timeout');
      release();
      await held;
    });
  });
});
