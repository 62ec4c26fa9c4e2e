import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';

const words = catalogue({
  vi: {
    enrol: 'Ghi danh và học ngay',
    ask: 'Xin vào học',
    queue: 'Vào danh sách chờ',
    signIn: 'Đăng nhập để học',
    signInToAsk: 'Đăng nhập để xin vào học',
    signInToQueue: 'Đăng nhập để vào danh sách chờ',
    askAbout: 'Người phụ trách khóa học xem và trả lời bạn.',
    full: (places: number, waiting: number) =>
      waiting === 0
        ? `Đã đủ ${places} chỗ. Bạn sẽ đứng đầu danh sách chờ.`
        : `Đã đủ ${places} chỗ, ${waiting} người đang chờ.`,
    closed: 'Khóa học này đã đóng, không nhận thêm người học.',
    over: 'Khóa học này đã qua ngày học cuối cùng.',
    invitedOnly: 'Khóa học này chỉ nhận người có đường dẫn mời. Hãy hỏi người phụ trách.',
    asked: 'Bạn đã xin vào học',
    askedAbout: (day: string) => `Gửi ${day}. Người phụ trách trả lời, chúng tôi báo bạn ngay.`,
    takeBack: 'Rút lời xin',
    inLine: (place: number) => `Bạn đứng thứ ${place} trong danh sách chờ`,
    inLineAbout: 'Có chỗ cho bạn, chúng tôi báo ngay.',
    leaveLine: 'Rời danh sách chờ',
    comeBack: 'Học lại khóa này',
    left: 'Bạn đã thôi học khóa này. Bài đã học vẫn được giữ.',
    expired: 'Thời gian học của bạn đã hết. Bài đã học vẫn được giữ.',
    refused: (reason: string) => `Lần trước bạn chưa được nhận. Lý do: ${reason}`,
    daysLong: (days: number) => `Học trong ${days} ngày từ khi ghi danh`,
    until: (day: string) => `Học đến ${day}`,
    places: (places: number) => `Nhận ${places} người học cùng lúc`,
    free: 'Miễn phí, học lúc nào cũng được',
    freeUntil: 'Miễn phí',
    enrolOthers: 'Ghi danh giúp người khác',
  },
  en: {
    enrol: 'Enrol and begin',
    ask: 'Ask to join',
    queue: 'Join the waiting list',
    signIn: 'Sign in to learn',
    signInToAsk: 'Sign in to ask to join',
    signInToQueue: 'Sign in to join the waiting list',
    askAbout: 'Whoever looks after the course reads it and answers you.',
    full: (places: number, waiting: number) =>
      waiting === 0
        ? `All ${places} places are taken. You would be first on the waiting list.`
        : `All ${places} places are taken; ${waiting} ${waiting === 1 ? 'person waits' : 'people wait'}.`,
    closed: 'This course is closed and takes no more learners.',
    over: 'The last day of this course is over.',
    invitedOnly: 'This course takes only those who have an invitation link. Ask who looks after it.',
    asked: 'You have asked to join',
    askedAbout: (day: string) => `Sent ${day}. We tell you as soon as there is an answer.`,
    takeBack: 'Take the request back',
    inLine: (place: number) => `You are number ${place} on the waiting list`,
    inLineAbout: 'We tell you as soon as there is a place for you.',
    leaveLine: 'Leave the waiting list',
    comeBack: 'Take it up again',
    left: 'You have left this course. What you have learned is kept.',
    expired: 'Your time for this course is over. What you have learned is kept.',
    refused: (reason: string) => `You were not admitted the last time. Why: ${reason}`,
    daysLong: (days: number) => `${days} days from the day you enrol`,
    until: (day: string) => `Until ${day}`,
    places: (places: number) => `${places} learn at the same time`,
    free: 'Free, whenever you like',
    freeUntil: 'Free',
    enrolOthers: 'Enrol somebody else',
  },
});
export const useEnrolStepWords = () => words[usePage().language];
