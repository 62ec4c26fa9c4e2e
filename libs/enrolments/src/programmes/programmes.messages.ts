import { catalogue, type Language } from '@domdom/platform';
import { usePage } from '@domdom/ui';

const words = catalogue({
  vi: {
    programmes: 'Chương trình tôi theo',
    completed: 'Chương trình đã hoàn thành',
    followed: 'Bạn đang theo chương trình này. Bước tiếp theo ở ngay đây.',
    left: 'Bạn đã thôi theo chương trình. Các khóa đã học vẫn được giữ.',
    nextStep: (title: string) => `Bước tiếp theo: ${title}`,
    goOn: 'Học tiếp',
    see: 'Xem chương trình',
    progress: 'Đã xong',
    stepsDone: (done: number, all: number) => `${done} trong ${all} bước`,
    completedOn: (day: string) => `Hoàn thành ${day}`,
    aClass: 'một lớp cộng đồng',
  },
  en: {
    programmes: 'Programmes I follow',
    completed: 'Programmes I have completed',
    followed: 'You follow this programme. Your next step is right here.',
    left: 'You have stopped following the programme. The courses you have taken are kept.',
    nextStep: (title: string) => `Your next step: ${title}`,
    goOn: 'Continue',
    see: 'See the programme',
    progress: 'Done',
    stepsDone: (done: number, all: number) => `${done} of ${all} steps`,
    completedOn: (day: string) => `Completed ${day}`,
    aClass: 'a community class',
  },
});

export const programmeWords = (language: Language) => words[language];
export const useProgrammeWords = () => words[usePage().language];
