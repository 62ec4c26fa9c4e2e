import { Clock, catalogue, FileStorage, Job } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { EmbedsRepository } from '../embeds/embeds.repository';
import { ContentExports } from '../exporting/content-exports.service';
import { keys } from '../storage/keys';
import { OrphanFiles } from '../storage/orphan-files';
import { TemporaryFiles } from '../storage/temporary-files';
import { UserStates } from '../storage/user-states';
import { VersionsRepository } from '../versions/versions.repository';

const kind = 'h5p.clean-up';
const day = 24 * 60 * 60_000;
/** Who has not gone on with a lesson for so long begins it again; what they answered is kept with their attempts. */
const statesLast = 400 * day;
/** Revoked embeds stay in their list so long. */
const embedsStay = 90 * day;

export interface CleanedUp {
  /** Files: uploads that nobody saved, exports that nobody fetched, what only old versions had. */
  deleted: number;
  versions: number;
  /** Contents that are gone and had left files. */
  orphans: number;
  states: number;
  embeds: number;
}

/**
 * Deletes what nobody needs: uploads that were never saved, exports that were not fetched, old versions with their files,
 * files without a content, old states, revoked embeds.
 */
@Injectable()
export class CleanUpJob extends Job<object, CleanedUp> {
  readonly kind = kind;
  override readonly everyMinutes = 60;
  readonly words = catalogue({
    vi: {
      title: 'Dọn tệp soạn bài không dùng',
      done: ({ deleted, versions, orphans, states, embeds }: CleanedUp) =>
        `Đã xóa ${deleted} tệp, ${versions} bản cũ, tệp thừa của ${orphans} bài, ${states} phần làm dở cũ, ${embeds} mã nhúng đã thu hồi.`,
    },
    en: {
      title: 'Clean up unused authoring files',
      done: ({ deleted, versions, orphans, states, embeds }: CleanedUp) =>
        `Deleted: ${deleted} files, ${versions} old versions, left files of ${orphans} lessons, ${states} old states, ${embeds} revoked embed codes.`,
    },
  });

  constructor(
    private readonly temporary: TemporaryFiles,
    private readonly exports: ContentExports,
    private readonly versions: VersionsRepository,
    private readonly files: FileStorage,
    private readonly orphans: OrphanFiles,
    private readonly states: UserStates,
    private readonly embeds: EmbedsRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<CleanedUp> {
    const now = this.clock.now().getTime();
    const { versions, files } = await this.versions.clean();
    let unnamed = 0;
    for (const [contentId, names] of files) unnamed += await this.deleteFiles(contentId, names);
    const expired = await this.temporary.deleteExpired();
    return {
      versions,
      deleted: unnamed + expired + (await this.exports.deleteOld()),
      orphans: await this.orphans.delete(),
      states: await this.states.deleteOlderThan(new Date(now - statesLast)),
      embeds: await this.embeds.deleteRevokedBefore(new Date(now - embedsStay)),
    };
  }

  private async deleteFiles(contentId: string, names: ReadonlySet<string>): Promise<number> {
    const folder = keys.content(contentId);
    const found = (await this.files.list(folder)).filter((key) => names.has(key.slice(folder.length + 1)));
    for (const key of found) await this.files.delete(key);
    return found.length;
  }
}
