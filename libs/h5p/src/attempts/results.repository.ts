import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

export interface AttemptLine {
  id: string;
  personName: string;
  startedAt: Date;
  finishedAt: Date | null;
  score: number | null;
  maxScore: number | null;
  durationSeconds: number | null;
  passed: boolean | null;
  flagged: boolean;
}
export interface AnswerLine {
  attemptId: string;
  part: string;
  response: string | null;
  score: number | null;
  maxScore: number | null;
  flagged: boolean;
}
export interface QuestionFigure {
  part: string;
  answers: number;
  /** Points gained of the points there were to gain, 0 to 1. */
  share: number;
}

const mostAttempts = 200;

/** What learners did with a content, for those who teach them. */
@Injectable()
export class ResultsRepository {
  constructor(private readonly database: Database) {}

  /** The newest 200 attempts in some lessons. */
  attempts(contentId: string, lessonIds: readonly string[]): Promise<AttemptLine[]> {
    return this.database.query<AttemptLine & Record<string, unknown>>(
      `select t.id, p.full_name as "personName", t.started_at as "startedAt", t.finished_at as "finishedAt",
         t.score::float as score, t.max_score::float as "maxScore", t.duration_seconds as "durationSeconds",
         t.passed, t.flagged
       from h5p_attempt t join person p on p.id = t.person_id
       where t.content_id = $1 and t.lesson_id = any($2::uuid[])
       order by t.started_at desc, t.id desc limit ${mostAttempts}`,
      [contentId, lessonIds],
    );
  }

  answers(attemptIds: readonly string[]): Promise<AnswerLine[]> {
    return this.database.query<AnswerLine & Record<string, unknown>>(
      `select attempt_id as "attemptId", sub_content_id as part, response, score::float as score,
         max_score::float as "maxScore", flagged
       from h5p_answer where attempt_id = any($1::uuid[]) and verb = 'answered' order by seq`,
      [attemptIds],
    );
  }

  /** For each question how often it was answered and how well, the hardest first. */
  hardest(contentId: string, lessonIds: readonly string[]): Promise<QuestionFigure[]> {
    return this.database.query<QuestionFigure & Record<string, unknown>>(
      `select a.sub_content_id as part, count(*)::int as answers, (sum(a.score) / sum(a.max_score))::float as share
       from h5p_answer a join h5p_attempt t on t.id = a.attempt_id
       where t.content_id = $1 and t.lesson_id = any($2::uuid[]) and a.verb = 'answered' and not a.flagged
         and a.max_score > 0
       group by a.sub_content_id order by share, answers desc`,
      [contentId, lessonIds],
    );
  }
}
