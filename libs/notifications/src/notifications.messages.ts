import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';

export const notificationWords = catalogue({
  vi: {
    title: 'Thông báo',
    fresh: 'Mới',
    open: 'Xem',
    empty: 'Chưa có thông báo nào',
    emptyAbout: 'Khi lớp bạn đăng ký đổi giờ hay có chỗ, chúng tôi báo cho bạn ở đây.',
    findClass: 'Tìm lớp học',
    choose: 'Chọn cách nhận tin',
    /** All that shows outside the portal of what is nobody else's business. */
    somethingNew: 'Bạn có tin mới trên Đom Đóm',
    severalNew: (count: number) => `${count} tin mới trên Đom Đóm`,
    mail: (name: string, words: string, settings: string, stop: string) =>
      `Chào ${name},\n\n${words}\n\nĐom Đóm\n\n--\nChọn cách nhận tin: ${settings}\nKhông nhận thư này nữa: ${stop}\n`,
  },
  en: {
    title: 'Notifications',
    fresh: 'New',
    open: 'Open',
    empty: 'No notifications yet',
    emptyAbout: 'When a class you registered for moves, or a place becomes free, we tell you here.',
    findClass: 'Find a class',
    choose: 'Choose how you are told',
    somethingNew: 'There is something new for you on Đom Đóm',
    severalNew: (count: number) => `${count} new messages on Đom Đóm`,
    mail: (name: string, words: string, settings: string, stop: string) =>
      `Hello ${name},\n\n${words}\n\nĐom Đóm\n\n--\nChoose how you are told: ${settings}\nNo more of these mails: ${stop}\n`,
  },
});

export const useNotificationWords = () => notificationWords[usePage().language];
