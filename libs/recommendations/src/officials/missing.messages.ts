import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import { searchedDays } from './missing.repository';
import { leastSearches } from './unmet-searches.repository';

export const missingWords = catalogue({
  vi: {
    title: 'Ở đây còn thiếu gì?',
    lead: 'Điều người dân muốn học, so với lớp sắp mở trong tám tuần tới. Muốn nhiều nhất đứng trước.',
    about: `Muốn học: số người theo phiếu hỏi trên mạng và phiếu giấy một năm qua; chỉ một, hai người thì không hiện số. Tìm không thấy: lượt tìm khóa, lớp và học liệu, ${searchedDays} ngày qua; một người tìm nhiều lần trong ngày chỉ tính một lượt, từ ${leastSearches} lượt mới hiện. Không ghi ai đã tìm.`,
    unit: 'Đơn vị',
    what: 'Điều muốn học',
    wishes: 'Muốn học',
    searches: 'Tìm không thấy',
    classes: 'Lớp sắp mở',
    places: 'Chỗ trống',
    unlimited: 'không giới hạn',
    courses: 'Khóa học',
    resources: 'Học liệu',
    open: 'Mở lớp',
    byArea: 'Theo nơi',
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
    about: `Want it: people who said so in the survey, online or on paper, in the last year; one or two are not shown as a number. Not found: searches among courses, classes and resources, in the last ${searchedDays} days; whoever searches again on the same day counts once, shown from ${leastSearches} on. Who searched is never written down.`,
    unit: 'Unit',
    what: 'What is wanted',
    wishes: 'Want it',
    searches: 'Not found',
    classes: 'Classes',
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
