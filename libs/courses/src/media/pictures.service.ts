import { type Actor, Clock, commonErrors, isId, RateLimit } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { can } from '../domain/course.policy';
import type { LessonView } from '../views';
import { LessonPicture } from './lesson-picture.entity';
import { UploadLimits } from './media.config';
import { mediaErrors } from './media.errors';
import { MediaRepository } from './media.repository';
import { PicturesStore } from './pictures-store';
import type { Sent } from './upload.interceptor';

/** The address of a picture; lessons name it in their Markdown. */
export const pictureAddress = (id: string) => `/pictures/${id}`;

/** Pictures inside text lessons. */
@Injectable()
export class PicturesService {
  constructor(
    private readonly media: MediaRepository,
    private readonly store: PicturesStore,
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
    const stored = await this.store.keep(file.path);
    const own = { courseId: lesson.courseId, alt: words, createdAt: this.clock.now() };
    await this.media.savePicture(Object.assign(new LessonPicture(), stored, own));
    const { id } = stored;
    return { id, markdown: `![${words}](${pictureAddress(id)})` };
  }

  /** The stored file of a picture. @throws common.notFound, also for one that the actor may not see */
  async fileOf(actor: Actor | null, id: string): Promise<string> {
    const found = isId(id) ? await this.media.picture(id) : null;
    if (!found || !can('read', actor, found.course)) throw commonErrors.notFound();
    return found.fileKey;
  }
}
