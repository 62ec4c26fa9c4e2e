import { dayOf, formatTime, formatWeekday, formatWeekdayTime } from '@domdom/platform';
import { EmptyState, Link, Notice, Page, Table, Tabs, usePage } from '@domdom/ui';
import { useClassWords } from '../../classes.messages';
import { momentOf } from '../../domain/recurrence';
import type { UnitSession } from '../conflicts';
import { type CalendarView, calendarViews } from '../dto/figures.dto';
import { useFigureWords, viewLabels } from '../figures.messages';
import type { UnitCalendar } from '../unit-figures.service';

function Days({ sessions }: { sessions: readonly UnitSession[] }) {
  const { language } = usePage();
  const say = useFigureWords();
  const days = new Map<string, UnitSession[]>();
  for (const session of sessions) {
    const day = dayOf(session.startsAt);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return (
    <>
      {[...days].map(([day, held]) => (
        <section key={day} aria-label={formatWeekday(language, momentOf(day, '12:00'))}>
          <h2>{formatWeekday(language, momentOf(day, '12:00'))}</h2>
          <ul>
            {held.map((session) => (
              <li key={session.sessionId}>
                {formatTime(language, session.startsAt)}{' '}
                <Link href={`/organise/classes/${session.classId}`}>{session.title}</Link>
                {` · ${session.unitName} · ${session.venueName ?? say.online}`}
                {session.cancelled && <strong> ({say.cancelled})</strong>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function List({ sessions }: { sessions: readonly UnitSession[] }) {
  const { language } = usePage();
  const say = useFigureWords();
  return (
    <Table
      caption={say.calendar}
      quietCaption
      narrow="stack"
      rows={sessions}
      rowKey={({ sessionId }) => sessionId}
      columns={[
        { key: 'time', label: say.time, cell: ({ startsAt }) => formatWeekdayTime(language, startsAt) },
        {
          key: 'class',
          label: say.class,
          cell: ({ classId, title, cancelled }) => (
            <>
              <Link href={`/organise/classes/${classId}`}>{title}</Link>
              {cancelled && <strong> ({say.cancelled})</strong>}
            </>
          ),
        },
        { key: 'unit', label: say.unit, cell: ({ unitName }) => unitName },
        { key: 'place', label: say.place, cell: ({ venueName }) => venueName ?? say.online },
        {
          key: 'who',
          label: say.teachers,
          cell: ({ instructors }) => instructors.map(({ name }) => name).join(', '),
        },
      ]}
    />
  );
}

/** All sessions of a unit and those below it, with what gets in each other's way. */
export function UnitCalendarPage({ calendar }: { calendar: UnitCalendar }) {
  const { language } = usePage();
  const say = useFigureWords();
  const classes = useClassWords();
  const { unit, view, day, before, after, sessions, conflicts, more } = calendar;
  const href = (to: string, as: CalendarView = view) => `/organise/calendar/${unit.id}?view=${as}&day=${to}`;
  return (
    <Page
      title={`${say.calendar}: ${unit.name}`}
      heading={say.calendar}
      lead={[unit.name, unit.aboveName].filter(Boolean).join(', ')}
      breadcrumbs={[
        { label: classes.organise, href: '/organise/classes' },
        { label: say.unit, href: '/organise/calendar' },
      ]}
      wide
      unlisted
    >
      <Tabs
        label={say.calendar}
        tabs={calendarViews.map((one) => ({
          label: viewLabels[language][one],
          href: href(day, one),
          current: one === view,
        }))}
      />
      <p>
        {say.from} {formatWeekday(language, momentOf(day, '12:00'))}
      </p>
      {conflicts.length > 0 && (
        <Notice look="warning" title={say.conflicts}>
          <ul>
            {conflicts.map(({ first, second, venueName, instructors }) => (
              <li key={`${first.sessionId} ${second.sessionId}`}>
                {formatWeekdayTime(language, first.startsAt)}:{' '}
                <Link href={`/organise/classes/${first.classId}`}>{first.title}</Link> {say.and}{' '}
                <Link href={`/organise/classes/${second.classId}`}>{second.title}</Link> (
                {[
                  venueName && say.conflictVenue(venueName),
                  instructors.length > 0 && say.conflictPeople(instructors.join(', ')),
                ]
                  .filter(Boolean)
                  .join('; ')}
                )
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {sessions.length === 0 && (
        <EmptyState title={say.noSessions}>
          <p>{say.noSessionsAbout}</p>
        </EmptyState>
      )}
      {view === 'list' && sessions.length > 0 ? <List sessions={sessions} /> : <Days sessions={sessions} />}
      {more && <p>{say.moreSessions}</p>}
      <nav class="pager" aria-label={say.calendar}>
        <Link href={href(before)} icon="arrow-left" rel="prev">
          {say.before}
        </Link>
        <Link class="next" href={href(after)} icon="arrow-right" rel="next">
          {say.after}
        </Link>
      </nav>
    </Page>
  );
}
