import { catalogue, Job, type JobProgress } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { BatchLinesRepository } from './batch-lines.repository';
import { BatchLines } from './batch-lines.service';
import { BatchesRepository } from './batches.repository';
import { batchKind } from './batches.service';

interface Payload {
  batchId: string;
  courseId: string;
}
interface Result {
  done: number;
  failed: number;
}

/** Enrols the people of a file or of a unit, line by line. */
@Injectable()
export class BatchJob extends Job<Payload, Result> {
  readonly kind = batchKind;
  readonly words = catalogue({
    vi: {
      title: 'Ghi danh nhiều người',
      done: ({ done, failed }: Result) =>
        failed === 0 ? `Xong ${done} người.` : `Xong ${done} người, ${failed} dòng chưa được.`,
    },
    en: {
      title: 'Enrol many people',
      done: ({ done, failed }: Result) =>
        failed === 0 ? `${done} people are done.` : `${done} people are done, ${failed} lines failed.`,
    },
  });

  constructor(
    private readonly batches: BatchesRepository,
    private readonly work: BatchLines,
    private readonly lines: BatchLinesRepository,
  ) {
    super();
  }

  async run({ batchId }: Payload, progress: JobProgress): Promise<Result> {
    const batch = await this.batches.find(batchId);
    if (!batch) return { done: 0, failed: 0 };
    await this.work.run(batch, (done, total) => progress.report(done, total));
    const { failed, registered: _, ...others } = await this.lines.counts(batchId);
    return { done: Object.values(others).reduce((sum, count) => sum + count, 0), failed };
  }

  resultPath({ batchId, courseId }: Payload): string {
    return `/organise/courses/${courseId}/batches/${batchId}`;
  }
}
