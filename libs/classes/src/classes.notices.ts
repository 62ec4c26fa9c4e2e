import { defineNotices } from '@domdom/notifications';
import { formatWeekdayTime } from '@domdom/platform';

interface About {
  /** Empty for a class that is kept secret. */
  title: string;
}
interface AboutTime extends About {
  /** ISO 8601. */
  at: string;
}

const lop = (p: About) => (p.title ? `lớp “${p.title}”` : 'một lớp học');
const Lop = (p: About) => (p.title ? `Lớp “${p.title}”` : 'Một lớp học');
const TheClass = (p: About) => (p.title ? `The class “${p.title}”` : 'A class');
const theClass = (p: About) => (p.title ? `the class “${p.title}”` : 'a class');

export const classNotices = defineNotices('classes', {
  // People were told these two before places were offered for a time; they still stand in their inboxes.
  movedUp: {
    vi: (p: About) => `Đã có chỗ cho bạn trong ${lop(p)}.`,
    en: (p: About) => `There is a place for you in ${theClass(p)}.`,
  },
  removed: {
    vi: (p: About) => `Người phụ trách đã bỏ tên bạn khỏi ${lop(p)}.`,
    en: (p: About) => `The organiser has taken you off the list of ${theClass(p)}.`,
  },
  registeredFor: {
    vi: (p: About & { by: string }) => `${p.by} đã đăng ký ${lop(p)} giúp bạn.`,
    en: (p: About & { by: string }) => `${p.by} has registered you for ${theClass(p)}.`,
  },
  cancelled: {
    vi: (p: About & { reason: string }) => `${Lop(p)} đã hủy: ${p.reason}`,
    en: (p: About & { reason: string }) => `${TheClass(p)} is cancelled: ${p.reason}`,
  },
  sessionCancelled: {
    vi: (p: AboutTime & { reason: string }) =>
      `Buổi ${formatWeekdayTime('vi', new Date(p.at))} của ${lop(p)} đã hủy: ${p.reason}`,
    en: (p: AboutTime & { reason: string }) =>
      `The session of ${theClass(p)} on ${formatWeekdayTime('en', new Date(p.at))} is cancelled: ${p.reason}`,
  },
  sessionAdded: {
    vi: (p: AboutTime) => `${Lop(p)} có thêm buổi ${formatWeekdayTime('vi', new Date(p.at))}.`,
    en: (p: AboutTime) => `${TheClass(p)} has one more session, ${formatWeekdayTime('en', new Date(p.at))}.`,
  },
  sessionMoved: {
    vi: (p: AboutTime & { from: string }) =>
      `${Lop(p)} đổi giờ: từ ${formatWeekdayTime('vi', new Date(p.from))} sang ${formatWeekdayTime('vi', new Date(p.at))}.`,
    en: (p: AboutTime & { from: string }) =>
      `A session of ${theClass(p)} has moved from ${formatWeekdayTime('en', new Date(p.from))} to ${formatWeekdayTime('en', new Date(p.at))}.`,
  },
});
