import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** Who of some people may still be in a room. */
export interface Standing {
  /** The session was cancelled, or ended. */
  over: boolean;
  registered: ReadonlySet<string>;
  /** Those who run the class: they teach it, or are officials of a unit that holds it. */
  hosts: ReadonlySet<string>;
  removed: ReadonlySet<string>;
  /** Sessions of the portal that were not signed out of. */
  signedIn: ReadonlySet<string>;
}

/** Reads in one query what may have changed since people came in. */
@Injectable()
export class StandingRepository {
  constructor(private readonly database: Database) {}

  async of(
    sessionId: string,
    personIds: readonly string[],
    sessionKeys: readonly string[],
  ): Promise<Standing> {
    const row = await this.database.one<{
      over: boolean;
      registered: string[];
      hosts: string[];
      removed: string[];
      signedIn: string[];
    }>(
      `select s.status = 'cancelled' or c.status <> 'open' or o.ended_at is not null as over,
         array(select r.person_id from registration r
           where r.class_id = s.class_id and r.status = 'confirmed' and r.person_id = any($2::uuid[])) as registered,
         array(select x.id from unnest($2::uuid[]) as x (id)
           where exists (select 1 from class_instructor i where i.class_id = c.id and i.person_id = x.id)
             or exists (select 1 from role_grant g where g.person_id = x.id and g.ended_at is null
               and g.role in ('official', 'administrator')
               and (g.unit_id is null or g.unit_id = any(u.path) or g.unit_id = any(pu.path)))) as hosts,
         array(select p.person_id from room_person p
           where p.session_id = s.id and p.removed_at is not null and p.person_id = any($2::uuid[])) as removed,
         array(select k.id from session k where k.id = any($3::uuid[])) as "signedIn"
       from class_session s join community_class c on c.id = s.class_id left join room o on o.session_id = s.id
       join unit u on u.id = c.unit_id
       left join unit pu on pu.id = c.partner_unit_id and c.partner_status = 'accepted'
       where s.id = $1`,
      [sessionId, personIds, sessionKeys],
    );
    return {
      over: row?.over ?? true,
      registered: new Set(row?.registered),
      hosts: new Set(row?.hosts),
      removed: new Set(row?.removed),
      signedIn: new Set(row?.signedIn),
    };
  }
}
