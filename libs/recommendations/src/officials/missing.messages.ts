import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import { searchedDays } from './missing.repository';
import { leastSearches } from './unmet-searches.repository';

export const missingWords = catalogue({
  vi: {
    title: 'Ở đây còn thiếu gì?',
    lead: 'Điều người dân muốn học, so với lớp sắp mở trong tám tuần tới. Muốn nhiều nhất đứng trước.',
    about: `Người muốn học: theo phiếu hỏi trên mạng và phiếu giấy một năm qua; chỉ một, hai người thì không hiện số. Lượt tìm không thấy: khóa, lớp và học liệu, ${searchedDays} ngày qua; một người tìm nhiều lần trong ngày chỉ tính một lượt, từ ${leastSearches} lượt mới hiện. Không ghi ai đã tìm.`,
    unit: 'Đơn vị',
    what: 'Điều muốn học',
    wishes: 'Người muốn học',
    searches: 'Lượt tìm không thấy',
    classes: 'Lớp sắp mở ở đây',
    places: 'Chỗ còn trống',
    unlimited: 'không giới hạn',
    courses: 'Khóa học trên mạng',
    resources: 'Học liệu mở',
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
    about: `People who want it: from the survey online and on paper in the last year; one or two are not shown as a number. Searches without result: among courses, classes and resources, in the last ${searchedDays} days; whoever searches again on the same day counts once, shown from ${leastSearches} on. Who searched is never written down.`,
    unit: 'Unit',
    what: 'What is wanted',
    wishes: 'People who want it',
    searches: 'Searches without result',
    classes: 'Classes to come here',
    places: 'Places left',
    unlimited: 'no limit',
    courses: 'Online courses',
    resources: 'Open resources',
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
