import { stat } from 'node:fs/promises';
import { type Actor, checkInput, commonErrors, FileStorage, isId, newId, TextField } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VNode } from 'preact';
import { archiveErrors } from '../archive/archive.errors';
import type { Weight } from '../download-size/weight';
import type { ContentOwner, ContentPacker, ContentUnpacker } from '../ports/content-archive';
import { type LessonPlayer, LessonPlayers, type PlayedLesson } from '../ports/lesson-players';
import type { LessonView } from '../views';
import { LessonMedia, type MediaKind, mediaKinds } from './lesson-media.entity';
import { mayUse } from './media.policy';
import { MediaRepository } from './media.repository';
import { MediaService } from './media.service';
import { MediaView } from './media-view';

/** Shows the lessons of one of these kinds. */
class MediaPlayer implements LessonPlayer {
  constructor(
    readonly kind: MediaKind,
    private readonly media: MediaRepository,
    private readonly service: MediaService,
    private readonly files: FileStorage,
  ) {}

  async render({ lesson }: PlayedLesson): Promise<VNode> {
    const media = lesson.contentId ? await this.media.find(lesson.contentId) : null;
    if (!media) throw commonErrors.notFound();
    return <MediaView media={media} title={lesson.title} language={lesson.course.language} />;
  }

  /** What is shown needs no script. */
  async textAlternative(): Promise<null> {
    return null;
  }

  editAddress({ id }: LessonView): string {
    return `/teach/lessons/${id}/media`;
  }

  async weigh(lessons: readonly { id: string; contentId: string | null }[]): Promise<Map<string, Weight>> {
    const bytes = await this.media.bytesOf(lessons.flatMap(({ contentId }) => contentId ?? []));
    return new Map(
      lessons.map(({ id, contentId }) => [id, { bytes: (contentId && bytes.get(contentId)) || 0 }]),
    );
  }

  async copy(contentId: string, owner: ContentOwner): Promise<string> {
    const media = await this.media.find(contentId);
    if (!media) throw commonErrors.notFound();
    // Stored files never change, so both show the same one.
    const copy = Object.assign(new LessonMedia(), media, { id: newId(), authorId: owner.personId });
    await this.media.save(copy);
    return copy.id;
  }

  async pack(contentId: string, files: ContentPacker): Promise<PackedMedia> {
    const media = await this.media.find(contentId);
    if (!media) throw commonErrors.notFound();
    const { address, transcript, description, captions, file } = media;
    const extension = file?.key.split('.').at(-1);
    return {
      address,
      transcript,
      description,
      name: file?.name ?? null,
      file: file ? files.add(`file.${extension}`, () => this.files.read(file.key)) : null,
      captions: captions ? files.add('captions.vtt', Buffer.from(captions)) : null,
    };
  }

  async unpack(packed: unknown, files: ContentUnpacker, owner: ContentOwner): Promise<string> {
    const { input, problems } = checkInput(PackedMedia, packed);
    if (problems.length > 0) throw archiveErrors.badManifest({ where: problems[0]?.field ?? 'content' });
    const { address, transcript, description, name } = input;
    const words = {
      ...(address ? { address } : {}),
      ...(transcript ? { transcript } : {}),
      ...(description ? { description } : {}),
    };
    const onDisk = async (from: string | null | undefined, originalname: string) => {
      if (!from) return undefined;
      const path = await files.onDisk(from);
      return { path, originalname, size: (await stat(path)).size };
    };
    const sent = {
      tooLarge: false,
      files: {
        file: await onDisk(input.file, name ?? input.file ?? ''),
        captions: await onDisk(input.captions, 'captions.vtt'),
      },
    };
    const id = await this.service.create(owner, this.kind, words, sent);
    const fileKey = (await this.media.find(id))?.fileKey;
    if (fileKey) files.ifUndone(() => this.service.forget(fileKey));
    return id;
  }

  async mayAttach(actor: Actor, contentId: string): Promise<boolean> {
    const media = isId(contentId) ? await this.media.find(contentId) : null;
    if (media?.kind !== this.kind) return false;
    return mayUse(actor, { authorId: media.authorId, courses: await this.media.coursesOf(contentId) });
  }
}

/** What an archive says of a content. */
class PackedMedia {
  @TextField({ optional: true, max: 2000 }) address?: string | null;
  @TextField({ optional: true, max: 60_000 }) transcript?: string;
  @TextField({ optional: true, max: 600 }) description?: string;
  @TextField({ optional: true, max: 200 }) name?: string | null;
  /** Files of the archive. */
  @TextField({ optional: true, max: 400 }) file?: string | null;
  @TextField({ optional: true, max: 400 }) captions?: string | null;
}

/** Plugs videos, sounds, files and links in. */
@Injectable()
export class MediaPlayers implements OnModuleInit {
  constructor(
    private readonly players: LessonPlayers,
    private readonly media: MediaRepository,
    private readonly service: MediaService,
    private readonly files: FileStorage,
  ) {}

  onModuleInit(): void {
    for (const kind of mediaKinds)
      this.players.add(new MediaPlayer(kind, this.media, this.service, this.files));
  }
}
