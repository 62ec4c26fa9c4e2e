import { catalogue, type Labels, type Language } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { ExperimentState, Measure } from './experiment';
import type { Grouping } from './measurement.repository';
import { greatestWeight, viewsKeptDays } from './views.repository';
import type { Way } from './ways';

export const measurementWords = catalogue({
  vi: {
    title: 'Kết quả của gợi ý',
    lead: `Trong 90 ngày qua, chỉ tính những người đã đồng ý. Từng lượt xem được giữ ${viewsKeptDays} ngày; sau đó chỉ còn số tổng theo ngày, không còn của riêng ai.`,
    back: 'Máy gợi ý',
    shown: 'Lượt hiện',
    clicked: 'Được mở',
    enrolled: 'Ghi danh, đăng ký',
    finished: 'Học xong',
    overTime: 'Tỷ lệ theo ngày',
    day: 'Ngày',
    nothing: 'Chưa có gì để đo',
    nothingNext: 'Số liệu có khi những người đã đồng ý xem gợi ý, và được cộng mỗi giờ một lần.',
    groups: 'So sánh',
    groupsBy: 'So sánh theo',
    group: 'Nhóm',
    fairClicked: 'Được mở, so công bằng',
    fairEnrolled: 'Ghi danh, so công bằng',
    fairAbout: `So công bằng: mỗi lượt được nhân với 1 chia cho xác suất nó được xếp ở chỗ đó (nhiều nhất ${greatestWeight}, nên lượt rất hiếm bị tính thấp hơn một chút), rồi mọi nhóm được tính như thể đứng ở cùng các thứ hạng. Trong ngoặc là khoảng tin cậy 95%.`,
    unknown: 'Không rõ',
    rankOf: (rank: string) => `Thứ hạng ${rank}`,
    experiments: 'Thử hai cách gợi ý',
    experimentsAbout:
      'Người xem được chia ngẫu nhiên thành hai nhóm, mỗi người ở yên một nhóm. Kết quả chỉ hiện khi thử xong, vì xem sớm dễ kết luận sai.',
    newExperiment: 'Tạo thử nghiệm',
    noExperiments: 'Chưa có thử nghiệm nào',
    noExperimentsNext: 'Một thử nghiệm cho biết cách gợi ý nào giúp nhiều người tìm được điều để học hơn.',
    name: 'Tên thử nghiệm',
    nameHint: 'Để bạn và người khác nhận ra, ví dụ “Có cần mô hình không?”',
    aWay: 'Nhóm A được gợi ý thế nào?',
    bWay: 'Nhóm B được gợi ý thế nào?',
    bWayHint: 'Nhóm B chỉ nên khác nhóm A ở một điều.',
    groupA: 'Nhóm A',
    groupB: 'Nhóm B',
    measure: 'So sánh số',
    basePercent: 'Hiện nay bao nhiêu phần trăm người làm điều đó?',
    baseUsual: (people: string, click: string, enrolment: string) =>
      `30 ngày qua, trong ${people} người xem gợi ý: ${click}% mở một gợi ý, ${enrolment}% ghi danh hoặc đăng ký.`,
    baseUnknown: 'Chưa đủ người xem gợi ý để biết. Nếu chưa rõ, hãy nhập 10.',
    differencePercent: 'Khác biệt nhỏ nhất đáng biết (điểm phần trăm)',
    differenceHint: 'Ví dụ 5: đủ để thấy từ 10% lên 15%. Càng nhỏ thì càng cần nhiều người.',
    lastDay: 'Ngày cuối',
    lastDayHint: 'Kết thúc khi đủ người ở cả hai nhóm, hoặc hết ngày này. Nhiều nhất 90 ngày.',
    create: 'Tạo',
    people: 'Số người',
    peopleOf: (a: string, b: string, needed: string) => `A: ${a}, B: ${b} (cần ${needed} ở mỗi nhóm)`,
    start: 'Bắt đầu',
    stop: 'Dừng',
    stopQuestion: (name: string) => `Dừng “${name}”? Dừng sớm thì không có kết luận.`,
    none: 'Không có kết luận, vì đã dừng sớm.',
    notYet: 'Chưa có kết luận: kết quả chỉ hiện khi thử xong.',
    nobody: 'Không có kết luận: một nhóm không có ai.',
    better: (arm: string, way: string, rate: string, other: string) =>
      `Chắc chắn nhóm ${arm} (“${way}”) tốt hơn: ${rate} so với ${other}.`,
    unsure: (a: string, b: string) => `Chưa chắc nhóm nào tốt hơn: A ${a}, B ${b}.`,
    surelyApart: (arm: string, low: string, high: string) =>
      `Nhóm ${arm} hơn từ ${low} đến ${high} điểm phần trăm.`,
    maybeApart: (worse: string, better: string) =>
      `B có thể kém A tới ${worse} điểm phần trăm, cũng có thể hơn A tới ${better}.`,
    method: (p: string) => `Khoảng tin cậy 95% (Newcombe), p ${p}.`,
    tooFew: 'Hết ngày cuối mà chưa đủ số người, nên khác biệt nhỏ có thể bị bỏ sót.',
    saidCreated: 'Đã tạo thử nghiệm. Bấm “Bắt đầu” khi sẵn sàng.',
    saidStarted: 'Thử nghiệm đã bắt đầu.',
    saidStopped: 'Đã dừng thử nghiệm.',
  },
  en: {
    title: 'What recommendations lead to',
    lead: `The last 90 days, counting only people who agreed. Each view is kept for ${viewsKeptDays} days; after that only the totals of each day are left, and nobody can be seen in them.`,
    back: 'Recommender',
    shown: 'Shown',
    clicked: 'Followed',
    enrolled: 'Enrolled or registered',
    finished: 'Finished',
    overTime: 'Rates by day',
    day: 'Day',
    nothing: 'Nothing to measure yet',
    nothingNext:
      'Figures come once people who agreed have seen recommendations. They are added up every hour.',
    groups: 'Comparison',
    groupsBy: 'Compare by',
    group: 'Group',
    fairClicked: 'Followed, compared fairly',
    fairEnrolled: 'Enrolled, compared fairly',
    fairAbout: `Compared fairly: each view counts 1 divided by the probability that it stood where it stood (at most ${greatestWeight}, so that very rare ones count a little too little), and all groups count as if they stood at the same ranks. In brackets the 95% interval.`,
    unknown: 'Not known',
    rankOf: (rank: string) => `Rank ${rank}`,
    experiments: 'Two ways tried side by side',
    experimentsAbout:
      'People are put into two groups by lot and stay there. The result is shown only at the end, since looking early easily misleads.',
    newExperiment: 'Plan an experiment',
    noExperiments: 'No experiments yet',
    noExperimentsNext: 'An experiment shows which way helps more people find something to learn.',
    name: 'Name of the experiment',
    nameHint: 'So that you and others know it again, for example “Do we need the model?”',
    aWay: 'How are recommendations made for group A?',
    bWay: 'How are recommendations made for group B?',
    bWayHint: 'Group B should differ from group A in one thing only.',
    groupA: 'Group A',
    groupB: 'Group B',
    measure: 'What is counted',
    basePercent: 'How many of 100 people do that now?',
    baseUsual: (people: string, click: string, enrolment: string) =>
      `In the last 30 days, of ${people} people who saw recommendations, ${click}% followed one and ${enrolment}% enrolled or registered.`,
    baseUnknown: 'Too few people have seen recommendations to tell. If you do not know, enter 10.',
    differencePercent: 'Smallest difference worth knowing (percentage points)',
    differenceHint:
      'For example 5: enough to see 10% become 15%. The smaller it is, the more people are needed.',
    lastDay: 'Last day',
    lastDayHint: 'It ends when both groups have enough people, or after this day. At most 90 days.',
    create: 'Create',
    people: 'People',
    peopleOf: (a: string, b: string, needed: string) => `A: ${a}, B: ${b} (${needed} needed in each)`,
    start: 'Start',
    stop: 'Stop',
    stopQuestion: (name: string) => `Stop “${name}”? If it is stopped early, there is no result.`,
    none: 'No result: it was stopped early.',
    notYet: 'No result yet: it is shown only at the end.',
    nobody: 'No result: one group had nobody in it.',
    better: (arm: string, way: string, rate: string, other: string) =>
      `Group ${arm} (“${way}”) surely does better: ${rate} against ${other}.`,
    unsure: (a: string, b: string) => `It cannot be said which group does better: A ${a}, B ${b}.`,
    surelyApart: (arm: string, low: string, high: string) =>
      `Group ${arm} is ahead by ${low} to ${high} percentage points.`,
    maybeApart: (worse: string, better: string) =>
      `B may be behind A by up to ${worse} percentage points, or ahead of it by up to ${better}.`,
    method: (p: string) => `95% interval (Newcombe), p ${p}.`,
    tooFew: 'The last day came before there were enough people: a small difference may have been missed.',
    saidCreated: 'The experiment is planned. Press “Start” when you are ready.',
    saidStarted: 'The experiment has started.',
    saidStopped: 'The experiment is stopped.',
  },
});
export const useMeasurementWords = () => measurementWords[usePage().language];

