import { catalogue, formatNumber, type Language } from '@domdom/platform';
import { type Noun, usePage } from '@domdom/ui';
import type { CourseLevel, CourseStatus } from './domain/course.entity';

export const courseNoun: Noun = { vi: 'khóa học', en: ['course', 'courses'] };
export const lessonNoun: Noun = { vi: 'bài', en: ['lesson', 'lessons'] };
export const programmeNoun: Noun = { vi: 'chương trình', en: ['programme', 'programmes'] };

export const levelNames: Record<CourseLevel, Record<Language, string>> = {
  beginner: { vi: 'Mới bắt đầu', en: 'Beginner' },
  intermediate: { vi: 'Đã biết chút ít', en: 'Some experience' },
  advanced: { vi: 'Nâng cao', en: 'Advanced' },
};
export const statusNames: Record<CourseStatus, Record<Language, string>> = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  published: { vi: 'Đang mở', en: 'Open' },
  archived: { vi: 'Đã đóng', en: 'Closed' },
};

const words = catalogue({
  vi: {
    courses: 'Khóa học',
    coursesLead: 'Bài học ngắn, mỗi bài vài phút. Học lúc nào cũng được, miễn phí.',
    findCourse: 'Tìm khóa học',
    findHint: 'Gõ không dấu cũng được, ví dụ: “vneid”, “trong rau”',
    filter: 'Lọc theo chủ đề, trình độ',
    topics: 'Chủ đề',
    levels: 'Trình độ',
    order: 'Xếp theo',
    newest: 'Mới nhất',
    byTitle: 'Tên, từ A đến Z',
    shortest: 'Ngắn nhất',
    nothingFound: 'Chưa có khóa học nào như vậy',
    nothingFoundHelp: 'Thử một từ khác, hoặc bỏ bớt điều kiện lọc.',
    allCourses: 'Xem tất cả khóa học',
    programmes: 'Chương trình đào tạo',
    programmesLead: 'Nhiều khóa học ghép lại, học lần lượt từ dễ đến khó.',
    allProgrammes: 'Xem tất cả chương trình',
    findProgramme: 'Tìm chương trình',
    noProgrammes: 'Chưa có chương trình nào',
    noProgrammesHelp: 'Bạn có thể học từng khóa học lẻ.',
    forWhom: 'Dành cho',
    length: 'Thời gian',
    level: 'Trình độ',
    language: 'Học bằng',
    by: 'Người soạn',
    unit: 'Đơn vị',
    outcomes: 'Học xong bạn làm được',
    contents: 'Nội dung',
    lengthOf: (minutes: string, lessons: string) => `${minutes}, ${lessons}`,
    goOn: 'Học tiếp',
    doneOf: (done: number, all: number) => `Bạn đã học ${done} trong ${all} bài`,
    completed: 'Bạn đã học xong khóa này',
    certificate: 'Xem chứng nhận',
    again: 'Xem lại bài học',
    lessonDone: 'đã học',
    draftCourse: 'Đây là bản nháp. Chỉ người soạn và cán bộ phụ trách thấy trang này.',
    edit: 'Sửa khóa học',
    editProgramme: 'Sửa chương trình',
    required: 'Bắt buộc',
    optional: 'Tự chọn',
    courseOf: (place: number) => `Khóa ${place}`,
    lessonPlain: 'Bài tương tác này cần JavaScript. Dưới đây là nội dung dạng chữ.',
    noPlayer: 'Bài tương tác này chưa mở được. Hãy thử lại sau.',
    readAloud: (title: string) => `bài “${title}”`,
    inCourseLanguage: (language: string) => `Khóa học này bằng ${language}.`,
  },
  en: {
    courses: 'Courses',
    coursesLead: 'Short lessons of a few minutes each. Learn whenever you like, for free.',
    findCourse: 'Find a course',
    findHint: 'Diacritics are not needed, for example “vneid”, “trong rau”',
    filter: 'Filter by topic or level',
    topics: 'Topics',
    levels: 'Level',
    order: 'Sort by',
    newest: 'Newest',
    byTitle: 'Title, A to Z',
    shortest: 'Shortest',
    nothingFound: 'There is no such course yet',
    nothingFoundHelp: 'Try another word, or remove a filter.',
    allCourses: 'See all courses',
    programmes: 'Training programmes',
    programmesLead: 'Courses that belong together, from easy to hard.',
    allProgrammes: 'See all programmes',
    findProgramme: 'Find a programme',
    noProgrammes: 'No programmes yet',
    noProgrammesHelp: 'You can take single courses.',
    forWhom: 'For whom',
    length: 'Length',
    level: 'Level',
    language: 'Taught in',
    by: 'Written by',
    unit: 'Unit',
    outcomes: 'What you will be able to do',
    contents: 'Contents',
    lengthOf: (minutes: string, lessons: string) => `${minutes}, ${lessons}`,
    goOn: 'Continue learning',
    doneOf: (done: number, all: number) => `You have done ${done} of ${all} lessons`,
    completed: 'You have completed this course',
    certificate: 'See the certificate',
    again: 'Look at the lessons again',
    lessonDone: 'done',
    draftCourse: 'This is a draft. Only its authors and the officials in charge see this page.',
    edit: 'Edit the course',
    editProgramme: 'Edit the programme',
    required: 'Required',
    optional: 'Optional',
    courseOf: (place: number) => `Course ${place}`,
    lessonPlain: 'This interactive lesson needs JavaScript. Here is its content as text.',
    noPlayer: 'This interactive lesson cannot be opened yet. Please try again later.',
    readAloud: (title: string) => `the lesson “${title}”`,
    inCourseLanguage: (language: string) => `This course is taught in ${language}.`,
  },
});

export const courseWords = (language: Language) => words[language];
export const useCourseWords = () => words[usePage().language];

/** `12 bài`, `1 lesson`. */
export function lessonsWords(language: Language, count: number): string {
  const noun = language === 'vi' ? lessonNoun.vi : lessonNoun.en[count === 1 ? 0 : 1];
  return `${formatNumber(language, count)} ${noun}`;
}
