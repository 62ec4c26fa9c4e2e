import { type Actor, commonErrors, isId, type Language, type Paged } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Content } from '../contents/contents.repository';
import { ContentsService } from '../contents/contents.service';
import { lessonsWithResults } from '../domain/content.policy';
import { ContentVersions } from '../versions/content-versions.service';
import { type ShownAnswer, wordsOfVersions } from './answers-in-words';
import { type Grading, gradeOf } from './grading';
import { GradingsRepository } from './gradings.repository';
import {
  type AttemptFilters,
  type AttemptLine,
  type LearnerLine,
  type QuestionFigure,
  ResultsRepository,
} from './results.repository';

export interface Results {
  content: Content;
  attempts: Paged<AttemptLine>;
}
export interface AttemptReport {
  content: Content;
  attempt: AttemptLine;
  answers: ShownAnswer[];
}
export interface ShownQuestion extends Omit<QuestionFigure, 'wrong' | 'version'> {
  question: string;
  right: string;
  wrong: { given: string; count: number }[];
}
export interface ShownLearner extends Omit<LearnerLine, 'counted' | 'nameSort'> {
  /** The grade, from 0 to 1; null when nothing counts. */
  grade: number | null;
}
/** An attempt with its answers, for a file. */
export type AttemptWithAnswers = AttemptLine & { answers: ShownAnswer[] };

const csvBatch = 200;
const firstId = '00000000-0000-0000-0000-000000000000';

/** What learners did in the lessons whose learners somebody may see. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly contents: ContentsService,
    private readonly results: ResultsRepository,
    private readonly gradings: GradingsRepository,
    private readonly versions: ContentVersions,
  ) {}

  /** @throws common.notFound, common.forbidden */
  async attempts(
    actor: Actor,
    contentId: string,
    filters: AttemptFilters = {},
    after?: string,
  ): Promise<Results> {
    const { content, lessonIds } = await this.open(actor, contentId);
    return { content, attempts: await this.results.attempts(contentId, lessonIds, filters, after) };
  }

  /** One attempt, every answer beside the right one. @throws common.notFound, common.forbidden */
  async attempt(
    actor: Actor,
    contentId: string,
    attemptId: string,
    language: Language,
  ): Promise<AttemptReport> {
    const { content, lessonIds } = await this.open(actor, contentId);
    const attempt = isId(attemptId) ? await this.results.attempt(contentId, lessonIds, attemptId) : null;
    if (!attempt) throw commonErrors.notFound();
    const words = (await this.wordsOf(content, language)([attempt.contentVersion]))(attempt.contentVersion);
    const answers = (await this.results.answers([attempt.id])).map((answer) => words.beside(answer));
    return { content, attempt, answers };
  }

  /** The hardest questions first. @throws common.notFound, common.forbidden */
  async questions(
    actor: Actor,
    contentId: string,
    language: Language,
  ): Promise<{ content: Content; questions: ShownQuestion[] }> {
    const { content, lessonIds } = await this.open(actor, contentId);
    const figures = await this.results.questions(contentId, lessonIds);
    const wordsIn = await this.wordsOf(content, language)(figures.map(({ version }) => version));
    const questions = figures.map(({ wrong, version, ...figure }) => {
      const words = wordsIn(version);
      return {
        ...figure,
        question: words.question(figure.part),
        right: words.right(figure.part),
        wrong: wrong.map(({ response, count }) => ({ given: words.given(figure.part, response), count })),
      };
    });
    return { content, questions };
  }

  /** What came of it for each learner. @throws common.notFound, common.forbidden */
  async learners(
    actor: Actor,
    contentId: string,
    after?: string,
  ): Promise<{ content: Content; grading: Grading; learners: Paged<ShownLearner> }> {
    const { content, lessonIds } = await this.open(actor, contentId);
    const grading = await this.gradings.find(contentId);
    const { items, ...page } = await this.results.learners(contentId, lessonIds, after);
    const learners = items.map(({ counted, nameSort: _, ...line }) => ({
      ...line,
      grade: gradeOf(grading.mode, counted),
    }));
    return { content, grading, learners: { ...page, items: learners } };
  }

  /** Every answer of every attempt, some at a time. @throws common.notFound, common.forbidden */
  async file(
    actor: Actor,
    contentId: string,
    filters: AttemptFilters,
    language: Language,
  ): Promise<{ content: Content; batches: AsyncGenerator<AttemptWithAnswers[]> }> {
    const { content, lessonIds } = await this.open(actor, contentId);
    return { content, batches: this.batches(content, lessonIds, filters, language) };
  }

  private async *batches(
    content: Content,
    lessonIds: readonly string[],
    filters: AttemptFilters,
    language: Language,
  ): AsyncGenerator<AttemptWithAnswers[]> {
    const wordsOf = this.wordsOf(content, language);
    let after = firstId;
    while (true) {
      const attempts = await this.results.batch(content.id, lessonIds, filters, after, csvBatch);
      const last = attempts.at(-1);
      if (!last) return;
      const wordsIn = await wordsOf(attempts.map(({ contentVersion }) => contentVersion));
      const shown = new Map(
        attempts.map((attempt) => [attempt.id, { ...attempt, answers: [] as ShownAnswer[] }]),
      );
      for (const answer of await this.results.answers([...shown.keys()])) {
        const of = shown.get(answer.attemptId);
        of?.answers.push(wordsIn(of.contentVersion).beside(answer));
      }
      yield [...shown.values()];
      after = last.id;
    }
  }

  /** What was asked is told as it was asked then. */
  private wordsOf(content: Content, language: Language) {
    return wordsOfVersions(content, language, (numbers) => this.versions.some(content.id, numbers));
  }

  private async open(actor: Actor, contentId: string): Promise<{ content: Content; lessonIds: string[] }> {
    const content = await this.contents.content(actor, contentId, 'preview');
    const lessonIds = lessonsWithResults(actor, content);
    if (lessonIds.length === 0 && content.lessons.length > 0) throw commonErrors.forbidden();
    return { content, lessonIds };
  }
}
