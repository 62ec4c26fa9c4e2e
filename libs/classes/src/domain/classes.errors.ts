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
  reasonNeeded: {
    kind: 'invalid',
    field: 'reason',
    vi: 'Đã qua ngày học: hãy ghi vì sao bạn sửa.',
    en: 'The day has passed: say why you correct it.',
  },
  nobodyChosen: {
    kind: 'invalid',
    field: 'personIds',
    vi: 'Hãy chọn ít nhất một người.',
    en: 'Choose at least one person.',
  },
  offerOver: {
    kind: 'conflict',
    vi: 'Giờ nhận chỗ đã hết hoặc chỗ đã được nhận rồi.',
    en: 'The time to take the place is over, or it is taken already.',
  },
  fullThatWay: {
    kind: 'conflict',
    vi: 'Cách học ấy đã đủ người. Bạn vẫn giữ chỗ đang có.',
    en: 'There is no place left that way. You keep the one you have.',
  },
  notRegistered: {
    kind: 'conflict',
    vi: 'Chưa có đăng ký nào để đổi.',
    en: 'There is no registration to change.',
  },
  consentNeeded: {
    kind: 'invalid',
    field: 'agreed',
    vi: 'Hãy đánh dấu khi người ấy đã đồng ý.',
    en: 'Tick this once they have agreed.',
  },
  familyFull: {
    kind: 'conflict',
    vi: (p: { most: number }) => `Nhiều nhất ${p.most} người nhà trên một tài khoản.`,
    en: (p: { most: number }) => `At most ${p.most} people of the family for one account.`,
  },
  noSuchInvitation: {
    kind: 'not-found',
    field: 'code',
    vi: 'Không có lời mời nào với mã này. Hãy xem lại từng ký tự.',
    en: 'There is no invitation with this code. Please look at each sign again.',
  },
  invitationOver: {
    kind: 'conflict',
    field: 'code',
    vi: 'Lời mời này không còn dùng được. Hãy hỏi người phụ trách lớp.',
    en: 'This invitation can no longer be used. Please ask the organiser.',
  },
});
