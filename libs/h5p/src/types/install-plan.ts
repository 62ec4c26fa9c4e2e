import type { PackagedLibrary } from './packaged-library';

/** A library that the portal has. */
export interface InstalledVersion {
  name: string;
  machineName: string;
  major: number;
  minor: number;
  patch: number;
  /** One of the portal's own, which comes with the portal and never from a package. */
  own: boolean;
}

/**
 * What a package would do with one of its libraries: `new` and `update` change something; `same`, `older` and `own`
 * are left alone; `unsupported` needs a newer core than the portal has.
 */
export type Change = 'new' | 'update' | 'same' | 'older' | 'own' | 'unsupported';

export interface PlannedChange {
  /** "H5P.MultiChoice-1.16" */
  name: string;
  title: string;
  runnable: boolean;
  change: Change;
  /** What is installed under this name: "1.16.4"; null when nothing is. */
  from: string | null;
  /** What the package holds: "1.16.27". */
  to: string;
  /** Another version that stays beside a new one, with the contents made with it: "1.14". */
  beside: string | null;
}
export interface InstallPlan {
  changes: PlannedChange[];
  /** Libraries that something in the package needs and nobody has: "H5P.Question-1.5". */
  missing: string[];
}

/** Names of the portal's own types, whatever their letters: a later portal may bring one that is not there yet. */
const reserved = /^domdom\./i;

const versionOf = ({ major, minor, patch }: { major: number; minor: number; patch: number }) =>
  `${major}.${minor}.${patch}`;

/** What installing the libraries of a package would change. */
export function planInstall(
  packaged: readonly PackagedLibrary[],
  installed: readonly InstalledVersion[],
  core: { major: number; minor: number },
): InstallPlan {
  const byName = new Map(installed.map((one) => [one.name, one]));
  const ownNames = new Set(installed.filter(({ own }) => own).map(({ machineName }) => machineName));
  const changes = packaged.map((library): PlannedChange => {
    const there = byName.get(library.name);
    return {
      name: library.name,
      title: library.title,
      runnable: library.runnable,
      change:
        ownNames.has(library.machineName) || reserved.test(library.machineName)
          ? 'own'
          : changeOf(library, there, core),
      from: there ? versionOf(there) : null,
      to: versionOf(library),
      beside: there ? null : newestBeside(library, installed),
    };
  });
  const coming = changes.filter(({ change }) => change === 'new' || change === 'update');
  const available = new Set([...byName.keys(), ...coming.map(({ name }) => name)]);
  const comingNames = new Set(coming.map(({ name }) => name));
  const missing = packaged
    .filter(({ name }) => comingNames.has(name))
    .flatMap(({ needs }) => needs.filter((one) => !available.has(one)));
  return { changes, missing: [...new Set(missing)].sort() };
}

/** The libraries that installing would write. */
export const writtenBy = ({ changes }: InstallPlan): PlannedChange[] =>
  changes.filter(({ change }) => change === 'new' || change === 'update');

function changeOf(
  { patch, core: needed }: PackagedLibrary,
  there: InstalledVersion | undefined,
  core: { major: number; minor: number },
): Change {
  const tooNew =
    needed && (needed.major > core.major || (needed.major === core.major && needed.minor > core.minor));
  if (there && there.patch === patch) return 'same';
  if (there && there.patch > patch) return 'older';
  if (tooNew) return 'unsupported';
  return there ? 'update' : 'new';
}

function newestBeside(library: PackagedLibrary, installed: readonly InstalledVersion[]): string | null {
  const [newest] = installed
    .filter(({ machineName }) => machineName === library.machineName)
    .sort((a, b) => b.major - a.major || b.minor - a.minor);
  return newest ? `${newest.major}.${newest.minor}` : null;
}
