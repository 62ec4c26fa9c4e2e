import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Clock, FileStorage, Log, newId } from '@domdom/platform';
import { loadModel, type Model, Popularity } from '@domdom/recommender';
import { Injectable } from '@nestjs/common';
import { type Part, parts, type Version, type VersionFile } from './version';

/** What could be read of a version. */
export interface LoadedParts {
  model: Model | null;
  popularity: Popularity | null;
  /** Files that are missing, damaged, of another format, or that do not fit the items. */
  broken: Part[];
}

const folder = 'recommendations';
/** A file that no version names may be one that is being written; older ones were left behind. */
const writtenWithinMilliseconds = 600_000;

/** The bytes of versions in the file storage: a folder for each revision, never written twice, not even by two at once. */
@Injectable()
export class VersionFiles {
  constructor(
    private readonly storage: FileStorage,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async save(id: string, models: Readonly<Record<Part, Model | null>>): Promise<VersionFile[]> {
    const files: VersionFile[] = [];
    const revision = newId();
    for (const part of parts) {
      const model = models[part];
      if (!model) continue;
      const bytes = Buffer.from(model.save());
      const key = `${folder}/${id}/${revision}/${part}`;
      await this.storage.put(key, bytes);
      files.push({ part, key, bytes: bytes.length, sha256: sha256(bytes) });
    }
    return files;
  }

  /** Never throws for a bad file: it is logged, named in `broken` and left out. */
  async load(version: Pick<Version, 'id' | 'items' | 'files'>): Promise<LoadedParts> {
    const broken: Part[] = [];
    const read = async (part: Part): Promise<Model | null> => {
      const file = version.files.find((one) => one.part === part);
      if (!file) return null;
      try {
        return await this.read(file, version.items.length);
      } catch (error) {
        this.log.warn(
          { err: error, modelId: version.id, part },
          'a recommendation model could not be loaded',
        );
        broken.push(part);
        return null;
      }
    };
    const popularity = await read('popularity');
    const model = await read('model');
    return { model, popularity: popularity instanceof Popularity ? popularity : null, broken };
  }

  /** The keys of all files of a version, but those. */
  async others(id: string, files: readonly VersionFile[]): Promise<string[]> {
    const kept = new Set(files.map(({ key }) => key));
    return (await this.storage.list(`${folder}/${id}`)).filter((key) => !kept.has(key));
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.storage.delete(key);
  }

  /** Deletes what no version names (any more): what a process left that was ended between two steps. */
  async sweep(named: ReadonlySet<string>): Promise<void> {
    const before = this.clock.now().getTime() - writtenWithinMilliseconds;
    for (const key of await this.storage.list(folder)) {
      if (named.has(key)) continue;
      const file = await this.storage.stat(key);
      if (file && file.modifiedAt.getTime() < before) await this.storage.delete(key);
    }
  }

  private async read(file: VersionFile, items: number): Promise<Model> {
    const bytes = await buffer(await this.storage.read(file.key));
    if (file.sha256 !== null && sha256(bytes) !== file.sha256) throw new Error('the checksum differs');
    const model = loadModel(bytes);
    if (model.itemCount !== items) throw new Error(`the model knows ${model.itemCount} items, not ${items}`);
    return model;
  }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
