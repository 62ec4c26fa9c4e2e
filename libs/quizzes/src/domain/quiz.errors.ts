import { defineErrors } from '@domdom/platform';

/** What is wrong with a question that somebody writes or brings. */
export const questionErrors = defineErrors('questions', {
  noTitle: {
    kind: 'invalid',
    field: 'title',
    vi: 'Hãy đặt tên cho câu hỏi.',
    en: 'Give the question a name.',
  },
  noText: { kind: 'invalid', field: 'text', vi: 'Hãy viết câu hỏi.', en: 'Write the question.' },
  tooLong: {
    kind: 'invalid',
    vi: (p: { most: number }) => `Nhiều nhất ${p.most} ký tự.`,
    en: (p: { most: number }) => `At most ${p.most} characters.`,
  },
  twice: { kind: 'invalid', vi: 'Dòng này trùng với dòng trên.', en: 'This line is the same as one above.' },
  emptyLine: {
    kind: 'invalid',
    vi: 'Hãy điền dòng này, hoặc để trống cả dòng.',
    en: 'Fill this in, or leave the whole line empty.',
  },
  tooManyLines: {
    kind: 'invalid',
    vi: (p: { most: number }) => `Nhiều nhất ${p.most} dòng.`,
    en: (p: { most: number }) => `At most ${p.most} lines.`,
  },
  tooFewLines: {
    kind: 'invalid',
    vi: (p: { least: number }) => `Cần ít nhất ${p.least} dòng.`,
    en: (p: { least: number }) => `At least ${p.least} ${p.least === 1 ? 'line is' : 'lines are'} needed.`,
  },
  wrongFraction: {
    kind: 'invalid',
    vi: (p: { least: number }) => `Điểm là một số từ ${p.least} đến 100.`,
    en: (p: { least: number }) => `Points are a number from ${p.least} to 100.`,
  },
  noRightAnswer: {
    kind: 'invalid',
    vi: 'Cần một đáp án được 100 điểm.',
    en: 'One answer has to be worth 100.',
  },
  notAHundred: {
    kind: 'invalid',
    vi: 'Điểm của các đáp án đúng cộng lại phải bằng 100.',
    en: 'The points of the right answers have to add up to 100.',
  },
  notANumber: { kind: 'invalid', vi: 'Hãy nhập một con số.', en: 'Enter a number.' },
  wrongTolerance: {
    kind: 'invalid',
    vi: 'Sai số là một số từ 0 trở lên.',
    en: 'The tolerance is a number from 0 up.',
  },
  changedMeanwhile: {
    kind: 'conflict',
    vi: 'Có người vừa sửa câu hỏi này. Hãy mở lại trang để xem bản mới rồi sửa tiếp.',
    en: 'Somebody has just changed this question. Open the page again to see the new version, then edit.',
  },
  kindStays: {
    kind: 'conflict',
    vi: 'Người học đang làm câu này nên không đổi dạng được. Hãy viết một câu khác.',
    en: 'Learners are asked this question, so its kind stays. Write another one.',
  },
  unreadable: {
    kind: 'invalid',
    vi: 'Không đọc được câu hỏi đã gửi.',
    en: 'The question that was sent could not be read.',
  },
  noUnit: {
    kind: 'invalid',
    field: 'unitId',
    vi: 'Hãy chọn đơn vị của bạn.',
    en: 'Choose one of your units.',
  },
});

/** What can go wrong with a quiz and with taking it. */
export const quizErrors = defineErrors('quizzes', {
  frozen: {
    kind: 'conflict',
    vi: 'Người học đang dùng bài kiểm tra này. Hãy soạn bản mới của khóa học rồi sửa bài từ đó.',
    en: 'Learners are using this quiz. Write a new version of the course, and change it from there.',
  },
  badQuiz: {
    kind: 'invalid',
    vi: (p: { where: string }) => `Tệp bài kiểm tra sai ở “${p.where}”.`,
    en: (p: { where: string }) => `The file of the quiz is wrong at “${p.where}”.`,
  },
  badQuestion: {
    kind: 'invalid',
    vi: (p: { question: string; reason: string }) => `Câu hỏi “${p.question}”: ${p.reason}`,
    en: (p: { question: string; reason: string }) => `The question “${p.question}”: ${p.reason}`,
  },
  changedMeanwhile: {
    kind: 'conflict',
    vi: 'Có người vừa sửa bài kiểm tra này. Hãy mở lại trang để xem bản mới rồi sửa tiếp.',
    en: 'Somebody has just changed this quiz. Open the page again to see the new version, then edit.',
  },
  empty: {
    kind: 'conflict',
    vi: 'Bài kiểm tra này chưa có câu hỏi nào.',
    en: 'This quiz has no questions yet.',
  },
  tooManyQuestions: {
    kind: 'invalid',
    vi: (p: { most: number }) => `Một bài có nhiều nhất ${p.most} câu.`,
    en: (p: { most: number }) => `A quiz has at most ${p.most} questions.`,
  },
  tooFewToDraw: {
    kind: 'invalid',
    field: 'draw',
    vi: (p: { there: number }) => `Mục này chỉ có ${p.there} câu hỏi để rút.`,
    en: (p: { there: number }) => `This category has only ${p.there} questions to draw from.`,
  },
  noAttemptsLeft: {
    kind: 'conflict',
    vi: 'Bạn đã dùng hết số lần làm bài.',
    en: 'You have used all your attempts.',
  },
  timeUp: {
    kind: 'conflict',
    vi: 'Đã hết giờ. Câu trả lời gửi sau giờ không được nhận; những câu đã lưu trước đó được chấm điểm.',
    en: 'Time is up. Answers sent after the end are not taken; those saved before it were scored.',
  },
  finished: {
    kind: 'conflict',
    vi: 'Bạn đã nộp bài này rồi nên không sửa được câu trả lời.',
    en: 'You have handed this in, so the answers cannot be changed.',
  },
  notOpenYet: {
    kind: 'forbidden',
    vi: 'Bài này chưa mở. Hãy học những bài trước, hoặc đợi đến ngày mở.',
    en: 'This lesson is not open yet. Learn what comes before it, or wait for its day.',
  },
  notEnrolled: {
    kind: 'forbidden',
    vi: 'Bạn cần ghi danh khóa học trước khi làm bài.',
    en: 'Enrol in the course before you take its quiz.',
  },
  noFile: { kind: 'invalid', field: 'file', vi: 'Hãy chọn một tệp.', en: 'Choose a file.' },
  notText: {
    kind: 'invalid',
    field: 'file',
    vi: 'Tệp GIFT phải là văn bản mã UTF-8. Hãy lưu lại tệp với mã UTF-8 rồi gửi lại.',
    en: 'A GIFT file has to be text in UTF-8. Save it as UTF-8 and send it again.',
  },
  noQuestions: {
    kind: 'invalid',
    field: 'file',
    vi: 'Không tìm thấy câu hỏi nào trong tệp này.',
    en: 'No questions were found in this file.',
  },
  tooManyToImport: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { most: number }) => `Mỗi lần nhận nhiều nhất ${p.most} câu hỏi.`,
    en: (p: { most: number }) => `At most ${p.most} questions are taken at a time.`,
  },
  notAPackage: {
    kind: 'invalid',
    field: 'file',
    vi: 'Đây không phải là gói QTI: không đọc được tệp nén hoặc thiếu imsmanifest.xml.',
    en: 'This is no QTI package: the zip could not be read, or imsmanifest.xml is missing.',
  },
});
