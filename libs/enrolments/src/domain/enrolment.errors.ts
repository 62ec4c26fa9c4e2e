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
});
