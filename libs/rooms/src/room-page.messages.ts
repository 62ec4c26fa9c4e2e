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
    otherWays: 'Không bật được?',
    linkAbout: 'Lớp này học ở một trang riêng, có thể mở được mà không cần phòng này:',
    link: 'Mở trang học của lớp',
    materialsAbout: 'Tài liệu và bản ghi của lớp đọc được ngay:',
    materials: 'Xem tài liệu của lớp',
    ask: (instructors: string, unit: string) =>
      instructors === ''
        ? `Bạn hỏi ${unit}, nơi mở lớp.`
        : `Bạn hỏi ${instructors}, hoặc ${unit}, nơi mở lớp.`,
    anotherDevice: 'Bạn nhờ người nhà mở phòng học trên máy khác.',
    feedback: 'Buổi học thế nào? Bạn cho biết ý kiến',
  },
  en: {
    classes: 'Classes',
    when: (from: string, until: string) => `${from}–${until}`,
    opensAt: (time: string) => `The room opens at ${time}. Come in and wait, or come back to this page then.`,
    noScript: 'The online room needs JavaScript',
    noScriptAbout:
      'JavaScript is off in this browser, or it is too old. Turn JavaScript on, or open this page in a recent Chrome, Firefox, Safari or Edge.',
    otherWays: 'It can’t be turned on?',
    linkAbout: 'This class meets on a page of its own, which may work without this room:',
    link: 'Open the page of the class’s meeting',
    materialsAbout: 'What the class reads and its recordings can be opened now:',
    materials: 'See the materials of the class',
    ask: (instructors: string, unit: string) =>
      instructors === ''
        ? `Ask ${unit}, which holds the class.`
        : `Ask ${instructors}, or ${unit}, which holds the class.`,
    anotherDevice: 'Somebody in your family can open the room on another device.',
    feedback: 'How was the session? Tell us',
  },
});
export const useRoomPageWords = () => page[usePage().language];

/** The words that the script of a room chooses among, in the language of the page. */
export const useScriptWords = (): RoomWords => roomWords[usePage().language];
