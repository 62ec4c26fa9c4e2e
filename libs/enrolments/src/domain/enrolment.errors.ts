import { defineErrors } from '@domdom/platform';

export const enrolmentErrors = defineErrors('enrolments', {
  courseClosed: {
    kind: 'conflict',
    vi: 'Khóa học này không nhận thêm người học.',
    en: 'This course takes no more learners.',
  },
  alreadyCompleted: {
    kind: 'conflict',
    vi: 'Khóa học này đã học xong, không cần thôi học.',
    en: 'This course is completed already; there is nothing to withdraw from.',
  },
  over: {
    kind: 'conflict',
    vi: 'Khóa học này đã qua ngày học cuối cùng.',
    en: 'The last day of this course is over.',
  },
  invitedOnly: {
    kind: 'conflict',
    vi: 'Khóa học này chỉ nhận người có đường dẫn mời. Hãy hỏi người phụ trách.',
    en: 'This course takes only those who have an invitation link. Ask who looks after it.',
  },
  lastDayPast: {
    kind: 'invalid',
    field: 'lastDay',
    vi: 'Ngày học cuối cùng phải từ hôm nay trở đi.',
    en: 'The last day must be today or later.',
  },
  termsChanged: {
    kind: 'conflict',
    vi: 'Có người vừa sửa cách ghi danh của khóa này. Hãy mở lại trang rồi sửa tiếp.',
    en: 'Somebody has just changed how one enrols here. Open the page again, then edit.',
  },
  notLearning: {
    kind: 'conflict',
    vi: 'Người này không còn đang học khóa này. Hãy mở lại trang để xem.',
    en: 'This person is not learning the course any more. Open the page again.',
  },
  reasonNeeded: {
    kind: 'invalid',
    field: 'reason',
    vi: 'Hãy nói lý do để người học hiểu.',
    en: 'Say why, so that the learner understands.',
  },
  nobodyChosen: {
    kind: 'invalid',
    field: 'ids',
    vi: 'Hãy chọn ít nhất một người.',
    en: 'Choose at least one person.',
  },
  linkDead: {
    kind: 'conflict',
    vi: 'Đường dẫn mời này không còn dùng được. Hãy xin người mời một đường dẫn mới.',
    en: 'This invitation link no longer works. Ask whoever invited you for a new one.',
  },
  nameNeeded: {
    kind: 'invalid',
    field: 'fullName',
    vi: 'Hãy nhập họ và tên.',
    en: 'Enter the full name.',
  },
  unitNeeded: {
    kind: 'invalid',
    field: 'unitId',
    vi: 'Hãy chọn đơn vị.',
    en: 'Choose the unit.',
  },
});
