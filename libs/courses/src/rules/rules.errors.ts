import { defineErrors } from '@domdom/platform';

export const rulesErrors = defineErrors('rules', {
  countNeeded: {
    kind: 'invalid',
    field: 'count',
    vi: 'Hãy ghi số bài cần học xong.',
    en: 'Say how many lessons have to be done.',
  },
  ofTheCourse: {
    kind: 'conflict',
    vi: 'Đây là điều kiện của cả khóa. Hãy đặt ở khóa học đang mở: có hiệu lực ngay, không chờ bản mới.',
    en: 'This belongs to the whole course. Set it at the open course: it applies at once, without a new version.',
  },
  unknownCourse: {
    kind: 'invalid',
    field: 'prerequisiteIds',
    vi: 'Có khóa học cần học trước không tìm thấy hoặc chưa mở.',
    en: 'One of the courses to take first was not found or is not open.',
  },
  circle: {
    kind: 'invalid',
    field: 'prerequisiteIds',
    vi: (p: { course: string }) =>
      `Không được: “${p.course}” lại cần học khóa này trước, nên không ai bắt đầu được.`,
    en: (p: { course: string }) =>
      `That cannot be: “${p.course}” itself asks for this course first, so nobody could begin.`,
  },
  unknownClass: {
    kind: 'invalid',
    field: 'classes',
    vi: 'Có lớp học không tìm thấy hoặc chưa mở.',
    en: 'One of the classes was not found or is not open.',
  },
  tooManyElectives: {
    kind: 'invalid',
    field: 'electives',
    vi: (p: { most: number }) => `Chương trình chỉ có ${p.most} bước tự chọn.`,
    en: (p: { most: number }) => `The programme has only ${p.most} elective steps.`,
  },
});
