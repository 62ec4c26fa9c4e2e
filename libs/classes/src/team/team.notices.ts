import { defineNotices } from '@domdom/notifications';

interface About {
  /** Empty for a class that is kept secret. */
  title: string;
  by: string;
}
const lop = (p: { title: string }) => (p.title ? `lớp “${p.title}”` : 'một lớp học');
const theClass = (p: { title: string }) => (p.title ? `the class “${p.title}”` : 'a class');

export const teamNotices = defineNotices('classes.team', {
  teaches: {
    vi: (p: About) => `${p.by} mời bạn dạy cùng ${lop(p)}. Mở lớp để xem danh sách và các buổi.`,
    en: (p: About) => `${p.by} asks you to teach ${theClass(p)} too. Open it to see its list and sessions.`,
  },
  teachesNoMore: {
    vi: (p: About) => `${p.by} ghi rằng bạn không dạy ${lop(p)} nữa.`,
    en: (p: About) => `${p.by} noted that you do not teach ${theClass(p)} any more.`,
  },
  helps: {
    vi: (p: About) => `${p.by} nhờ bạn giúp ${lop(p)}: điểm danh và ghi tên giúp người khác.`,
    en: (p: About) => `${p.by} asks you to help with ${theClass(p)}: call the roll and register people.`,
  },
  helpsNoMore: {
    vi: (p: About) => `${p.by} ghi rằng bạn không giúp ${lop(p)} nữa. Cảm ơn bạn.`,
    en: (p: About) => `${p.by} noted that you do not help with ${theClass(p)} any more. Thank you.`,
  },
  helperLeft: {
    vi: (p: About) => `${p.by} không giúp ${lop(p)} nữa.`,
    en: (p: About) => `${p.by} does not help with ${theClass(p)} any more.`,
  },
  overruled: {
    vi: (p: { title: string; by: string; count: number }) =>
      `${p.by} điểm danh sau bạn ở ${lop(p)}: ${p.count} người khác với bạn ghi. Hãy xem lại nếu cần.`,
    en: (p: { title: string; by: string; count: number }) =>
      `${p.by} called the roll of ${theClass(p)} after you: ${p.count} marked otherwise than you did. Look again if needed.`,
  },
});
