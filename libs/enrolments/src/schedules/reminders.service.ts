import { Inbox } from '@domdom/notifications';
import { type Actor, Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { EnrolmentsConfig } from '../enrolments.config';
import { enrolmentNotices } from '../enrolments.notices';

/** A course is never called to mind more often than this. */
export const mostReminders = 3;
/** Days between two reminders to one person, whatever they learn. */
const quietDays = 7;
const batch = 500;

interface Reminded {
  personId: string;
  title: string;
  slug: string;
  lessons: number;
}

/** Reminds those who began a course and have not been back, gently: a few times, one course at a time. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly database: Database,
    private readonly inbox: Inbox,
    private readonly config: EnrolmentsConfig,
    private readonly clock: Clock,
  ) {}

  /** Reminds everybody for whom it is time; says how many. Doing it twice at once reminds nobody twice. */
  async remindDue(): Promise<number> {
    let reminded = 0;
    for (let count = batch; count === batch; reminded += count) count = await this.remindSome();
    return reminded;
  }

  /**
   * The note that somebody is reminded and the reminder are one transaction. The first comes after the course's
   * days away, each later one after as many days more than the one before; of several courses the one used last.
   */
  private remindSome(): Promise<number> {
    return this.database.transaction(async () => {
      const now = this.clock.now();
      const due = await this.database.query<Reminded & Record<string, unknown>>(
        `with away as (
           select e.id, e.person_id, e.last_seen_at, e.course_id,
             row_number() over (partition by e.person_id order by e.last_seen_at desc, e.id) as turn
           from enrolment e join course c on c.id = e.course_id and c.status = 'published'
           left join course_terms t on t.course_id = e.course_id
           cross join lateral (select coalesce(t.remind_after_days, $2) as days) r
           where e.status = 'active' and e.reminders < ${mostReminders} and r.days > 0
             and e.last_seen_at < $1::timestamptz and e.lessons_done < e.lessons_total
             and (e.lessons_done > 0 or e.last_lesson_id is not null)
             and greatest(e.last_seen_at, e.reminded_at)
               <= $1::timestamptz - make_interval(days => r.days * (e.reminders + 1))
             and not exists (select from no_reminders n where n.person_id = e.person_id)
             and not exists (select from enrolment o where o.person_id = e.person_id
               and o.reminded_at > $1::timestamptz - make_interval(days => ${quietDays}))
         ), chosen as (
           select e.id from enrolment e where e.id in (select id from away where turn = 1 limit ${batch})
           for update skip locked
         )
         update enrolment e set reminders = e.reminders + 1, reminded_at = $1 from chosen, course c
         where e.id = chosen.id and c.id = e.course_id
           and (e.reminded_at is null or e.reminded_at < $1::timestamptz - make_interval(days => ${quietDays}))
         returning e.person_id as "personId", c.title, c.slug, e.lessons_total - e.lessons_done as lessons`,
        [now, this.config.remindAfterDays],
      );
      for (const { personId, title, slug, lessons } of due)
        await this.inbox.send([personId], enrolmentNotices.comeBack({ title, lessons }), `/learn/${slug}`, {
          channels: 'all',
          kind: 'reminder',
        });
      return due.length;
    });
  }

  /** Whether somebody wants to be reminded. */
  async wanted(actor: Actor): Promise<boolean> {
    const row = await this.database.one('select 1 from no_reminders where person_id = $1', [actor.personId]);
    return row === null;
  }

  async want(actor: Actor, wanted: boolean): Promise<void> {
    if (wanted)
      await this.database.execute('delete from no_reminders where person_id = $1', [actor.personId]);
    else
      await this.database.execute(
        'insert into no_reminders (person_id, since) values ($1, $2) on conflict (person_id) do nothing',
        [actor.personId, this.clock.now()],
      );
  }
}
