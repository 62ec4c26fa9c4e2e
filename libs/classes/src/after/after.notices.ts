import { defineNotices } from '@domdom/notifications';
import { formatWeekdayTime } from '@domdom/platform';

export const afterNotices = defineNotices('classes-after', {
  recording: {
    vi: (p: { title: string; at: string }) =>
      `Bạn vắng buổi ${formatWeekdayTime('vi', new Date(p.at))} của lớp “${p.title}”. Bây giờ bạn xem lại được.`,
    en: (p: { title: string; at: string }) =>
      `You missed the session of “${p.title}” on ${formatWeekdayTime('en', new Date(p.at))}. Now you can watch it.`,
  },
});
