import { setTimeout } from 'node:timers/promises';
import type { ILibraryMetadata } from '@lumieducation/h5p-server';
import { openModule } from '../../../../test/support/database';
import { H5pModule } from '../h5p.module';
import { useTemporaryFolder } from '../testing/content.factory';
import { LibraryRegistry } from './library-registry';
import { LibraryStorage } from './library-storage';

/** Two portal processes on one database and one Redis. */
describe('what one process installs', () => {
  let here: Awaited<ReturnType<typeof openModule>>;
  let there: Awaited<ReturnType<typeof openModule>>;
  beforeAll(async () => {
    useTemporaryFolder();
    here = await openModule({ imports: [H5pModule] });
    there = await openModule({ imports: [H5pModule] });
  });
  afterAll(async () => {
    await here.module.close();
    await there.module.close();
  });

  const library = (name: string) =>
    ({
      machineName: name,
      majorVersion: 1,
      minorVersion: 0,
      patchVersion: 0,
      title: name,
      runnable: 1,
    }) as unknown as ILibraryMetadata;
  const knownThere = async () => [...(await there.module.get(LibraryRegistry).all()).keys()];

  /** Asked again until it is so: another process is told a moment later. Its clock stands still meanwhile. */
  async function soon(isSo: () => Promise<boolean>): Promise<boolean> {
    for (let tries = 0; tries < 6000; tries++) {
      if (await isSo()) return true;
      await setTimeout(10);
    }
    return false;
  }

  it('is known to the others at once, and gone when it was removed', async () => {
    const storage = here.module.get(LibraryStorage);
    expect(await knownThere()).not.toContain('X.New-1.0');
    const before = await there.module.get(LibraryRegistry).stamp();
    await storage.addLibrary(library('X.New'), false);
    expect(await soon(async () => (await knownThere()).includes('X.New-1.0'))).toBe(true);
    expect(await there.module.get(LibraryRegistry).stamp()).not.toBe(before);
    await storage.deleteLibrary(library('X.New'));
    expect(await soon(async () => !(await knownThere()).includes('X.New-1.0'))).toBe(true);
  });
  it('is told when it is stored, not while it is being stored', async () => {
    const storage = here.module.get(LibraryStorage);
    await here.database.transaction(async () => {
      await storage.addLibrary(library('X.Later'), false);
      expect(await knownThere()).not.toContain('X.Later-1.0');
    });
    expect(await soon(async () => (await knownThere()).includes('X.Later-1.0'))).toBe(true);
  });
  it('is found by a process that heard nothing, a minute later', async () => {
    await knownThere();
    await here.database.execute(
      `insert into h5p_library (name, machine_name, major_version, minor_version, patch_version, title, runnable,
         metadata, installed_at) values ('X.Quiet-1.0', 'X.Quiet', 1, 0, 0, 'x', true, '{}', now())`,
    );
    there.clock.advance(61_000);
    expect(await knownThere()).toContain('X.Quiet-1.0');
  });
});
