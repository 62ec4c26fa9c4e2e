import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { sentBytes, type Weight } from '@domdom/courses';
import { Database, FileStorage } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CoreFiles } from '../files/core-files';
import { librariesIn } from '../libraries/libraries-in';
import { parseLibraryName } from '../scoring';
import { filesIn } from '../storage/files-in';
import { keys } from '../storage/keys';
import { LibraryRegistry, type RegisteredLibrary } from '../storage/library-registry';

interface StoredContent {
  id: string;
  library: string;
  params: unknown;
}
type Installed = Map<string, RegisteredLibrary>;
const playerFiles = ['frame.bundle.js', 'styles/h5p.css'];
const nameOf = ({ machineName, majorVersion, minorVersion }: Record<string, unknown>) =>
  `${machineName}-${majorVersion}.${minorVersion}`;

/** What contents weigh over the wire: their own words and media, and the player and libraries they share. */
@Injectable()
export class ContentWeights {
  private readonly libraryBytes = new Map<string, number>();
  private playerBytes: Promise<number> | null = null;

  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly registry: LibraryRegistry,
    private readonly core: CoreFiles,
  ) {}

  async of(lessons: readonly { id: string; contentId: string | null }[]): Promise<Map<string, Weight>> {
    const contents = await this.database.query<StoredContent & Record<string, unknown>>(
      'select id, library, params from h5p_content where id = any($1::uuid[])',
      [lessons.flatMap(({ contentId }) => contentId ?? [])],
    );
    const installed = await this.registry.all();
    const weights = new Map<string, Weight>();
    for (const content of contents) weights.set(content.id, await this.weigh(content, installed));
    return new Map(
      lessons.flatMap(({ id, contentId }) => {
        const weight = contentId ? weights.get(contentId) : undefined;
        return weight ? [[id, weight] as const] : [];
      }),
    );
  }

  private async weigh({ id, library, params }: StoredContent, installed: Installed): Promise<Weight> {
    let bytes = sentBytes(JSON.stringify(params));
    const named = new Set(filesIn(params).map((file) => `${keys.content(id)}/${file}`));
    for (const key of await this.files.list(keys.content(id))) {
      if (named.has(key)) bytes += (await this.files.stat(key))?.bytes ?? 0;
    }
    this.playerBytes ??= this.weighPlayer();
    const shared = [{ key: 'h5p', bytes: await this.playerBytes }];
    for (const name of this.needed([library, ...librariesIn(params)], installed)) {
      shared.push({ key: `h5p ${name}`, bytes: await this.weighLibrary(name, installed) });
    }
    return { bytes, shared };
  }

  /** Libraries and all that these depend on, each once. */
  private needed(named: readonly string[], installed: Installed): Set<string> {
    const found = new Set<string>();
    const waiting = named.flatMap((name) => parseLibraryName(name) ?? []).map((name) => nameOf({ ...name }));
    for (let name = waiting.pop(); name; name = waiting.pop()) {
      if (found.has(name)) continue;
      found.add(name);
      const dependencies = installed.get(name)?.metadata.preloadedDependencies ?? [];
      waiting.push(...dependencies.map((dependency) => nameOf({ ...dependency })));
    }
    return found;
  }

  private async weighLibrary(name: string, installed: Installed): Promise<number> {
    const library = installed.get(name);
    if (!library) return 0;
    const key = `${name} ${library.sourceHash ?? library.metadata.patchVersion}`;
    const known = this.libraryBytes.get(key);
    if (known !== undefined) return known;
    let bytes = 0;
    const { preloadedJs = [], preloadedCss = [] } = library.metadata;
    for (const { path } of [...preloadedJs, ...preloadedCss]) {
      const file = `${keys.library(name)}/${path}`;
      if (await this.files.stat(file)) bytes += sentBytes(await buffer(await this.files.read(file)));
    }
    this.libraryBytes.set(key, bytes);
    return bytes;
  }

  private async weighPlayer(): Promise<number> {
    let bytes = 0;
    for (const name of playerFiles) {
      const file = this.core.find(name);
      if (file) bytes += sentBytes(await readFile(file));
    }
    return bytes;
  }
}
