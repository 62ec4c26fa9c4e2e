import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';

/** Words of places that are offered, and of changing how one takes part. */
export const joiningWords = catalogue({
  vi: {
    offered: 'Có chỗ cho bạn',
    takeBefore: (when: string) => `Hãy nhận chỗ trước ${when}. Sau đó chỗ sang người kế tiếp.`,
    accept: 'Nhận chỗ',
    decline: 'Nhường chỗ cho người khác',
    declineQuestion: 'Bạn không học lớp này nữa? Chỗ sẽ sang người kế tiếp.',
    saidAccepted: (count: number) =>
      count === 1 ? 'Bạn đã nhận chỗ. Hẹn gặp ở lớp!' : `Đã nhận ${count} chỗ. Hẹn gặp ở lớp!`,
    toOnline: 'Chuyển sang học trực tuyến',
    toRoom: 'Chuyển sang học tại lớp',
    saidChanged: 'Đã đổi cách học.',
    registeredOne: 'đã có chỗ',
    waitingOne: (position: number) => `đang chờ, thứ ${position}`,
    offeredOne: 'có chỗ, chờ bạn nhận',
    giveUpFor: (name: string) => `Hủy cho ${name}`,
    giveUpForQuestion: (name: string) => `Hủy đăng ký của ${name}?`,
    queueAbout: 'Có chỗ trống, chúng tôi báo và giữ chỗ cho bạn một ngày để nhận.',
    offeredList: 'Đang được mời nhận chỗ',
    acceptFor: 'Người ấy nhận chỗ',
    saidAcceptedFor: 'Đã ghi là nhận chỗ.',
  },
  en: {
    offered: 'There is a place for you',
    takeBefore: (when: string) => `Take it before ${when}. Then it goes to the next in line.`,
    accept: 'Take the place',
    decline: 'Leave the place to somebody else',
    declineQuestion: "You don't want to take this class any more? The place goes to the next in line.",
    saidAccepted: (count: number) =>
      count === 1 ? 'The place is yours. See you in class!' : `${count} places are yours. See you in class!`,
    toOnline: 'Take part online instead',
    toRoom: 'Come in person instead',
    saidChanged: 'Changed how you take part.',
    registeredOne: 'has a place',
    waitingOne: (position: number) => `number ${position} on the waiting list`,
    offeredOne: 'is offered a place',
    giveUpFor: (name: string) => `Cancel for ${name}`,
    giveUpForQuestion: (name: string) => `Cancel the registration of ${name}?`,
    queueAbout: 'When a place becomes free we tell you and keep it for you for a day.',
    offeredList: 'Offered a place',
    acceptFor: 'They take the place',
    saidAcceptedFor: 'Noted that they take the place.',
  },
});

export const useJoiningWords = () => joiningWords[usePage().language];
