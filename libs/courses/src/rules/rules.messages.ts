import { catalogue, formatNumber, formatWeekday, type Language } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { CourseRules, LessonRules, Lock } from './course-rules';
import { type Opening, startOf } from './opening';

const words = catalogue({
  vi: {
    whenDone: 'Điều kiện học',
    draftLead: 'Đặt khi nào các bài của bản mới mở, thế nào là xong. Có hiệu lực khi bạn mở bản mới.',
    wholeCourseElsewhere:
      'Điều kiện của cả khóa thuộc về khóa học đang mở: đổi ở đó thì có hiệu lực ngay, với mọi bản.',
    toWholeCourse: 'Điều kiện của cả khóa',
    whenDoneLead: 'Đặt điều kiện để bắt đầu, thứ tự học, và thế nào là học xong.',
    prerequisites: 'Cần học xong trước',
    prerequisitesHelp: 'Người học phải học xong những khóa này rồi mới ghi danh được.',
    noPrerequisites: 'Không cần học khóa nào trước.',
    findCourse: 'Tìm khóa học cần học trước',
    add: 'Thêm',
    remove: 'Bỏ ra',
    courseRules: 'Cả khóa học',
    completionLabel: 'Học xong khóa này là khi',
    completionAll: 'Xong mọi bài',
    completionRequired: 'Xong các bài bắt buộc; các bài khác học thêm cũng được',
    completionCount: 'Xong đủ một số bài, bài nào cũng được',
    countLabel: 'Số bài cần xong',
    countHint: 'Chỉ dùng khi chọn “đủ một số bài”',
    averageLabel: 'Điểm trung bình ít nhất',
    averageHint: 'Tính trên các bài có điểm cần đạt. 0 nghĩa là không xét điểm trung bình.',
    inOrder: 'Học lần lượt: xong bài trước mới mở bài sau',
    courseOpens: 'Mở khóa học từ ngày',
    courseOpensHint: 'Để trống nếu học được ngay',
    lessonRules: 'Từng phần, từng bài',
    sectionWhen: 'Khi nào mở phần này',
    lessonWhen: 'Khi nào mở, thế nào là xong',
    opensOn: 'Mở từ ngày',
    opensAfter: 'Hoặc mở sau khi ghi danh',
    days: 'ngày',
    required: 'Bài bắt buộc',
    requiredHint: 'Chỉ có nghĩa khi khóa học xong theo các bài bắt buộc',
    sessionsLabel: 'Xong khi dự lớp cộng đồng của khóa này',
    sessions: 'buổi',
    sessionsHint: '0 nghĩa là xong khi học bài này. Lớp phải được gắn với khóa học.',
    newClass: 'Mở lớp cho khóa học này',
    save: 'Lưu',
    saved: 'Đã lưu.',
    optionalLesson: 'học thêm',
    locked: 'Chưa mở',
    opensOnDay: (day: string) => `mở vào ${day}`,
    waitsFor: (title: string) => `mở khi xong bài “${title}”`,
    afterDays: (days: number) => `mở sau khi ghi danh ${days} ngày`,
    bySessions: (sessions: number) => `xong khi dự ${sessions} buổi lớp`,
    inWordsAll: 'Học xong mọi bài.',
    inWordsRequired: 'Học xong các bài bắt buộc; bài ghi “học thêm” không bắt buộc.',
    inWordsCount: (count: number) => `Học xong ${count} bài, bài nào cũng được.`,
    inWordsAverage: (percent: number) => `Điểm trung bình các bài có chấm điểm từ ${percent}%.`,
    inWordsOrder: 'Học lần lượt từng bài.',
    inWordsOpens: (day: string) => `Bắt đầu học từ ${day}.`,
    youNeed: 'Cần gì trước',
    nothingNeeded: 'Không cần biết trước điều gì',
    learnFirst: (title: string) => `Học trước: ${title}`,
    learnFirstWhy: 'Khóa này tiếp nối khóa dưới đây. Học xong là ghi danh được ngay.',
    done: 'đã xong',
    electivesLabel: 'Số bước tự chọn cần xong',
    electivesHint: 'Các bước bắt buộc thì luôn phải xong hết',
    programmeInOrder: 'Học lần lượt: xong bước bắt buộc trước mới sang bước sau',
    programmeRules: 'Khi nào xong chương trình?',
    classes: 'Lớp học trong chương trình',
    noClasses: 'Chưa chọn lớp nào.',
    findClass: 'Tìm lớp để thêm',
    sessionsToAttend: 'Số buổi cần dự',
    change: 'Đổi số buổi',
    makeOptional: 'Đổi thành tự chọn',
    makeRequired: 'Đổi thành bắt buộc',
    requiredStep: 'Bắt buộc',
    optionalStep: 'Tự chọn',
    level: 'Trình độ',
    levelFromTo: (from: string, to: string) => `Từ “${from}” đến “${to}”`,
    languages: 'Học bằng',
    youGet: 'Học xong bạn được',
    certificateToo: 'Giấy chứng nhận của chương trình, ai cũng kiểm tra được',
    howToFinish: 'Thế nào là xong',
    programmeAll: 'Xong mọi bước bắt buộc.',
    programmeElectives: (count: number) => `Xong mọi bước bắt buộc và ${count} bước tự chọn.`,
    programmeOnlyElectives: (count: number) => `Xong ${count} bước, bước nào cũng được.`,
    steps: 'Các bước',
    step: (place: number) => `Bước ${place}`,
    stepDone: 'Đã xong',
    stepBegun: 'Đang học',
    stepWaits: (title: string) => `Mở khi xong “${title}”`,
    classStep: (sessions: number) => `Lớp học, dự ${sessions} buổi`,
    classOver: 'Lớp này đã xong hoặc không nhận thêm người.',
    follow: 'Theo chương trình này',
    free: 'Miễn phí, học lúc nào cũng được',
    signInToFollow: 'Đăng nhập để theo chương trình',
    nextStep: (title: string) => `Bước tiếp theo: ${title}`,
    goOn: 'Học tiếp',
    finishProgramme: 'Hoàn thành chương trình',
    stepsDone: (done: number, all: number) => `${done} trong ${all} bước`,
    progress: 'Bạn đã xong',
    programmeCompleted: 'Bạn đã hoàn thành chương trình này',
    completedOn: (day: string) => `Hoàn thành ${day}.`,
    nothingLeft: 'Hiện không còn bước nào mở. Bước mới mở ra sẽ hiện ở đây.',
    toMine: 'Về việc học của tôi',
    seeCertificates: 'Xem chứng nhận của tôi',
    leave: 'Thôi theo chương trình',
    leaveQuestion: 'Thôi theo chương trình này? Các khóa đã học vẫn được giữ.',
    topics: 'Chủ đề',
    taughtIn: 'Học bằng tiếng',
    filter: 'Lọc theo chủ đề, trình độ',
  },
  en: {
    whenDone: 'Rules',
    draftLead:
      'Say when the lessons of the new version open and what makes them done. It applies once the version is opened.',
    wholeCourseElsewhere:
      'What the whole course asks for belongs to the open course: changing it there applies at once, in every version.',
    toWholeCourse: 'Rules of the whole course',
    whenDoneLead: 'Say what one needs to begin, in which order one learns, and what completes it.',
    prerequisites: 'To complete before',
    prerequisitesHelp: 'People can enrol once they have completed these courses.',
    noPrerequisites: 'No course has to be taken before.',
    findCourse: 'Find a course to take before',
    add: 'Add',
    remove: 'Take out',
    courseRules: 'The whole course',
    completionLabel: 'This course is complete with',
    completionAll: 'All lessons',
    completionRequired: 'The required lessons; the others are extra',
    completionCount: 'A number of lessons, whichever they are',
    countLabel: 'Number of lessons',
    countHint: 'Only for “a number of lessons”',
    averageLabel: 'Average score of at least',
    averageHint: 'Of the lessons with a score to reach. 0 means that the average does not matter.',
    inOrder: 'In order: each lesson opens when the one before is done',
    courseOpens: 'The course opens on',
    courseOpensHint: 'Leave it empty to let people learn at once',
    lessonRules: 'Sections and lessons',
    sectionWhen: 'When this section opens',
    lessonWhen: 'When it opens, when it is done',
    opensOn: 'Opens on',
    opensAfter: 'Or opens after enrolling',
    days: 'days',
    required: 'A required lesson',
    requiredHint: 'Matters only where the required lessons complete the course',
    sessionsLabel: 'Done by going to a community class of this course',
    sessions: 'sessions',
    sessionsHint: '0 means that learning it is enough. The class has to belong to the course.',
    newClass: 'Open a class for this course',
    save: 'Save',
    saved: 'Saved.',
    optionalLesson: 'extra',
    locked: 'Not open yet',
    opensOnDay: (day: string) => `opens on ${day}`,
    waitsFor: (title: string) => `opens when “${title}” is done`,
    afterDays: (days: number) => `opens ${days} ${days === 1 ? 'day' : 'days'} after enrolling`,
    bySessions: (sessions: number) =>
      `done by going to ${sessions} class ${sessions === 1 ? 'session' : 'sessions'}`,
    inWordsAll: 'Do all lessons.',
    inWordsRequired: 'Do the required lessons; those marked “extra” may be left out.',
    inWordsCount: (count: number) => `Do ${count} ${count === 1 ? 'lesson' : 'lessons'}, whichever you like.`,
    inWordsAverage: (percent: number) => `Reach ${percent}% on average in the lessons with a score.`,
    inWordsOrder: 'Take the lessons in their order.',
    inWordsOpens: (day: string) => `Learning begins on ${day}.`,
    youNeed: 'What you need first',
    nothingNeeded: 'Nothing to know beforehand',
    learnFirst: (title: string) => `Take first: ${title}`,
    learnFirstWhy: 'This course goes on from the one below. Once that is completed you can enrol.',
    done: 'done',
    electivesLabel: 'Elective steps to complete',
    electivesHint: 'All required steps have to be completed in any case',
    programmeInOrder: 'In order: each step opens when the required ones before are done',
    programmeRules: 'When is the programme complete?',
    classes: 'Classes of the programme',
    noClasses: 'No classes chosen yet.',
    findClass: 'Find a class to add',
    sessionsToAttend: 'Sessions to go to',
    change: 'Change the sessions',
    makeOptional: 'Make it elective',
    makeRequired: 'Make it required',
    requiredStep: 'Required',
    optionalStep: 'Elective',
    level: 'Level',
    levelFromTo: (from: string, to: string) => `From “${from}” to “${to}”`,
    languages: 'Taught in',
    youGet: 'What you get',
    certificateToo: 'A certificate of the programme that anybody can verify',
    howToFinish: 'How to complete it',
    programmeAll: 'Complete all required steps.',
    programmeElectives: (count: number) =>
      `Complete all required steps and ${count} elective ${count === 1 ? 'one' : 'ones'}.`,
    programmeOnlyElectives: (count: number) =>
      `Complete ${count} ${count === 1 ? 'step' : 'steps'}, whichever you like.`,
    steps: 'Steps',
    step: (place: number) => `Step ${place}`,
    stepDone: 'Done',
    stepBegun: 'Begun',
    stepWaits: (title: string) => `Opens when “${title}” is done`,
    classStep: (sessions: number) => `Class, go to ${sessions} ${sessions === 1 ? 'session' : 'sessions'}`,
    classOver: 'This class is over or takes no more people.',
    follow: 'Follow this programme',
    free: 'Free, at any time',
    signInToFollow: 'Sign in to follow the programme',
    nextStep: (title: string) => `Your next step: ${title}`,
    goOn: 'Continue',
    finishProgramme: 'Complete the programme',
    stepsDone: (done: number, all: number) => `${done} of ${all} steps`,
    progress: 'You have done',
    programmeCompleted: 'You have completed this programme',
    completedOn: (day: string) => `Completed ${day}.`,
    nothingLeft: 'No step is open at the moment. When one opens, it is shown here.',
    toMine: 'To my learning',
    seeCertificates: 'See my certificates',
    leave: 'Stop following',
    leaveQuestion: 'Stop following this programme? The courses you have taken are kept.',
    topics: 'Topics',
    taughtIn: 'Taught in',
    filter: 'Filter by topic or level',
  },
});

