import { Clock, catalogue, FileStorage, Job } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ExportsRepository } from './exports.repository';
import { fileKey } from './exports.service';

const kind = 'lrs.clean-exports';

/** Deletes exported files whose time is over: copies of what people learnt do not lie around. */
@Injectable()
export class CleanExportsJob extends Job<object, { deleted: number }> {
  readonly kind = kind;
  override readonly everyMinutes = 60;
  readonly words = catalogue({
    vi: {
      title: 'Xóa tệp hồ sơ học tập đã hết hạn',
      done: ({ deleted }: { deleted: number }) => `Đã xóa ${deleted} tệp.`,
    },
    en: {
      title: 'Delete exported records whose time is over',
      done: ({ deleted }: { deleted: number }) => `${deleted} files were deleted.`,
    },
  });

  constructor(
    private readonly exports: ExportsRepository,
    private readonly files: FileStorage,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<{ deleted: number }> {
    const expired = await this.exports.expired(this.clock.now());
    // The file first: a row without a file is met again, a file without a row never.
    for (const one of expired) {
      await this.files.delete(fileKey(one));
      await this.exports.delete(one.id);
    }
    return { deleted: expired.length };
  }
}