/** A way of recommending, and what is different in it. */
export const wayNames: Record<Way, Record<Language, { name: string; about: string }>> = {
  usual: {
    vi: {
      name: 'Như hiện nay',
      about: 'Theo mô hình đang chạy, trộn vài chủ đề; chỗ cuối do rút thăm trong số mục gần nhất.',
    },
    en: {
      name: 'As it is now',
      about: 'By the live model, a few topics mixed; the last place is drawn by lot from the next best.',
    },
  },
  popularity: {
    vi: {
      name: 'Chỉ theo điều nhiều người học',
      about: 'Không dùng mô hình: gần như ai cũng thấy giống nhau.',
    },
    en: { name: 'What is popular only', about: 'Without the model: nearly everybody sees the same.' },
  },
  'no-draw': {
    vi: { name: 'Không rút thăm', about: 'Theo mô hình, cả chỗ cuối cũng cho mục hợp nhất.' },
    en: { name: 'Nothing drawn by lot', about: 'By the model, the last place too goes to what suits best.' },
  },
  'no-variety': {
    vi: { name: 'Chỉ theo mức hợp', about: 'Không trộn chủ đề: có thể cả danh sách cùng một chủ đề.' },
    en: { name: 'By what suits alone', about: 'No topics mixed: the whole list may be on one.' },
  },
  'more-variety': {
    vi: { name: 'Nhiều chủ đề hơn', about: 'Trộn chủ đề nhiều gấp đôi hiện nay.' },
    en: { name: 'More topics', about: 'Topics are mixed twice as much as now.' },
  },
  'most-variety': {
    vi: { name: 'Thật nhiều chủ đề', about: 'Trộn chủ đề nhiều gấp ba hiện nay.' },
    en: { name: 'Many topics', about: 'Topics are mixed three times as much as now.' },
  },
};
/** What was tried before there were ways to choose from. */
export const varietyName = (language: Language, degree: string): string =>
  language === 'vi' ? `Trộn chủ đề ở mức ${degree}` : `Topics mixed by ${degree}`;
