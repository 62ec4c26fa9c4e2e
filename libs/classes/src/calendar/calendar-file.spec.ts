import fc from 'fast-check';
import { expand, ruleOf, type Schedule, weekdays } from '../domain/recurrence';
import { readCalendar } from '../testing/read-calendar';
import { type CalendarSeries, type CalendarSession, calendarFile } from './calendar-file';

const schedule: Schedule = {
  startsOn: '2026-11-24',
  startsAt: '19:30',
  minutes: 90,
  repeat: 'weekly',
  weekdays: ['tu', 'th'],
  count: 6,
};
const house = 'Nhà văn hóa thôn Hạ, xã Mường Hoa';

function seriesOf(given: Schedule): CalendarSeries {
  const rule = ruleOf(given);
  return {
    id: 'class-1',
    title: 'Bình dân học vụ số; buổi tối, làm quen',
    description: 'Mang điện thoại.\nCó trà, bánh.',
    location: house,
    url: 'https://example.org/classes/1',
    discreet: false,
    cancelled: false,
    changedAt: new Date('2026-11-01T00:00:00Z'),
    rule,
    ...given,
    sessions: expand(rule, given.startsOn, given.startsAt, given.minutes).map((slot, index) => ({
      ...slot,
      id: `session-${index}`,
      plannedFor: null,
      revision: 0,
      changedAt: new Date('2026-11-01T00:00:00Z'),
      location: house,
      note: null,
      cancelled: false,
    })),
  };
}
const series = seriesOf(schedule);
const unfold = (text: string) => text.replace(/\r\n /g, '');
const change = (at: number, changes: Partial<CalendarSession>): CalendarSeries => ({
  ...series,
  sessions: series.sessions.map((one, index) => (index === at ? { ...one, ...changes } : one)),
});

/** What the sessions say should be seen. */
const expected = ({ sessions, title, cancelled }: CalendarSeries) =>
  sessions
    .map((one) => ({
      startsAt: one.startsAt.toISOString(),
      endsAt: one.endsAt.toISOString(),
      cancelled: cancelled || one.cancelled,
      location: one.location,
      title,
    }))
    .sort((a, b) => (a.startsAt + a.endsAt).localeCompare(b.startsAt + b.endsAt));

