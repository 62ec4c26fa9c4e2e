import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { catalogue, FileStorage, inTemporaryFolder, Job, type JobProgress } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type BringPackage, bringPackageKind } from './bring-package';
import { PackagesService } from './packages.service';

/** Unpacks a large package; what is wrong with it is told on the job's page. */
@Injectable()
export class BringPackageJob extends Job<BringPackage, { files: number }> {
  readonly kind = bringPackageKind;
  readonly words = catalogue({
    vi: {
      title: 'Mở gói bài học',
      done: ({ files }: { files: number }) => `Đã nhận gói, ${files} tệp.`,
    },
    en: {
      title: 'Open a lesson package',
      done: ({ files }: { files: number }) => `The package is here: ${files} files.`,
    },
  });

  constructor(
    private readonly packages: PackagesService,
    private readonly storage: FileStorage,
  ) {
    super();
  }

  async run({ actor, lessonId, upload }: BringPackage, progress: JobProgress): Promise<{ files: number }> {
    try {
      return await inTemporaryFolder('package', async (folder) => {
        const file = path.join(folder, 'package.zip');
        await pipeline(await this.storage.read(upload), createWriteStream(file));
        const report = (done: number, total: number) => progress.report(done, total);
        const { files } = await this.packages.bringToLesson(actor, lessonId, file, report);
        return { files };
      });
    } finally {
      await this.storage.delete(upload);
    }
  }

  resultPath({ lessonId }: BringPackage): string {
    return `/teach/packages/${lessonId}`;
  }
}
