import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';

const words = catalogue({
  vi: {
    lessonSheet: (lesson: string) => `Bản in: ${lesson}`,
    courseSheet: (course: string) => `Bản in cả khóa: ${course}`,
    printLesson: 'Bản in của bài này',
    printCourse: 'Bản in cả khóa',
    backToLesson: 'Về bài học',
    backToCourse: 'Về khóa học',
    onScreen: 'Bài này chỉ học được trên điện thoại hoặc máy tính:',
    notOpen: 'Bài này chưa mở.',
    learnAt: 'Học trên mạng:',
    lesson: (place: number, title: string) => `Bài ${place}. ${title}`,
  },
  en: {
    lessonSheet: (lesson: string) => `To print: ${lesson}`,
    courseSheet: (course: string) => `To print, the whole course: ${course}`,
    printLesson: 'This lesson to print',
    printCourse: 'The whole course to print',
    backToLesson: 'Back to the lesson',
    backToCourse: 'Back to the course',
    onScreen: 'This lesson can only be learnt on a phone or a computer:',
    notOpen: 'This lesson is not open yet.',
    learnAt: 'Learn online:',
    lesson: (place: number, title: string) => `Lesson ${place}. ${title}`,
  },
});

export const usePrintWords = () => words[usePage().language];
