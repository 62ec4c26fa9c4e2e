import { catalogue, type Language } from '@domdom/platform';
import { usePage } from '@domdom/ui';

const words = catalogue({
  vi: {
    notOpen: 'Bài này chưa mở',
    opensOn: (day: string) => `Bài này mở vào ${day}.`,
    waitsFor: (title: string) => `Bài này mở khi bạn học xong bài “${title}”.`,
    toOpen: (title: string) => `Học bài “${title}”`,
    meanwhile: 'Trong lúc chờ, bạn học khóa khác hoặc xem lại bài đã học.',
    toMine: 'Về việc học của tôi',
    moreCourses: 'Chọn khóa học khác',
    byClass: (sessions: number) => `Bài này xong khi bạn dự ${sessions} buổi lớp cộng đồng của khóa học.`,
    byClassHelp: 'Giáo viên của lớp điểm danh cho bạn; bạn không phải bấm gì thêm.',
    findClass: 'Tìm lớp để dự',
    average: (reached: number, needed: number) =>
      `Điểm trung bình của bạn là ${reached}%, cần ${needed}%. Làm lại bài này để nâng điểm.`,
  },
  en: {
    notOpen: 'This lesson is not open yet',
    opensOn: (day: string) => `This lesson opens on ${day}.`,
    waitsFor: (title: string) => `This lesson opens when you have done “${title}”.`,
    toOpen: (title: string) => `Take “${title}”`,
    meanwhile: 'Until then take another course, or look at what you have learnt.',
    toMine: 'To my learning',
    moreCourses: 'Choose another course',
    byClass: (sessions: number) =>
      `This lesson is done when you go to ${sessions} ${sessions === 1 ? 'session' : 'sessions'} of a community class of the course.`,
    byClassHelp: 'The teacher of the class marks that you were there; there is nothing more to press.',
    findClass: 'Find a class',
    average: (reached: number, needed: number) =>
      `Your average is ${reached}%, and ${needed}% are needed. Do this lesson again for a better score.`,
  },
});

export const learningWords = (language: Language) => words[language];
export const useLearningWords = () => words[usePage().language];
