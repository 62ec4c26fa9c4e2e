import { type InstalledVersion, planInstall, writtenBy } from './install-plan';
import { libraryOf } from './packaged-library';

const core = { major: 1, minor: 28 };
const packaged = (name: string, patch: number, more: object = {}) => {
  const [, machineName = '', majorVersion, minorVersion] = /^(.+)-(\d+)\.(\d+)$/.exec(name)!;
  return libraryOf(
    name,
    JSON.stringify({
      machineName,
      majorVersion: Number(majorVersion),
      minorVersion: Number(minorVersion),
      patchVersion: patch,
      title: machineName,
      runnable: 1,
      ...more,
    }),
  );
};
const installed = (name: string, patch: number, own = false): InstalledVersion => {
  const { machineName, major, minor } = packaged(name, patch);
  return { name, machineName, major, minor, patch, own };
};
const changeOf = (library: ReturnType<typeof packaged>, there: InstalledVersion[]) =>
  planInstall([library], there, core).changes[0];

describe('the list of what a package would change', () => {
  it('says new, update, same and older by the version that is there', () => {
    const there = [installed('H5P.A-1.2', 5)];
    expect(changeOf(packaged('H5P.B-1.0', 0), there)).toMatchObject({ change: 'new', from: null });
    expect(changeOf(packaged('H5P.A-1.2', 6), there)).toMatchObject({
      change: 'update',
      from: '1.2.5',
      to: '1.2.6',
    });
    expect(changeOf(packaged('H5P.A-1.2', 5), there)?.change).toBe('same');
    expect(changeOf(packaged('H5P.A-1.2', 4), there)?.change).toBe('older');
  });
  it('keeps another minor version beside a new one', () => {
    const there = [installed('H5P.A-1.2', 5), installed('H5P.A-1.10', 0)];
    expect(changeOf(packaged('H5P.A-1.11', 0), there)).toMatchObject({ change: 'new', beside: '1.10' });
  });
  it('never replaces one of the portal’s own, in whatever version', () => {
    const there = [installed('DomDom.Choice-1.0', 3, true)];
    expect(changeOf(packaged('DomDom.Choice-1.0', 99), there)?.change).toBe('own');
    expect(changeOf(packaged('DomDom.Choice-2.0', 0), there)?.change).toBe('own');
  });
  it('takes no name that only the portal’s own may have, in whatever letters', () => {
    for (const name of ['DomDom.NotYet-1.0', 'domdom.choice-1.0', 'DOMDOM.Lesson-1.0'])
      expect(changeOf(packaged(name, 0), [])?.change).toBe('own');
    expect(changeOf(packaged('DomDomino.Game-1.0', 0), [])?.change).toBe('new');
  });
  it('leaves out what needs a newer core', () => {
    const coreApi = { majorVersion: 1, minorVersion: 29 };
    expect(changeOf(packaged('H5P.A-1.0', 0, { coreApi }), [])?.change).toBe('unsupported');
    expect(
      changeOf(packaged('H5P.A-1.0', 0, { coreApi: { ...coreApi, minorVersion: 28 } }), [])?.change,
    ).toBe('new');
  });
  it('names what nobody has, but not what comes along or is there', () => {
    const preloadedDependencies = ['H5P.Here-1.0', 'H5P.Along-1.0', 'H5P.Nowhere-1.0'].map((name) => {
      const { machineName, major, minor } = packaged(name, 0);
      return { machineName, majorVersion: major, minorVersion: minor };
    });
    const plan = planInstall(
      [packaged('H5P.A-1.0', 0, { preloadedDependencies }), packaged('H5P.Along-1.0', 0)],
      [installed('H5P.Here-1.0', 1)],
      core,
    );
    expect(plan.missing).toEqual(['H5P.Nowhere-1.0']);
    expect(writtenBy(plan).map(({ name }) => name)).toEqual(['H5P.A-1.0', 'H5P.Along-1.0']);
  });
  it.each([
    ['no JSON', 'H5P.A-1.0', 'x'],
    [
      'another name than its folder',
      'H5P.B-1.0',
      '{"machineName":"H5P.A","majorVersion":1,"minorVersion":0,"patchVersion":0}',
    ],
    [
      'a name that leads elsewhere',
      '../x-1.0',
      '{"machineName":"../x","majorVersion":1,"minorVersion":0,"patchVersion":0}',
    ],
    ['no version', 'H5P.A-1.0', '{"machineName":"H5P.A"}'],
  ])('refuses a library with %s', (_, folder, json) => {
    expect(() => libraryOf(folder, json)).toThrow(
      expect.objectContaining({ code: 'h5p-types.unreadableLibrary' }),
    );
  });
});
