import { type Actor, Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { WalkInDto } from '../dto/marks.dto';
import { EnlistingService } from '../enlisting.service';
import { MarkWriter } from './mark-writer';

/** People who came without being registered: they are registered at the roll, with the consent they spoke. */
@Injectable()
export class WalkInsService {
  constructor(
    private readonly database: Database,
    private readonly enlisting: EnlistingService,
    private readonly writer: MarkWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers somebody of whom the name is known and perhaps the year of birth; in a full class they are there all the
   * same, and wait for a place. The same id gives the same person, however often and however many at once ask.
   * @returns the person
   * @throws common.notFound; what enlisting throws
   */
  async add(actor: Actor, classId: string, sessionId: string, given: WalkInDto): Promise<string> {
    return this.database.transaction(async () => {
      await this.database.query(`select pg_advisory_xact_lock(hashtextextended($1, 67))`, [given.id]);
      const known = await this.database.one<{ personId: string }>(
        `select w.person_id as "personId" from walk_in w join class_session s on s.id = w.session_id
         where w.id = $1 and s.class_id = $2`,
        [given.id, classId],
      );
      if (known) return known.personId;
      const { fullName, birthYear, basis, agreed } = given;
      const { personId } = await this.enlisting.enlist(actor, classId, {
        fullName,
        basis,
        agreed,
        ...(birthYear === undefined ? {} : { birthYear }),
      });
      const session = await this.writer.hold(sessionId, classId);
      await this.database.execute(
        `insert into walk_in (id, session_id, person_id, added_by, added_at) values ($1, $2, $3, $4, $5)`,
        [given.id, session.id, personId, actor.personId, this.clock.now()],
      );
      return personId;
    });
  }
}
