import { Inbox, type Telling, usualSettings } from '@domdom/notifications';
import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { askedDiscreetly, hasNoWay } from './receivers';
import { reminderNotices, spokenNames } from './reminder.notices';

interface Reminded {
  sessionId: string;
  classId: string;
  which: 'evening' | 'hour';
  startsAt: Date;
  title: string;
  sensitive: boolean;
  place: string;
  personId: string;
  /** Whether they go there themselves. */
  own: boolean;
  /** Those who cannot be reached but through them. */
  names: string[];
}

const perBatch = 40;
export const aboutSession = (sessionId: string) => `class-session:${sessionId}`;

// The evening before at seven, and an hour before. A reminder that would have been due before somebody came in, or
// before the session was moved to its time, is not made up for: they were told of it then.
const dueSessions = `
  class_session s cross join lateral (values
    ('evening', ((s.starts_at at time zone 'Asia/Ho_Chi_Minh')::date - 1 + time '19:00') at time zone 'Asia/Ho_Chi_Minh'),
    ('hour', s.starts_at - interval '1 hour')) as w (which, due_at)
  where s.status in ('planned', 'moved') and s.starts_at > $1 and s.starts_at <= $1::timestamptz + interval '30 hours'
    and w.due_at <= $1 and not exists (select from class_session_reminder m
      where m.session_id = s.id and m.which = w.which and m.starts_at = s.starts_at)`;

const lockClasses = `
  select id from community_class where status = 'open' and id in
    (select class_id from (select s.class_id, w.due_at from ${dueSessions} order by w.due_at limit ${perBatch}) d)
  order by id for share`;

const mark = `
  with marked as (
    insert into class_session_reminder (session_id, which, starts_at, planned_at)
    select s.id, w.which, s.starts_at, $1 from ${dueSessions} and s.class_id = any ($2::uuid[])
    on conflict do nothing returning session_id, which, starts_at
  ), due as (
    select m.which, s.id as session_id, s.class_id, s.starts_at,
      case when c.sensitive then '' else c.title end as title, c.sensitive,
      coalesce(sv.name, v.name, '') as place,
      case m.which when 'hour' then s.starts_at - interval '1 hour' else
        ((s.starts_at at time zone 'Asia/Ho_Chi_Minh')::date - 1 + time '19:00') at time zone 'Asia/Ho_Chi_Minh'
      end as due_at, s.status, s.updated_at
    from marked m join class_session s on s.id = m.session_id join community_class c on c.id = s.class_id
    left join venue v on v.id = c.venue_id left join venue sv on sv.id = s.venue_id
  ), concerned as (
    select d.session_id, d.which, r.mode = 'online' as online,
      case when ${hasNoWay} then r.registered_by else p.id end as person_id,
      case when ${hasNoWay} and r.registered_by <> p.id then p.full_name end as name
    from due d join community_class c on c.id = d.class_id
    join registration r on r.class_id = d.class_id and r.status = 'confirmed' and r.confirmed_at <= d.due_at
    join person p on p.id = r.person_id
    where (d.status <> 'moved' or d.updated_at <= d.due_at) and (not c.sensitive or ${askedDiscreetly})
    union all
    select d.session_id, d.which, d.place = '', p.id, null
    from due d join community_class c on c.id = d.class_id join class_instructor i on i.class_id = d.class_id
    join person p on p.id = i.person_id left join registration r on false
    where (d.status <> 'moved' or d.updated_at <= d.due_at) and (not c.sensitive or ${askedDiscreetly})
  )
  select d.session_id as "sessionId", d.class_id as "classId", d.which, d.starts_at as "startsAt", d.title, d.sensitive,
    case when bool_and(n.online) then '' else d.place end as place, n.person_id as "personId",
    bool_or(n.name is null) as own, array_remove(array_agg(n.name order by n.name), null) as names
  from concerned n join due d on d.session_id = n.session_id and d.which = n.which
  left join notice_settings s on s.person_id = n.person_id
  where coalesce(s.reminders, $3) in ('both', d.which)
    -- The evening's, when it is so late that the other one is due: only for who wants no other.
    and (d.which = 'hour' or d.starts_at - interval '1 hour' > $1 or coalesce(s.reminders, $3) = 'evening')
  group by d.session_id, d.class_id, d.which, d.starts_at, d.title, d.sensitive, d.place, n.person_id`;

/**
 * Reminds people of their classes when it is time. Nothing is planned ahead: what is due is read from the sessions and
 * registrations as they are then, so that a session that was moved or cancelled is never reminded of at its old time.
 */
@Injectable()
export class ClassReminders {
  constructor(
    private readonly database: Database,
    private readonly inbox: Inbox,
    private readonly clock: Clock,
  ) {}

  /** Reminds of all that is due; says how many were reminded. Doing it twice at once reminds nobody twice. */
  async remindDue(): Promise<number> {
    let reminded = 0;
    for (;;) {
      const some = await this.remindSome();
      if (some === null) return reminded;
      reminded += some;
    }
  }

  /**
   * Some classes in one transaction with the note that they were reminded of. Their rows are held, so that a change
   * of a session comes before (and is seen) or after (and takes back what has not gone out). Null when none is due.
   */
  private remindSome(): Promise<number | null> {
    return this.database.transaction(async () => {
      const now = this.clock.now();
      const classes = await this.database.query<{ id: string }>(lockClasses, [now]);
      if (classes.length === 0) return null;
      const reminded = await this.database.query<Reminded & Record<string, unknown>>(mark, [
        now,
        classes.map(({ id }) => id),
        usualSettings.reminders,
      ]);
      await this.inbox.sendEach(reminded.map(reminderOf));
      return reminded.length;
    });
  }
}

function reminderOf(given: Reminded): Telling {
  const { title, startsAt, place, names } = given;
  const session = { title, place, at: startsAt.toISOString() };
  const withNames = { ...session, names: spokenNames(names) };
  const others = given.own
    ? reminderNotices.sessionTogether(withNames)
    : reminderNotices.sessionOfOthers(withNames);
  return {
    personIds: [given.personId],
    notice: names.length > 0 ? others : reminderNotices.session(session),
    path: `/classes/${given.classId}`,
    options: {
      channels: 'all',
      kind: 'reminder',
      private: given.sensitive,
      until: startsAt,
      about: aboutSession(given.sessionId),
      once: `class-reminder:${given.sessionId}:${given.which}:${session.at}`,
    },
  };
}
