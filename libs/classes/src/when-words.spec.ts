import { whenWords } from './classes.messages';
import { weekdays as everyDay, ruleOf, type Weekday } from './domain/recurrence';

describe('when a class is held', () => {
  const evenings = (weekdays: readonly Weekday[]) => ({
    recurrence: ruleOf({
      startsOn: '2026-11-23',
      startsAt: '19:30',
      minutes: 60,
      repeat: 'weekly',
      weekdays,
      count: 14,
    }),
    startsOn: '2026-11-23',
    startsAt: '19:30',
    sessions: 14,
    firstStartsAt: new Date('2026-11-23T12:30:00Z'),
  });

  it('names its weekdays', () => {
    expect(whenWords('vi', evenings(['tu', 'th']))).toBe('Thứ Ba, Thứ Năm, 19:30 · 14 buổi');
  });

  it('does not name all seven of them', () => {
    expect(whenWords('vi', evenings(everyDay))).toBe('Hằng ngày, 19:30 · 14 buổi');
    expect(whenWords('en', evenings(everyDay))).toBe('Every day, 19:30 · 14 sessions');
  });
});
