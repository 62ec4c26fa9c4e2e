import { expand, type Slot } from '../domain/recurrence';
import { escaped, folded, local, timeZoneLines, utc, zone } from './calendar-lines';

/** One session as a calendar needs it. */
export interface CalendarSession {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** When it was first planned, if it has moved. */
  plannedFor: Date | null;
  /** Grows with each change. */
  revision: number;
  changedAt: Date;
  location: string | null;
  /** Why it was moved or cancelled. */
  note: string | null;
  cancelled: boolean;
}
/** A class with its rule and its sessions. */
export interface CalendarSeries {
  /** Stays the same for as long as there is the class. */
  id: string;
  title: string;
  description: string | null;
  location: string | null;
  url: string | null;
  /** Nobody who looks over a shoulder or shares a calendar is told what it is. */
  discreet: boolean;
  cancelled: boolean;
  changedAt: Date;
  /** An iCalendar rule that begins on `startsOn` at `startsAt`, in the time of Viet Nam. */
  rule: string;
  startsOn: string;
  startsAt: string;
  minutes: number;
  sessions: readonly CalendarSession[];
}

type Event = Pick<CalendarSeries, 'title' | 'description' | 'url' | 'discreet'> & {
  uid: string;
  sequence: number;
  changedAt: Date;
  startsAt: Date;
  endsAt: Date;
  location: string | null;
  cancelled: boolean;
  /** Lines of its own: the rule, or which occurrence of one it stands for. */
  more: string[];
};

const at = (name: string, moment: Date) => `${name};TZID=${zone}:${local(moment)}`;

function eventLines(event: Event): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}@domdom`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    at('DTSTART', event.startsAt),
    at('DTEND', event.endsAt),
    ...event.more,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.description === null ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    ...(event.location === null ? [] : [`LOCATION:${escaped(event.location)}`]),
    ...(event.url === null ? [] : [`URL:${event.url}`]),
    ...(event.discreet ? ['CLASS:PRIVATE'] : []),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/**
 * The events of a class (RFC 5545, 3.8.4 and 3.8.5): the rule with its exceptions, each session that was moved,
 * cancelled or held elsewhere as the occurrence it stands for, and sessions that the rule does not know as events of
 * their own. A class that meets once needs no rule.
 */
function seriesLines(series: CalendarSeries): string[] {
  const slots = expand(series.rule, series.startsOn, series.startsAt, series.minutes);
  const known = new Set(slots.map((slot) => slot.startsAt.getTime()));
  const bySlot = new Map<number, CalendarSession>();
  const others: CalendarSession[] = [];
  for (const session of series.sessions) {
    const planned = (session.plannedFor ?? session.startsAt).getTime();
    if (slots.length > 1 && known.has(planned) && !bySlot.has(planned)) bySlot.set(planned, session);
    else others.push(session);
  }
  const about = { title: series.title, url: series.url, discreet: series.discreet };
  // One number for all that share an identity: an occurrence never looks older than the rule it belongs to.
  const sequence = series.sessions.reduce((sum, session) => sum + session.revision, 0);
  const ofSession = (session: CalendarSession) => ({
    ...about,
    description: [series.description, session.note].filter(Boolean).join('\n\n') || null,
    changedAt: session.changedAt > series.changedAt ? session.changedAt : series.changedAt,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    location: session.location,
    cancelled: series.cancelled || session.cancelled,
  });
  const lines = others.flatMap((session) =>
    eventLines({ ...ofSession(session), uid: session.id, sequence: session.revision, more: [] }),
  );
  if (bySlot.size === 0) return lines;
  const { first, lines: when } = datesOf(series.rule, slots, (slot) => bySlot.has(slot.startsAt.getTime()));
  const master = eventLines({
    ...about,
    uid: series.id,
    sequence,
    description: series.description,
    changedAt: lastOf([series.changedAt, ...series.sessions.map((session) => session.changedAt)]),
    startsAt: first.startsAt,
    endsAt: first.endsAt,
    location: series.location,
    cancelled: series.cancelled,
    more: when,
  });
  const changed = slots.flatMap((slot) => {
    const session = bySlot.get(slot.startsAt.getTime());
    if (!session || (isAsPlanned(session, slot.endsAt) && session.location === series.location)) return [];
    const more = [at('RECURRENCE-ID', slot.startsAt)];
    return eventLines({ ...ofSession(session), uid: series.id, sequence, more });
  });
  return [...master, ...changed, ...lines];
}

/**
 * On which dates a series begins and goes on. "The 31st, or else the last day" is a rule that some calendars read
 * wrongly (BYSETPOS), so its dates are named one by one.
 */
function datesOf(rule: string, slots: readonly Slot[], has: (slot: Slot) => boolean) {
  if (rule.includes('BYSETPOS')) {
    const dates = slots.filter(has);
    // The first stands among them: some calendars show the dates that are named and no other.
    return { first: dates[0] ?? slots[0]!, lines: dates.map((slot) => at('RDATE', slot.startsAt)) };
  }
  const gone = slots.filter((slot) => !has(slot));
  return {
    first: slots[0]!,
    lines: [`RRULE:${rule}`, ...gone.map((slot) => at('EXDATE', slot.startsAt))],
  };
}

const isAsPlanned = (session: CalendarSession, endsAt: Date) =>
  !session.cancelled &&
  session.note === null &&
  (session.plannedFor === null || session.plannedFor.getTime() === session.startsAt.getTime()) &&
  session.endsAt.getTime() === endsAt.getTime();

const lastOf = (dates: readonly Date[]) => new Date(Math.max(...dates.map((date) => date.getTime())));

/** When something in a calendar last changed; null for an empty one. */
export const lastChange = (series: readonly CalendarSeries[]): Date | null =>
  series.length === 0
    ? null
    : lastOf(series.flatMap((one) => [one.changedAt, ...one.sessions.map((session) => session.changedAt)]));

/** An iCalendar file of classes (RFC 5545, RFC 7986) that a calendar may subscribe to. */
export function calendarFile(name: string, series: readonly CalendarSeries[]): string {
  const changed = lastChange(series);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dom Dom//Community classes//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${zone}`,
    ...(changed ? [`LAST-MODIFIED:${utc(changed)}`] : []),
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...timeZoneLines,
    ...series.flatMap(seriesLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