export const rulesWords = (language: Language) => words[language];
export const useRulesWords = () => words[usePage().language];

/** A day of the rules with its weekday: `Thứ Ba, 24/11/2026`. */
export const dayWords = (language: Language, day: string) => formatWeekday(language, startOf(day));

/** Why a lesson is locked. */
export function lockWords(language: Language, lock: Lock): string {
  const say = words[language];
  return lock.kind === 'date' ? say.opensOnDay(dayWords(language, lock.on)) : say.waitsFor(lock.title);
}

/** What makes a course complete, in sentences; only what differs from "all lessons, in any order, at any time". */
export function courseRulesInWords(language: Language, rules: CourseRules): string[] {
  const say = words[language];
  const completion = {
    all: say.inWordsAll,
    required: say.inWordsRequired,
    count: say.inWordsCount(rules.count ?? 0),
  }[rules.completion];
  const sentences = [
    rules.completion === 'all' && rules.minimalAverage === 0 ? null : completion,
    rules.minimalAverage > 0 ? say.inWordsAverage(rules.minimalAverage) : null,
    rules.inOrder ? say.inWordsOrder : null,
    rules.opensOn ? say.inWordsOpens(dayWords(language, rules.opensOn)) : null,
  ];
  return sentences.filter((sentence) => sentence !== null);
}

/** The rules of one section or lesson in a few words, for its author; empty when there are none. */
export function openingInWords(language: Language, rules: Opening & Partial<LessonRules>): string {
  const say = words[language];
  return [
    rules.required === false ? say.optionalLesson : null,
    rules.opensOn ? say.opensOnDay(dayWords(language, rules.opensOn)) : null,
    rules.opensAfterDays === null ? null : say.afterDays(rules.opensAfterDays),
    rules.sessions ? say.bySessions(rules.sessions) : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** What completes a programme. */
export function programmeRulesInWords(
  language: Language,
  electives: number,
  steps: readonly { required: boolean }[],
): string {
  const say = words[language];
  if (!steps.some(({ required }) => required)) return say.programmeOnlyElectives(Math.max(1, electives));
  return electives > 0 ? say.programmeElectives(electives) : say.programmeAll;
}

export const stepNoun = { vi: 'bước', en: ['step', 'steps'] as [string, string] };
/** `5 bước`, `1 step`. */
export const stepsWords = (language: Language, count: number): string =>
  `${formatNumber(language, count)} ${language === 'vi' ? stepNoun.vi : stepNoun.en[count === 1 ? 0 : 1]}`;
