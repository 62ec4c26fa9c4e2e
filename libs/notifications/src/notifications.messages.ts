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
    /** All that shows outside the portal of what is nobody else's business. */
    somethingNew: 'Bạn có tin mới trên Đom Đóm',
    mail: (name: string, words: string, link: string) => `Chào ${name},\n\n${words}\n\n${link}\n\nĐom Đóm`,
  },
  en: {
    title: 'Notifications',
    fresh: 'New',
    open: 'Open',
    empty: 'No notifications yet',
    emptyAbout: 'When a class you registered for moves, or a place becomes free, we tell you here.',
    findClass: 'Find a class',
    somethingNew: 'There is something new for you on Đom Đóm',
    mail: (name: string, words: string, link: string) => `Hello ${name},\n\n${words}\n\n${link}\n\nĐom Đóm`,
  },
});

export const useNotificationWords = () => notificationWords[usePage().language];
