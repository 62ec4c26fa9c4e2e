import { Database, RateLimit } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { h5pErrors } from '../domain/h5p.errors';

// A lesson of a hundred questions stays far below these; a script that sends for hours does not.
const mostAnswers = 3000;
const mostAttempts = 300;
const mostSent = { tries: 120, seconds: 60 };

/** Keeps one person from filling the database, whatever they send. */
@Injectable()
export class PlayLimits {
  constructor(
    private readonly database: Database,
    private readonly rateLimit: RateLimit,
  ) {}

  /** @throws common.tooMany with the seconds to wait, h5p.tooManyAnswers */
  async beforeStatements(personId: string, contentId: string, attemptId: string): Promise<void> {
    await this.rateLimit.take('h5p-statements', personId, mostSent);
    const found = await this.database.one<{ answers: number; others: number }>(
      `select (select count(*)::int from (select 1 from h5p_answer where attempt_id = $1 limit ${mostAnswers}) a)
           as answers,
         (select count(*)::int from h5p_attempt where person_id = $2 and content_id = $3 and id <> $1) as others`,
      [attemptId, personId, contentId],
    );
    if (found && (found.answers >= mostAnswers || found.others >= mostAttempts))
      throw h5pErrors.tooManyAnswers();
  }

  /** @throws common.tooMany */
  async beforeState(personId: string): Promise<void> {
    await this.rateLimit.take('h5p-states', personId, mostSent);
  }
}
