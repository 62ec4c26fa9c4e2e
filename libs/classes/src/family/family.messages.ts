import { catalogue, type Language } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { Relation } from './family';

export const familyWords = catalogue({
  vi: {
    consent:
      'Người này (hoặc cha mẹ, người giám hộ nếu dưới 16 tuổi) đồng ý để tôi đăng ký và hủy lớp học giúp.',
    bring: 'Đi cùng người nhà',
    bringLead: 'Một máy điện thoại đăng ký được cho nhiều người. Mỗi người có hồ sơ học tập riêng.',
    who: 'Ai đi học?',
    me: (name: string) => `${name} (tôi)`,
    add: 'Thêm người nhà chưa có điện thoại',
    addTitle: 'Thêm người nhà',
    fullName: 'Họ và tên',
    birthYear: 'Năm sinh',
    relation: 'Người ấy là gì của bạn?',
    addButton: 'Thêm người này',
    added: (name: string) => `Đã thêm ${name}.`,
    notEnough: 'Nếu không đủ chỗ cho tất cả',
    apart: 'Ai có chỗ thì vào trước, người còn lại chờ',
    together: 'Chờ đến khi đủ chỗ để vào cùng nhau',
    togetherHint: 'Trong lúc chờ, một chỗ lẻ có thể sang người kế tiếp; hai bạn giữ nguyên số thứ tự.',
    bringButton: 'Đăng ký những người này',
    there: 'đã đăng ký',
    addFirst: 'Thêm người nhà ở dưới đây, rồi đăng ký cho người ấy.',
    saidBrought: (placed: number, waiting: number) =>
      waiting === 0
        ? `Đã đăng ký ${placed} người.`
        : placed === 0
          ? `Lớp đã đủ người. ${waiting} người đang chờ; có chỗ chúng tôi sẽ báo ngay.`
          : `Đã đăng ký ${placed} người; ${waiting} người đang chờ.`,
    yours: 'Người nhà của bạn trong lớp này',
    family: 'Người nhà của tôi',
    remove: 'Thôi đăng ký giúp người này',
    removeQuestion: (name: string) => `Thôi đăng ký giúp ${name}? Những lớp đã đăng ký vẫn giữ nguyên.`,
    saidRemoved: 'Đã bỏ khỏi danh sách người nhà.',
  },
  en: {
    consent:
      'This person (or their parent or guardian if under 16) agrees that I register them for classes and cancel.',
    bring: 'Come with family',
    bringLead: 'One phone can register several people. Each has a learning record of their own.',
    who: 'Who is coming?',
    me: (name: string) => `${name} (me)`,
    add: 'Add somebody of the family who has no phone',
    addTitle: 'Add somebody of the family',
    fullName: 'Full name',
    birthYear: 'Year of birth',
    relation: 'What are they to you?',
    addButton: 'Add this person',
    added: (name: string) => `${name} is added.`,
    notEnough: 'If there are not enough places for all',
    apart: 'Whoever has a place goes, the others wait',
    together: 'Wait until there are places for all of us',
    togetherHint: 'Meanwhile a single place may go to the next in line; you keep your numbers.',
    bringButton: 'Register these people',
    there: 'registered already',
    addFirst: 'Add somebody of your family below, then register them.',
    saidBrought: (placed: number, waiting: number) =>
      waiting === 0
        ? `${placed} registered.`
        : placed === 0
          ? `The class is full. ${waiting} on the waiting list; we tell you when there is a place.`
          : `${placed} registered, ${waiting} on the waiting list.`,
    yours: 'Your family in this class',
    family: 'My family',
    remove: 'No longer register this person',
    removeQuestion: (name: string) => `No longer register ${name}? What they have joined stays as it is.`,
    saidRemoved: 'Taken off the list of your family.',
  },
});

export const useFamilyWords = () => familyWords[usePage().language];

export const relationLabels: Record<Language, Record<Relation, string>> = {
  vi: {
    parent: 'Bố hoặc mẹ',
    grandparent: 'Ông hoặc bà',
    spouse: 'Vợ hoặc chồng',
    child: 'Con',
    sibling: 'Anh, chị hoặc em',
    other: 'Người thân khác',
  },
  en: {
    parent: 'Father or mother',
    grandparent: 'Grandparent',
    spouse: 'Husband or wife',
    child: 'Child',
    sibling: 'Brother or sister',
    other: 'Another relative',
  },
};
