import { Inbox } from '@domdom/notifications';
import { type Actor, Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ClassNews } from '../class-news';
import { classNotices } from '../classes.notices';
import { aboutSession } from './class-reminders.service';
import { reminderNotices } from './reminder.notices';

interface Coming {
  sessionIds: string[];
  nextAt: Date | null;
  title: string;
  venue: string | null;
}

/** Tells the people of a class what happened to all of it; who would set out for the next session is woken. */
@Injectable()
export class ChangeNews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly news: ClassNews,
    private readonly inbox: Inbox,
  ) {}

  /** The class will not be: nobody is reminded of it any more. */
  async cancelled(actor: Actor, classId: string, reason: string): Promise<void> {
    const { sessionIds, nextAt, title } = await this.coming(classId);
    await this.inbox.recall(sessionIds.map(aboutSession));
    await this.news.tell(
      actor,
      { id: classId },
      classNotices.cancelled({ title, reason }),
      urgentFor(nextAt),
    );
  }

  /** The class is held somewhere else from now on. Reminders that wait would lead to the old place. */
  async placeChanged(actor: Actor, classId: string): Promise<void> {
    const { sessionIds, nextAt, title, venue } = await this.coming(classId);
    if (!nextAt || !venue) return;
    await this.inbox.recall(sessionIds.map(aboutSession));
    await this.news.tell(
      actor,
      { id: classId },
      reminderNotices.placeChanged({ title, place: venue }),
      urgentFor(nextAt),
    );
  }

  private async coming(classId: string): Promise<Coming> {
    const row = await this.database.one<Coming & Record<string, unknown>>(
      `select case when c.sensitive then '' else c.title end as title, concat_ws(', ', v.name, v.address) as venue,
         coalesce(array_agg(s.id) filter (where s.id is not null), '{}') as "sessionIds", min(s.starts_at) as "nextAt"
       from community_class c left join venue v on v.id = c.venue_id
       left join class_session s on s.class_id = c.id and s.starts_at > $2 and s.status <> 'cancelled'
       where c.id = $1 group by c.sensitive, c.title, v.name, v.address`,
      [classId, this.clock.now()],
    );
    return row ?? { sessionIds: [], nextAt: null, title: '', venue: null };
  }
}

const urgentFor = (nextAt: Date | null) => (nextAt ? { urgent: nextAt } : {});
