import { defineNotices } from '@domdom/notifications';

interface About {
  title: string;
}

export const enrolmentNotices = defineNotices('enrolments', {
  movedUp: {
    vi: (p: About) => `Đã có chỗ cho bạn trong khóa “${p.title}”. Bạn vào học được rồi.`,
    en: (p: About) => `There is a place for you in the course “${p.title}”. You can begin.`,
  },
  accepted: {
    vi: (p: About) => `Bạn được nhận vào khóa “${p.title}”. Vào học nhé.`,
    en: (p: About) => `You are in: the course “${p.title}” is open to you.`,
  },
  acceptedWaiting: {
    vi: (p: About) =>
      `Bạn được nhận vào khóa “${p.title}”, nhưng đang đủ chỗ. Có chỗ chúng tôi báo bạn ngay.`,
    en: (p: About) => `You may learn “${p.title}”, but all places are taken. We tell you when one is free.`,
  },
  declined: {
    vi: (p: About & { reason: string }) => `Chưa nhận bạn vào khóa “${p.title}”. Lý do: ${p.reason}`,
    en: (p: About & { reason: string }) => `You were not admitted to “${p.title}”. Why: ${p.reason}`,
  },
  takenOut: {
    vi: (p: About & { reason: string }) =>
      `Bạn không còn trong khóa “${p.title}”. Lý do: ${p.reason} Những bài bạn học vẫn được giữ.`,
    en: (p: About & { reason: string }) =>
      `You are no longer in the course “${p.title}”. Why: ${p.reason} What you have learned is kept.`,
  },
  enrolledFor: {
    vi: (p: About & { by: string }) => `${p.by} đã ghi danh khóa “${p.title}” giúp bạn.`,
    en: (p: About & { by: string }) => `${p.by} has enrolled you in the course “${p.title}”.`,
  },
  suggested: {
    vi: (p: About & { by: string }) => `${p.by} mời bạn học khóa “${p.title}”.`,
    en: (p: About & { by: string }) => `${p.by} invites you to learn “${p.title}”.`,
  },
  expired: {
    vi: (p: About) => `Thời gian học khóa “${p.title}” đã hết. Những bài bạn học vẫn được giữ.`,
    en: (p: About) => `Your time for the course “${p.title}” is over. What you have learned is kept.`,
  },
  comeBack: {
    vi: (p: About & { lessons: number }) =>
      `Khóa “${p.title}” còn ${p.lessons} bài, mỗi bài vài phút thôi. Khi nào rảnh, bạn học tiếp nhé.`,
    en: (p: About & { lessons: number }) =>
      `“${p.title}” has ${p.lessons} ${p.lessons === 1 ? 'lesson' : 'lessons'} left, a few minutes each. Go on whenever you like.`,
  },
});
