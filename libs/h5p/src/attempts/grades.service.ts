import { CourseLearningPort } from '@domdom/courses';
import { DomainError } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { gradeOf } from './grading';
import { type GradedLearner, GradingsRepository } from './gradings.repository';

/** What may become of a grade that stands already. */
export interface Regrading {
  /** The grade replaces the one before, also a better one. */
  exact: boolean;
  /** A lesson that was done by it is open again when the grade does not reach the mark any more. */
  reopen: boolean;
}
const batch = 500;

/** Brings the grades of attempts into the gradebook. */
@Injectable()
export class GradesService {
  constructor(
    private readonly gradings: GradingsRepository,
    private readonly learning: CourseLearningPort,
  ) {}

  /** Works out somebody's grade in a lesson from the attempts that count now, and hands it on. */
  async grade(contentId: string, learner: GradedLearner, how: Partial<Regrading> = {}): Promise<void> {
    const { mode } = await this.gradings.find(contentId);
    const attempts = await this.gradings.counted(contentId, learner);
    const score = gradeOf(mode, attempts);
    const { personId, lessonId } = learner;
    try {
      if (attempts.length > 0) await this.learning.completeLesson(personId, lessonId, { score });
      // The highest of several can only grow, unless somebody changed what counts.
      if (how.exact || mode !== 'highest') {
        await this.learning.regradeLesson(personId, lessonId, { score, reopen: how.reopen ?? false });
      }
    } catch (error) {
      // The lesson was deleted meanwhile: nothing is left to complete.
      if (!(error instanceof DomainError) || error.kind !== 'not-found') throw error;
    }
  }

  /** Works out the grades of everybody who has an attempt; how many that were. */
  async gradeAll(contentId: string): Promise<number> {
    let graded = 0;
    let after: GradedLearner | null = null;
    while (true) {
      const some = await this.gradings.learners(contentId, after, batch);
      for (const learner of some) await this.grade(contentId, learner, { exact: true });
      graded += some.length;
      after = some.at(-1) ?? null;
      if (some.length < batch || !after) return graded;
    }
  }
}
