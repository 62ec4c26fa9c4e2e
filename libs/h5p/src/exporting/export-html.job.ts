import { catalogue, commonErrors, Job, type JobProgress } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ContentsRepository } from '../contents/contents.repository';
import { ContentExports, type ExportPayload, exportKind } from './content-exports.service';
import { type ExportResult, exportWords } from './export.messages';
import { OneFileWriter } from './one-file.service';

/** Writes a content as one file of HTML that its editor can download. */
@Injectable()
export class ExportHtmlJob extends Job<ExportPayload, ExportResult> {
  readonly kind = exportKind;
  readonly words = catalogue({
    vi: { title: exportWords.vi.title, done: exportWords.vi.done },
    en: { title: exportWords.en.title, done: exportWords.en.done },
  });

  constructor(
    private readonly contents: ContentsRepository,
    private readonly exports: ContentExports,
    private readonly writer: OneFileWriter,
  ) {
    super();
  }
  resultPath({ contentId }: ExportPayload, { exportId }: ExportResult): string {
    return `/teach/h5p/${contentId}?file=${exportId}`;
  }

  async run(payload: ExportPayload, progress: JobProgress): Promise<ExportResult> {
    const { exportId, contentId } = payload;
    const content = await this.contents.find(contentId);
    if (!content) throw commonErrors.notFound();
    const before = process.cpuUsage();
    const pieces = await this.writer.write(content, payload, (done, of) => progress.report(done, of + 1));
    const bytes = await this.exports.store(exportId, pieces);
    const { user, system } = process.cpuUsage(before);
    await progress.report(1, 1);
    return { exportId, bytes, cpuMilliseconds: Math.round((user + system) / 1000) };
  }
}
