import { defineErrors } from '@domdom/platform';

/** What can go wrong with picture and sound. */
export const mediaErrors = defineErrors('rooms', {
  mediaAway: {
    kind: 'conflict',
    vi: 'Hình và tiếng đang bị gián đoạn. Phần còn lại của phòng vẫn dùng được.',
    en: 'Picture and sound are away for the moment. The rest of the room works.',
  },
  mediaFull: {
    kind: 'conflict',
    vi: 'Đang có quá nhiều người bật hình và tiếng. Hãy đợi một người thôi phát.',
    en: 'Too many people send picture and sound. Wait until one of them stops.',
  },
  feedGone: {
    kind: 'not-found',
    vi: 'Người này không còn phát hình và tiếng.',
    en: 'This person no longer sends picture and sound.',
  },
  connectionGone: {
    kind: 'not-found',
    vi: 'Kết nối hình và tiếng này đã đóng. Hãy nối lại.',
    en: 'This connection for picture and sound is closed. Connect again.',
  },
  tooManyConnections: {
    kind: 'too-many',
    vi: 'Bạn đang mở quá nhiều kết nối hình và tiếng. Hãy tải lại trang.',
    en: 'You have too many connections for picture and sound. Reload the page.',
  },
  mediaUnusable: {
    kind: 'invalid',
    vi: 'Trình duyệt gửi thông tin hình và tiếng không dùng được. Hãy tải lại trang.',
    en: 'The browser sent something about picture and sound that cannot be used. Reload the page.',
  },
});
