import { defineErrors } from '@domdom/platform';

export const courseErrors = defineErrors('courses', {
  changedMeanwhile: {
    kind: 'conflict',
    vi: 'Có người vừa sửa khóa học này. Hãy mở lại trang để xem bản mới rồi sửa tiếp.',
    en: 'Somebody has just changed this course. Open the page again to see the new version, then edit.',
  },
  noLessons: {
    kind: 'conflict',
    vi: 'Khóa học chưa có bài nào. Hãy thêm ít nhất một bài rồi mở khóa học.',
    en: 'The course has no lessons yet. Add at least one, then open the course.',
  },
  emptyLesson: {
    kind: 'conflict',
    vi: (p: { lesson: string }) => `Bài “${p.lesson}” chưa có nội dung.`,
    en: (p: { lesson: string }) => `The lesson “${p.lesson}” is still empty.`,
  },
  tooTangled: {
    kind: 'invalid',
    field: 'bodyMarkdown',
    vi: 'Máy không đọc được bài viết này. Hãy bớt các dấu lồng vào nhau như [ ( * _ >.',
    en: 'This text cannot be read. Use fewer signs inside each other, such as [ ( * _ >.',
  },
  noCourses: {
    kind: 'conflict',
    vi: 'Chương trình chưa có khóa học nào.',
    en: 'The programme has no courses yet.',
  },
  unknownCourse: {
    kind: 'invalid',
    field: 'courseIds',
    vi: 'Có khóa học không tìm thấy hoặc chưa mở.',
    en: 'One of the courses was not found or is not open.',
  },
  wrongKind: {
    kind: 'invalid',
    vi: 'Bài này không phải bài tương tác.',
    en: 'This is not an interactive lesson.',
  },
  wrongAudio: {
    kind: 'invalid',
    field: 'audio',
    vi: 'Hãy chọn một tệp âm thanh MP3, M4A hoặc OGG, nhiều nhất 6 MB.',
    en: 'Choose an MP3, M4A or OGG sound file of at most 6 MB.',
  },
});
