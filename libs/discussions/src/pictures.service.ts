import type { Readable } from 'node:stream';
import { type Actor, commonErrors, Database, FileStorage, isId, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { DiscussionsService } from './discussions.service';
import { moderates } from './domain/discussion.policy';
import { discussionErrors } from './domain/discussions.errors';
import { showsText } from './domain/post';
import { PostsRepository } from './posts.repository';

/** The largest file that is taken, in bytes. */
export const pictureLimit = 8 * 1024 * 1024;
const longestSide = 1280;
const mostPixels = 50_000_000;

export interface ReadyPicture {
  data: Buffer;
  width: number;
  height: number;
}

/**
 * A picture made anew from its pixels: small, without the place and the phone it was taken with, and without anything
 * that hid behind it.
 * @throws discussions.notAPicture
 */
export async function readyPicture(content: Buffer): Promise<ReadyPicture> {
  try {
    const source = sharp(content, { limitInputPixels: mostPixels, failOn: 'error' });
    const { format } = await source.metadata();
    if (format !== 'jpeg' && format !== 'png' && format !== 'webp') throw new Error(`not taken: ${format}`);
    const { data, info } = await source
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 72 })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch {
    throw discussionErrors.notAPicture();
  }
}

const keyOf = (id: string) => `discussions/${id}.webp`;

/** The pictures that were sent with posts. */
@Injectable()
export class PicturesService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly discussions: DiscussionsService,
    private readonly posts: PostsRepository,
  ) {}

  /** Stores a picture for a post, inside its transaction. */
  async attach(postId: string, { data, width, height }: ReadyPicture): Promise<void> {
    const id = newId();
    await this.files.put(keyOf(id), data);
    await this.database.execute(
      `insert into discussion_picture (id, post_id, width, height, bytes) values ($1, $2, $3, $4, $5)`,
      [id, postId, width, height, data.length],
    );
  }

  /** Takes the picture of a post away for good. */
  async remove(postId: string): Promise<void> {
    const row = await this.database.one<{ id: string }>(
      `delete from discussion_picture where post_id = $1 returning id`,
      [postId],
    );
    if (row) this.database.afterCommit(() => void this.files.delete(keyOf(row.id)).catch(() => undefined));
  }

  /** A picture for somebody who may read its post. @throws common.notFound */
  async open(actor: Actor | null, id: string): Promise<Readable> {
    const row = isId(id)
      ? await this.database.one<{ postId: string }>(
          `select post_id as "postId" from discussion_picture where id = $1`,
          [id],
        )
      : null;
    if (!row) throw commonErrors.notFound();
    const { discussion } = await this.discussions.behindPost(actor, row.postId);
    const post = await this.posts.find(row.postId, actor?.personId ?? null);
    if (!post || !showsText(actor, moderates(actor, discussion), post)) throw commonErrors.notFound();
    return this.files.read(keyOf(id));
  }
}
