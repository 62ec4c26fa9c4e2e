import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Attempt } from '../running/attempts.repository';

export interface AttemptLine
  extends Pick<
    Attempt,
    'id' | 'number' | 'completed' | 'success' | 'score' | 'seconds' | 'startedAt' | 'lastAt' | 'endedAt'
  > {
  personName: string;
}

const most = 200;
type Row<T> = T & Record<string, unknown>;

/** What learners did with the packages of a lesson, for those who teach them. */
@Injectable()
export class ResultsRepository {
  constructor(private readonly database: Database) {}

  /** The newest 200 attempts. */
  attempts(lessonId: string): Promise<AttemptLine[]> {
    return this.database.query<Row<AttemptLine>>(
      `select t.id, t.number, t.completed, t.success, t.score::float as score, t.seconds, t.started_at as "startedAt",
         t.last_at as "lastAt", t.ended_at as "endedAt", p.full_name as "personName"
       from package_attempt t join person p on p.id = t.person_id
       where t.lesson_id = $1 order by t.started_at desc, t.id desc limit ${most}`,
      [lessonId],
    );
  }
}
