import type { SafeZip } from '@domdom/platform';
import { typesErrors } from './types.errors';

/** A library as its `library.json` describes it, inside a package. */
export interface PackagedLibrary {
  /** Its folder in the package. */
  folder: string;
  /** "H5P.MultiChoice-1.16" */
  name: string;
  machineName: string;
  major: number;
  minor: number;
  patch: number;
  title: string;
  runnable: boolean;
  /** The version of H5P's core that it needs at least; null when it does not say. */
  core: { major: number; minor: number } | null;
  /** The libraries it cannot be shown without. */
  needs: string[];
}

const largestJson = 1024 * 1024;
const machineNames = /^[\w-]+(\.[\w-]+)*$/;

/**
 * The libraries in a package, sorted by name.
 * @throws h5p-types.unreadableLibrary
 */
export async function readPackagedLibraries(zip: SafeZip): Promise<PackagedLibrary[]> {
  const found: PackagedLibrary[] = [];
  for (const { name } of zip.entries()) {
    const [folder = '', file, ...deeper] = name.split('/');
    if (file !== 'library.json' || deeper.length > 0 || folder === 'content') continue;
    const text = (await zip.buffer(name, largestJson)).toString('utf8');
    found.push(libraryOf(folder, text));
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

/** @throws h5p-types.unreadableLibrary */
export function libraryOf(folder: string, json: string): PackagedLibrary {
  const metadata = parsed(json);
  const { machineName, majorVersion, minorVersion, patchVersion, title, coreApi } = metadata;
  const name = `${machineName}-${majorVersion}.${minorVersion}`;
  const whole = [majorVersion, minorVersion, patchVersion].every((one) => Number.isInteger(one));
  const named = typeof machineName === 'string' && machineNames.test(machineName);
  if (!named || !whole || (folder !== machineName && folder !== name)) {
    throw typesErrors.unreadableLibrary({ folder });
  }
  return {
    folder,
    name,
    machineName,
    major: Number(majorVersion),
    minor: Number(minorVersion),
    patch: Number(patchVersion),
    title: typeof title === 'string' && title.trim() ? title.trim().slice(0, 255) : machineName,
    runnable: Boolean(metadata['runnable']),
    core: coreOf(coreApi),
    needs: [...namesIn(metadata['preloadedDependencies']), ...namesIn(metadata['dynamicDependencies'])],
  };
}

/** "H5P.Question-1.5" of each entry of a list of dependencies. */
export function namesIn(dependencies: unknown): string[] {
  if (!Array.isArray(dependencies)) return [];
  return dependencies.flatMap((one: Record<string, unknown> | null) =>
    typeof one?.['machineName'] === 'string'
      ? [`${one['machineName']}-${Number(one['majorVersion'])}.${Number(one['minorVersion'])}`]
      : [],
  );
}

function parsed(json: string): Record<string, unknown> {
  try {
    // Editors on Windows begin a file with a mark that JSON does not know.
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function coreOf(value: unknown): PackagedLibrary['core'] {
  const { majorVersion, minorVersion } = (value ?? {}) as Record<string, unknown>;
  return Number.isInteger(majorVersion) && Number.isInteger(minorVersion)
    ? { major: Number(majorVersion), minor: Number(minorVersion) }
    : null;
}
