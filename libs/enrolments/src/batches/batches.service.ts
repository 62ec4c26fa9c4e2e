import type { CourseView } from '@domdom/courses';
import { type Basis } from '@domdom/identity';
import { UnitsService } from '@domdom/organisations';
import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  DomainError,
  isId,
  Jobs,
  type Language,
  newId,
  yearOf,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { AdmissionsService } from '../admission/admissions.service';
import { fileErrors } from '../domain/batch.errors';
import { BatchLinesRepository, type FailedLine, type OutcomeCounts } from './batch-lines.repository';
import { BatchPeopleRepository, type UnitCount } from './batch-people.repository';
import { BatchesRepository, type BatchRow } from './batches.repository';
import { readPeople } from './read-people';
import { readText } from './read-text';

export const batchKind = 'enrolments.batch';
/** The largest file that is taken. */
export const fileLimit = 2 * 1024 * 1024;
/** How many failed lines a page shows; the file has them all. */
const shownLines = 200;

export interface NewFile {
  unitId: string;
  /** How people agreed whose line only says yes. */
  basis: Basis;
  name: string;
  content: Buffer;
}
export interface BatchView {
  batch: BatchRow;
  course: CourseView;
  counts: OutcomeCounts;
  failed: FailedLine[];
}

/** Enrolling many people at a time: asked for here, done by a job, each line for itself. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchesRepository,
    private readonly lines: BatchLinesRepository,
    private readonly people: BatchPeopleRepository,
    private readonly admissions: AdmissionsService,
    private readonly units: UnitsService,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a file of people; a file that cannot be read is refused whole, a line that cannot be done is reported.
   * @returns the job's id
   * @throws common.forbidden, enrolments.courseClosed …, enrolment-file.*
   */
  async startFile(actor: Actor, language: Language, courseId: string, file: NewFile): Promise<string> {
    const unit = await this.units.getFor('register-person', actor, file.unitId);
    await this.admissions.mustTake(actor, courseId);
    if (file.content.length === 0) throw fileErrors.missing();
    if (file.content.length > fileLimit) throw fileErrors.tooLarge();
    const year = yearOf(this.clock.now());
    const lines = readPeople(readText(file.content), year).map(({ line, given: texts, person }) =>
      person instanceof DomainError
        ? { line, given: { texts }, personId: null, problem: { code: person.code, params: person.params } }
        : {
            line,
            given: { ...person, basis: person.basis ?? file.basis, texts },
            personId: null,
            problem: null,
          },
    );
    const about = { kind: 'file' as const, courseId, unitId: unit.id, fileName: file.name.slice(0, 200) };
    return this.start(actor, language, about, (id) => this.lines.insert(id, lines));
  }

  /** How many people of a unit a batch would reach. @throws common.notFound, common.forbidden */
  async unitCount(actor: Actor, courseId: string, unitId: string): Promise<UnitCount & { name: string }> {
    const unit = await this.units.getFor('register-person', actor, unitId);
    return { ...(await this.people.unitCount(courseId, unit.id, actor.personId)), name: unit.name };
  }

  /**
   * Enrols everybody of a unit whose consent to be acted for stands, and invites the others.
   * @returns the job's id
   * @throws common.notFound, common.forbidden, enrolments.courseClosed …
   */
  async startUnit(actor: Actor, language: Language, courseId: string, unitId: string): Promise<string> {
    const unit = await this.units.getFor('register-person', actor, unitId);
    await this.admissions.mustTake(actor, courseId);
    const about = { kind: 'unit' as const, courseId, unitId: unit.id, fileName: null };
    return this.start(actor, language, about, (id) => this.lines.insertPeopleOf(id, unit.id, actor.personId));
  }

  /** What somebody started for a course, the newest first. @throws as a course that takes nobody */
  list(actor: Actor, courseId: string): Promise<BatchRow[]> {
    return this.batches.list(courseId, actor.personId);
  }

  /** What came of a batch, for who started it. @throws common.notFound */
  async report(actor: Actor, id: string, limit = shownLines): Promise<Omit<BatchView, 'course'>> {
    const batch = isId(id) ? await this.batches.find(id) : null;
    if (batch?.startedBy !== actor.personId) throw commonErrors.notFound();
    const [counts, failed] = await Promise.all([this.lines.counts(id), this.lines.failed(id, limit)]);
    return { batch, counts, failed };
  }

  private start(
    actor: Actor,
    language: Language,
    about: Pick<BatchRow, 'kind' | 'courseId' | 'unitId' | 'fileName'>,
    fill: (id: string) => Promise<void>,
  ): Promise<string> {
    return this.database.transaction(async () => {
      const id = newId();
      await this.batches.insert({
        ...about,
        id,
        language,
        startedBy: actor.personId,
        createdAt: this.clock.now(),
      });
      await fill(id);
      const jobId = await this.jobs.start(
        batchKind,
        { batchId: id, courseId: about.courseId },
        actor.personId,
      );
      await this.batches.begin(id, jobId);
      await this.audit.record({
        action: 'enrolments.batch-started',
        subject: 'course',
        subjectId: about.courseId,
        details: { batchId: id, kind: about.kind, unitId: about.unitId },
      });
      return jobId;
    });
  }
}
