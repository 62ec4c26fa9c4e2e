import { Readable } from 'node:stream';
import { type Actor, Clock, FileStorage, newId, RateLimit } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ContentsService } from '../contents/contents.service';
import { h5pErrors } from '../domain/h5p.errors';
import { H5pUser } from '../engine/h5p-user';
import { keys } from '../storage/keys';
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
    private readonly files: FileStorage,
    private readonly contents: ContentsService,
    private readonly limit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /** @throws h5p.wrongFile, h5p.fileTooLarge, common.tooMany */
  async keep(actor: Pick<Actor, 'personId'>, content: Buffer, field: FieldType): Promise<UploadedFile> {
    await this.count(actor);
    if (content.length > limits[field]) throw h5pErrors.fileTooLarge({ megabytes: limits[field] / megabyte });
    const media = await readMedia(content, field);
    const path = await this.store(actor, folders[field], media.extension, Readable.from([media.content]));
    const { mime, width, height } = media;
    return { path, mime, ...(width && height ? { width, height } : {}) };
  }

  /**
   * Brings a file along with a part that is pasted: one of a content that the actor may see, or of an own upload that
   * is not saved yet, becomes a new upload of the actor.
   * @param path as the parameters name it, without "#tmp"
   * @throws h5p.fileMissing, common.notFound, common.tooMany
   */
  async copy(actor: Actor, contentId: string | null, path: string): Promise<{ path: string }> {
    await this.count(actor);
    const [, folder = '', extension = ''] =
      /^(images|audios|videos|files)\/[\w.-]+\.(\w{1,5})$/.exec(path) ?? [];
    if (!folder) throw h5pErrors.fileMissing();
    if (contentId) await this.contents.content(actor, contentId, 'view');
    const places = [
      `${keys.temporary(actor.personId)}/${path}`,
      ...(contentId ? [`${keys.content(contentId)}/${path}`] : []),
    ];
    for (const place of places) {
      if (!(await this.files.stat(place))) continue;
      return { path: await this.store(actor, folder, extension, await this.files.read(place)) };
    }
    throw h5pErrors.fileMissing();
  }

  private count(actor: Pick<Actor, 'personId'>): Promise<void> {
    return this.limit.take('h5p-upload', actor.personId, { tries: 200, seconds: 3600 });
  }

  /** Keeps a file for a day under a new name. @returns its path for the parameters */
  private async store(
    actor: Pick<Actor, 'personId'>,
    folder: string,
    extension: string,
    content: Readable,
  ): Promise<string> {
    const name = `${folder}/${newId()}.${extension}`;
    await this.temporary.saveFile(
      name,
      content,
      H5pUser.creator(actor.personId, null),
      new Date(this.clock.now().getTime() + keptMilliseconds),
    );
    return `${name}#tmp`;
  }
}
