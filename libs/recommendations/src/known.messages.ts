import { catalogue, formatDate, type Language } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { HistoryStatus } from './domain/person-facts';
import type { ItemKind } from './domain/recommendable';
import type { Forgotten } from './people.repository';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const knownWords = catalogue({
  vi: {
    title: 'Đom Đóm biết gì về bạn',
    lead: 'Đây là tất cả những gì dùng để gợi ý cho bạn. Chạm “Bỏ ra” thì điều đó không được tính nữa; tính lại lúc nào cũng được.',
    recordStays:
      'Bỏ ra chỉ đổi gợi ý. Khóa đã học, lớp đã dự và giấy chứng nhận vẫn còn nguyên trong hồ sơ học tập của bạn.',
    leaveOut: 'Bỏ ra',
    countAgain: 'Tính lại',
    notCounted: 'không tính',
    leftOutDone: 'Đã bỏ ra. Gợi ý không tính điều này nữa.',
    countedDone: 'Đã tính lại.',
    deleteAnswer: 'Xóa',
    answerDeleted: 'Đã xóa. Bạn có thể trả lời lại lúc nào cũng được.',
    answerAgain: 'Trả lời ba câu hỏi',
    history: 'Những gì bạn đã học và đã mở',
    historyNone: 'Chưa có khóa học, lớp học hay học liệu nào.',
    answers: 'Những gì bạn đã trả lời',
    answersNone: 'Bạn chưa trả lời câu nào.',
    topic: 'Bạn quan tâm',
    wishes: 'Điều bạn muốn học, đã nói với xã',
    disliked: 'Mục bạn thấy không phù hợp',
    bringBack: 'Cho hiện lại',
    about: 'Nơi bạn ở và tuổi',
    place: 'Nơi bạn ở',
    placeNone: 'Bạn chưa chọn nơi ở.',
    placeChange: 'Đổi nơi ở',
    age: 'Nhóm tuổi',
    ageNone: 'Bạn chưa cho biết năm sinh.',
    shown: 'Những gì đã được gợi ý',
    shownTimes: (times: string, since: string) =>
      `${times} lần, từ ${since}. Dùng để biết gợi ý có ích không.`,
    shownNone: 'Chưa có gì được ghi lại.',
    shownDelete: 'Xóa hết',
    shownDeleted: 'Đã xóa những gì ghi lại về các lần gợi ý.',
    withdraw: 'Tắt gợi ý riêng và xóa tất cả',
    withdrawQuestion: 'Tắt gợi ý riêng?',
    withdrawAbout:
      'Mọi câu trả lời, mục đã ẩn và những gì ghi lại để gợi ý bị xóa ngay, và máy gợi ý quên bạn. Hồ sơ học tập của bạn vẫn còn nguyên.',
    nothing: 'Đom Đóm không biết gì để gợi ý cho bạn',
    nothingAbout: 'Bạn chưa bật gợi ý riêng, nên không có gì được ghi lại.',
    back: 'Về trang gợi ý',
    whyTitle: 'Vì sao tôi thấy mục này?',
    whyLead: 'Đây là tất cả lý do. Thanh càng dài thì lý do càng mạnh.',
    whyOpen: 'Mục này đang mở cho mọi người. Chưa có điều gì của riêng bạn đưa nó lên.',
    speaksFor: 'Những lý do',
    speaksAgainst: 'Điều làm mục này xuống thấp hơn',
    against: 'So với tất cả những lý do ở trên:',
    small: 'Những điều nhỏ khác',
    hardly: 'dưới 1%',
    whole: 'Cộng lại',
    notPersonal: 'Không có gì của riêng bạn được dùng ở đây.',
    seeOf: (kind: ItemKind) =>
      ({
        programme: 'Xem chương trình',
        course: 'Xem khóa học',
        class: 'Xem lớp học',
        resource: 'Xem học liệu',
      })[kind],
    statusOf: (status: HistoryStatus) =>
      ({
        completed: 'đã học xong',
        active: 'đang học',
        attended: 'đã dự lớp',
        registered: 'đã đăng ký lớp',
        asked: 'đã xin học',
        opened: 'học liệu đã mở',
        withdrawn: 'đã thôi học',
      })[status],
    withdrawn: ({ answers, dislikes, leftOut, shown }: Forgotten) =>
      `Đã tắt gợi ý riêng. Đã xóa: ${answers} câu trả lời, ${dislikes} mục đã ẩn, ${leftOut} điều đã bỏ ra, ${shown} lượt gợi ý đã ghi.`,
  },
  en: {
    title: 'What Đom Đóm knows about you',
    lead: 'This is all that is used to recommend things to you. Tap “Leave out” and it does not count any more; you can count it again at any time.',
    recordStays:
      'Leaving something out changes the recommendations only. What you learnt, attended and were certified for stays in your learning record.',
    leaveOut: 'Leave out',
    countAgain: 'Count again',
    notCounted: 'does not count',
    leftOutDone: 'Left out. It does not count any more.',
    countedDone: 'It counts again.',
    deleteAnswer: 'Delete',
    answerDeleted: 'Deleted. You can answer again at any time.',
    answerAgain: 'Answer the three questions',
    history: 'What you have learnt and opened',
    historyNone: 'No course, class or resource yet.',
    answers: 'What you answered',
    answersNone: 'You have answered nothing.',
    topic: 'You are interested in',
    wishes: 'What you told your commune you want to learn',
    disliked: 'What you said is not for you',
    bringBack: 'Bring back',
    about: 'Where you live and your age',
    place: 'Where you live',
    placeNone: 'You have not chosen where you live.',
    placeChange: 'Change it',
    age: 'Age group',
    ageNone: 'You have not said in which year you were born.',
    shown: 'What was recommended',
    shownTimes: (times: string, since: string) =>
      `${times} times since ${since}. It shows whether recommendations help.`,
    shownNone: 'Nothing was noted yet.',
    shownDelete: 'Delete all of it',
    shownDeleted: 'What was noted of the recommendations is deleted.',
    withdraw: 'Turn recommendations off and delete everything',
    withdrawQuestion: 'Turn your own recommendations off?',
    withdrawAbout:
      'Every answer, everything hidden and all that was noted for recommending is deleted at once, and the recommender forgets you. Your learning record stays.',
    nothing: 'Đom Đóm knows nothing to recommend by',
    nothingAbout: 'You have not turned your own recommendations on, so nothing is kept.',
    back: 'Back to the recommendations',
    whyTitle: 'Why do I see this?',
    whyLead: 'These are all the reasons. The longer the bar, the stronger the reason.',
    whyOpen: 'It is open to everybody. Nothing of your own brought it up yet.',
    speaksFor: 'The reasons',
    speaksAgainst: 'What puts it lower',
    against: 'Compared with all the reasons above:',
    small: 'Other small things',
    hardly: 'below 1%',
    whole: 'Together',
    notPersonal: 'Nothing of your own is used here.',
    seeOf: (kind: ItemKind) =>
      ({
        programme: 'See the programme',
        course: 'See the course',
        class: 'See the class',
        resource: 'See the resource',
      })[kind],
    statusOf: (status: HistoryStatus) =>
      ({
        completed: 'finished',
        active: 'learning',
        attended: 'class attended',
        registered: 'registered for the class',
        asked: 'asked to join',
        opened: 'resource opened',
        withdrawn: 'given up',
      })[status],
    withdrawn: ({ answers, dislikes, leftOut, shown }: Forgotten) =>
      `Your own recommendations are off. Deleted: ${count(answers, 'answer', 'answers')}, ${count(dislikes, 'hidden item', 'hidden items')}, ${count(leftOut, 'thing left out', 'things left out')}, ${count(shown, 'noted recommendation', 'noted recommendations')}.`,
  },
});

export const useKnownWords = () => knownWords[usePage().language];

/** Since when, in a sentence. */
export const since = (language: Language, date: Date | null) => (date ? formatDate(language, date) : '');
