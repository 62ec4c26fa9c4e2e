import { Database, type Grant, type Language } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { RecordFilters } from '../records/record-filters';
import type { Scope } from '../records/record-query';
import type { ExportFormat } from './export-line';

/** One file that somebody asked for. */
export interface RecordExport {
  id: string;
  personId: string;
  jobId: string | null;
  tenantId: number;
  filters: RecordFilters;
  format: ExportFormat;
  language: Language;
  /** Whose records it holds, as it was when it was made; null until then. */
  everywhere: boolean | null;
  unitIds: string[] | null;
  statements: number | null;
  bytes: number | null;
  createdAt: Date;
  finishedAt: Date | null;
  expiresAt: Date;
}
export type NewExport = Pick<
  RecordExport,
  'id' | 'personId' | 'tenantId' | 'filters' | 'format' | 'language' | 'createdAt' | 'expiresAt'
>;

const columns = `id, person_id as "personId", job_id as "jobId", tenant_id as "tenantId", filters, format, language,
  everywhere, unit_ids as "unitIds", statements::float8 as statements, bytes::float8 as bytes,
  created_at as "createdAt", finished_at as "finishedAt", expires_at as "expiresAt"`;

@Injectable()
export class ExportsRepository {
  constructor(private readonly database: Database) {}

  async insert(made: NewExport): Promise<void> {
    await this.database.execute(
      `insert into lrs_export (id, person_id, tenant_id, filters, format, language, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        made.id,
        made.personId,
        made.tenantId,
        JSON.stringify(made.filters),
        made.format,
        made.language,
        made.createdAt,
        made.expiresAt,
      ],
    );
  }

  async setJob(id: string, jobId: string): Promise<void> {
    await this.database.execute('update lrs_export set job_id = $2 where id = $1', [id, jobId]);
  }

  find(id: string): Promise<RecordExport | null> {
    return this.database.one<RecordExport & Record<string, unknown>>(
      `select ${columns} from lrs_export where id = $1`,
      [id],
    );
  }

  /** A person's files that are not over, the newest first. */
  ofPerson(personId: string, now: Date): Promise<RecordExport[]> {
    return this.database.query<RecordExport & Record<string, unknown>>(
      `select ${columns} from lrs_export where person_id = $1 and expires_at > $2
       order by created_at desc, id desc limit 50`,
      [personId, now],
    );
  }

  async finish(
    id: string,
    { scope, statements, bytes, at }: { scope: Scope; statements: number; bytes: number; at: Date },
  ): Promise<void> {
    await this.database.execute(
      `update lrs_export set everywhere = $2, unit_ids = $3, statements = $4, bytes = $5, finished_at = $6
       where id = $1`,
      [id, scope.everywhere, scope.unitIds, statements, bytes, at],
    );
  }

  /** What a person may do now; a job runs without anybody's session. */
  grantsOf(personId: string): Promise<Grant[]> {
    return this.database.query<Grant & Record<string, unknown>>(
      `select role, unit_id as "unitId" from role_grant where person_id = $1 and ended_at is null`,
      [personId],
    );
  }

  /** Whether all of some units lie below others. */
  async liesWithin(unitIds: readonly string[], above: readonly string[]): Promise<boolean> {
    const row = await this.database.one<{ within: boolean }>(
      `select coalesce(bool_and(coalesce(u.path && $2::uuid[], false)), true) as within
       from unnest($1::uuid[]) as w (id) left join unit u on u.id = w.id`,
      [unitIds, above],
    );
    return row!.within;
  }

  /** Files whose time is over. */
  expired(now: Date): Promise<Pick<RecordExport, 'id' | 'format'>[]> {
    return this.database.query<{ id: string; format: ExportFormat }>(
      'select id, format from lrs_export where expires_at <= $1 order by expires_at limit 1000',
      [now],
    );
  }

  async delete(id: string): Promise<void> {
    await this.database.execute('delete from lrs_export where id = $1', [id]);
  }
}
