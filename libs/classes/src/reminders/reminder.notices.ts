import { defineNotices } from '@domdom/notifications';
import { formatWeekdayTime } from '@domdom/platform';

interface Session {
  title: string;
  /** ISO 8601. */
  at: string;
  /** Empty for a session that somebody takes part in online. */
  place: string;
}

export const reminderNotices = defineNotices('classes-reminders', {
  session: {
    vi: (p: Session) => `Nhắc bạn: ${named('vi', p.title)}, ${timeAndPlace('vi', p)}.`,
    en: (p: Session) => `Reminder: ${named('en', p.title)}, ${timeAndPlace('en', p)}.`,
  },
  sessionOfOthers: {
    vi: (p: Session & { names: string }) =>
      `Bạn nhắc giúp ${p.names}: ${named('vi', p.title)}, ${timeAndPlace('vi', p)}.`,
    en: (p: Session & { names: string }) =>
      `Please remind ${p.names}: ${named('en', p.title)}, ${timeAndPlace('en', p)}.`,
  },
  sessionTogether: {
    vi: (p: Session & { names: string }) =>
      `Nhắc bạn và ${p.names}: ${named('vi', p.title)}, ${timeAndPlace('vi', p)}.`,
    en: (p: Session & { names: string }) =>
      `Reminder for you and ${p.names}: ${named('en', p.title)}, ${timeAndPlace('en', p)}.`,
  },
  placeChanged: {
    vi: (p: { title: string; place: string }) =>
      `${p.title === '' ? 'Lớp bạn đăng ký' : `Lớp “${p.title}”`} đổi chỗ học: ${p.place}.`,
    en: (p: { title: string; place: string }) =>
      `${p.title === '' ? 'Your class' : `The class “${p.title}”`} is now held at ${p.place}.`,
  },
});

/** A class that is kept secret is named nowhere. */
const named = (language: 'vi' | 'en', title: string): string =>
  title === '' ? { vi: 'lớp bạn đăng ký', en: 'your class' }[language] : `“${title}”`;

function timeAndPlace(language: 'vi' | 'en', { at, place }: Session): string {
  const time = formatWeekdayTime(language, new Date(at));
  if (place === '') return language === 'vi' ? `${time}, học qua mạng` : `${time}, online`;
  return language === 'vi' ? `${time}, tại ${place}` : `${time}, at ${place}`;
}

const mostNames = 4;

/** Names as they are spoken; of many only the first: `Lan, Hoa, Mai, Cúc +3`. */
export function spokenNames(names: readonly string[]): string {
  const more = names.length - mostNames;
  return more > 0 ? `${names.slice(0, mostNames).join(', ')} +${more}` : names.join(', ');
}
