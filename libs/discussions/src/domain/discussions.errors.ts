import { defineErrors } from '@domdom/platform';
import { editableMinutes } from './post';

export const discussionErrors = defineErrors('discussions', {
  closed: {
    kind: 'conflict',
    vi: 'Phần hỏi đáp này hiện không nhận bài mới.',
    en: 'This discussion takes no new posts at present.',
  },
  tooLate: {
    kind: 'conflict',
    vi: `Bài đã gửi quá ${editableMinutes} phút nên không sửa được nữa. Bạn có thể viết thêm một câu trả lời.`,
    en: `This was sent more than ${editableMinutes} minutes ago and can no longer be changed. You can add an answer.`,
  },
  noWords: { kind: 'invalid', field: 'body', vi: 'Hãy viết vài chữ.', en: 'Write a few words.' },
  whoIsMeant: {
    kind: 'invalid',
    field: 'mentionIds',
    vi: (p: { names: string }) => `Có nhiều người tên ${p.names}. Hãy chọn người bạn muốn nhắc.`,
    en: (p: { names: string }) => `Several people are called ${p.names}. Choose whom you mean.`,
  },
  otherLesson: {
    kind: 'invalid',
    field: 'lessonId',
    vi: 'Bài học này không thuộc khóa học.',
    en: 'This lesson is not part of the course.',
  },
  notAnAnswer: {
    kind: 'invalid',
    vi: 'Chỉ đánh dấu được một câu trả lời đang hiện của câu hỏi này.',
    en: 'Only an answer to this question that is shown can be marked.',
  },
  ownPost: {
    kind: 'conflict',
    vi: 'Đây là bài của chính bạn.',
    en: 'This is your own post.',
  },
  reasonNeeded: {
    kind: 'invalid',
    field: 'reason',
    vi: 'Hãy viết lý do để người viết biết.',
    en: 'Say why, so that the author knows.',
  },
  gone: {
    kind: 'conflict',
    vi: 'Người viết đã xóa bài này.',
    en: 'Its author has deleted this post.',
  },
  noPictures: {
    kind: 'conflict',
    field: 'picture',
    vi: 'Phần hỏi đáp này không nhận ảnh.',
    en: 'This discussion takes no pictures.',
  },
  notAPicture: {
    kind: 'invalid',
    field: 'picture',
    vi: 'Tệp này không phải là ảnh JPEG, PNG hoặc WebP.',
    en: 'This file is not a JPEG, PNG or WebP picture.',
  },
});
