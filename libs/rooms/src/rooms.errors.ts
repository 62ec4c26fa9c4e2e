import { defineErrors } from '@domdom/platform';

/** What can go wrong in a room, in words that its page shows as they are. */
export const roomErrors = defineErrors('rooms', {
  noRoom: {
    kind: 'not-found',
    vi: 'Lớp này học trực tiếp, không có phòng học trực tuyến.',
    en: 'This class meets in person and has no online room.',
  },
  registeredOnly: {
    kind: 'forbidden',
    vi: 'Phòng học này chỉ dành cho người đã có chỗ trong lớp. Hãy đăng ký lớp trước.',
    en: 'This room is for those who have a place in the class. Register for the class first.',
  },
  notForOthers: {
    kind: 'forbidden',
    vi: 'Bạn đang làm hộ người khác. Hãy thôi làm hộ rồi vào phòng bằng tên của mình.',
    en: 'You are acting for somebody else. Stop acting for them, then come in as yourself.',
  },
  notOpenYet: {
    kind: 'conflict',
    vi: 'Phòng học chưa mở.',
    en: 'The room is not open yet.',
  },
  over: { kind: 'conflict', vi: 'Buổi học này đã kết thúc.', en: 'This session is over.' },
  removed: {
    kind: 'forbidden',
    vi: 'Người hướng dẫn đã mời bạn ra khỏi phòng học này.',
    en: 'An instructor has taken you out of this room.',
  },
  noLine: {
    kind: 'conflict',
    vi: 'Bạn chưa ở trong phòng học. Hãy mở lại phòng.',
    en: 'You are not in the room. Open it again.',
  },
  disturbed: {
    kind: 'conflict',
    vi: 'Phòng học đang bị gián đoạn và sẽ tự nối lại. Hãy thử lại sau ít giây.',
    en: 'The room is disturbed for a moment and mends itself. Try again in a few seconds.',
  },
  hostsOnly: {
    kind: 'forbidden',
    vi: 'Chỉ người hướng dẫn làm được việc này.',
    en: 'Only an instructor can do this.',
  },
  gone: {
    kind: 'not-found',
    vi: 'Mục này không còn trong phòng học.',
    en: 'This is no longer in the room.',
  },
  chatClosed: {
    kind: 'forbidden',
    vi: 'Người hướng dẫn đang tắt phần trò chuyện.',
    en: 'The instructor has turned the chat off.',
  },
  notCalled: {
    kind: 'forbidden',
    vi: 'Hãy giơ tay và đợi người hướng dẫn mời bạn nói.',
    en: 'Raise your hand and wait until the instructor gives you the word.',
  },
  pollClosed: {
    kind: 'conflict',
    vi: 'Câu hỏi này đã đóng.',
    en: 'This question is closed.',
  },
  wrongChoice: {
    kind: 'invalid',
    vi: 'Hãy chọn trong các câu trả lời của câu hỏi này.',
    en: 'Choose among the answers of this question.',
  },
  tooManyPolls: {
    kind: 'conflict',
    vi: (p: { most: number }) => `Một buổi học có nhiều nhất ${p.most} câu hỏi.`,
    en: (p: { most: number }) => `A session has at most ${p.most} questions.`,
  },
  unknownRequest: {
    kind: 'invalid',
    vi: 'Phòng học không hiểu điều vừa gửi. Hãy tải lại trang.',
    en: 'The room does not understand what was sent. Reload the page.',
  },
});
