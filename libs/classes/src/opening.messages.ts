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
    invitationOnly: 'Chỉ người được mời mới thấy lớp',
    invitationOnlyHint: 'Lớp không hiện trong danh sách. Bạn mời bằng đường dẫn hoặc mã.',
    more: 'Thêm lựa chọn',
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
    invitationOnly: 'Only people who are invited see the class',
    invitationOnlyHint: 'The class is not listed. You invite by a link or a code.',
    more: 'More choices',
  },
});

export const useOpeningWords = () => openingWords[usePage().language];
