import { catalogue, type Labels } from '@domdom/platform';
import { type Noun, usePage } from '@domdom/ui';
import type { LikelyReason } from './likely';

export const likelyWords = catalogue({
  vi: {
    title: 'Ai có thể muốn học lớp này?',
    titleCourse: 'Ai có thể muốn học khóa này?',
    lead: 'Đây là người từ 16 tuổi đã đồng ý cho cán bộ nơi họ ở thấy tên và mời vào lớp hợp với họ. Trang này không cho biết họ đã học gì, nói gì.',
    leadCourse:
      'Đây là người từ 16 tuổi đã đồng ý cho cán bộ nơi họ ở thấy tên và mời học điều hợp với họ. Trang này không cho biết họ đã học gì, nói gì.',
    person: 'Họ và tên',
    home: 'Nơi ở',
    why: 'Vì sao',
    invite: 'Mời',
    invited: 'Đã mời',
    saidInvited: (name: string) => `Đã gửi lời mời tới ${name}.`,
    none: 'Chưa thấy ai',
    noneNamed: (people: string) => `${people} người ở đây có thể muốn học`,
    noneNamedAbout: 'Tên chỉ hiện với cán bộ nơi họ ở. Bạn có thể mời bằng đường dẫn hoặc mã.',
    noneNext: 'Bạn vẫn có thể mời bằng đường dẫn hoặc mã.',
    noneNamedAboutCourse: 'Tên chỉ hiện với cán bộ nơi họ ở.',
    noneNextCourse: 'Khi có người đồng ý và khóa học hợp với họ, tên họ hiện ra ở đây.',
    courses: 'Khóa học',
    enrolOthers: 'Ghi danh giúp người khác',
    invitations: 'Mời bằng đường dẫn hoặc mã',
    others: (people: string) =>
      `Ngoài những người bạn phụ trách, ở đây còn ít nhất ${people} người có thể muốn học.`,
    classes: 'Tổ chức lớp học',
  },
  en: {
    title: 'Who might want this class?',
    titleCourse: 'Who might want this course?',
    lead: 'People of 16 and over who agreed that officials where they live see their names and invite them to what suits them. This page does not tell what they learnt or said.',
    leadCourse:
      'People of 16 and over who agreed that officials where they live see their names and invite them to what suits them. This page does not tell what they learnt or said.',
    person: 'Name',
    home: 'Home',
    why: 'Why',
    invite: 'Invite',
    invited: 'Invited',
    saidInvited: (name: string) => `The invitation is sent to ${name}.`,
    none: 'Nobody yet',
    noneNamed: (people: string) => `${people} people here might want it`,
    noneNamedAbout:
      'Only officials where they live see their names. You can invite people by a link or a code.',
    noneNext: 'You can still invite people by a link or a code.',
    noneNamedAboutCourse: 'Only officials where they live see their names.',
    noneNextCourse: 'People who agreed are named here when the course suits them.',
    courses: 'Courses',
    enrolOthers: 'Enrol others',
    invitations: 'Invite by a link or a code',
    others: (people: string) => `Besides the people in your care at least ${people} more here might want it.`,
    classes: 'Run classes',
  },
});
export const peopleNoun: Noun = { vi: 'người', en: ['person', 'people'] };
export const useLikelyWords = () => likelyWords[usePage().language];

export const reasonNames: Labels<LikelyReason> = {
  others: {
    vi: 'Người học những thứ tương tự thường chọn',
    en: 'People who learn similar things often take it',
  },
  'same-topic': { vi: 'Quan tâm chủ đề này', en: 'Learns about this topic' },
  'step-up': { vi: 'Là bước tiếp theo của họ', en: 'A next step for them' },
  place: { vi: 'Nhiều người ở nơi họ sống đã học', en: 'Popular where they live' },
  age: { vi: 'Nhiều người cùng lứa tuổi đã học', en: 'Popular at their age' },
};
