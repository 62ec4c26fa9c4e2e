import type { Readable } from 'node:stream';
import { FileStorage } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

const folderOf = (id: string) => `packages/${id}`;

/** The files of packages in the storage: the archive as it was brought, and what is in it. */
@Injectable()
export class PackageFiles {
  constructor(private readonly files: FileStorage) {}

  keyOf(id: string, path: string): string {
    return `${folderOf(id)}/files/${path}`;
  }
  archiveKey(id: string): string {
    return `${folderOf(id)}/package.zip`;
  }
  put(key: string, content: Readable): Promise<number> {
    return this.files.put(key, content);
  }
  async deleteAll(id: string): Promise<void> {
    await this.files.deleteAll(folderOf(id));
  }
}
