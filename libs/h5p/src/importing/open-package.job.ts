import { type Actor, catalogue, Job, type JobProgress } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { WaitingPackages } from '../types/waiting-packages';
import { ImportsService, type OpenedPackage } from './imports.service';

export const openPackageKind = 'h5p.open-package';

export interface OpenPackage {
  /** Who brought it, with the rights of that moment. */
  actor: Actor;
  unitId: string | null;
  /** Under which the package waits. */
  upload: string;
}

/** Opens a large package; what is wrong with it is told on the job's page. */
@Injectable()
export class OpenPackageJob extends Job<OpenPackage, OpenedPackage> {
  readonly kind = openPackageKind;
  readonly words = catalogue({
    vi: {
      title: 'Mở tệp .h5p',
      done: ({ title }: OpenedPackage) => `Đã mở “${title}”.`,
    },
    en: {
      title: 'Open an .h5p file',
      done: ({ title }: OpenedPackage) => `“${title}” was opened.`,
    },
  });

  constructor(
    private readonly waiting: WaitingPackages,
    private readonly imports: ImportsService,
  ) {
    super();
  }

  async run({ actor, unitId, upload }: OpenPackage, progress: JobProgress): Promise<OpenedPackage> {
    try {
      return await this.waiting.use(actor.personId, upload, (file) =>
        this.imports.open(actor, file, unitId, (done, total) => progress.report(done, total)),
      );
    } finally {
      await this.waiting.drop(actor.personId, upload);
    }
  }

  resultPath(_: OpenPackage, { id }: OpenedPackage): string {
    return `/teach/h5p/${id}/edit`;
  }
}
