import type { Language } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { LessonKind } from './domain/lesson-kinds';

interface KindWords {
  name: string;
  /** What such a lesson is made of, for somebody who chooses. */
  hint: string;
}

/** What each kind of lesson is called. */
const lessonKindWords: Record<Language, Record<LessonKind, KindWords>> = {
  vi: {
    text: { name: 'Bài đọc', hint: 'Chữ, hình, có thể kèm giọng đọc' },
    h5p: { name: 'Bài tương tác', hint: 'Câu hỏi, trò chơi, video có câu hỏi (H5P)' },
    quiz: { name: 'Bài kiểm tra', hint: 'Câu hỏi lấy từ ngân hàng câu hỏi, có điểm' },
    video: { name: 'Video', hint: 'Tệp video có phụ đề, hoặc liên kết tới video' },
    audio: { name: 'Bài nghe', hint: 'Tệp âm thanh, kèm lời viết lại' },
    file: { name: 'Tài liệu', hint: 'Tệp để tải về: PDF, văn bản, bảng tính' },
    link: { name: 'Liên kết', hint: 'Một trang ở nơi khác nên đọc' },
    scorm: { name: 'Gói SCORM', hint: 'Bài đóng gói sẵn (SCORM 1.2 hoặc 2004)' },
    cmi5: { name: 'Gói cmi5', hint: 'Bài đóng gói sẵn (cmi5, xAPI)' },
  },
  en: {
    text: { name: 'Reading', hint: 'Words and pictures, perhaps read aloud' },
    h5p: { name: 'Interactive', hint: 'Questions, games, video with questions (H5P)' },
    quiz: { name: 'Quiz', hint: 'Questions from the question bank, with a score' },
    video: { name: 'Video', hint: 'A video with captions, or a link to one' },
    audio: { name: 'Listening', hint: 'A sound file with its words written out' },
    file: { name: 'Document', hint: 'A file to download: PDF, text, spreadsheet' },
    link: { name: 'Link', hint: 'A page elsewhere that is worth reading' },
    scorm: { name: 'SCORM package', hint: 'A packaged lesson (SCORM 1.2 or 2004)' },
    cmi5: { name: 'cmi5 package', hint: 'A packaged lesson (cmi5, xAPI)' },
  },
};

export const useLessonKindWords = (): Record<LessonKind, KindWords> => lessonKindWords[usePage().language];
