import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { EnrolmentStatus } from '../domain/transitions';

type Scope = { everywhere: boolean; unitIds: string[] };

/** Somebody an official may enrol. */
export interface Candidate {
  id: string;
  name: string;
  birthYear: number | null;
  homeName: string | null;
  /** How they stand to the course; null for not at all. */
  status: EnrolmentStatus | null;
  /** Their consent to be acted for stands. */
  agreed: boolean;
}

const candidateColumns = `p.id, p.full_name as name, p.birth_year as "birthYear", u.name as "homeName",
  (select e.status from enrolment e where e.course_id = $3 and e.person_id = p.id) as status,
  exists (select from consent c where c.person_id = p.id and c.purpose = 'on-behalf' and c.withdrawn_at is null)
    as agreed`;

/** The people an official does things for. */
@Injectable()
export class OnBehalfRepository {
  constructor(private readonly database: Database) {}

  /** By all of some folded words of the name, or by a whole phone number; thirty at most. */
  search(
    scope: Scope,
    courseId: string,
    words: readonly string[],
    phone: string | null,
  ): Promise<Candidate[]> {
    return this.database.query<Candidate & Record<string, unknown>>(
      `select ${candidateColumns} from person p join unit u on u.id = p.home_unit_id
       where ($1 or u.path && $2::uuid[])
         and (p.phone = $5 or ($5::text is null and p.name_folded like all($4::text[])))
       order by p.name_sort, p.id limit 30`,
      [
        scope.everywhere,
        scope.unitIds,
        courseId,
        words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`),
        phone,
      ],
    );
  }

  person(scope: Scope, courseId: string, id: string): Promise<Candidate | null> {
    return this.database.one<Candidate & Record<string, unknown>>(
      `select ${candidateColumns} from person p left join unit u on u.id = p.home_unit_id
       where p.id = $4 and ($1 or u.path && $2::uuid[])`,
      [scope.everywhere, scope.unitIds, courseId, id],
    );
  }
}
