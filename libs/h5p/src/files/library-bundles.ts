import { createHash } from 'node:crypto';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { FileStorage } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { keys } from '../storage/keys';
import { LibraryRegistry } from '../storage/library-registry';
import { minify } from './minify';
import { type PackedFile, packFile } from './packed-file';
import { PackedFiles } from './packed-files';

export interface PageAssets {
  scripts: string[];
  styles: string[];
}
type Kind = 'js' | 'css';

const libraryAddress = /^\/h5p\/libraries\/([^/]+)\//;

/**
 * One script and one style sheet out of the portal's own content types, so that a lesson on a slow line needs six
 * requests and not twenty. Libraries from elsewhere stay as they are: a fault in one would stop the others.
 */
@Injectable()
export class LibraryBundles {
  constructor(
    private readonly registry: LibraryRegistry,
    private readonly files: FileStorage,
    private readonly packed: PackedFiles,
  ) {}

  /** The same assets with those of our own libraries put together, in their order and before the others. */
  async bundle({ scripts, styles }: PageAssets): Promise<PageAssets> {
    const installed = await this.registry.all();
    const own = (address: string): string | null => {
      const name = libraryAddress.exec(address)?.[1];
      return name && installed.get(name)?.sourceHash ? name : null;
    };
    const names = [...new Set([...styles, ...scripts].flatMap((address) => own(address) ?? []))];
    // Scripts decide the order: each library's stand after those it depends on.
    const inOrder = [...new Set(scripts.flatMap((address) => own(address) ?? []))];
    const all = [...inOrder, ...names.filter((name) => !inOrder.includes(name))];
    if (all.length === 0) return { scripts, styles };
    const base = `/h5p/bundle/${await this.hashOf(all)}/${all.join('+')}`;
    return {
      scripts: [`${base}.js`, ...scripts.filter((address) => own(address) === null)],
      styles: [`${base}.css`, ...styles.filter((address) => own(address) === null)],
    };
  }

  /**
   * What is in a bundle; null when a library is not ours or not there.
   * @returns `current` is false when the address belongs to another state of the libraries
   */
  async read(
    names: string[],
    kind: Kind,
    hash: string,
  ): Promise<{ file: PackedFile; current: boolean } | null> {
    const installed = await this.registry.all();
    if (names.length === 0 || names.some((name) => !installed.get(name)?.sourceHash)) return null;
    // Anybody may ask, and what is made is kept: one library a thousand times would fill the memory.
    if (new Set(names).size !== names.length) return null;
    const present = await this.hashOf(names);
    const file = await this.packed.made(`bundle ${present}:${names.join('+')}.${kind}`, async () =>
      packFile(Buffer.from(await minify(await this.make(names, kind), kind))),
    );
    return file && { file, current: present === hash };
  }

  private async hashOf(names: readonly string[]): Promise<string> {
    const installed = await this.registry.all();
    const hash = createHash('sha256');
    for (const name of names) hash.update(`${name}:${installed.get(name)?.sourceHash ?? ''};`);
    return hash.digest('hex').slice(0, 12);
  }

  private async make(names: readonly string[], kind: Kind): Promise<string> {
    const installed = await this.registry.all();
    const parts: string[] = [];
    for (const name of names) {
      const metadata = installed.get(name)?.metadata;
      const listed = (kind === 'js' ? metadata?.preloadedJs : metadata?.preloadedCss) ?? [];
      for (const { path: file } of listed) {
        const text = (await buffer(await this.files.read(`${keys.library(name)}/${file}`))).toString('utf8');
        parts.push(kind === 'css' ? withAbsoluteUrls(text, name, file) : `;${text}`);
      }
    }
    return parts.join('\n');
  }
}

/** Pictures and fonts that a style sheet names relative to itself, named from the root. */
export function withAbsoluteUrls(css: string, library: string, file: string): string {
  return css.replace(
    /url\(\s*(["']?)(?!data:|https?:|\/|#)([^"')]+)\1\s*\)/g,
    (_, quote: string, target: string) => {
      const absolute = path.posix.normalize(
        `/h5p/libraries/${library}/${path.posix.dirname(file)}/${target}`,
      );
      return `url(${quote}${absolute}${quote})`;
    },
  );
}
