import type { SafeZip } from '@domdom/platform';
import { isTooDeep } from '../contents/too-deep';
import { h5pErrors } from '../domain/h5p.errors';
import { librariesIn } from '../libraries/libraries-in';
import { parseLibraryName } from '../scoring';
import { namesIn } from '../types/packaged-library';

type JsonObject = Record<string, unknown>;

/** The lesson in a package. */
export interface PackageContent {
  /** "DomDom.Lesson 1.0" */
  library: string;
  params: JsonObject;
  /** What `h5p.json` says, as it came. */
  metadata: JsonObject;
  /** All libraries that it names: "H5P.MultiChoice-1.16". */
  needs: string[];
  /** The files in `content/` that its parameters name, without the folder. */
  files: string[];
}

const largestJson = 32 * 1024 * 1024;
const folder = 'content/';

/** Whether there is a lesson in a package, not content types alone. */
export const hasContent = (zip: SafeZip): boolean => zip.has('h5p.json') && zip.has('content/content.json');

/** @throws h5p.badPackage */
export async function readPackageContent(zip: SafeZip): Promise<PackageContent> {
  if (!zip.has('h5p.json')) throw h5pErrors.badPackage({ reason: 'invalid-h5p-json-file' });
  if (!zip.has('content/content.json')) throw h5pErrors.badPackage({ reason: 'invalid-content-folder' });
  const metadata = await readObject(zip, 'h5p.json');
  const params = await readObject(zip, 'content/content.json');
  const dependencies = namesIn(metadata['preloadedDependencies']);
  const main = dependencies.find((name) => name.startsWith(`${String(metadata['mainLibrary'])}-`));
  const [, machineName, version] = /^(.+)-(\d+\.\d+)$/.exec(main ?? '') ?? [];
  if (!machineName || !version) throw h5pErrors.badPackage({ reason: 'invalid-h5p-json-file' });
  const inside = librariesIn(params).flatMap((name) => {
    const parsed = parseLibraryName(name);
    return parsed ? [`${parsed.machineName}-${parsed.majorVersion}.${parsed.minorVersion}`] : [];
  });
  const named = stringsIn(params);
  return {
    library: `${machineName} ${version}`,
    params,
    metadata,
    needs: [...new Set([...dependencies, ...inside])],
    files: zip
      .entries()
      .filter(({ name }) => name.startsWith(folder) && named.has(name.slice(folder.length)))
      .map(({ name }) => name.slice(folder.length)),
  };
}

async function readObject(zip: SafeZip, name: string): Promise<JsonObject> {
  const text = (await zip.buffer(name, largestJson)).toString('utf8').replace(/^\uFEFF/, '');
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isObject && !isTooDeep(value)) return value as JsonObject;
  } catch {
    // Said below: what could not be read, what is no object, or too deep to be one of H5P's.
  }
  throw h5pErrors.badPackage({ reason: 'unable-to-parse-package' });
}

/** Every text in parameters; their depth is bounded by the parser of JSON, not by the stack of this function. */
function stringsIn(value: unknown): Set<string> {
  const found = new Set<string>();
  const waiting: unknown[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') found.add(next);
    else if (typeof next === 'object' && next !== null) {
      for (const inner of Object.values(next)) if (inner !== null && inner !== undefined) waiting.push(inner);
    }
  }
  return found;
}
