import { catalogue, FileStorage, type JobHandler, JobHandlers, Schedules } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ContentExports } from '../exporting/content-exports.service';
import { keys } from '../storage/keys';
import { TemporaryFiles } from '../storage/temporary-files';
import { VersionsRepository } from '../versions/versions.repository';

const kind = 'h5p.clean-up';

interface Cleaned {
  /** Files. */
  deleted: number;
  versions: number;
}

/** Deletes uploads that were never saved, exports that were not fetched, and old versions with their files. */
@Injectable()
export class CleanUpJob implements JobHandler<object, Cleaned>, OnModuleInit {
  readonly kind = kind;
  readonly words = catalogue({
    vi: {
      title: 'Dọn tệp soạn bài không dùng',
      done: ({ deleted, versions }: Cleaned) => `Đã xóa ${deleted} tệp và ${versions} bản cũ.`,
    },
    en: {
      title: 'Clean up unused authoring files',
      done: ({ deleted, versions }: Cleaned) => `${deleted} files and ${versions} old versions were deleted.`,
    },
  });

  constructor(
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly temporary: TemporaryFiles,
    private readonly exports: ContentExports,
    private readonly versions: VersionsRepository,
    private readonly files: FileStorage,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind, everyMinutes: 60 });
  }

  async run(): Promise<Cleaned> {
    const { versions, files } = await this.versions.clean();
    for (const { contentId, file } of files) await this.files.delete(`${keys.content(contentId)}/${file}`);
    const expired = await this.temporary.deleteExpired();
    return { versions, deleted: files.length + expired + (await this.exports.deleteOld()) };
  }
}
