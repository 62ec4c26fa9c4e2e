import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { ClassMode, ClassStatus, SessionStatus } from '../domain/class-kinds';

/** A class as a calendar reads it. */
export interface CalendarRow {
  id: string;
  title: string;
  summary: string;
  mode: ClassMode;
  status: ClassStatus;
  sensitive: boolean;
  rule: string;
  startsOn: string;
  startsAt: string;
  minutes: number;
  changedAt: Date;
  venue: string | null;
  sessions: {
    id: string;
    startsAt: string;
    endsAt: string;
    plannedFor: string | null;
    revision: number;
    changedAt: string;
    venue: string | null;
    note: string | null;
    status: SessionStatus;
  }[];
}
/** A person's own calendar. */
export interface FeedRow {
  version: number;
  showsSensitive: boolean;
  language: 'vi' | 'en';
}

/** A calendar of more than this would be read by nobody, and slow to send. */
const most = 300;
const placeOf = (alias: string) => `nullif(concat_ws(', ', ${alias}.name, ${alias}.address), '')`;

/** What calendars ask of the classes. */
@Injectable()
export class CalendarsRepository {
  constructor(private readonly database: Database) {}

  ofClass(id: string): Promise<CalendarRow[]> {
    return this.read('c.id = $1', [id]);
  }

  /** The classes that a unit and those below it hold, without those that are over since three months. */
  ofUnit(unitId: string, now: Date): Promise<CalendarRow[]> {
    return this.read(
      `c.status <> 'draft' and not c.invitation_only and c.last_ends_at > $2::timestamptz - interval '90 days'
       and (c.unit_id in (select id from unit where path @> array[$1::uuid])
         or c.partner_status = 'accepted'
           and c.partner_unit_id in (select id from unit where path @> array[$1::uuid]))`,
      [unitId, now],
    );
  }

  /** The classes in which a person has a place, or which they teach. */
  ofPerson(personId: string, now: Date): Promise<CalendarRow[]> {
    return this.read(
      `c.status <> 'draft' and c.last_ends_at > $2::timestamptz - interval '90 days'
       and c.id in (select class_id from registration where person_id = $1 and status = 'confirmed'
         union select class_id from class_instructor where person_id = $1)`,
      [personId, now],
    );
  }

  feed(personId: string): Promise<FeedRow | null> {
    return this.database.one<FeedRow>(
      `select f.version, f.shows_sensitive as "showsSensitive", p.language from calendar_feed f
       join person p on p.id = f.person_id where f.person_id = $1`,
      [personId],
    );
  }

  async keep(personId: string, feed: Omit<FeedRow, 'language'>, now: Date): Promise<void> {
    await this.database.execute(
      `insert into calendar_feed (person_id, version, shows_sensitive, changed_at) values ($1, $2, $3, $4)
       on conflict (person_id) do update set version = excluded.version,
         shows_sensitive = excluded.shows_sensitive, changed_at = excluded.changed_at`,
      [personId, feed.version, feed.showsSensitive, now],
    );
  }

  async drop(personId: string): Promise<void> {
    await this.database.execute('delete from calendar_feed where person_id = $1', [personId]);
  }

  private read(where: string, values: unknown[]): Promise<CalendarRow[]> {
    return this.database.query<CalendarRow>(
      `select c.id, c.title, c.summary, c.mode, c.status, c.sensitive, c.recurrence as rule,
         c.starts_on::text as "startsOn", to_char(c.starts_at, 'HH24:MI') as "startsAt", c.minutes,
         c.updated_at as "changedAt", ${placeOf('v')} as venue,
         coalesce((select json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
             'plannedFor', s.planned_for, 'revision', s.revision, 'changedAt', s.updated_at,
             'venue', ${placeOf('o')}, 'note', s.note, 'status', s.status) order by s.starts_at, s.id)
           from class_session s left join venue o on o.id = s.venue_id where s.class_id = c.id), '[]') as sessions
       from community_class c left join venue v on v.id = c.venue_id
       where ${where} order by c.last_ends_at desc, c.id limit ${most}`,
      values,
    );
  }
}
