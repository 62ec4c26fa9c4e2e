import { catalogue, type Language } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { FilterPart } from './loosening';

export const findingWords = catalogue({
  vi: {
    filter: 'Lọc theo nơi, ngày, chủ đề',
    myCommune: 'Xã, phường của tôi',
    myProvince: 'Tỉnh của tôi',
    within: (kilometres: number) => `Trong vòng ${kilometres} km`,
    wholePlace: 'Cả xã, phường này',
    away: (kilometres: string) => `Cách chừng ${kilometres} km`,
    hereNow: 'Tìm quanh chỗ tôi đang đứng',
    hereAbout: 'Điện thoại sẽ hỏi bạn. Vị trí chỉ gửi một lần, làm tròn chừng 1 km, không lưu lại.',
    asking: 'Đang hỏi điện thoại…',
    refused: 'Không biết bạn đang ở đâu. Hãy chọn tỉnh rồi chọn xã ở trên.',
    nothingAround: 'Chưa biết lớp nào quanh chỗ bạn. Hãy chọn tỉnh rồi chọn xã.',
    around: (place: string) => `Đây là các lớp quanh ${place}.`,
    weekend: 'Cuối tuần này',
    evening: 'Buổi tối (từ 17:00)',
    heldIn: 'Ngôn ngữ',
    unit: 'Đơn vị tổ chức',
    loosen: 'Bỏ một điều kiện thì có lớp:',
    loosened: (what: string, count: number) => `Bỏ “${what}”: ${count} lớp`,
    nothingLooser: 'Bỏ từng điều kiện cũng chưa có lớp. Hãy xem mọi lớp, hoặc nhờ xã mở lớp.',
    follow: 'Đưa lịch này vào điện thoại',
    noneInMonth: 'Tháng này chưa có buổi học nào.',
  },
  en: {
    filter: 'Filter by place, day, topic',
    myCommune: 'My commune',
    myProvince: 'My province',
    within: (kilometres: number) => `Within ${kilometres} km`,
    wholePlace: 'All of this commune',
    away: (kilometres: string) => `About ${kilometres} km away`,
    hereNow: 'Look around where I am now',
    hereAbout: 'Your phone will ask you. The position is sent once, rounded to about 1 km, and not stored.',
    asking: 'Asking the phone…',
    refused: 'Your position is not known. Choose a province above, then a commune.',
    nothingAround: 'No class around you is known yet. Choose a province, then a commune.',
    around: (place: string) => `These are the classes around ${place}.`,
    weekend: 'This weekend',
    evening: 'Evenings (from 17:00)',
    heldIn: 'Language',
    unit: 'Held by',
    loosen: 'Take one condition away and there are classes:',
    loosened: (what: string, count: number) =>
      `Without “${what}”: ${count === 1 ? '1 class' : `${count} classes`}`,
    nothingLooser:
      'Taking single conditions away does not help. See all classes, or ask your commune for one.',
    follow: 'Put this calendar on my phone',
    noneInMonth: 'There are no sessions in this month yet.',
  },
});

export const useFindingWords = () => findingWords[usePage().language];

/** What each part of a filter is called. */
export const partLabels: Record<Language, Record<FilterPart, string>> = {
  vi: {
    free: 'Chỉ lớp còn chỗ',
    evening: 'Buổi tối',
    when: 'Thời gian',
    level: 'Trình độ',
    language: 'Ngôn ngữ',
    mode: 'Cách học',
    topic: 'Chủ đề',
    within: 'Khoảng cách',
    place: 'Nơi học',
    near: 'Tỉnh của tôi',
    commune: 'Xã, phường của tôi',
    unit: 'Đơn vị tổ chức',
    course: 'Khóa học',
    q: 'Từ tìm kiếm',
  },
  en: {
    free: 'With places left',
    evening: 'Evenings',
    when: 'Time',
    level: 'Level',
    language: 'Language',
    mode: 'How it is held',
    topic: 'Topic',
    within: 'Distance',
    place: 'Where',
    near: 'My province',
    commune: 'My commune',
    unit: 'Held by',
    course: 'Course',
    q: 'Search words',
  },
};
