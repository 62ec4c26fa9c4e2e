import { readFile } from 'node:fs/promises';
import {
  type Actor,
  Clock,
  commonErrors,
  Database,
  FileStorage,
  isId,
  newId,
  RateLimit,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CoursesService } from '../courses.service';
import { courseErrors } from '../domain/course.errors';
import type { ContentOwner } from '../ports/content-archive';
import { versionErrors } from '../versions/versions.errors';
import type { LessonView } from '../views';
import { captionsLimit, readCaptions, writeCaptions } from './captions';
import { FilesKeeper } from './files-keeper';
import { isMediaKind, type KeptFile, LessonMedia, type MediaKind } from './lesson-media.entity';
import { UploadLimits } from './media.config';
import { mediaErrors } from './media.errors';
import { maySee } from './media.policy';
import { MediaRepository } from './media.repository';
import type { Sent, SentFile } from './upload.interceptor';
import { elsewhere } from './video-address';

/** What an author says about a media; files come beside it. */
export interface MediaWords {
  address?: string;
  transcript?: string;
  description?: string;
  /** Take the captions away that were there. */
  withoutCaptions?: boolean;
}

/** Making the content of lessons that are a video, a sound, a file or a link. */
@Injectable()
export class MediaService {
  constructor(
    private readonly database: Database,
    private readonly media: MediaRepository,
    private readonly courses: CoursesService,
    private readonly files: FileStorage,
    private readonly keeper: FilesKeeper,
    private readonly limits: UploadLimits,
    private readonly rate: RateLimit,
    private readonly clock: Clock,
  ) {}

  /** A lesson of one of these kinds that the actor wants to edit, with what it shows. */
  async toEdit(
    actor: Actor,
    lessonId: string,
  ): Promise<{ lesson: LessonView & { kind: MediaKind }; media: LessonMedia | null }> {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    if (!isMediaKind(lesson.kind)) throw courseErrors.wrongKind();
    const media = lesson.contentId ? await this.media.find(lesson.contentId) : null;
    return { lesson: { ...lesson, kind: lesson.kind }, media };
  }

  /** Something to show or send. @throws common.notFound, also for one that the actor may not see */
  async toSee(actor: Actor | null, id: string): Promise<LessonMedia> {
    const media = isId(id) ? await this.media.find(id) : null;
    if (!media) throw commonErrors.notFound();
    const courses = await this.media.coursesOf(id);
    if (!maySee(actor, { authorId: media.authorId, courses })) throw commonErrors.notFound();
    return media;
  }

  /**
   * Gives a lesson its content, or changes the one it has. What another lesson shows as well is left as it is: this
   * lesson then gets a content of its own.
   * @throws common.notFound, common.forbidden, common.tooMany, and what is wrong with the words or the files
   */
  async save(actor: Actor, lessonId: string, words: MediaWords, sent: Sent): Promise<string> {
    const { lesson, media: before } = await this.toEdit(actor, lessonId);
    const { kind } = lesson;
    if (lesson.course.status !== 'draft' && before) throw versionErrors.frozen();
    if (sent.files['file'])
      await this.rate.take('media-upload', actor.personId, { tries: 200, seconds: 3600 });
    const now = this.clock.now();
    const shared = before !== null && (await this.media.uses(before.id)) > 1;
    const known = before && !shared ? before : { id: newId(), createdAt: now, authorId: actor.personId };
    const media = Object.assign(new LessonMedia(), known, { kind, updatedAt: now });
    const kept = await this.fill(media, words, sent, before);
    try {
      await this.database.transaction(async () => {
        await this.media.save(media);
        if (media.id !== lesson.contentId) await this.courses.attachContent(actor, lessonId, kind, media.id);
      });
    } finally {
      // The old file after a success, the new one after a failure.
      for (const key of new Set([before?.fileKey, kept?.key])) if (key) await this.forget(key);
    }
    return media.id;
  }

  /** Makes a content that no lesson shows yet. Policy is the caller's. @throws what is wrong with the words or files */
  async create(owner: ContentOwner, kind: MediaKind, words: MediaWords, sent: Sent): Promise<string> {
    const now = this.clock.now();
    const own = { id: newId(), kind, authorId: owner.personId, createdAt: now, updatedAt: now };
    const media = Object.assign(new LessonMedia(), own);
    await this.fill(media, words, sent, null);
    await this.media.save(media);
    return media.id;
  }

  /** Checks what an author gives, stores the file and puts all of it into a media; the file that it has then. */
  private async fill(
    media: LessonMedia,
    words: MediaWords,
    sent: Sent,
    before: LessonMedia | null,
  ): Promise<KeptFile | null> {
    const { kind } = media;
    if (sent.tooLarge)
      throw mediaErrors.tooLarge({ megabytes: kind === 'link' ? 0 : this.limits[`${kind}Megabytes`] });
    const { address, described } = this.checkWords(kind, words);
    const captions = await this.captions(kind, words, sent.files['captions'], before);
    const given = kind === 'link' ? undefined : sent.files['file'];
    // A video has one source: a new address takes the place of the file, and the other way round.
    const stays = given || (kind === 'video' && address) ? null : (before?.file ?? null);
    if (kind !== 'link' && !given && !stays && !address) throw mediaErrors.noFile();
    const type = given && kind !== 'link' ? await this.keeper.check(kind, given) : null;
    const kept = given && type ? await this.keeper.store('media', given, type) : stays;
    media.keep(kept);
    media.tell(described);
    media.captions = captions;
    media.address = kept ? null : address;
    return kept;
  }

  /** Deletes a stored file that nothing shows any more. */
  async forget(fileKey: string): Promise<void> {
    if (!(await this.media.needs(fileKey))) await this.files.delete(fileKey);
  }

  private checkWords(kind: MediaKind, { address = '', transcript = '', description = '' }: MediaWords) {
    const described = { transcript: transcript.trim(), description: description.trim() };
    if (kind === 'link' && !address.trim()) throw mediaErrors.noAddress();
    if (kind === 'link' && !described.description) throw mediaErrors.noDescription();
    if (kind === 'audio' && !described.transcript) throw mediaErrors.noTranscript();
    const wanted = kind === 'link' || kind === 'video';
    return { address: wanted && address.trim() ? elsewhere(address).address : null, described };
  }

  private async captions(
    kind: MediaKind,
    words: MediaWords,
    file: SentFile | undefined,
    before: LessonMedia | null,
  ): Promise<string | null> {
    if (kind !== 'video') return null;
    if (!file) return words.withoutCaptions ? null : (before?.captions ?? null);
    if (file.size > captionsLimit) throw mediaErrors.captionsTooLarge();
    return writeCaptions(readCaptions(await readFile(file.path)));
  }
}
