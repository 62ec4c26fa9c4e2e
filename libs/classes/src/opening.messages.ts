import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';

/** Words of how open a class is: what else it is about, whether people are named, who finds it. */
export const openingWords = catalogue({
  vi: {
    otherTopics: 'Chủ đề khác',
    otherTopicsHint: 'Nhiều nhất ba chủ đề',
    sensitive: 'Giữ kín ai học lớp này',
    sensitiveHint:
      'Dùng cho lớp về bạo lực gia đình và chuyện riêng tư: người học không thấy tên nhau, thông báo không nói lớp gì, trang có nút thoát nhanh.',
    sensitiveSuggested:
      'Lớp về chủ đề này thường cần giữ kín, nên chúng tôi đã chọn giúp. Bạn bỏ chọn nếu không cần, rồi mở lớp lần nữa.',
    sensitiveNotice: 'Lớp này giữ kín: người học không thấy tên nhau.',
    quietTitle: 'Lớp học',
    appointment: 'Lịch hẹn',
    invitationOnly: 'Chỉ người được mời mới thấy lớp',
    invitationOnlyHint: 'Lớp không hiện trong danh sách. Bạn mời bằng đường dẫn hoặc mã.',
    partner: 'Mời đơn vị khác cùng tổ chức',
    partnerHint: 'Đơn vị ấy có tên trên trang lớp sau khi nhận lời.',
    more: 'Thêm lựa chọn',
    exceptions: 'Nghỉ những buổi nào?',
    exceptionsHint: 'Ví dụ ngày Tết. Đánh dấu buổi muốn bỏ, buổi đó không có trong lịch.',
    askedTitle: (unit: string) => `Đơn vị bạn được mời cùng tổ chức: ${unit}`,
    askedAbout: 'Nhận lời thì tên đơn vị hiện trên trang lớp, cán bộ đơn vị cùng phụ trách lớp.',
    accept: 'Nhận lời',
    decline: 'Không tham gia',
    saidAccepted: 'Đã nhận lời. Đơn vị bạn cùng tổ chức lớp này.',
    saidDeclined: 'Đã trả lời. Cảm ơn bạn.',
    partnerAsked: (unit: string) => `Đã mời ${unit} cùng tổ chức, chưa có trả lời.`,
    partnerDeclined: (unit: string) => `${unit} không nhận lời cùng tổ chức.`,
    invite: 'Mời vào lớp',
    addSession: 'Thêm một buổi',
    addSessionDone: 'Thêm buổi và báo mọi người',
    saidSessionAdded: 'Đã thêm buổi học và báo mọi người.',
    copy: 'Mở lớp giống lớp này',
  },
  en: {
    otherTopics: 'Other topics',
    otherTopicsHint: 'Three at most',
    sensitive: 'Keep secret who takes this class',
    sensitiveHint:
      "For classes about violence in the family and other private matters: learners don't see each other's names, notices don't say what the class is about, and its pages can be left quickly.",
    sensitiveSuggested:
      'A class on this topic is usually kept secret, so we have ticked it for you. Untick it if that is not needed, then open the class again.',
    sensitiveNotice: "This class is kept secret: learners don't see each other's names.",
    quietTitle: 'Class',
    appointment: 'Appointment',
    invitationOnly: 'Only people who are invited see the class',
    invitationOnlyHint: 'The class is not listed. You invite by a link or a code.',
    partner: 'Ask another unit to hold it with you',
    partnerHint: 'It is named on the page once it has agreed.',
    more: 'More choices',
    exceptions: 'Which sessions are left out?',
    exceptionsHint: 'Tết, for example. Tick those that are not held; they will not be in the calendar.',
    askedTitle: (unit: string) => `Your unit is asked to hold it too: ${unit}`,
    askedAbout: 'If you agree, your unit is named on the page and its officials run the class too.',
    accept: 'Agree',
    decline: 'Decline',
    saidAccepted: 'You agreed. Your unit holds this class too.',
    saidDeclined: 'Your answer is stored. Thank you.',
    partnerAsked: (unit: string) => `${unit} is asked to hold it too and has not answered yet.`,
    partnerDeclined: (unit: string) => `${unit} does not hold it too.`,
    invite: 'Invite people',
    addSession: 'Add a session',
    addSessionDone: 'Add it and tell everybody',
    saidSessionAdded: 'The session is added and everybody is told.',
    copy: 'Open a class like this one',
  },
});

export const useOpeningWords = () => openingWords[usePage().language];
