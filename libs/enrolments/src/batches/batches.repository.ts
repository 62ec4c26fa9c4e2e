import { Database, type Language } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

export type BatchKind = 'file' | 'unit';
export interface BatchRow {
  id: string;
  kind: BatchKind;
  courseId: string;
  unitId: string;
  unitName: string;
  fileName: string | null;
  language: Language;
  startedBy: string;
  jobId: string | null;
  total: number;
  createdAt: Date;
  finishedAt: Date | null;
}

const batchColumns = `b.id, b.kind, b.course_id as "courseId", b.unit_id as "unitId", u.name as "unitName",
  b.file_name as "fileName", b.language, b.started_by as "startedBy", b.job_id as "jobId", b.total,
  b.created_at as "createdAt", b.finished_at as "finishedAt"`;

/** Enrolling many people at a time: what was asked for. */
@Injectable()
export class BatchesRepository {
  constructor(private readonly database: Database) {}

  async insert(batch: Omit<BatchRow, 'unitName' | 'jobId' | 'total' | 'finishedAt'>): Promise<void> {
    await this.database.execute(
      `insert into enrolment_batch (id, kind, course_id, unit_id, file_name, language, started_by, total, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, 0, $8)`,
      [
        batch.id,
        batch.kind,
        batch.courseId,
        batch.unitId,
        batch.fileName,
        batch.language,
        batch.startedBy,
        batch.createdAt,
      ],
    );
  }

  async begin(batchId: string, jobId: string): Promise<void> {
    await this.database.execute(
      `update enrolment_batch b set job_id = $2,
         total = (select count(*) from enrolment_batch_line l where l.batch_id = b.id) where b.id = $1`,
      [batchId, jobId],
    );
  }
  async finish(batchId: string, now: Date): Promise<void> {
    await this.database.execute('update enrolment_batch set finished_at = $2 where id = $1', [batchId, now]);
  }

  find(id: string): Promise<BatchRow | null> {
    return this.database.one<BatchRow & Record<string, unknown>>(
      `select ${batchColumns} from enrolment_batch b join unit u on u.id = b.unit_id where b.id = $1`,
      [id],
    );
  }

  /** The newest twenty that somebody started for a course. */
  list(courseId: string, personId: string): Promise<BatchRow[]> {
    return this.database.query<BatchRow & Record<string, unknown>>(
      `select ${batchColumns} from enrolment_batch b join unit u on u.id = b.unit_id
       where b.course_id = $1 and b.started_by = $2 order by b.created_at desc, b.id desc limit 20`,
      [courseId, personId],
    );
  }

  /** Forgets batches, with what is left of their lines, that are older than a moment. */
  forget(before: Date): Promise<number> {
    return this.database.execute('delete from enrolment_batch where created_at < $1', [before]);
  }
}
