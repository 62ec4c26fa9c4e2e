import { Readable } from 'node:stream';
import { type Actor, Clock, newId, RateLimit } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { h5pErrors } from '../domain/h5p.errors';
import { H5pUser } from '../engine/h5p-user';
import { TemporaryFiles } from '../storage/temporary-files';
import { type FieldType, readMedia } from './uploaded-media';

const megabyte = 1024 * 1024;
export const largestUpload = 32 * megabyte;
const limits: Record<FieldType, number> = {
  image: 12 * megabyte,
  file: 12 * megabyte,
  audio: 12 * megabyte,
  video: largestUpload,
};
const folders: Record<FieldType, string> = {
  image: 'images',
  file: 'files',
  audio: 'audios',
  video: 'videos',
};
const keptMilliseconds = 24 * 3600 * 1000;

/** What the form gets back: the file as H5P parameters name it. */
export interface UploadedFile {
  path: string;
  mime: string;
  width?: number;
  height?: number;
}

/** Files that authors put into the form; they wait a day for the content to be saved. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly temporary: TemporaryFiles,
    private readonly limit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /** @throws h5p.wrongFile, h5p.fileTooLarge, common.tooMany */
  async keep(actor: Pick<Actor, 'personId'>, content: Buffer, field: FieldType): Promise<UploadedFile> {
    await this.limit.take('h5p-upload', actor.personId, { tries: 200, seconds: 3600 });
    if (content.length > limits[field]) throw h5pErrors.fileTooLarge({ megabytes: limits[field] / megabyte });
    const media = await readMedia(content, field);
    const name = `${folders[field]}/${newId()}.${media.extension}`;
    await this.temporary.saveFile(
      name,
      Readable.from([media.content]),
      H5pUser.creator(actor.personId, null),
      new Date(this.clock.now().getTime() + keptMilliseconds),
    );
    const { mime, width, height } = media;
    return { path: `${name}#tmp`, mime, ...(width && height ? { width, height } : {}) };
  }
}
