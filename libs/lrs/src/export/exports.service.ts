import type { Readable } from 'node:stream';
import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  dayOf,
  FileStorage,
  isId,
  Jobs,
  type Language,
  newId,
  RateLimit,
  scopeOf,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { RecordFilters } from '../records/record-filters';
import { RecordsService } from '../records/records.service';
import { exportErrors } from './export.errors';
import type { ExportFormat } from './export-line';
import { ExportsRepository, type RecordExport } from './exports.repository';

export const exportKind = 'lrs.export';
/** How long a file can be downloaded. */
export const keptDays = 7;
const tries = { tries: 20, seconds: 3600 };

/** Where the file of an export lies. */
export const fileKey = ({ id, format }: Pick<RecordExport, 'id' | 'format'>): string =>
  `lrs-exports/${id}.${format}`;

export interface Download {
  name: string;
  type: string;
  bytes: number;
  content: Readable;
}

/** Files of learning records: asked for here, written by a job, given to nobody but who asked. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly repository: ExportsRepository,
    private readonly records: RecordsService,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly files: FileStorage,
    private readonly audit: AuditLog,
    private readonly limit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /** Asks for all records that filters find within what an official may see; returns the job. @throws common.tooMany */
  async start(
    actor: Actor,
    language: Language,
    filters: RecordFilters,
    format: ExportFormat,
  ): Promise<string> {
    await this.limit.take('lrs-export', actor.personId, tries);
    const id = newId();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + keptDays * 86_400_000);
    const { id: tenantId } = await this.records.spaceOf(filters.space);
    const { personId } = actor;
    return this.database.transaction(async () => {
      await this.repository.insert({
        id,
        personId,
        tenantId,
        filters,
        format,
        language,
        createdAt,
        expiresAt,
      });
      const jobId = await this.jobs.start(exportKind, { exportId: id }, personId);
      await this.repository.setJob(id, jobId);
      await this.audit.record({
        action: 'lrs.export-asked',
        subject: 'lrs-export',
        subjectId: id,
        details: { format, tenantId, filters },
      });
      return jobId;
    });
  }

  list(actor: Actor): Promise<RecordExport[]> {
    return this.repository.ofPerson(actor.personId, this.clock.now());
  }

  /**
   * A finished file, for who asked for it, while they may still see all that is in it.
   * @throws common.notFound, exports.outOfScope
   */
  async download(actor: Actor, id: string): Promise<Download> {
    const found = isId(id) ? await this.repository.find(id) : null;
    const theirs = found?.personId === actor.personId && found.expiresAt > this.clock.now();
    if (!found?.finishedAt || !theirs) throw commonErrors.notFound();
    const now = scopeOf(actor, 'official');
    const within = now.everywhere || (!found.everywhere && (await this.liesWithin(found, now.unitIds)));
    if (!within) throw exportErrors.outOfScope();
    const content = await this.files.read(fileKey(found));
    await this.audit.record({ action: 'lrs.export-downloaded', subject: 'lrs-export', subjectId: id });
    return {
      name: `ho-so-hoc-tap-${dayOf(found.createdAt)}.${found.format}`,
      type: found.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
      bytes: found.bytes!,
      content,
    };
  }

  private liesWithin({ unitIds }: RecordExport, above: readonly string[]): Promise<boolean> {
    return this.repository.liesWithin(unitIds ?? [], above);
  }
}
