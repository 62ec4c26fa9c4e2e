import { dayOf } from '@domdom/platform';
import fc from 'fast-check';
import { expand, momentOf, mostSessions, ruleOf, type Schedule, timeOf, weekdaysOf } from './recurrence';

const evenings: Schedule = {
  startsOn: '2026-11-24',
  startsAt: '19:30',
  minutes: 90,
  repeat: 'weekly',
  weekdays: ['tu', 'th'],
  count: 6,
};
const expandOf = (schedule: Schedule) =>
  expand(ruleOf(schedule), schedule.startsOn, schedule.startsAt, schedule.minutes);
const daysOf = (schedule: Schedule) => expandOf(schedule).map((slot) => dayOf(slot.startsAt));

describe('the sessions of a schedule', () => {
  it('fall on the chosen weekdays at the local time, six times', () => {
    expect(daysOf(evenings)).toEqual([
      '2026-11-24',
      '2026-11-26',
      '2026-12-01',
      '2026-12-03',
      '2026-12-08',
      '2026-12-10',
    ]);
    const [first] = expandOf(evenings);
    expect(first?.startsAt.toISOString()).toBe('2026-11-24T12:30:00.000Z');
    expect(first?.endsAt.toISOString()).toBe('2026-11-24T14:00:00.000Z');
  });

  it('begin on the first chosen weekday when the first day is another', () => {
    expect(daysOf({ ...evenings, startsOn: '2026-11-25', count: 2 })).toEqual(['2026-11-26', '2026-12-01']);
  });

  it('take the weekday of the first day when none is chosen', () => {
    expect(daysOf({ ...evenings, weekdays: [], count: 2 })).toEqual(['2026-11-24', '2026-12-01']);
  });

  it('include a session on the last day, in the evening or early in the morning', () => {
    const until = { ...evenings, count: undefined, until: '2026-12-03' };
    expect(daysOf(until).at(-1)).toBe('2026-12-03');
    expect(daysOf({ ...until, startsAt: '05:00' }).at(-1)).toBe('2026-12-03');
    expect(daysOf({ ...until, startsAt: '23:30' })).toHaveLength(4);
  });

  it('fall on the same weekday when it is another day in UTC', () => {
    const early = expandOf({ ...evenings, startsAt: '06:00', count: 1 })[0]!;
    expect(early.startsAt.toISOString()).toBe('2026-11-23T23:00:00.000Z');
    expect(dayOf(early.startsAt)).toBe('2026-11-24');
  });

  it('on the 31st of each month fall on the last day of a shorter one', () => {
    const monthly: Schedule = { ...evenings, startsOn: '2027-12-31', repeat: 'monthly', count: 4 };
    expect(daysOf(monthly)).toEqual(['2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31']);
    expect(daysOf({ ...monthly, startsOn: '2027-01-30', count: 3 })).toEqual([
      '2027-01-30',
      '2027-02-28',
      '2027-03-30',
    ]);
    expect(daysOf({ ...monthly, startsOn: '2027-01-15', count: 2 })).toEqual(['2027-01-15', '2027-02-15']);
  });

  it('are refused when nothing says where they end, or both things do', () => {
    expect(() => ruleOf({ ...evenings, count: undefined })).toThrow('classes.endOnce');
    expect(() => ruleOf({ ...evenings, until: '2026-12-31' })).toThrow('classes.endOnce');
    expect(() => ruleOf({ ...evenings, count: undefined, until: '2026-11-23' })).toThrow(
      'classes.endsBeforeStart',
    );
  });

  it('are refused when no day fits, or when there are too many', () => {
    const oneDay = { ...evenings, startsOn: '2026-11-25', count: undefined, until: '2026-11-25' };
    expect(() => expandOf(oneDay)).toThrow('classes.noSessions');
    expect(() => expandOf({ ...evenings, count: mostSessions + 1 })).toThrow('classes.tooManySessions');
  });

  it('keep the local time all year round, whatever the schedule', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 23 * 60 + 59 }),
        fc.subarray(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const),
        fc.constantFrom('weekly' as const, 'monthly' as const),
        fc.integer({ min: 1, max: mostSessions }),
        (date, clock, days, repeat, count) => {
          const startsAt = `${String(Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}`;
          const startsOn = date.toISOString().slice(0, 10);
          const slots = expandOf({ startsOn, startsAt, minutes: 60, repeat, weekdays: days, count });
          expect(slots).toHaveLength(count);
          expect(slots.every((slot) => timeOf(slot.startsAt) === startsAt)).toBe(true);
          expect(slots.every((slot, i) => i === 0 || slot.startsAt > slots[i - 1]!.startsAt)).toBe(true);
          expect(dayOf(slots[0]!.startsAt) >= startsOn).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a rule', () => {
  it('is written as iCalendar writes it and gives its weekdays back', () => {
    expect(ruleOf(evenings)).toBe('FREQ=WEEKLY;BYDAY=TU,TH;COUNT=6');
    expect(ruleOf({ ...evenings, count: undefined, until: '2026-12-31' })).toBe(
      'FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261231T165959Z',
    );
    expect(weekdaysOf(ruleOf({ ...evenings, weekdays: ['su', 'mo'] }))).toEqual(['mo', 'su']);
  });
});

describe('local days and times', () => {
  it('are seven hours ahead of UTC', () => {
    expect(momentOf('2026-03-01', '06:30').toISOString()).toBe('2026-02-28T23:30:00.000Z');
    expect(dayOf(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01');
    expect(timeOf(new Date('2026-12-31T17:05:00Z'))).toBe('00:05');
  });
});
