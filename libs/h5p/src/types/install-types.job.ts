import { catalogue, Job, type JobProgress } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type InstallTypes, installTypesKind } from './install-types';
import { type Installed, TypeInstalls } from './type-installs.service';

/** Installs the content types of a large package. */
@Injectable()
export class InstallTypesJob extends Job<InstallTypes, Installed> {
  readonly kind = installTypesKind;
  readonly words = catalogue({
    vi: {
      title: 'Cài loại nội dung',
      done: ({ installed, updated }: Installed) => `Đã cài mới ${installed}, cập nhật ${updated}.`,
    },
    en: {
      title: 'Install content types',
      done: ({ installed, updated }: Installed) => `${installed} installed, ${updated} updated.`,
    },
  });

  constructor(private readonly installs: TypeInstalls) {
    super();
  }

  run({ actor, upload, open }: InstallTypes, progress: JobProgress): Promise<Installed> {
    return this.installs.install(actor, upload, open, (done, total) => progress.report(done, total));
  }

  resultPath(_: InstallTypes, { opened }: Installed): string {
    return opened ? `/teach/h5p/${opened.id}/edit` : '/admin/h5p/types';
  }
}
