import { OwnWords } from '@domdom/courses';
import { dayOf, formatMonth, formatTime, formatWeekday } from '@domdom/platform';
import { Link, usePage } from '@domdom/ui';
import type { CalendarEntry } from '../class-list.repository';
import { useClassWords } from '../classes.messages';
import { type ClassMonth, nextMonth, previousMonth } from '../classes.service';
import { daysOf, momentOf } from '../domain/recurrence';
import type { ClassListDto } from '../dto/class-filter.dto';
import { useFindingWords } from '../finding.messages';
import { classesHref } from './addresses';

/** The column of a day in a week that begins on Monday, from 1. */
const columnOf = (day: string) => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/**
 * A month's sessions by day. On a phone, and aloud, a list of the days that have some; from 900 px the same list is a
 * grid of weeks, in which the other days have their squares as well.
 */
export function MonthCalendar({
  month,
  filter,
  now,
}: {
  month: ClassMonth;
  filter: ClassListDto;
  now: Date;
}) {
  const { language, assets } = usePage();
  const say = useClassWords();
  const find = useFindingWords();
  const today = dayOf(now);
  const byDay = new Map<string, CalendarEntry[]>();
  const name = formatMonth(language, momentOf(`${month.month}-15`, '12:00'));
  for (const entry of month.entries) {
    const day = dayOf(entry.startsAt);
    byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  }
  return (
    <>
      <link rel="stylesheet" href={assets.url('classes-month.css')} />
      <h2>{name.charAt(0).toUpperCase() + name.slice(1)}</h2>
      {month.entries.length === 0 && <p>{find.noneInMonth}</p>}
      <ol class="month">
        {daysOf(month.month).map((day) => {
          const entries = byDay.get(day);
          const begins = day.endsWith('-01') ? `begins-${columnOf(day)}` : '';
          const number = Number(day.slice(8));
          if (!entries) {
            return (
              <li key={day} class={`no-class ${begins}`.trim()} aria-hidden="true">
                {number}
              </li>
            );
          }
          return (
            <li key={day} class={`${begins} ${day === today ? 'today' : ''}`.trim() || undefined}>
              <h3>
                <span class="long">{formatWeekday(language, momentOf(day, '12:00'))}</span>
                <span class="short" aria-hidden="true">
                  {number}
                </span>
              </h3>
              <ul>
                {entries.map((entry) => (
                  <li key={entry.sessionId}>
                    {formatTime(language, entry.startsAt)}{' '}
                    <Link href={`/classes/${entry.classId}`}>
                      <OwnWords text={entry.title} />
                    </Link>
                    {entry.cancelled && <strong> ({say.cancelledSession})</strong>}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
      <nav class="pager" aria-label={say.month}>
        <Link
          href={classesHref(filter, { view: 'month', month: previousMonth(month.month) })}
          icon="arrow-left"
          rel="prev"
        >
          {say.previousMonth}
        </Link>
        <Link
          class="next"
          href={classesHref(filter, { view: 'month', month: nextMonth(month.month) })}
          icon="arrow-right"
          rel="next"
        >
          {say.nextMonth}
        </Link>
      </nav>
    </>
  );
}
