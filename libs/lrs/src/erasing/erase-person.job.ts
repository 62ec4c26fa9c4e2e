import { catalogue, Job, type JobProgress } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { Eraser, type ErasureResult } from './eraser';

export const eraseKind = 'lrs.erase-person';

/** Takes a person out of the record store. What it is asked with names nobody. */
@Injectable()
export class ErasePersonJob extends Job<{ erasureId: string }, ErasureResult> {
  readonly kind = eraseKind;
  readonly words = catalogue({
    vi: {
      title: 'Xóa một người khỏi kho hồ sơ học tập',
      done: ({ statements, documents }: ErasureResult) =>
        `Đã xóa tên người đó khỏi ${statements} bản ghi và bỏ ${documents} tài liệu.`,
    },
    en: {
      title: 'Erase a person from the record store',
      done: ({ statements, documents }: ErasureResult) =>
        `The person was taken out of ${statements} records and ${documents} documents.`,
    },
  });

  constructor(private readonly eraser: Eraser) {
    super();
  }

  run({ erasureId }: { erasureId: string }, progress: JobProgress): Promise<ErasureResult> {
    return this.eraser.run(erasureId, progress);
  }

  resultPath(): string {
    return '/admin/lrs/erasures';
  }
}
