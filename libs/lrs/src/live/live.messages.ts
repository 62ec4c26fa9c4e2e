import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';

const vi = {
  title: 'Kho hồ sơ, xem trực tiếp',
  lead: 'Việc học của người thuộc đơn vị bạn phụ trách hiện ra ngay khi được ghi vào kho.',
  watch: 'Xem trực tiếp',
  all: 'Xem cả kho',
  reload: 'Để thấy bản ghi mới, hãy tải lại trang.',
  reloadNow: 'Tải lại trang',
  connecting: 'Đang nối…',
  watching: 'Đang xem trực tiếp',
  lost: 'Mất kết nối, đang nối lại…',
  refused: 'Đã ngắt. Hãy tải lại trang; nếu đang mở nhiều trang trực tiếp, đóng bớt rồi tải lại.',
  ended: 'Phiên làm việc đã hết. Hãy đăng nhập lại để xem tiếp.',
  missed: 'Có quá nhiều bản ghi trong lúc mất kết nối nên không hiện hết ở đây. Xem đủ ở trang kho hồ sơ.',
  paused: 'Đang tạm dừng',
  pause: 'Tạm dừng',
  resume: 'Xem tiếp',
  fresh: 'bản ghi mới',
  list: 'Bản ghi mới nhất',
  none: 'Chưa có bản ghi nào',
  noneHint: 'Khi có người học, việc học của họ sẽ hiện ở đây.',
};

const en: typeof vi = {
  title: 'The record store, live',
  lead: 'What people of your units learn appears here as soon as it is stored.',
  watch: 'Watch live',
  all: 'See the whole store',
  reload: 'Reload the page to see new records.',
  reloadNow: 'Reload the page',
  connecting: 'Connecting…',
  watching: 'Watching live',
  lost: 'The connection was lost; connecting again…',
  refused: 'Disconnected. Reload the page; if you watch in several places, close some of them first.',
  ended: 'Your session has ended. Sign in again to go on.',
  missed: 'Too many records came while you were away to show them all here. Find them in the record store.',
  paused: 'Paused',
  pause: 'Pause',
  resume: 'Go on',
  fresh: 'new records',
  list: 'The newest records',
  none: 'No records yet',
  noneHint: 'What people learn will appear here.',
};

export const liveWords = catalogue({ vi, en });
export const useLiveWords = () => liveWords[usePage().language];
