import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';

export const roomWords = catalogue({
  vi: {
    room: 'Phòng học trực tuyến',
    early: (time: string) => `Phòng mở lúc ${time}. Hãy quay lại trang này khi đến giờ.`,
    waiting: 'Phòng sắp mở. Bạn được vào khi người hướng dẫn mở phòng.',
    open: 'Phòng đang mở.',
    over: 'Buổi học này đã kết thúc.',
    back: 'Về trang lớp học',
    nextRoom: (time: string) => `Buổi học ${time}.`,
    enter: 'Vào phòng học',
    learner: (number: number) => `Người học ${number}`,
  },
  en: {
    room: 'Online room',
    early: (time: string) => `The room opens at ${time}. Come back to this page then.`,
    waiting: 'The room opens soon. You are let in when the instructor opens it.',
    open: 'The room is open.',
    over: 'This session is over.',
    back: 'Back to the class',
    nextRoom: (time: string) => `Session: ${time}.`,
    enter: 'Go to the room',
    learner: (number: number) => `Learner ${number}`,
  },
});

export const useRoomWords = () => roomWords[usePage().language];
