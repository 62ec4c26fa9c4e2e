import { type Actor, Clock, commonErrors, FileStorage, isId, newId, RateLimit } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { can } from '../domain/course.policy';
import type { LessonView } from '../views';
import { LessonPicture } from './lesson-picture.entity';
import { UploadLimits } from './media.config';
import { mediaErrors } from './media.errors';
import { MediaRepository } from './media.repository';
import type { Sent } from './upload.interceptor';

const longestSide = 1200;
const mostPixels = 60_000_000;
/** The address of a picture; lessons name it in their Markdown. */
export const pictureAddress = (id: string) => `/pictures/${id}`;

/** Pictures inside text lessons. */
@Injectable()
export class PicturesService {
  constructor(
    private readonly media: MediaRepository,
    private readonly files: FileStorage,
    private readonly limits: UploadLimits,
    private readonly rate: RateLimit,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores a picture for the texts of a lesson's course, which the actor has been found to edit: decoded and written
   * anew, small, without the place it was taken. Returns its Markdown.
   * @throws media.noPicture, media.notPicture, media.pictureTooLarge, media.noAlt, common.tooMany
   */
  async add(actor: Actor, lesson: LessonView, alt: string | undefined, sent: Sent) {
    const file = sent.files['picture'];
    const megabytes = this.limits.pictureMegabytes;
    if (sent.tooLarge || (file && file.size > this.limits.bytes('picture'))) {
      throw mediaErrors.pictureTooLarge({ megabytes });
    }
    if (!file) throw mediaErrors.noPicture();
    const words = (alt ?? '').replace(/[\s[\]\\]+/g, ' ').trim();
    if (!words) throw mediaErrors.noAlt();
    await this.rate.take('media-upload', actor.personId, { tries: 200, seconds: 3600 });
    const { content, extension, width, height } = await small(file.path);
    const id = newId();
    const fileKey = `pictures/${id}.${extension}`;
    const bytes = await this.files.put(fileKey, content);
    const picture = Object.assign(new LessonPicture(), {
      ...{ id, courseId: lesson.courseId, fileKey, alt: words, width, height, bytes },
      createdAt: this.clock.now(),
    });
    await this.media.savePicture(picture);
    return { id, markdown: `![${words}](${pictureAddress(id)})` };
  }

  /** The stored file of a picture. @throws common.notFound, also for one that the actor may not see */
  async fileOf(actor: Actor | null, id: string): Promise<string> {
    const found = isId(id) ? await this.media.picture(id) : null;
    if (!found || !can('read', actor, found.course)) throw commonErrors.notFound();
    return found.fileKey;
  }
}

/** A picture decoded and written anew. @throws media.notPicture */
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
