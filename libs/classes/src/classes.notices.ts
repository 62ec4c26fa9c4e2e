import { defineNotices } from '@domdom/notifications';
import { formatWeekdayTime } from '@domdom/platform';

interface About {
  title: string;
}
interface AboutTime extends About {
  /** ISO 8601. */
  at: string;
}

export const classNotices = defineNotices('classes', {
  movedUp: {
    vi: (p: About) => `Đã có chỗ cho bạn trong lớp “${p.title}”.`,
    en: (p: About) => `There is a place for you in the class “${p.title}”.`,
  },
  registeredFor: {
    vi: (p: About & { by: string }) => `${p.by} đã đăng ký lớp “${p.title}” giúp bạn.`,
    en: (p: About & { by: string }) => `${p.by} has registered you for the class “${p.title}”.`,
  },
  removed: {
    vi: (p: About) => `Người phụ trách đã bỏ tên bạn khỏi lớp “${p.title}”.`,
    en: (p: About) => `The organiser has taken you off the list of “${p.title}”.`,
  },
  cancelled: {
    vi: (p: About & { reason: string }) => `Lớp “${p.title}” đã hủy: ${p.reason}`,
    en: (p: About & { reason: string }) => `The class “${p.title}” is cancelled: ${p.reason}`,
  },
  sessionCancelled: {
    vi: (p: AboutTime & { reason: string }) =>
      `Buổi ${formatWeekdayTime('vi', new Date(p.at))} của lớp “${p.title}” đã hủy: ${p.reason}`,
    en: (p: AboutTime & { reason: string }) =>
      `The session of “${p.title}” on ${formatWeekdayTime('en', new Date(p.at))} is cancelled: ${p.reason}`,
  },
  sessionMoved: {
    vi: (p: AboutTime & { from: string }) =>
      `Lớp “${p.title}” đổi giờ: từ ${formatWeekdayTime('vi', new Date(p.from))} sang ${formatWeekdayTime('vi', new Date(p.at))}.`,
    en: (p: AboutTime & { from: string }) =>
      `A session of “${p.title}” has moved from ${formatWeekdayTime('en', new Date(p.from))} to ${formatWeekdayTime('en', new Date(p.at))}.`,
  },
});
