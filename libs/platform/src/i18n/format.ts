import type { Language } from './language';

const zone = 'Asia/Ho_Chi_Minh';
const locale: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

type Formats = Record<
  'date' | 'weekday' | 'time' | 'weekdayTime' | 'month' | 'dateTime',
  Intl.DateTimeFormat
>;
// Making an Intl formatter costs far more than using it, so each is made once.
const dates = Object.fromEntries(
  (['vi', 'en'] as const).map((language) => {
    const make = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale[language], { timeZone: zone, ...options });
    const day = { day: 'numeric', month: 'numeric', year: 'numeric' } as const;
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    return [
      language,
      {
        date: make(day),
        weekday: make({ weekday: 'long', ...day }),
        time: make(clock),
        weekdayTime: make({ weekday: 'long', ...day, ...clock }),
        month: make({ month: 'long', year: 'numeric' }),
        dateTime: make({ ...day, ...clock }),
      },
    ];
  }),
) as Record<Language, Formats>;
const numbers: Record<Language, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN'),
  en: new Intl.NumberFormat('en-GB'),
};
const percents: Record<Language, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN', { style: 'percent' }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent' }),
};

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone });

/** The day in Viet Nam at a moment, as the database and forms write it: `2026-11-24`. */
export const dayOf = (date: Date) => isoDay.format(date);

/** The year in Viet Nam at a moment: there it begins seven hours before it does in UTC. */
export const yearOf = (date: Date) => Number(dayOf(date).slice(0, 4));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `24/11/2026`, in the time of Viet Nam. */
export const formatDate = (language: Language, date: Date) => dates[language].date.format(date);
/** `Thứ Ba, 24/11/2026`. */
export const formatWeekday = (language: Language, date: Date) =>
  capital(dates[language].weekday.format(date));
/** `19:30`. */
export const formatTime = (language: Language, date: Date) => dates[language].time.format(date);
/** `Thứ Ba, 24/11/2026, 19:30`. */
export const formatWeekdayTime = (language: Language, date: Date) =>
  `${formatWeekday(language, date)}, ${formatTime(language, date)}`;
/** `24/11/2026, 19:30`. */
export const formatDateTime = (language: Language, date: Date) =>
  `${formatDate(language, date)}, ${formatTime(language, date)}`;
/** `tháng 11 năm 2026`. */
export const formatMonth = (language: Language, date: Date) => dates[language].month.format(date);
/** `1.234.567,89` in Vietnamese, `1,234,567.89` in English. */
export const formatNumber = (language: Language, value: number) => numbers[language].format(value);
/** A share from 0 to 1 as `45%`. */
export const formatPercent = (language: Language, share: number) => percents[language].format(share);
/** Seconds or minutes of learning in words a person would say: `45 phút`, `2 giờ 5 phút`. */
export function formatMinutes(language: Language, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const words = language === 'vi' ? { h: 'giờ', m: 'phút' } : { h: 'h', m: 'min' };
  if (hours === 0) return `${rest} ${words.m}`;
  return rest === 0 ? `${hours} ${words.h}` : `${hours} ${words.h} ${rest} ${words.m}`;
}
