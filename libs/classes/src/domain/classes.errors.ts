import { defineErrors } from '@domdom/platform';

export const classErrors = defineErrors('classes', {
  notOpen: {
    kind: 'conflict',
    vi: 'Lớp này không nhận đăng ký.',
    en: 'This class does not take registrations.',
  },
  over: { kind: 'conflict', vi: 'Lớp này đã học xong.', en: 'This class is over.' },
  noSuchMode: {
    kind: 'invalid',
    field: 'mode',
    vi: 'Lớp này không học theo cách ấy.',
    en: 'This class is not held that way.',
  },
  fewerThanTaken: {
    kind: 'conflict',
    field: 'capacity',
    vi: (p: { taken: number }) => `Đã có ${p.taken} người giữ chỗ, không giảm xuống ít hơn được.`,
    en: (p: { taken: number }) => `${p.taken} people have a place; there can't be fewer places.`,
  },
  fewerThanTakenOnline: {
    kind: 'conflict',
    field: 'onlineCapacity',
    vi: (p: { taken: number }) => `Đã có ${p.taken} người giữ chỗ trực tuyến, không giảm xuống ít hơn được.`,
    en: (p: { taken: number }) => `${p.taken} people have an online place; there can't be fewer.`,
  },
  endOnce: {
    kind: 'invalid',
    field: 'count',
    vi: 'Hãy điền số buổi, hoặc ngày học cuối; chỉ một trong hai.',
    en: 'Give the number of sessions or the last day; one of the two.',
  },
  endsBeforeStart: {
    kind: 'invalid',
    field: 'until',
    vi: 'Ngày cuối phải sau ngày đầu.',
    en: 'The last day must come after the first.',
  },
  noSessions: {
    kind: 'invalid',
    field: 'weekdays',
    vi: 'Không có buổi nào vào những ngày này. Hãy xem lại thứ và ngày.',
    en: 'No session falls on these days. Look at the weekdays and the dates.',
  },
  tooManySessions: {
    kind: 'invalid',
    field: 'count',
    vi: (p: { max: number }) => `Nhiều nhất ${p.max} buổi một lớp.`,
    en: (p: { max: number }) => `At most ${p.max} sessions for a class.`,
  },
  inThePast: {
    kind: 'invalid',
    field: 'startsOn',
    vi: 'Thời gian này đã qua.',
    en: 'This time has passed.',
  },
  needsVenue: {
    kind: 'invalid',
    field: 'venueId',
    vi: 'Hãy chọn nơi học, hoặc điền tên và địa chỉ một nơi mới.',
    en: 'Choose where it is held, or give the name and address of a new place.',
  },
  needsCapacity: {
    kind: 'invalid',
    field: 'capacity',
    vi: 'Hãy điền số chỗ tại lớp.',
    en: 'Give the number of places in the room.',
  },
  noSuchVenue: {
    kind: 'invalid',
    field: 'venueId',
    vi: 'Không có nơi này. Hãy chọn lại.',
    en: 'There is no such place. Choose again.',
  },
  noSuchInstructor: {
    kind: 'invalid',
    field: 'instructorIds',
    vi: 'Người này chưa phải hướng dẫn viên của đơn vị.',
    en: 'This person is not an instructor of the unit.',
  },
  nameNeeded: {
    kind: 'invalid',
    field: 'fullName',
    vi: 'Hãy điền họ và tên.',
    en: 'Give the full name.',
  },
  notPlanned: {
    kind: 'conflict',
    vi: 'Buổi này đã học hoặc đã hủy, không đổi được.',
    en: 'This session was held or cancelled and cannot be changed.',
  },
  cancelledAlready: { kind: 'conflict', vi: 'Lớp này đã hủy.', en: 'This class is cancelled.' },
  tooEarly: {
    kind: 'conflict',
    vi: 'Chưa đến ngày học, chưa điểm danh được.',
    en: 'The day of the session has not come; nobody can be marked yet.',
  },
  sessionCancelled: {
    kind: 'conflict',
    vi: 'Buổi này đã hủy, không điểm danh.',
    en: 'This session was cancelled; there is no roll call.',
  },
  notOnRoll: {
    kind: 'invalid',
    vi: 'Có người không còn trong danh sách lớp. Hãy tải lại trang.',
    en: 'Somebody is no longer on the list. Reload the page.',
  },
  checkInClosed: {
    kind: 'conflict',
    vi: 'Điểm danh mở từ 15 phút trước giờ học đến hết buổi.',
    en: 'Checking in is open from 15 minutes before the session to its end.',
  },
  wrongCode: {
    kind: 'invalid',
    field: 'code',
    vi: 'Bốn số không đúng hoặc đã đổi. Hãy nhìn lại số đang hiện ở lớp.',
    en: 'These digits are wrong or have changed. Look again at those shown in the room.',
  },
  notRegistered: {
    kind: 'conflict',
    vi: 'Bạn chưa có chỗ trong lớp này. Hãy nói với người dạy.',
    en: 'You have no place in this class. Speak to the instructor.',
  },
  markedOtherwise: {
    kind: 'conflict',
    vi: 'Người dạy đã điểm danh bạn khác đi. Hãy nói với người dạy.',
    en: 'The instructor marked you otherwise. Speak to them.',
  },
  noSuchNumber: {
    kind: 'invalid',
    vi: (p: { numbers: string }) => `Không có số này trong danh sách: ${p.numbers}.`,
    en: (p: { numbers: string }) => `Not on the list: ${p.numbers}.`,
  },
  otherPerson: {
    kind: 'forbidden',
    vi: 'Những điểm danh này do người khác bấm. Người ấy cần đăng nhập để gửi.',
    en: 'Somebody else made these marks. They have to sign in to send them.',
  },
  reasonNeeded: {
    kind: 'invalid',
    field: 'reason',
    vi: 'Đã qua ngày học: hãy ghi vì sao bạn sửa.',
    en: 'The day has passed: say why you correct it.',
  },
});
