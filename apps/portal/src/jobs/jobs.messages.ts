import type { JobStatus } from '@domdom/platform';
import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';

const statusVi: Record<JobStatus, string> = {
  waiting: 'Đang chờ',
  running: 'Đang chạy',
  done: 'Đã xong',
  failed: 'Chưa xong',
};
const statusEn: Record<JobStatus, string> = {
  waiting: 'Waiting',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
};

const words = catalogue({
  vi: {
    title: 'Việc đang chạy',
    lead: 'Những việc lâu, máy chủ làm thay bạn. Bạn có thể đóng trang này, việc vẫn chạy.',
    kind: 'Việc',
    status: 'Tình trạng',
    statusOf: (status: JobStatus) => statusVi[status],
    started: 'Bắt đầu',
    finished: 'Xong lúc',
    progress: 'Tiến độ',
    reload: 'Trang tự tải lại sau hai giây cho đến khi xong.',
    result: 'Xem kết quả',
    none: 'Chưa có việc nào',
  },
  en: {
    title: 'Work under way',
    lead: 'Long work that the server does for you. You can close this page; it goes on.',
    kind: 'Work',
    status: 'State',
    statusOf: (status: JobStatus) => statusEn[status],
    started: 'Started',
    finished: 'Finished',
    progress: 'Progress',
    reload: 'The page reloads every two seconds until it is done.',
    result: 'See the result',
    none: 'No work yet',
  },
});
export const useJobsWords = () => words[usePage().language];
