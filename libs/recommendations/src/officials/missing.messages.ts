import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import { searchedDays } from './missing.repository';
import { leastSearches } from './unmet-searches.repository';

export const missingWords = catalogue({
  vi: {
    title: 'Ở đây còn thiếu gì?',
    lead: 'Điều người dân muốn học, so với những lớp mở trong tám tuần tới. Điều nhiều người muốn nhất đứng trước.',
    how: 'Các con số này được tính thế nào?',
    aboutWishes:
      'Số người đã nói trong phiếu hỏi trên mạng hoặc phiếu giấy một năm qua. Khi chỉ có một, hai người thì không hiện số.',
    aboutSearches: `Số lượt người ở đây tìm khóa học, lớp học, học liệu mà không thấy trong ${searchedDays} ngày qua. Mỗi người mỗi ngày chỉ tính một lượt, từ ${leastSearches} lượt mới hiện. Đom Đóm không ghi ai đã tìm.`,
    unit: 'Đơn vị',
    what: 'Điều muốn học',
    wishes: 'Số người muốn học',
    searches: 'Tìm mà không thấy',
    classes: 'Lớp sắp mở',
    places: 'Chỗ trống',
    unlimited: 'không giới hạn',
    courses: 'Khóa học',
    resources: 'Học liệu',
    open: 'Mở lớp',
    byArea: 'Theo từng nơi',
    area: 'Nơi',
    nothing: 'Chưa thấy thiếu gì',
    nothingNext: 'Mời người dân nói điều muốn học ở trang “Bạn muốn học gì tiếp?”, hoặc nhập phiếu giấy.',
    toNeeds: 'Người dân muốn học gì?',
    searchedWords: (words: string) => `“${words}”`,
    csvName: 'con-thieu-gi',
    back: 'Tổ chức lớp học',
  },
  en: {
    title: 'What is missing here?',
    lead: 'What people want to learn, against the classes of the next eight weeks. The most wanted comes first.',
    how: 'How are these figures counted?',
    aboutWishes:
      'How many people said so in the survey, online or on paper, in the last year. When it is only one or two, no number is shown.',
    aboutSearches: `How often people here searched the courses, classes and resources without finding anything, in the last ${searchedDays} days. One person counts once a day, and fewer than ${leastSearches} are not shown. Nobody’s name is kept with a search.`,
    unit: 'Unit',
    what: 'What is wanted',
    wishes: 'People who want it',
    searches: 'Searched, not found',
    classes: 'Classes to come',
    places: 'Places left',
    unlimited: 'no limit',
    courses: 'Courses',
    resources: 'Resources',
    open: 'Open a class',
    byArea: 'By place',
    area: 'Place',
    nothing: 'Nothing seems to be missing',
    nothingNext: 'Ask people to say what they want to learn next, or enter a paper survey.',
    toNeeds: 'What do people want to learn?',
    searchedWords: (words: string) => `“${words}”`,
    csvName: 'what-is-missing',
    back: 'Run classes',
  },
});
export const useMissingWords = () => missingWords[usePage().language];
