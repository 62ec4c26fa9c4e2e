import { catalogue, type Language } from '@domdom/platform';
import { usePage } from '@domdom/ui';

const words = catalogue({
  vi: {
    older: 'Khóa học này có bản mới',
    olderAbout:
      'Bạn có thể học nốt bản này, hoặc chuyển sang bản mới. Bài đã học mà bản mới vẫn giữ thì vẫn tính là xong.',
    moveOver: 'Chuyển sang bản mới',
    moved: 'Bạn đang học bản mới.',
  },
  en: {
    older: 'There is a new version of this course',
    olderAbout:
      'You can finish this version, or go over to the new one. Lessons that you have done and that stayed remain done.',
    moveOver: 'Go over to the new version',
    moved: 'You are learning the new version now.',
  },
});

export const versionWords = (language: Language) => words[language];
export const useVersionWords = () => words[usePage().language];
