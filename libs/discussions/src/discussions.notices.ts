import { defineNotices } from '@domdom/notifications';

interface About {
  /** Of the course or the class. */
  title: string;
}

export const discussionNotices = defineNotices('discussions', {
  mentioned: {
    vi: (p: About) => `Có người nhắc đến bạn trong phần hỏi đáp của “${p.title}”.`,
    en: (p: About) => `Somebody mentioned you in the discussion of “${p.title}”.`,
  },
  answered: {
    vi: (p: About) => `Câu hỏi của bạn ở “${p.title}” có câu trả lời mới.`,
    en: (p: About) => `Your question in “${p.title}” has a new answer.`,
  },
  marked: {
    vi: (p: About) => `Câu trả lời của bạn ở “${p.title}” được chọn là lời giải.`,
    en: (p: About) => `Your answer in “${p.title}” was marked as the solution.`,
  },
  newQuestions: {
    vi: (p: About & { count: number }) => `${p.count} câu hỏi mới ở “${p.title}” đang chờ bạn.`,
    en: (p: About & { count: number }) =>
      `${p.count} new ${p.count === 1 ? 'question' : 'questions'} in “${p.title}” for you.`,
  },
  approved: {
    vi: (p: About) => `Bài của bạn ở “${p.title}” đã được duyệt, mọi người trong lớp đã xem được.`,
    en: (p: About) => `Your post in “${p.title}” was approved and can be seen now.`,
  },
  hidden: {
    vi: (p: About & { reason: string }) => `Bài của bạn ở “${p.title}” đã bị ẩn: ${p.reason}`,
    en: (p: About & { reason: string }) => `Your post in “${p.title}” was hidden: ${p.reason}`,
  },
  restored: {
    vi: (p: About) => `Bài của bạn ở “${p.title}” đã hiện lại.`,
    en: (p: About) => `Your post in “${p.title}” is shown again.`,
  },
});
