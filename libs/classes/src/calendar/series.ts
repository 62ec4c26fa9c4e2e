import type { Language } from '@domdom/platform';
import { calendarWords } from './calendar.messages';
import type { CalendarSeries } from './calendar-file';
import type { CalendarRow } from './calendars.repository';

/**
 * A class as it stands in a calendar. One that must not be told to whoever sees a screen is an appointment and
 * nothing more: no subject, no place, no way to its page.
 */
export function seriesOf(
  row: CalendarRow,
  language: Language,
  address: string,
  hides: boolean,
): CalendarSeries {
  const words = calendarWords[language];
  const place = row.venue ?? (row.mode === 'online' ? words.online : null);
  return {
    id: row.id,
    title: hides ? words.appointment : row.title,
    description: hides ? null : row.summary,
    location: hides ? null : place,
    url: hides ? null : `${address}/classes/${row.id}`,
    discreet: hides,
    cancelled: row.status === 'cancelled',
    changedAt: row.changedAt,
    rule: row.rule,
    startsOn: row.startsOn,
    startsAt: row.startsAt,
    minutes: row.minutes,
    sessions: row.sessions.map((session) => ({
      id: session.id,
      startsAt: new Date(session.startsAt),
      endsAt: new Date(session.endsAt),
      plannedFor: session.plannedFor === null ? null : new Date(session.plannedFor),
      revision: session.revision,
      changedAt: new Date(session.changedAt),
      location: hides ? null : (session.venue ?? place),
      note: hides ? null : session.note,
      cancelled: session.status === 'cancelled',
    })),
  };
}
