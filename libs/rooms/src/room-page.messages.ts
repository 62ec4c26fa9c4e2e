import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import { type RoomWords, roomWords } from './room-words';

/** The words of the page around the room, made on the server. */
const page = catalogue({
  vi: {
    classes: 'Lớp học',
    when: (from: string, until: string) => `${from}–${until}`,
    opensAt: (time: string) =>
      `Phòng mở lúc ${time}. Bạn vào trước để đợi cũng được, hoặc quay lại trang này khi đến giờ.`,
    noScript: 'Phòng học trực tuyến cần JavaScript',
    noScriptAbout:
      'Trình duyệt này đang tắt JavaScript, hoặc quá cũ. Bạn bật JavaScript lên, hoặc mở trang này bằng Chrome, Firefox, Safari hay Cốc Cốc bản mới.',
    otherWays:
      'Không bật được? Trang của lớp có nơi học tại chỗ, tài liệu và người phụ trách để bạn hỏi. Bạn cũng có thể nhờ người nhà mở trên máy khác.',
  },
  en: {
    classes: 'Classes',
    when: (from: string, until: string) => `${from}–${until}`,
    opensAt: (time: string) => `The room opens at ${time}. Come in and wait, or come back to this page then.`,
    noScript: 'The online room needs JavaScript',
    noScriptAbout:
      'JavaScript is off in this browser, or it is too old. Turn JavaScript on, or open this page in a recent Chrome, Firefox, Safari or Edge.',
    otherWays:
      'It can’t be turned on? The page of the class says where it meets, what there is to read and whom to ask. Somebody in your family can also open it on another device.',
  },
});
export const useRoomPageWords = () => page[usePage().language];

/** The words that the script of a room chooses among, in the language of the page. */
export const useScriptWords = (): RoomWords => roomWords[usePage().language];
