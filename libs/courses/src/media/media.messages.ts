import { catalogue, formatNumber, type Language } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { MediaKind } from './lesson-media.entity';

const words = catalogue({
  vi: {
    thereNow: (name: string, size: string) => `Đang có: ${name} (${size}). Chọn tệp khác để thay.`,
    videoAddress: 'Hoặc địa chỉ video ở nơi khác',
    videoAddressHint: 'Ví dụ https://www.youtube.com/watch?v=… Người học được hỏi trước khi mở.',
    address: 'Địa chỉ trang',
    captionsLabel: 'Phụ đề',
    captionsHint: 'Tệp .vtt hoặc .srt, cho người không nghe được và người học nơi ồn ào',
    captionsThere: 'Đang có phụ đề. Chọn tệp khác để thay.',
    removeCaptions: 'Bỏ phụ đề đang có',
    transcriptHint: 'Viết lại những gì được nói, để người học đọc được',
    descriptionHint: 'Một, hai câu',
    save: 'Lưu',
    back: 'Về bài học',
    saved: 'Đã lưu nội dung bài.',
    transcript: 'Đọc lời',
    spoken: 'Lời trong video',
    download: (type: string, size: string) => `Tải tệp về (${type}, ${size})`,
    sizeIs: (size: string) => `Dung lượng: ${size}`,
    elsewhereTitle: (site: string) => `Video này ở trang ${site}`,
    elsewhereAbout: (site: string) =>
      `Bạn chưa tải gì từ ${site}. Khi mở, trang ấy biết máy của bạn đang xem video này và có thể theo dõi bạn bằng cookie.`,
    openVideo: (site: string) => `Mở video ở ${site}`,
    linkAbout: (site: string) =>
      `Trang này ở ${site}, ngoài Đom Đóm. Đọc xong, hãy quay lại đây để học tiếp.`,
    openLink: (site: string) => `Mở trang ở ${site}`,
    pictureLabel: 'Thêm hình',
    pictureHint: 'JPEG, PNG, WebP hoặc GIF. Hình được thu nhỏ rồi đặt ở cuối bài.',
    altLabel: 'Hình có gì',
    altHint: 'Cho người không nhìn thấy hình',
    addPicture: 'Thêm hình vào bài',
    pictureAdded: 'Hình đã ở cuối bài. Bạn có thể chuyển dòng ấy tới chỗ khác. Nhớ lưu bài.',
  },
  en: {
    thereNow: (name: string, size: string) =>
      `There is: ${name} (${size}). Choose another file to replace it.`,
    videoAddress: 'Or the address of a video elsewhere',
    videoAddressHint: 'Such as https://www.youtube.com/watch?v=… Learners are asked before it opens.',
    address: 'Address of the page',
    captionsLabel: 'Captions',
    captionsHint: 'A .vtt or .srt file, for those who cannot hear and those in noisy places',
    captionsThere: 'There are captions. Choose another file to replace them.',
    removeCaptions: 'Take the captions away',
    transcriptHint: 'Write down what is said, so that it can be read',
    descriptionHint: 'One or two sentences',
    save: 'Save',
    back: 'Back to the lesson',
    saved: 'The content is saved.',
    transcript: 'Read what is said',
    spoken: 'What is said in the video',
    download: (type: string, size: string) => `Download the file (${type}, ${size})`,
    sizeIs: (size: string) => `Size: ${size}`,
    elsewhereTitle: (site: string) => `This video is on ${site}`,
    elsewhereAbout: (site: string) =>
      `Nothing was loaded from ${site} yet. Once you open it, that site knows that your device watches this video, and may follow you with cookies.`,
    openVideo: (site: string) => `Open the video on ${site}`,
    linkAbout: (site: string) =>
      `This page is on ${site}, outside Đom Đóm. When you have read it, come back here to go on.`,
    openLink: (site: string) => `Open the page on ${site}`,
    pictureLabel: 'Add a picture',
    pictureHint: 'JPEG, PNG, WebP or GIF. It is made small and put at the end of the lesson.',
    altLabel: 'What it shows',
    altHint: 'For those who cannot see it',
    addPicture: 'Add the picture',
    pictureAdded: 'The picture is at the end of the text. You may move its line. Remember to save.',
  },
});

interface KindWords {
  editTitle: (lesson: string) => string;
  /** Of the kinds with a file. */
  file?: string;
  fileHint?: string;
  transcript?: string;
  description?: string;
}
/** What each kind's form says. */
const kindWords: Record<Language, Record<MediaKind, KindWords>> = {
  vi: {
    video: {
      editTitle: (lesson) => `Video của bài: ${lesson}`,
      file: 'Tệp video',
      fileHint: 'MP4 hoặc WebM. Video ngắn, nhẹ thì người dùng điện thoại mới xem được.',
      transcript: 'Lời trong video',
    },
    audio: {
      editTitle: (lesson) => `Âm thanh của bài: ${lesson}`,
      file: 'Tệp âm thanh',
      fileHint: 'MP3, M4A hoặc OGG.',
      transcript: 'Lời trong bài nghe',
    },
    file: {
      editTitle: (lesson) => `Tệp của bài: ${lesson}`,
      file: 'Tệp',
      fileHint: 'PDF, Word, Excel, PowerPoint, chữ, hình, âm thanh, video.',
      description: 'Tệp này là gì',
    },
    link: {
      editTitle: (lesson) => `Liên kết của bài: ${lesson}`,
      description: 'Trang này là gì, đọc phần nào',
    },
  },
  en: {
    video: {
      editTitle: (lesson) => `Video of the lesson: ${lesson}`,
      file: 'Video file',
      fileHint: 'MP4 or WebM. Keep it short and small, so that it can be watched on a phone.',
      transcript: 'What is said in the video',
    },
    audio: {
      editTitle: (lesson) => `Sound of the lesson: ${lesson}`,
      file: 'Sound file',
      fileHint: 'MP3, M4A or OGG.',
      transcript: 'What is said',
    },
    file: {
      editTitle: (lesson) => `File of the lesson: ${lesson}`,
      file: 'File',
      fileHint: 'PDF, Word, Excel, PowerPoint, text, pictures, sound, video.',
      description: 'What this file is',
    },
    link: {
      editTitle: (lesson) => `Link of the lesson: ${lesson}`,
      description: 'What this page is, and which part to read',
    },
  },
};

export const useMediaKindWords = (): Record<MediaKind, KindWords> => kindWords[usePage().language];
export const mediaWords = (language: Language) => words[language];
export const useMediaWords = () => words[usePage().language];

/** `850 KB`, `1,2 MB`: as a person judges a download. */
export function sizeWords(language: Language, bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${formatNumber(language, Math.max(1, Math.round(kilobytes)))} KB`;
  const megabytes = kilobytes / 1024;
  return `${formatNumber(language, megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes))} MB`;
}
