import { FileStorage, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { mediaErrors } from './media.errors';

const longestSide = 1200;
const mostPixels = 60_000_000;

/** A picture as it is stored. */
export interface StoredPicture {
  id: string;
  fileKey: string;
  width: number;
  height: number;
  bytes: number;
}

/** Pictures decoded and written anew, small, without what is hidden in them. */
@Injectable()
export class PicturesStore {
  constructor(private readonly files: FileStorage) {}

  /** @param path a file on this machine's disk @throws media.notPicture */
  async keep(path: string): Promise<StoredPicture> {
    const { content, extension, width, height } = await small(path);
    const id = newId();
    const fileKey = `pictures/${id}.${extension}`;
    const bytes = await this.files.put(fileKey, content);
    return { id, fileKey, width, height, bytes };
  }

  async forget(fileKey: string): Promise<void> {
    await this.files.delete(fileKey);
  }
}

async function small(path: string) {
  try {
    const picture = sharp(path, { limitInputPixels: mostPixels });
    const { format, hasAlpha } = await picture.metadata();
    // A drawing of lines can hold programs, and names files of this machine.
    if (format === 'svg' || format === undefined) throw mediaErrors.notPicture();
    const sized = picture
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
    const made = hasAlpha ? sized.webp({ quality: 80 }) : sized.jpeg({ quality: 78, mozjpeg: true });
    const { data, info } = await made.toBuffer({ resolveWithObject: true });
    return { content: data, extension: hasAlpha ? 'webp' : 'jpg', width: info.width, height: info.height };
  } catch {
    throw mediaErrors.notPicture();
  }
}
