import { type Actor, Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Stopped } from '../mail/stop-links';
import { type NoticeSettings, usualSettings } from './choices';

/** What each person has chosen to be told, how and when. */
@Injectable()
export class NoticeSettingsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What somebody has chosen; what is usual where they have not. */
  async of(actor: Actor): Promise<NoticeSettings> {
    const row = await this.database.one<NoticeSettings & Record<string, unknown>>(
      `select wanted, only_portal as "onlyPortal", quiet, to_char(quiet_from, 'HH24:MI') as "quietFrom",
         to_char(quiet_to, 'HH24:MI') as "quietTo", reminders from notice_settings where person_id = $1`,
      [actor.personId],
    );
    return row ?? usualSettings;
  }

  /** Ways to somebody that there are. */
  async reached(actor: Actor): Promise<{ email: string | null; phone: string | null }> {
    const row = await this.database.one<{ email: string | null; phone: string | null }>(
      'select email, phone from person where id = $1',
      [actor.personId],
    );
    return row ?? { email: null, phone: null };
  }

  async choose(actor: Actor, settings: NoticeSettings): Promise<void> {
    await this.database.execute(
      `insert into notice_settings (person_id, wanted, only_portal, quiet, quiet_from, quiet_to, reminders, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (person_id) do update set wanted = excluded.wanted, only_portal = excluded.only_portal,
         quiet = excluded.quiet, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
         reminders = excluded.reminders, updated_at = excluded.updated_at`,
      [
        actor.personId,
        settings.wanted,
        settings.onlyPortal,
        settings.quiet,
        settings.quietFrom,
        settings.quietTo,
        settings.reminders,
        this.clock.now(),
      ],
    );
  }

  /** No more mails of a kind, or none at all, for whoever holds the link of a mail. Says whether there is such a person. */
  async stopMails(personId: string, kind: Stopped): Promise<boolean> {
    const stopped = usualSettings.wanted
      .filter((wish) => wish.endsWith(':mail'))
      .filter((wish) => kind === 'all' || wish === `${kind}:mail`);
    const { wanted, onlyPortal, quiet, quietFrom, quietTo, reminders } = usualSettings;
    const count = await this.database.execute(
      `insert into notice_settings (person_id, wanted, only_portal, quiet, quiet_from, quiet_to, reminders, updated_at)
       select id, array(select unnest($3::text[]) except select unnest($2::text[])), $4, $5, $6, $7, $8, $9
       from person where id = $1
       on conflict (person_id) do update set updated_at = excluded.updated_at,
         wanted = array(select unnest(notice_settings.wanted) except select unnest($2::text[]))`,
      [personId, stopped, wanted, onlyPortal, quiet, quietFrom, quietTo, reminders, this.clock.now()],
    );
    return count > 0;
  }
}
