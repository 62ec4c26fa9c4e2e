import { packageErrors } from '../domain/package.errors';
import { cmi5File, readCmi5Structure } from './cmi5-structure';
import type { PackageKind, PackageManifest } from './package.types';
import { readScormManifest, scormFile } from './scorm-manifest';

export interface ReadPackage {
  manifest: PackageManifest;
  /** The folder in which everything stands: empty, or one folder with a slash at its end. */
  root: string;
}

/**
 * Finds out by its content what a package is. People also pack the folder instead of what is in it: a manifest in
 * the only folder counts.
 * @param names the paths of all files
 * @param wanted which manifest counts when there are both
 * @throws packages.noManifest, packages.missingFile and those of the manifests
 */
export async function readPackage(
  names: readonly string[],
  read: (name: string) => Promise<Buffer>,
  wanted: PackageKind,
): Promise<ReadPackage> {
  const order: PackageKind[] = wanted === 'cmi5' ? ['cmi5', 'scorm'] : ['scorm', 'cmi5'];
  const [top = '', ...others] = new Set(
    names.filter((name) => name.includes('/')).map((name) => name.split('/')[0]!),
  );
  const flat = names.every((name) => name.includes('/')) && others.length === 0;
  const present = new Set(names);
  for (const root of flat ? ['', `${top}/`] : ['']) {
    for (const kind of order) {
      const name = root + (kind === 'cmi5' ? cmi5File : scormFile);
      if (!present.has(name)) continue;
      const bytes = await read(name);
      const manifest = kind === 'cmi5' ? readCmi5Structure(bytes) : readScormManifest(bytes);
      for (const { href } of manifest.parts) mustBeThere(href, root, present);
      return { manifest, root };
    }
  }
  throw packageErrors.noManifest();
}

/** The path of a part's file in the package: without query and fragment, unescaped, without `.` and `..`. */
export function pathOfHref(href: string): string {
  const [path = ''] = href.split(/[?#]/);
  const parts: string[] = [];
  for (const part of unescaped(path).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function mustBeThere(href: string, root: string, present: ReadonlySet<string>): void {
  if (/^https?:/i.test(href)) return;
  const file = pathOfHref(href);
  if (!present.has(root + file)) throw packageErrors.missingFile({ file });
}
