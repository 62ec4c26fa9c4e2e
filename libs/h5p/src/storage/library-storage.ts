import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Clock, Database, FileStorage } from '@domdom/platform';
import {
  type IAdditionalLibraryMetadata,
  type IFileStats,
  type IInstalledLibrary,
  type ILibraryMetadata,
  type ILibraryName,
  type ILibraryStorage,
  InstalledLibrary,
  LibraryName,
} from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { h5pErrors } from '../domain/h5p.errors';
import { keys } from './keys';
import { LibraryRegistry } from './library-registry';

const metadataFile = 'library.json';

/** Libraries: what they are in PostgreSQL, their files behind the file storage. */
@Injectable()
export class LibraryStorage implements ILibraryStorage {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly clock: Clock,
    private readonly registry: LibraryRegistry,
  ) {}

  async addFile(library: ILibraryName, filename: string, stream: Readable): Promise<boolean> {
    if (!(await this.isInstalled(library))) throw unknown(library);
    await this.files.put(key(library, filename), stream);
    return true;
  }

  async addLibrary(metadata: ILibraryMetadata, restricted: boolean): Promise<IInstalledLibrary> {
    await this.database.execute(
      `insert into h5p_library (name, machine_name, major_version, minor_version, patch_version, title, runnable,
         restricted, metadata, installed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        nameOf(metadata),
        metadata.machineName,
        metadata.majorVersion,
        metadata.minorVersion,
        metadata.patchVersion,
        metadata.title,
        Boolean(metadata.runnable),
        restricted,
        JSON.stringify(metadata),
        this.clock.now(),
      ],
    );
    this.registry.forget();
    return installed(metadata, restricted);
  }

  async updateLibrary(metadata: ILibraryMetadata): Promise<IInstalledLibrary> {
    const changed = await this.database.query<{ restricted: boolean }>(
      `update h5p_library set patch_version = $2, title = $3, runnable = $4, metadata = $5, installed_at = $6
       where name = $1 returning restricted`,
      [
        nameOf(metadata),
        metadata.patchVersion,
        metadata.title,
        Boolean(metadata.runnable),
        JSON.stringify(metadata),
        this.clock.now(),
      ],
    );
    if (!changed[0]) throw unknown(metadata);
    this.registry.forget();
    return installed(metadata, changed[0].restricted);
  }

  async updateAdditionalMetadata(
    library: ILibraryName,
    { restricted }: Partial<IAdditionalLibraryMetadata>,
  ): Promise<boolean> {
    if (restricted === undefined) return false;
    const changed = await this.database.execute(
      'update h5p_library set restricted = $2 where name = $1 and restricted <> $2',
      [nameOf(library), restricted],
    );
    this.registry.forget();
    return changed > 0;
  }

  async clearFiles(library: ILibraryName): Promise<void> {
    if (!(await this.isInstalled(library))) throw unknown(library);
    await this.files.deleteAll(keys.library(nameOf(library)));
  }

  async deleteLibrary(library: ILibraryName): Promise<void> {
    const gone = await this.database.execute('delete from h5p_library where name = $1', [nameOf(library)]);
    this.registry.forget();
    if (gone === 0) throw unknown(library);
    await this.files.deleteAll(keys.library(nameOf(library)));
  }

  /** The files of a library whose row is gone. */
  async deleteFiles(library: ILibraryName): Promise<void> {
    await this.files.deleteAll(keys.library(nameOf(library)));
  }

  async fileExists(library: ILibraryName, filename: string): Promise<boolean> {
    if (filename === metadataFile) return this.isInstalled(library);
    return (await this.files.stat(key(library, filename))) !== null;
  }

  async getFileAsString(library: ILibraryName, filename: string): Promise<string> {
    return text(await this.getFileStream(library, filename));
  }
  async getFileAsJson(library: ILibraryName, filename: string): Promise<unknown> {
    return JSON.parse(await this.getFileAsString(library, filename)) as unknown;
  }

  async getFileStats(library: ILibraryName, filename: string): Promise<IFileStats> {
    if (filename === metadataFile) {
      const json = await this.metadataJson(library);
      return { birthtime: this.clock.now(), size: Buffer.byteLength(json) };
    }
    const found = await this.files.stat(key(library, filename));
    if (!found) throw h5pErrors.fileMissing();
    return { birthtime: found.modifiedAt, size: found.bytes };
  }

  async getFileStream(library: ILibraryName, filename: string): Promise<Readable> {
    if (filename === metadataFile) return Readable.from([Buffer.from(await this.metadataJson(library))]);
    return this.files.read(key(library, filename));
  }

  /** Asks the database, not the registry: an installation must see what another process has just done. */
  async getInstalledLibraryNames(machineName?: string): Promise<ILibraryName[]> {
    const rows = await this.database.query<{ name: string }>(
      'select name from h5p_library where $1::text is null or machine_name = $1 order by name',
      [machineName ?? null],
    );
    return rows.map(({ name }) => LibraryName.fromUberName(name));
  }

  async isInstalled(library: ILibraryName): Promise<boolean> {
    return (await this.database.one('select 1 from h5p_library where name = $1', [nameOf(library)])) !== null;
  }

  async getLanguages(library: ILibraryName): Promise<string[]> {
    const folder = `${keys.library(nameOf(library))}/language`;
    return (await this.files.list(folder))
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(folder.length + 1, -'.json'.length));
  }

  async getLibrary(library: ILibraryName): Promise<IInstalledLibrary> {
    const found = (await this.registry.all()).get(nameOf(library));
    if (!found) throw unknown(library);
    return installed(found.metadata, found.restricted);
  }

  async listAddons(): Promise<ILibraryMetadata[]> {
    return [...(await this.registry.all()).values()].flatMap(({ metadata }) =>
      metadata.addTo ? [structuredClone(metadata)] : [],
    );
  }

  async listFiles(library: ILibraryName): Promise<string[]> {
    const folder = keys.library(nameOf(library));
    const files = (await this.files.list(folder)).map((file) => file.slice(folder.length + 1));
    return [...files, metadataFile].sort();
  }

  async getDependentsCount(library: ILibraryName): Promise<number> {
    return (await this.getAllDependentsCount())[nameOf(library)] ?? 0;
  }

  /**
   * How many libraries need each library. An editor's widget that needs the library it edits is not counted, or
   * neither could ever be removed.
   */
  async getAllDependentsCount(): Promise<Record<string, number>> {
    const all = await this.registry.all();
    const counts: Record<string, number> = {};
    for (const [name, { metadata }] of all) {
      const needed = [
        ...(metadata.preloadedDependencies ?? []).filter(
          (one) =>
            !(all.get(nameOf(one))?.metadata.editorDependencies ?? []).some((back) => nameOf(back) === name),
        ),
        ...(metadata.editorDependencies ?? []),
        ...(metadata.dynamicDependencies ?? []),
      ];
      // Course Presentation names itself among the libraries that its editor needs.
      const others = new Set(needed.map(nameOf).filter((one) => one !== name));
      for (const one of others) counts[one] = (counts[one] ?? 0) + 1;
    }
    return counts;
  }

  private async metadataJson(library: ILibraryName): Promise<string> {
    const found = (await this.registry.all()).get(nameOf(library));
    if (!found) throw unknown(library);
    return JSON.stringify(found.metadata);
  }
}

const nameOf = (library: ILibraryName): string => LibraryName.toUberName(library);
const key = (library: ILibraryName, filename: string): string =>
  `${keys.library(nameOf(library))}/${filename}`;
const unknown = (library: ILibraryName) => h5pErrors.unknownLibrary({ library: nameOf(library) });

// h5p-server changes what it is given, so it never gets the registry's own object.
const installed = (metadata: ILibraryMetadata, restricted: boolean): IInstalledLibrary =>
  Object.assign(InstalledLibrary.fromMetadata(structuredClone(metadata)), { restricted });
