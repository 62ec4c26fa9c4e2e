import { catalogue } from '@domdom/platform';

/** What the page in the frame says by itself. */
export const playWords = catalogue({
  vi: {
    listen: 'Nghe đọc phần này',
    stopListening: 'Dừng đọc',
    wholeScreen: 'Toàn màn hình',
    leaveWholeScreen: 'Thu nhỏ lại',
    waiting: 'Chưa gửi được, sẽ gửi lại. Bạn cứ học tiếp.',
    newer: 'Bạn đã học tiếp bài này ở máy khác.',
    goOn: 'Học tiếp từ chỗ đó',
  },
  en: {
    listen: 'Read this part aloud',
    stopListening: 'Stop reading',
    wholeScreen: 'Full screen',
    leaveWholeScreen: 'Leave full screen',
    waiting: 'Not sent yet, it will be sent again. Just go on.',
    newer: 'You went on with this lesson on another device.',
    goOn: 'Go on from there',
  },
});
