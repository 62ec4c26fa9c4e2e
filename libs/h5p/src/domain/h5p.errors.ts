import { defineErrors } from '@domdom/platform';
import { packageReason } from './package-reasons';

export const h5pErrors = defineErrors('h5p', {
  inOpenCourse: {
    kind: 'conflict',
    vi: 'Bài này thuộc một khóa học đang mở. Hãy soạn bản mới của khóa học rồi sửa bài từ đó.',
    en: 'This is part of an open course. Write a new version of the course, and change it from there.',
  },
  wrongToken: {
    kind: 'forbidden',
    vi: 'Lần làm bài này không phải của bạn. Hãy mở lại bài học.',
    en: 'This attempt is not yours. Open the lesson again.',
  },
  tokenExpired: {
    kind: 'forbidden',
    vi: 'Trang bài học này mở đã lâu nên không ghi nhận được nữa. Hãy mở lại bài học.',
    en: 'This page has been open for too long to be recorded. Open the lesson again.',
  },
  noToken: {
    kind: 'forbidden',
    vi: 'Thiếu mã của lần làm bài nên không ghi nhận câu trả lời. Hãy mở bài từ trang khóa học.',
    en: 'The answers came without the token of an attempt, so they were not taken. Open the lesson from its course.',
  },
  notEnrolled: {
    kind: 'forbidden',
    vi: 'Bạn không còn học khóa học này nên câu trả lời không được ghi nhận.',
    en: 'You are no longer taking this course, so the answers were not taken.',
  },
  notOpenYet: {
    kind: 'forbidden',
    vi: 'Bài học này chưa mở cho bạn nên câu trả lời không được ghi nhận.',
    en: 'This lesson is not open to you yet, so the answers were not taken.',
  },
  noAttemptsLeft: {
    kind: 'forbidden',
    vi: (p: { allowed: number }) => `Bạn đã làm đủ ${p.allowed} lần được phép.`,
    en: (p: { allowed: number }) => `You have used all ${p.allowed} attempts.`,
  },
  reviewNeedsLimit: {
    kind: 'invalid',
    field: 'attemptsAllowed',
    vi: 'Muốn chỉ cho xem đáp án sau lần cuối, hãy ghi số lần được làm.',
    en: 'To show the right answers after the last attempt only, say how many attempts there are.',
  },
  ownAttempt: {
    kind: 'forbidden',
    vi: 'Bạn không thể tự duyệt lần làm bài của mình.',
    en: 'You cannot decide about an attempt of your own.',
  },
  unfinishedAttempt: {
    kind: 'conflict',
    vi: 'Lần làm này chưa xong nên chưa tính điểm được.',
    en: 'This attempt is not finished, so it cannot be counted yet.',
  },
  tooManyPoints: {
    kind: 'invalid',
    field: 'points',
    vi: (p: { most: number }) => `Bài này chỉ có ${p.most} điểm.`,
    en: (p: { most: number }) => `There are only ${p.most} points to gain.`,
  },
  unreadableStatements: {
    kind: 'invalid',
    vi: 'Câu trả lời gửi lên không đọc được.',
    en: 'The answers that were sent could not be read.',
  },
  stateTooLarge: {
    kind: 'invalid',
    vi: 'Bài làm dở quá lớn nên không lưu được.',
    en: 'The state of the lesson is too large to be kept.',
  },
  newerState: {
    kind: 'conflict',
    vi: 'Bạn đã học tiếp bài này ở máy khác.',
    en: 'You went on with this lesson on another device.',
  },
  statesFull: {
    kind: 'invalid',
    vi: 'Bài này lưu quá nhiều phần làm dở.',
    en: 'This lesson keeps too many unfinished parts.',
  },
  tooManyAnswers: {
    kind: 'invalid',
    vi: 'Bạn đã làm bài này quá nhiều lần. Câu trả lời mới không được ghi nữa.',
    en: 'This lesson was answered too often. New answers are not recorded any more.',
  },
  wrongPass: {
    kind: 'forbidden',
    vi: 'Trang này mở đã lâu. Hãy mở lại bài học.',
    en: 'This page was opened too long ago. Open the lesson again.',
  },
  unknownLibrary: {
    kind: 'invalid',
    field: 'library',
    vi: (p: { library: string }) => `Chưa có loại nội dung “${p.library}”. Hãy hỏi người quản trị.`,
    en: (p: { library: string }) => `The content type “${p.library}” is not installed. Ask an administrator.`,
  },
  titleMissing: {
    kind: 'invalid',
    field: 'title',
    vi: 'Hãy đặt tên cho bài học.',
    en: 'Give the lesson a title.',
  },
  wrongParams: {
    kind: 'invalid',
    field: 'params',
    vi: (p: { count: number; first: string }) => `Còn ${p.count} chỗ chưa đúng. ${p.first}`,
    en: (p: { count: number; first: string }) => `${p.count} things are not right yet. ${p.first}`,
  },
  unreadableParams: {
    kind: 'invalid',
    field: 'params',
    vi: 'Nội dung bài học không đọc được.',
    en: 'The content of the lesson could not be read.',
  },
  changedMeanwhile: {
    kind: 'conflict',
    vi: 'Có người vừa sửa bài này. Phần bạn viết vẫn được giữ nháp trên máy này: hãy mở bản mới, rồi chọn “Mở bản nháp” nếu muốn dùng phần của bạn.',
    en: 'Somebody has just changed this lesson. What you wrote is kept as a draft on this device: open the new version, then choose “Open the draft” if you want yours.',
  },
  wrongFile: {
    kind: 'invalid',
    field: 'file',
    vi: 'Tệp này không dùng được. Hãy chọn hình PNG, JPEG, WebP, GIF, âm thanh MP3, M4A, OGG, WAV, WebM hoặc phim MP4, WebM.',
    en: 'This file cannot be used. Choose a PNG, JPEG, WebP or GIF picture, an MP3, M4A, OGG, WAV or WebM sound, or an MP4 or WebM video.',
  },
  fileTooLarge: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { megabytes: number }) => `Tệp quá lớn. Nhiều nhất ${p.megabytes} MB.`,
    en: (p: { megabytes: number }) => `The file is too large: at most ${p.megabytes} MB.`,
  },
  noPackage: {
    kind: 'invalid',
    field: 'file',
    vi: 'Hãy chọn một tệp .h5p.',
    en: 'Choose an .h5p file.',
  },
  badPackage: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { reason: string }) => `Tệp .h5p này không mở được: ${packageReason('vi', p.reason)}.`,
    en: (p: { reason: string }) => `This .h5p file could not be opened: ${packageReason('en', p.reason)}.`,
  },
  missingLibraries: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { libraries: string; others: string }) =>
      `Tệp này cần loại nội dung chưa được cài: ${p.libraries}.${p.others && ` Cổng đang có bản khác: ${p.others}.`} Hãy gửi tệp cho người quản trị để cài trước.`,
    en: (p: { libraries: string; others: string }) =>
      `This file needs content types that are not installed: ${p.libraries}.${p.others && ` The portal has other versions: ${p.others}.`} Send the file to an administrator, who can install them.`,
  },
  fileMissing: {
    kind: 'not-found',
    vi: 'Không tìm thấy tệp này.',
    en: 'This file was not found.',
  },
});
