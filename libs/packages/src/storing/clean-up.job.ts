import { Clock, catalogue, Job } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { PackagesService } from './packages.service';

const kind = 'packages.clean-up';
const day = 86_400_000;

/** Deletes the packages of lessons that are gone or got another one. */
@Injectable()
export class CleanUpPackagesJob extends Job<object, { deleted: number }> {
  readonly kind = kind;
  override readonly everyMinutes = 6 * 60;
  readonly words = catalogue({
    vi: {
      title: 'Dọn gói bài học không dùng',
      done: ({ deleted }: { deleted: number }) => `Đã xóa ${deleted} gói.`,
    },
    en: {
      title: 'Clean up unused lesson packages',
      done: ({ deleted }: { deleted: number }) => `${deleted} packages were deleted.`,
    },
  });

  constructor(
    private readonly packages: PackagesService,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** A day's grace: what is being copied or moved has no lesson for a moment. */
  async run(): Promise<{ deleted: number }> {
    return { deleted: await this.packages.deleteUnused(new Date(this.clock.now().getTime() - day)) };
  }
}
