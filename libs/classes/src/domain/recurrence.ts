import { RRule, Weekday as RuleWeekday } from 'rrule';
import { classErrors } from './classes.errors';

export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof weekdays)[number];
export const repeats = ['weekly', 'monthly'] as const;

/** When a class is held, as somebody says it: "Tuesdays and Thursdays at 19:30 from 24/11, six times". */
export interface Schedule {
  /** `2026-11-24`. */
  startsOn: string;
  /** `19:30`, in the time of Viet Nam. */
  startsAt: string;
  minutes: number;
  repeat: (typeof repeats)[number];
  /** For a weekly class; none means the weekday of the first day. */
  weekdays: readonly Weekday[];
  count?: number;
  /** The last day, inclusive. */
  until?: string;
}
/** One meeting in time. */
export interface Slot {
  startsAt: Date;
  endsAt: Date;
}

export const mostSessions = 100;

const minute = 60_000;
// Viet Nam has had no summer time and one offset since 1975, so local time is UTC plus seven hours.
const offset = 7 * 60 * minute;
const dayEnd = 24 * 60 * minute - 1000;

/** The moment of a local day and time: `2026-11-24` and `19:30` give 12:30 UTC. */
export const momentOf = (day: string, time: string): Date => new Date(`${day}T${time}:00+07:00`);
/** The local time of a moment, `19:30`. */
export const timeOf = (moment: Date): string =>
  new Date(moment.getTime() + offset).toISOString().slice(11, 16);

// rrule computes with "floating" dates: local clock time written as if it were UTC.
const floating = (moment: Date) => new Date(moment.getTime() + offset);
const fromFloating = (date: Date) => new Date(date.getTime() - offset);

/** Which days of a month stand for "the same day of each month": a month that is too short gives its last. */
function monthDays(day: string): { bymonthday: number[]; bysetpos?: number } {
  const wanted = Number(day.slice(8, 10));
  if (wanted <= 28) return { bymonthday: [wanted] };
  return { bymonthday: Array.from({ length: wanted - 27 }, (_, i) => 28 + i), bysetpos: -1 };
}

/**
 * The iCalendar recurrence rule (RFC 5545, 3.3.10) of a schedule, without its start.
 * @throws classes.endOnce, classes.endsBeforeStart
 */
export function ruleOf(schedule: Schedule): string {
  const { count, until, startsOn, repeat } = schedule;
  if ((count === undefined) === (until === undefined)) throw classErrors.endOnce();
  if (until !== undefined && until < startsOn) throw classErrors.endsBeforeStart();
  const end =
    until === undefined ? { count } : { until: new Date(momentOf(until, '00:00').getTime() + dayEnd) };
  if (repeat === 'monthly') {
    return RRule.optionsToString({ freq: RRule.MONTHLY, ...monthDays(startsOn), ...end }).slice(
      'RRULE:'.length,
    );
  }
  const first = (new Date(`${startsOn}T00:00:00Z`).getUTCDay() + 6) % 7;
  const chosen = weekdays.flatMap((name, index) => (schedule.weekdays.includes(name) ? [index] : []));
  const byweekday = (chosen.length > 0 ? chosen : [first]).map((index) => new RuleWeekday(index));
  return RRule.optionsToString({ freq: RRule.WEEKLY, byweekday, ...end }).slice('RRULE:'.length);
}

/**
 * The sessions a rule gives, in order, in the time of Viet Nam. The first day counts only when the rule allows it.
 * @throws classes.noSessions, classes.tooManySessions
 */
export function expand(rule: string, startsOn: string, startsAt: string, minutes: number): Slot[] {
  const options = RRule.parseString(rule);
  const series = new RRule({
    ...options,
    dtstart: floating(momentOf(startsOn, startsAt)),
    ...(options.until ? { until: floating(options.until) } : {}),
  });
  const slots: Slot[] = [];
  series.all((date) => {
    const start = fromFloating(date);
    slots.push({ startsAt: start, endsAt: new Date(start.getTime() + minutes * minute) });
    return slots.length <= mostSessions;
  });
  if (slots.length === 0) throw classErrors.noSessions();
  if (slots.length > mostSessions) throw classErrors.tooManySessions({ max: mostSessions });
  return slots;
}

/** The weekdays of a weekly rule, Monday first; none for a monthly one. */
export function weekdaysOf(rule: string): Weekday[] {
  const days = /BYDAY=([A-Z,]+)/.exec(rule)?.[1]?.split(',') ?? [];
  return weekdays.filter((name) => days.includes(name.toUpperCase()));
}

/** The weekend that is, or else the next one: from Saturday to the end of Sunday in Viet Nam. */
export function weekendOf(now: Date): { from: Date; to: Date } {
  const local = floating(now);
  const midnight = local.getTime() - (local.getTime() % (24 * 60 * minute));
  const weekday = local.getUTCDay();
  const daysToSaturday = weekday === 0 ? -1 : 6 - weekday;
  const from = fromFloating(new Date(midnight + daysToSaturday * 24 * 60 * minute));
  return { from, to: new Date(from.getTime() + 48 * 60 * minute) };
}

/** The days of a month `2026-11`, as `2026-11-01` and so on. */
export function daysOf(month: string): string[] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}
