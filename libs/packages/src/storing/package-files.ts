import type { Readable } from 'node:stream';
import { FileStorage, type StoredFile } from '@domdom/platform';
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
  stat(key: string): Promise<StoredFile | null> {
    return this.files.stat(key);
  }
  async deleteAll(id: string): Promise<void> {
    await this.files.deleteAll(folderOf(id));
  }
}
