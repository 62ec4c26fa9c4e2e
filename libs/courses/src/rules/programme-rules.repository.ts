import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { ProgrammeClass } from '../views';
import type { ProgrammeRules } from './programme-rules';

/** Writes the rules of programmes; they are read with the programmes themselves. */
@Injectable()
export class ProgrammeRulesRepository {
  constructor(private readonly database: Database) {}

  async save(programmeId: string, { electives, inOrder }: ProgrammeRules): Promise<void> {
    await this.database.execute(
      `insert into programme_rules (programme_id, electives, in_order) values ($1, $2, $3)
       on conflict (programme_id) do update set electives = excluded.electives, in_order = excluded.in_order`,
      [programmeId, electives, inOrder],
    );
  }

  async saveClasses(programmeId: string, classes: readonly ProgrammeClass[]): Promise<void> {
    await this.database.execute('delete from programme_class where programme_id = $1', [programmeId]);
    await this.database.execute(
      `insert into programme_class (programme_id, class_id, required, sessions, position)
       select $1, o.id, o.required, o.sessions, o.place
       from unnest($2::uuid[], $3::boolean[], $4::int[]) with ordinality o(id, required, sessions, place)`,
      [
        programmeId,
        classes.map(({ id }) => id),
        classes.map(({ required }) => required),
        classes.map(({ sessions }) => sessions),
      ],
    );
  }
}
