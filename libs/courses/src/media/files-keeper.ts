import { createReadStream } from 'node:fs';
import { FileStorage, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type FileType, typeOfFile } from './file-types';
import type { KeptFile, MediaKind } from './lesson-media.entity';
import { UploadLimits } from './media.config';
import { mediaErrors } from './media.errors';
import type { SentFile } from './upload.interceptor';

const wrongFor = { video: mediaErrors.notVideo, audio: mediaErrors.notAudio } as const;

/** Files that people bring: looked at by their content, measured, then put into the storage. */
@Injectable()
export class FilesKeeper {
  constructor(
    private readonly files: FileStorage,
    private readonly limits: UploadLimits,
  ) {}

  /**
   * What a file is. @throws media.tooLarge, notVideo, notAudio, unknownType, hasProgram, hasMacros, textEncoding
   */
  async check(kind: Exclude<MediaKind, 'link'>, file: SentFile): Promise<FileType> {
    if (file.size > this.limits.bytes(kind)) throw this.tooLarge(kind);
    const type = await typeOfFile(file.path, file.originalname).catch((error: unknown) => {
      const unknown = (error as { code?: string }).code === 'media.unknownType';
      throw unknown && kind !== 'file' ? wrongFor[kind]() : error;
    });
    if (kind !== 'file' && type.family !== kind) throw wrongFor[kind]();
    return type;
  }

  /** What is said of a file that is larger than it may be. */
  tooLarge(kind: Exclude<MediaKind, 'link'>) {
    return mediaErrors.tooLarge({ megabytes: this.limits[`${kind}Megabytes`] });
  }

  /** Stores a file that was checked, in a folder of the storage. */
  async store(folder: string, file: SentFile, { extension, mime }: FileType): Promise<KeptFile> {
    const key = `${folder}/${newId()}.${extension}`;
    const bytes = await this.files.put(key, createReadStream(file.path));
    const name = file.originalname
      .replace(/\.[^.]*$/, '')
      .replace(/[\p{Cc}/\\]/gu, ' ')
      .trim();
    return { key, name: `${name || 'tai-lieu'}.${extension}`, mime, bytes };
  }
}