describe('a calendar file', () => {
  it('is one event with a rule in the time of Viet Nam, with what the format reserves escaped', () => {
    const text = calendarFile('Lớp của xã', [series]);
    const lines = unfold(text).split('\r\n');
    expect(lines).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20261124T193000');
    expect(lines).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=6');
    expect(lines).toContain('SUMMARY:Bình dân học vụ số\\; buổi tối\\, làm quen');
    expect(lines).toContain('DESCRIPTION:Mang điện thoại.\\nCó trà\\, bánh.');
    expect(lines).toContain('TZOFFSETTO:+0700');
    expect(lines).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(readCalendar(text)).toEqual(expected(series));
  });

  it('keeps the identity of a moved session, names the occurrence it was, and counts the change', () => {
    const moved = change(1, {
      plannedFor: series.sessions[1]!.startsAt,
      startsAt: new Date('2026-11-27T07:00:00Z'),
      endsAt: new Date('2026-11-27T08:30:00Z'),
      revision: 1,
      note: 'Mưa to',
    });
    const text = unfold(calendarFile('Lớp', [moved]));
    expect(text).toContain('RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20261126T193000');
    expect(text.match(/UID:class-1@domdom/g)).toHaveLength(2);
    expect(text.match(/SEQUENCE:1\r\n/g)).toHaveLength(2);
    expect(text).toContain('Mưa to');
    expect(readCalendar(text)).toEqual(expected(moved));
  });

  it('says of a cancelled session, and of all of a cancelled class, that they are', () => {
    const one = change(2, { cancelled: true, revision: 1 });
    expect(readCalendar(calendarFile('Lớp', [one])).filter((entry) => entry.cancelled)).toHaveLength(1);
    const all = readCalendar(calendarFile('Lớp', [{ ...one, cancelled: true }]));
    expect(all.every((entry) => entry.cancelled)).toBe(true);
    expect(all).toHaveLength(6);
  });

  it('is private and without a place or an address where it is to be discreet', () => {
    const discreet = {
      ...series,
      title: 'Lịch hẹn',
      description: null,
      location: null,
      url: null,
      discreet: true,
      sessions: series.sessions.map((one) => ({ ...one, location: null })),
    };
    const text = calendarFile('Lịch', [discreet]);
    expect(text).toContain('CLASS:PRIVATE');
    for (const word of ['LOCATION', 'URL:', 'DESCRIPTION', 'Bình dân']) expect(text).not.toContain(word);
  });

  it('shows the sessions of the database and nothing else, whatever was moved, cancelled or taken out', () => {
    const schedules: fc.Arbitrary<Schedule> = fc.record({
      startsOn: fc
        .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      startsAt: fc
        .tuple(fc.nat(23), fc.constantFrom('00', '15', '30', '45'))
        .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`),
      minutes: fc.integer({ min: 15, max: 600 }),
      repeat: fc.constantFrom('weekly' as const, 'monthly' as const),
      weekdays: fc.uniqueArray(fc.constantFrom(...weekdays), { maxLength: 4 }),
      count: fc.integer({ min: 1, max: 25 }),
    });
    const changes = fc.array(
      fc.record({
        kind: fc.constantFrom('kept', 'moved', 'moved long ago', 'cancelled', 'elsewhere', 'gone', 'longer'),
        hours: fc.integer({ min: -100, max: 100 }),
      }),
      { minLength: 25, maxLength: 25 },
    );
    const untilInstead = fc.boolean();
    fc.assert(
      fc.property(schedules, changes, untilInstead, (given, deeds, until) => {
        const plan: Schedule = until ? { ...given, count: undefined, until: lastDayOf(given) } : given;
        const whole = seriesOf(plan);
        const sessions = whole.sessions.flatMap((session, index): CalendarSession[] => {
          const { kind, hours } = deeds[index % deeds.length]!;
          const later = (date: Date) => new Date(date.getTime() + hours * 3_600_000);
          const to = { startsAt: later(session.startsAt), endsAt: later(session.endsAt), revision: 1 };
          if (kind === 'gone') return [];
          if (kind === 'moved') return [{ ...session, ...to, plannedFor: session.startsAt }];
          // Before it was kept when a session was first planned.
          if (kind === 'moved long ago') return [{ ...session, ...to }];
          if (kind === 'cancelled') return [{ ...session, cancelled: true, revision: 1 }];
          if (kind === 'elsewhere') return [{ ...session, location: 'Trường tiểu học' }];
          if (kind === 'longer') return [{ ...session, endsAt: new Date(session.endsAt.getTime() + 9e5) }];
          return [session];
        });
        const changed = { ...whole, sessions };
        const text = calendarFile('Lớp', [changed]);
        expect(readCalendar(text)).toEqual(expected(changed));
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
      { numRuns: 150 },
    );
  });

  it('loses nothing of what people write, in lines of 75 octets', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abc ĐđẾế🪔\n\\;,:"字'), maxLength: 300 });
    fc.assert(
      fc.property(text, text, (title, place) => {
        const one = { ...change(0, {}), title, location: place || null };
        const file = calendarFile(title, [
          { ...one, sessions: one.sessions.map((session) => ({ ...session, location: place || null })) },
        ]);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const [entry] = readCalendar(file);
        expect(entry?.title ?? '').toBe(title);
        expect(entry?.location ?? '').toBe(place);
      }),
    );
  });
});

/** A day by which a schedule of a count has certainly ended, or half of it. */
const lastDayOf = ({ startsOn }: Schedule) =>
  new Date(new Date(startsOn).getTime() + 40 * 86_400_000).toISOString().slice(0, 10);
