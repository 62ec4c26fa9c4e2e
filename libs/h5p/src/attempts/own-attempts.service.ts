import { CoursesService, type LessonView } from '@domdom/courses';
import { type Actor, commonErrors, Database, isId, type Language } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ContentsRepository } from '../contents/contents.repository';
import { VersionsRepository } from '../versions/versions.repository';
import { type ShownAnswer, wordsFor } from './answers-in-words';
import { type Grading, gradeOf, mayBegin, showsSolutions, usualGrading } from './grading';
import { ResultsRepository } from './results.repository';

/** An attempt as the one who made it sees it. */
export interface OwnAttempt {
  id: string;
  contentId: string;
  /** Which version of the content was played. */
  contentVersion: number;
  number: number;
  startedAt: Date;
  finishedAt: Date | null;
  score: number | null;
  maxScore: number | null;
  durationSeconds: number | null;
  passed: boolean | null;
  counted: boolean;
  decision: 'accepted' | 'set-aside' | null;
}
/** How somebody stands to a lesson: what they did, what it is worth, what they may do. */
export interface OwnStanding {
  grading: Grading;
  /** The oldest first. */
  attempts: OwnAttempt[];
  /** From 0 to 1; null when nothing counts. */
  grade: number | null;
  used: number;
  /** Whether one is open, or one more may be begun. */
  mayPlay: boolean;
  /** Whether the right answers are shown now. */
  review: boolean;
}
const mostAttempts = 200;

/** Somebody's own attempts at the content of a lesson. */
@Injectable()
export class OwnAttemptsService {
  constructor(
    private readonly database: Database,
    private readonly contents: ContentsRepository,
    private readonly versions: VersionsRepository,
    private readonly courses: CoursesService,
    private readonly results: ResultsRepository,
  ) {}

  /** The newest 200 at one content, by one query. */
  async standing(personId: string, lessonId: string, contentId: string): Promise<OwnStanding> {
    return this.read(personId, lessonId, contentId, false);
  }

  /** @throws common.notFound for a lesson that shows no content, or that nobody was shown yet */
  async ofLesson(actor: Actor, lessonId: string): Promise<{ lesson: LessonView; standing: OwnStanding }> {
    const lesson = isId(lessonId) ? await this.courses.lessonFor(lessonId) : null;
    if (!lesson?.contentId || lesson.kind !== 'h5p') throw commonErrors.notFound();
    const standing = await this.read(actor.personId, lesson.id, lesson.contentId, true);
    // Of a course that is still being written nobody else learns so much as a title.
    if (standing.attempts.length === 0 && lesson.course.status === 'draft') throw commonErrors.notFound();
    return { lesson, standing };
  }

  /** The answers of an own attempt; the right ones beside them where they are shown. @throws common.notFound */
  async answers(
    actor: Actor,
    lessonId: string,
    attemptId: string,
    language: Language,
  ): Promise<{
    lesson: LessonView;
    attempt: OwnAttempt;
    answers: ShownAnswer[];
    review: boolean;
    later: boolean;
  }> {
    const { lesson, standing } = await this.ofLesson(actor, lessonId);
    const attempt = standing.attempts.find(({ id }) => id === attemptId);
    if (!attempt) throw commonErrors.notFound();
    const { contentId, contentVersion } = attempt;
    const played =
      (await this.versions.find(contentId, contentVersion)) ?? (await this.contents.find(contentId));
    if (!played) throw commonErrors.notFound();
    const words = wordsFor(played, language);
    const review = standing.review && attempt.finishedAt !== null;
    const answers = (await this.results.answers([attempt.id])).map((answer) => words.beside(answer, review));
    return { lesson, attempt, answers, review, later: standing.grading.review !== 'never' };
  }

  /** @param latest of the content that was done last, where the lesson showed others before */
  private async read(
    personId: string,
    lessonId: string,
    contentId: string,
    latest: boolean,
  ): Promise<OwnStanding> {
    const row = await this.database.one<{ grading: Grading | null; attempts: StoredAttempt[] }>(
      `with content as (select coalesce((select content_id from h5p_attempt
           where $4 and person_id = $1 and lesson_id = $2 order by started_at desc limit 1), $3) as id)
       select (select jsonb_build_object('mode', mode, 'attemptsAllowed', attempts_allowed, 'review', review)
           from h5p_grading where content_id = (select id from content)) as grading,
         coalesce((select jsonb_agg(to_jsonb(t) order by t.number) from (
           select id, content_id as "contentId", content_version as "contentVersion", number,
             started_at as "startedAt", finished_at as "finishedAt",
             score::float as score, max_score::float as "maxScore", duration_seconds as "durationSeconds", passed,
             counted, decision
           from h5p_attempt where person_id = $1 and lesson_id = $2 and content_id = (select id from content)
           order by number desc limit ${mostAttempts}) t), '[]') as attempts`,
      [personId, lessonId, contentId, latest],
    );
    const grading = row?.grading ?? usualGrading;
    const attempts = (row?.attempts ?? []).map(attemptIn);
    const used = attempts.filter(({ decision }) => decision !== 'set-aside').length;
    const open = attempts.some(({ finishedAt, decision }) => finishedAt === null && decision === null);
    const grade = gradeOf(
      grading.mode,
      attempts.filter(({ counted }) => counted),
    );
    const allDone = attempts.filter((one) => one.finishedAt && one.decision !== 'set-aside').length;
    return {
      grading,
      attempts,
      grade,
      used,
      mayPlay: open || mayBegin(grading, used),
      review: showsSolutions(grading, allDone),
    };
  }
}

type StoredAttempt = Omit<OwnAttempt, 'startedAt' | 'finishedAt'> & {
  startedAt: string;
  finishedAt: string | null;
};
const attemptIn = ({ startedAt, finishedAt, ...attempt }: StoredAttempt): OwnAttempt => ({
  ...attempt,
  startedAt: new Date(startedAt),
  finishedAt: finishedAt === null ? null : new Date(finishedAt),
});
