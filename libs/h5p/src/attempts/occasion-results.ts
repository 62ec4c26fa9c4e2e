import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** How far some people are with a content at an occasion. */
export interface OccasionResult {
  /** How many came to the end. */
  finished: number;
  /** Their best scores in the middle, from 0 to 1; null where there are none. */
  average: number | null;
}

/** What people have done at an occasion. */
@Injectable()
export class OccasionResults {
  constructor(private readonly database: Database) {}

  async of(occasionId: string, personIds: readonly string[]): Promise<OccasionResult> {
    const row = await this.database.one<{ finished: number; average: number | null }>(
      `select count(*)::int as finished, avg(best)::float as average from (
         select max(score / nullif(max_score, 0)) as best from h5p_attempt
         where enrolment_id = $1 and person_id = any($2::uuid[]) and finished_at is not null and not flagged
         group by person_id) each`,
      [occasionId, personIds],
    );
    return row ?? { finished: 0, average: null };
  }
}
