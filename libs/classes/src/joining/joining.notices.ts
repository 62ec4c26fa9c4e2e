import { defineNotices } from '@domdom/notifications';
import { formatWeekdayTime } from '@domdom/platform';

interface About {
  /** Empty for a class that is kept secret. */
  title: string;
}
interface Offer extends About {
  /** ISO 8601. */
  until: string;
}
interface OfSomebody extends About {
  name: string;
}

const named = (word: string, { title }: About) => (title ? `${word} “${title}”` : word);
const lop = (about: About) => named(about.title ? 'lớp' : 'một lớp học', about);
const theClass = (about: About) => (about.title ? named('the class', about) : 'a class');
const vi = (until: string) => formatWeekdayTime('vi', new Date(until));
const en = (until: string) => formatWeekdayTime('en', new Date(until));

export const joiningNotices = defineNotices('classes.joining', {
  offered: {
    vi: (p: Offer) => `Có chỗ cho bạn trong ${lop(p)}. Hãy nhận chỗ trước ${vi(p.until)}.`,
    en: (p: Offer) => `There is a place for you in ${theClass(p)}. Take it before ${en(p.until)}.`,
  },
  offeredTo: {
    vi: (p: Offer & OfSomebody) => `Có chỗ cho ${p.name} trong ${lop(p)}. Hãy nhận chỗ trước ${vi(p.until)}.`,
    en: (p: Offer & OfSomebody) =>
      `There is a place for ${p.name} in ${theClass(p)}. Take it before ${en(p.until)}.`,
  },
  given: {
    vi: (p: About) => `Đã có chỗ cho bạn trong ${lop(p)}.`,
    en: (p: About) => `You have a place in ${theClass(p)} now.`,
  },
  givenTo: {
    vi: (p: OfSomebody) => `Đã có chỗ cho ${p.name} trong ${lop(p)}. Bạn báo giúp người ấy.`,
    en: (p: OfSomebody) => `${p.name} has a place in ${theClass(p)} now. Please tell them.`,
  },
  lapsed: {
    vi: (p: About) =>
      `Hết giờ nhận chỗ trong ${lop(p)}; chỗ đã sang người kế tiếp. Bạn có thể ghi tên chờ lại.`,
    en: (p: About) =>
      `The time to take your place in ${theClass(p)} is over and it went to the next in line. You can join the waiting list again.`,
  },
  lapsedOf: {
    vi: (p: OfSomebody) => `Hết giờ nhận chỗ cho ${p.name} trong ${lop(p)}; chỗ đã sang người kế tiếp.`,
    en: (p: OfSomebody) =>
      `The time to take the place of ${p.name} in ${theClass(p)} is over; it went to the next in line.`,
  },
  removed: {
    vi: (p: About) => `Người phụ trách đã bỏ tên bạn khỏi ${lop(p)}.`,
    en: (p: About) => `The organiser has taken you off the list of ${theClass(p)}.`,
  },
  removedOf: {
    vi: (p: OfSomebody) => `Người phụ trách đã bỏ tên ${p.name} khỏi ${lop(p)}.`,
    en: (p: OfSomebody) => `The organiser has taken ${p.name} off the list of ${theClass(p)}.`,
  },
});
