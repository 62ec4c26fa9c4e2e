import { defineErrors } from '@domdom/platform';

export const notificationErrors = defineErrors('notifications', {
  notAPushService: {
    kind: 'invalid',
    vi: 'Trình duyệt này chưa nhận được thông báo. Bạn hãy thử trình duyệt khác.',
    en: 'This browser cannot receive notifications. Please try another one.',
  },
  linkUnknown: {
    kind: 'not-found',
    vi: 'Đường dẫn này không đúng. Bạn hãy mở phần Cài đặt thông báo.',
    en: 'This link is not right. Please open the notification settings.',
  },
});
