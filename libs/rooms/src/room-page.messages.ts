import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import { type RoomWords, roomWords } from './room-words';

/** The words of the page around the room, made on the server. */
const page = catalogue({
  vi: {
    classes: 'Lớp học',
    noScript: 'Phòng học trực tuyến cần JavaScript',
    noScriptAbout:
      'Trình duyệt này đang tắt JavaScript, hoặc quá cũ. Bạn bật JavaScript lên, hoặc mở trang này bằng Chrome, Firefox, Safari hay Cốc Cốc bản mới.',
    otherWays: 'Bạn vẫn có thể:',
    byPhone: (phone: string) => `Gọi cho người phụ trách lớp: ${phone}.`,
    atPlace: (place: string) => `Đến học tại chỗ: ${place}.`,
    toClass: 'Về trang lớp học',
    materials: 'Tài liệu của lớp',
    when: (time: string) => `Buổi học ${time}`,
  },
  en: {
    classes: 'Classes',
    noScript: 'The online room needs JavaScript',
    noScriptAbout:
      'JavaScript is off in this browser, or it is too old. Turn JavaScript on, or open this page in a recent Chrome, Firefox, Safari or Edge.',
    otherWays: 'You can still:',
    byPhone: (phone: string) => `Call whoever looks after the class: ${phone}.`,
    atPlace: (place: string) => `Come to the class in person: ${place}.`,
    toClass: 'Back to the class',
    materials: 'Materials of the class',
    when: (time: string) => `Session of ${time}`,
  },
});
export const useRoomPageWords = () => page[usePage().language];

/** The words that the script of a room chooses among, in the language of the page. */
export const useRoomWords = (): RoomWords => roomWords[usePage().language];
