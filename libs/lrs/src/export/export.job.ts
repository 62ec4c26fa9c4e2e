import { Readable } from 'node:stream';
import {
  Clock,
  catalogue,
  commonErrors,
  FileStorage,
  formatNumber,
  Job,
  type JobProgress,
  scopeOf,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { firstOf } from '../domain/sequence';
import { rangeOf } from '../records/record-filters';
import { type RecordQuery, within } from '../records/record-query';
import { namesOf, RecordsRepository } from '../records/records.repository';
import { Consistency } from '../store/consistency';
import { exportErrors } from './export.errors';
import { headOf, lineOf } from './export-line';
import { ExportsRepository, type RecordExport } from './exports.repository';
import { exportKind, fileKey } from './exports.service';

export interface ExportPayload {
  exportId: string;
}
interface ExportResult {
  statements: number;
}
const pageSize = 500;
/** Progress is told in parts of so many: how many records there will be is not counted beforehand. */
const parts = 1000;

/** Writes the records that filters find into a file, newest first, page by page: a file of any size needs little memory. */
@Injectable()
export class ExportJob extends Job<ExportPayload, ExportResult> {
  readonly kind = exportKind;
  readonly words = catalogue({
    vi: {
      title: 'Xuất hồ sơ học tập',
      done: ({ statements }: ExportResult) => `Đã xuất ${formatNumber('vi', statements)} bản ghi.`,
    },
    en: {
      title: 'Export learning records',
      done: ({ statements }: ExportResult) => `${formatNumber('en', statements)} records were exported.`,
    },
  });

  constructor(
    private readonly exports: ExportsRepository,
    private readonly records: RecordsRepository,
    private readonly consistency: Consistency,
    private readonly files: FileStorage,
    private readonly clock: Clock,
  ) {
    super();
  }

  resultPath(): string {
    return '/admin/lrs/exports';
  }

  /** @throws common.notFound, exports.noLongerOfficial */
  async run({ exportId }: ExportPayload, progress: JobProgress): Promise<ExportResult> {
    const wanted = await this.exports.find(exportId);
    if (!wanted) throw commonErrors.notFound();
    const scope = scopeOf({ grants: await this.exports.grantsOf(wanted.personId) }, 'official');
    if (!scope.everywhere && scope.unitIds.length === 0) throw exportErrors.noLongerOfficial();
    // What is stored from now on is left out, so that the file is of one moment.
    const past = { from: null, before: firstOf(await this.consistency.through()).toString() };
    const range = within(rangeOf(wanted.filters), past);
    const query = await this.records.resolve(wanted.tenantId, namesOf(wanted.filters), scope, range);
    const written = { statements: 0 };
    const bytes = await this.files.put(
      fileKey(wanted),
      Readable.from(this.lines(wanted, query, progress, written)),
    );
    const end = { scope, ...written, bytes, at: this.clock.now() };
    if (!(await this.exports.finish(exportId, end))) {
      // Somebody was erased meanwhile, who may be in this file.
      await this.files.delete(fileKey(wanted));
      throw commonErrors.notFound();
    }
    return written;
  }

  private async *lines(
    { format, language }: RecordExport,
    query: RecordQuery | null,
    progress: JobProgress,
    written: ExportResult,
  ): AsyncGenerator<string> {
    const head = headOf(format);
    if (head) yield head;
    if (!query) return;
    const oldest = await this.records.oldest(query);
    let newest: bigint | null = null;
    let before: string | null = null;
    for (;;) {
      const rows = await this.records.find(query, before, pageSize);
      const last = rows.at(-1);
      if (!last) return;
      yield rows.map((row) => lineOf(format, row, language)).join('');
      written.statements += rows.length;
      before = last.seq;
      newest ??= BigInt(rows[0]!.seq);
      await progress.report(shareOf(newest, BigInt(before), oldest), parts);
      if (rows.length < pageSize) return;
    }
  }
}

/** How far a walk from the newest to the oldest number has come, in parts. */
export function shareOf(newest: bigint, here: bigint, oldest: bigint | null): number {
  if (oldest === null || newest <= oldest) return parts;
  return Math.min(parts, Math.max(0, Number(((newest - here) * BigInt(parts)) / (newest - oldest))));
}
