import { type Actor, Clock, commonErrors, Database, isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/**
 * Who wants to be told, outside the portal too, of a class that is kept secret. Without their asking nothing leaves
 * the portal about it; when they ask, what leaves says nothing of it.
 */
@Injectable()
export class DiscreetNotices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether somebody asked, since they registered. */
  async asked(classId: string, personId: string): Promise<boolean> {
    const row = await this.database.one(
      `select from class_discreet_notice q
       where q.class_id = $1 and q.person_id = $2 and not exists (select from registration r
         where r.class_id = q.class_id and r.person_id = q.person_id and r.registered_at > q.asked_at)`,
      [classId, personId],
    );
    return row !== null;
  }

  /** @throws common.notFound for who neither has a place, nor waits for one, nor teaches */
  async ask(actor: Actor, classId: string, wanted: boolean): Promise<void> {
    if (!isId(classId)) throw commonErrors.notFound();
    const part = await this.database.one(
      `select 1 from registration where class_id = $1 and person_id = $2 and status <> 'cancelled'
       union all select 1 from class_instructor where class_id = $1 and person_id = $2 limit 1`,
      [classId, actor.personId],
    );
    if (!part) throw commonErrors.notFound();
    if (wanted)
      await this.database.execute(
        `insert into class_discreet_notice (class_id, person_id, asked_at) values ($1, $2, $3)
         on conflict (class_id, person_id) do update set asked_at = excluded.asked_at`,
        [classId, actor.personId, this.clock.now()],
      );
    else
      await this.database.execute(
        'delete from class_discreet_notice where class_id = $1 and person_id = $2',
        [classId, actor.personId],
      );
  }
}
