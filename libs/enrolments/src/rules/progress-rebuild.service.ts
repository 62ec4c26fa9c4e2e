import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CourseCompletion } from '../course-completion';
import { courseCompleted, lessonDone, lessonReopened, lessonScored } from '../enrolments.events';
import { ProgrammeProgressService } from '../programmes/programme-progress.service';
import { programmeCompleted, programmeFollowed, programmeLeft } from '../programmes/programmes.events';
import { CourseProgressRepository } from './course-progress.repository';
import { CourseProgressService } from './course-progress.service';
import { learningErrors } from './learning.errors';
import {
  type ComparedTable,
  comparedTables,
  differences,
  hold,
  rebuilding,
  remember,
  sortTold,
  stage,
  tell,
} from './rebuild.sql';

/** Something that was recorded of somebody's learning. */
export interface LearnedDeed {
  kind:
    | 'enrolled'
    | 'lesson-done'
    | 'lesson-scored'
    | 'lesson-reopened'
    | 'course-completed'
    | 'attended'
    | 'retracted'
    | 'followed'
    | 'left'
    | 'programme-completed';
  /** Of two about the same thing the one with the greater id is the later one. */
  id: string;
  at: Date;
  /** The enrolment in the course or the programme. */
  owner?: string | null;
  /** The lesson, the session or the programme. */
  thing?: string | null;
  person?: string;
  class?: string | null;
  course?: string | null;
  /** From 0 to 1. */
  score?: number | null;
  minutes?: number | null;
  /** How much was done of how much. */
  done?: number | null;
  total?: number | null;
}
export interface Difference {
  table: ComparedTable;
  key: string;
  /** Null for a row that was not there. */
  before: Record<string, unknown> | null;
  /** Null for a row that nothing was recorded of. */
  after: Record<string, unknown> | null;
}

class OnlyLooking extends Error {}
/** What has to be in the records before they can be trusted. */
const told = [
  lessonDone,
  lessonScored,
  lessonReopened,
  courseCompleted,
  programmeFollowed,
  programmeLeft,
  programmeCompleted,
].map(({ type }) => type);

/**
 * Works out anew, from what was recorded, who has done which lesson, been at which session, completed which course and
 * programme. Where the records are silent by right, what is there stays: lessons of people who did not agree to be
 * followed, and everything of people who had their records erased. All or nothing; nobody learns meanwhile.
 */
@Injectable()
export class ProgressRebuild {
  constructor(
    private readonly database: Database,
    private readonly progress: CourseProgressService,
    private readonly repository: CourseProgressRepository,
    private readonly completion: CourseCompletion,
    private readonly programmes: ProgrammeProgressService,
    private readonly clock: Clock,
  ) {}

  /**
   * @param deeds all that was recorded, in any order
   * @param apply false only shows what would change
   * @returns what is other than before
   * @throws learning.recordsBehind while events are on their way into the records
   */
  async run(
    deeds: () => AsyncIterable<readonly LearnedDeed[]>,
    { apply, moreEvents = [] }: { apply: boolean; moreEvents?: readonly string[] },
  ): Promise<Difference[]> {
    let found: Difference[] = [];
    try {
      await this.database.transaction(async () => {
        await this.database.execute(hold);
        await this.mustBeRecorded([...told, ...moreEvents]);
        await this.database.execute(stage);
        for (const table of comparedTables) await this.database.execute(remember(table));
        for await (const some of deeds()) await this.database.execute(tell, [JSON.stringify(some)]);
        for (const step of [...sortTold, ...rebuilding]) await this.database.execute(step);
        await this.count();
        found = await this.compare();
        if (!apply) throw new OnlyLooking();
      });
    } catch (error) {
      if (!(error instanceof OnlyLooking)) throw error;
    }
    return found;
  }

  private async mustBeRecorded(types: readonly string[]): Promise<void> {
    const row = await this.database.one<{ count: number }>(
      'select count(*)::int as count from outbox_event where done_at is null and type = any($1::text[])',
      [types],
    );
    if (row && row.count > 0) throw learningErrors.recordsBehind({ count: row.count });
  }

  private async count(): Promise<void> {
    const now = this.clock.now();
    for (const courseId of await this.repository.takenCourses()) {
      const completed = await this.progress.recount(courseId);
      if (completed.length > 0) await this.completion.note(completed, now, null);
    }
    await this.programmes.recount({});
  }

  private async compare(): Promise<Difference[]> {
    const all: Difference[] = [];
    for (const table of comparedTables) {
      const rows = await this.database.query<Omit<Difference, 'table'> & Record<string, unknown>>(
        differences(table),
      );
      for (const { key, before, after } of rows) all.push({ table, key, before, after });
    }
    return all;
  }
}
