import { defineErrors } from '@domdom/platform';

export const afterErrors = defineErrors('classes-after', {
  notOfTheClass: {
    kind: 'forbidden',
    vi: 'Chỉ người học của lớp xem được.',
    en: 'Only people of the class can see this.',
  },
  notBegun: {
    kind: 'conflict',
    vi: 'Buổi này chưa học.',
    en: 'This session has not begun.',
  },
  wasNotThere: {
    kind: 'conflict',
    vi: 'Bạn không dự buổi này nên chưa góp ý được.',
    en: 'You were not at this session, so there is nothing to say of it.',
  },
  sessionCancelled: {
    kind: 'conflict',
    vi: 'Buổi này đã hủy.',
    en: 'This session was cancelled.',
  },
  noSuchSession: {
    kind: 'invalid',
    field: 'sessionId',
    vi: 'Không có buổi này. Hãy chọn lại.',
    en: 'There is no such session. Choose again.',
  },
  noTitle: {
    kind: 'invalid',
    field: 'title',
    vi: 'Hãy đặt tên cho tài liệu.',
    en: 'Give the material a name.',
  },
  noSuchLesson: {
    kind: 'invalid',
    field: 'lessonId',
    vi: 'Hãy chọn một bài của khóa học.',
    en: 'Choose a lesson of the course.',
  },
  hostNotAllowed: {
    kind: 'invalid',
    field: 'address',
    vi: (p: { hosts: string }) => `Chỉ nhận video ở: ${p.hosts}.`,
    en: (p: { hosts: string }) => `Only videos at these sites are taken: ${p.hosts}.`,
  },
  notAgreed: {
    kind: 'invalid',
    field: 'agreed',
    vi: 'Chỉ đưa lên khi mọi người trong buổi học đã đồng ý.',
    en: 'Only with the agreement of everybody in the session.',
  },
  neverRecorded: {
    kind: 'conflict',
    vi: 'Lớp này là lớp nhạy cảm: không đưa video ghi lại lên.',
    en: 'This is a sensitive class: recordings of it are not put up.',
  },
});
