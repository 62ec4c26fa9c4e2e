import type { Readable } from 'node:stream';
import {
  type Actor,
  AuditLog,
  Clock,
  catalogue,
  commonErrors,
  FileStorage,
  isId,
  Job,
  JobHandlers,
  type JobProgress,
  Jobs,
  type Language,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { gradebookErrors } from './gradebook.errors';
import { gradebookCatalogue } from './gradebook.messages';
import { GradebookService } from './gradebook.service';
import { gradebookXlsx } from './gradebook-xlsx';

/** From so many learners on an Excel file is made by the worker: it is held in memory until it is whole. */
export const largeCourse = 2000;
const keptMilliseconds = 86_400_000;
const makeKind = 'gradebook.make-file';
const cleanKind = 'gradebook.clean-up';
const folder = 'gradebook';

interface Wanted {
  courseId: string;
  personId: string;
  language: Language;
}
const fileKey = ({ courseId, personId }: Pick<Wanted, 'courseId' | 'personId'>) =>
  `${folder}/${courseId}/${personId}.xlsx`;
const say = gradebookCatalogue;

/** Gradebooks as Excel files: at once for a small course, by the worker for a large one. */
@Injectable()
export class GradebookFiles extends Job<Wanted, { learners: number }> {
  readonly kind = makeKind;
  readonly words = catalogue({
    vi: { title: say.vi.jobTitle, done: say.vi.jobDone },
    en: { title: say.en.jobTitle, done: say.en.jobDone },
  });

  constructor(
    private readonly jobKinds: JobHandlers,
    private readonly gradebook: GradebookService,
    private readonly files: FileStorage,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {
    super();
  }

  override onModuleInit(): void {
    super.onModuleInit();
    this.jobKinds.add({
      kind: cleanKind,
      everyMinutes: 60,
      words: catalogue({
        vi: { title: say.vi.cleanTitle, done: say.vi.cleanDone },
        en: { title: say.en.cleanTitle, done: say.en.cleanDone },
      }),
      run: async () => ({ deleted: await this.deleteOld() }),
    });
  }

  /** The file of a course that is not large. @throws gradebook.tooLarge, common.notFound, common.forbidden */
  async now(actor: Actor, courseId: string, language: Language): Promise<Buffer> {
    const { lessons, size, batches } = await this.gradebook.whole(actor, courseId);
    if (size >= largeCourse) throw gradebookErrors.tooLarge();
    await this.noteTaken(courseId, 'xlsx');
    return gradebookXlsx(language, lessons, batches);
  }

  /** Asks the worker for the file; returns the job's id. @throws common.notFound, common.forbidden */
  async ask(actor: Actor, courseId: string, language: Language): Promise<string> {
    const { course } = await this.gradebook.whole(actor, courseId);
    await this.noteTaken(course.id, 'xlsx');
    const wanted: Wanted = { courseId: course.id, personId: actor.personId, language };
    return this.jobs.start(makeKind, wanted, actor.personId);
  }

  /** Notes that somebody took the gradebook away: it holds personal data. */
  async noteTaken(courseId: string, format: 'csv' | 'xlsx'): Promise<void> {
    await this.audit.record({
      action: 'gradebook.downloaded',
      subject: 'course',
      subjectId: courseId,
      details: { format },
    });
  }

  /** Whether the file that the actor asked for is there. @throws common.notFound, common.forbidden */
  async isReady(actor: Actor, courseId: string) {
    const { course } = await this.gradebook.whole(actor, courseId);
    const file = await this.files.stat(fileKey({ courseId, personId: actor.personId }));
    return { course, ready: file !== null };
  }

  /** The file that the actor asked for, and only theirs. @throws common.notFound, common.forbidden */
  async read(actor: Actor, courseId: string): Promise<Readable> {
    if (!isId(courseId) || !(await this.isReady(actor, courseId)).ready) throw commonErrors.notFound();
    return this.files.read(fileKey({ courseId, personId: actor.personId }));
  }

  async run(wanted: Wanted, progress: JobProgress): Promise<{ learners: number }> {
    const { lessons, size, batches } = await this.gradebook.wholeFor(wanted.courseId);
    const file = await gradebookXlsx(wanted.language, lessons, batches, (done) =>
      progress.report(done, size),
    );
    await this.files.put(fileKey(wanted), file);
    return { learners: size };
  }

  resultPath({ courseId }: Wanted): string {
    return `/teach/courses/${courseId}/gradebook/file`;
  }

  private async deleteOld(): Promise<number> {
    const limit = this.clock.now().getTime() - keptMilliseconds;
    let deleted = 0;
    for (const key of await this.files.list(folder)) {
      const file = await this.files.stat(key);
      if (!file || file.modifiedAt.getTime() > limit) continue;
      await this.files.delete(key);
      deleted++;
    }
    return deleted;
  }
}
