import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Clock, inTemporaryFolder, isId, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { H5pUser } from '../engine/h5p-user';
import { TemporaryFiles } from '../storage/temporary-files';
import { typesErrors } from './types.errors';

const keptMilliseconds = 24 * 3600 * 1000;
const nameOf = (id: string) => `packages/${id}.h5p`;

/** Packages that were sent and wait for a yes: for a day, for the person who sent them. */
@Injectable()
export class WaitingPackages {
  constructor(
    private readonly temporary: TemporaryFiles,
    private readonly clock: Clock,
  ) {}

  /** @returns the id under which it waits */
  async keep(personId: string, file: string): Promise<string> {
    const id = newId();
    const end = new Date(this.clock.now().getTime() + keptMilliseconds);
    const owner = H5pUser.creator(personId, null);
    await this.temporary.saveFile(nameOf(id), createReadStream(file), owner, end);
    return id;
  }

  /** How large it is, in bytes. @throws h5p-types.goneUpload */
  async size(personId: string, id: string): Promise<number> {
    const owner = H5pUser.creator(personId, null);
    if (!isId(id) || !(await this.temporary.fileExists(nameOf(id), owner))) throw typesErrors.goneUpload();
    return (await this.temporary.getFileStats(nameOf(id), owner)).size;
  }

  /** Brings it onto this machine's disk for some work. @throws h5p-types.goneUpload */
  async use<T>(personId: string, id: string, work: (file: string) => Promise<T>): Promise<T> {
    await this.size(personId, id);
    return inTemporaryFolder('h5p-package', async (folder) => {
      const file = path.join(folder, 'package.h5p');
      const stored = await this.temporary.getFileStream(nameOf(id), H5pUser.creator(personId, null));
      await pipeline(stored, createWriteStream(file));
      return work(file);
    });
  }

  drop(personId: string, id: string): Promise<void> {
    return this.temporary.deleteFile(nameOf(id), personId);
  }
}
