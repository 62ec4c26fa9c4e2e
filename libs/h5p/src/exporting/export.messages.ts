import { catalogue, formatNumber } from '@domdom/platform';

export interface ExportResult {
  exportId: string;
  bytes: number;
  /** What the computer spent on it, in milliseconds. */
  cpuMilliseconds: number;
}

const kilobytes = (bytes: number) => Math.max(1, Math.round(bytes / 1024));
const seconds = (milliseconds: number) => Math.round(milliseconds / 100) / 10;

/** Words of contents as one file. */
export const exportWords = catalogue({
  vi: {
    noScript: 'Bài học này cần JavaScript. Hãy mở tệp bằng trình duyệt có bật JavaScript.',
    title: 'Xuất bài thành một tệp HTML',
    done: ({ bytes, cpuMilliseconds }: ExportResult) =>
      `Tệp HTML đã sẵn sàng: ${formatNumber('vi', kilobytes(bytes))} KB, máy chủ làm hết ${formatNumber('vi', seconds(cpuMilliseconds))} giây.`,
  },
  en: {
    noScript: 'This lesson needs JavaScript. Open the file with a browser that has it switched on.',
    title: 'Export a lesson as one HTML file',
    done: ({ bytes, cpuMilliseconds }: ExportResult) =>
      `The HTML file is ready: ${formatNumber('en', kilobytes(bytes))} KB; it took the server ${formatNumber('en', seconds(cpuMilliseconds))} s.`,
  },
});