export const measureNames: Labels<Measure> = {
  click: { vi: 'Người mở một gợi ý', en: 'People who followed one' },
  enrolment: { vi: 'Người ghi danh hoặc đăng ký', en: 'People who enrolled or registered' },
};
export const stateNames: Labels<ExperimentState> = {
  draft: { vi: 'Chưa bắt đầu', en: 'Not started' },
  running: { vi: 'Đang chạy', en: 'Running' },
  waiting: { vi: 'Đã dừng nhận người, đang đợi kết quả', en: 'Over, waiting for the result' },
  stopped: { vi: 'Đã dừng', en: 'Stopped' },
  decided: { vi: 'Có kết quả', en: 'Has a result' },
};
export const groupingNames: Labels<Grouping> = {
  model: { vi: 'Mô hình', en: 'Model' },
  kind: { vi: 'Loại', en: 'Kind' },
  topic: { vi: 'Chủ đề', en: 'Topic' },
  place: { vi: 'Nơi hiện', en: 'Place' },
  rank: { vi: 'Thứ hạng', en: 'Rank' },
};
const valueNames: Record<string, Record<Language, string>> = {
  course: { vi: 'Khóa học', en: 'Course' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  class: { vi: 'Lớp học', en: 'Class' },
  resource: { vi: 'Học liệu', en: 'Resource' },
  page: { vi: 'Trang gợi ý', en: 'The page' },
  strip: { vi: 'Dải trên trang khác', en: 'On other pages' },
  api: { vi: 'API', en: 'API' },
  ease: { vi: 'EASE', en: 'EASE' },
  blend: { vi: 'Kết hợp', en: 'Blend' },
  popularity: { vi: 'Được học nhiều', en: 'Popularity' },
  trained: { vi: 'Đã huấn luyện', en: 'Trained' },
};
/** A kind, a place or a model in words; what has none as it is. */
export const valueName = (language: Language, value: string): string =>
  valueNames[value]?.[language] ?? value;
