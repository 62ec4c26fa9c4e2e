import { OwnWords } from '@domdom/courses';
import { dayOf, formatMonth, formatTime, formatWeekday } from '@domdom/platform';
import { Link, usePage } from '@domdom/ui';
import type { CalendarEntry } from '../class-list.repository';
import { useClassWords } from '../classes.messages';
import { type ClassMonth, nextMonth, previousMonth } from '../classes.service';
import { momentOf } from '../domain/recurrence';
import type { ClassListDto } from '../dto/class-filter.dto';
import { listHref } from './addresses';

/** A month's sessions by day: a list that reads well on a phone and aloud, with the days that have none left out. */
export function MonthCalendar({ month, filter }: { month: ClassMonth; filter: ClassListDto }) {
  const { language } = usePage();
  const say = useClassWords();
  const days = new Map<string, CalendarEntry[]>();
  for (const entry of month.entries) {
    const day = dayOf(entry.startsAt);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return (
    <>
      <h2>{formatMonth(language, momentOf(`${month.month}-15`, '12:00'))}</h2>
      {[...days].map(([day, entries]) => (
        <section key={day} aria-label={formatWeekday(language, momentOf(day, '12:00'))}>
          <h3>{formatWeekday(language, momentOf(day, '12:00'))}</h3>
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
        </section>
      ))}
      <nav class="pager" aria-label={say.month}>
        <Link
          href={listHref(filter, { view: 'month', month: previousMonth(month.month) })}
          icon="arrow-left"
          rel="prev"
        >
          {say.previousMonth}
        </Link>
        <Link
          class="next"
          href={listHref(filter, { view: 'month', month: nextMonth(month.month) })}
          icon="arrow-right"
          rel="next"
        >
          {say.nextMonth}
        </Link>
      </nav>
    </>
  );
}
