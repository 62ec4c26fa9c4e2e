import { catalogue, formatNumber, requestContext } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { CountingRule, RevealRule } from './domain/attempt';
import type { QuestionKind } from './domain/question';

const vi = (value: number) => formatNumber('vi', value);
const en = (value: number) => formatNumber('en', value);
const questionsEn = (count: number) => `${en(count)} ${count === 1 ? 'question' : 'questions'}`;

/** Words for those who take a quiz. */
export const takingWords = catalogue({
  vi: {
    questions: (count: number) => `${vi(count)} câu hỏi`,
    limit: (minutes: number) => `Làm trong ${vi(minutes)} phút`,
    noLimit: 'Không giới hạn thời gian',
    attemptsLeft: (left: number) => `Còn ${vi(left)} lần làm bài`,
    noLimitOfAttempts: 'Làm lại bao nhiêu lần cũng được',
    pass: (percent: number) => `Đạt từ ${vi(percent)}% trở lên`,
    start: 'Bắt đầu làm bài',
    again: 'Làm lại',
    resume: 'Làm tiếp',
    resumeHint: 'Bạn đang làm dở. Các câu đã trả lời vẫn được giữ.',
    clock: 'Đồng hồ chạy từ lúc bạn bấm bắt đầu, cả khi bạn đóng trang.',
    noAttemptsLeft: 'Bạn đã dùng hết số lần làm bài.',
    yourAttempts: 'Các lần bạn đã làm',
    attempt: (number: number) => `Lần ${vi(number)}`,
    when: 'Lúc',
    score: 'Điểm',
    outcome: 'Kết quả',
    passed: 'Đạt',
    failed: 'Chưa đạt',
    done: 'Đã nộp',
    open: 'Đang làm',
    seeResult: 'Xem lại',
    counted: (percent: string) => `Điểm được tính: ${percent}`,
    previewOnly: 'Người học sẽ thấy nút bắt đầu làm bài ở đây.',
    seeQuestions: 'Xem các câu hỏi',
    noQuiz: 'Bài kiểm tra này chưa có câu hỏi.',
    question: (place: number, count: number) => `Câu ${vi(place)} trên ${vi(count)}`,
    questionNumber: (place: number) => `Câu ${vi(place)}`,
    points: (points: number) => `${vi(points)} điểm`,
    timeLeft: (minutes: number, until: string) =>
      minutes > 0
        ? `Còn ${vi(minutes)} phút. Hãy nộp trước ${until}.`
        : `Sắp hết giờ. Hãy nộp ngay, trước ${until}.`,
    next: 'Lưu và sang câu sau',
    previous: 'Câu trước',
    toCheck: 'Lưu và xem lại',
    saveOnly: 'Lưu, làm tiếp sau',
    saved: 'Đã lưu câu trả lời. Bạn có thể làm tiếp bất cứ lúc nào, trên máy nào cũng được.',
    allQuestions: 'Các câu hỏi',
    answered: 'đã trả lời',
    partly: 'trả lời một phần',
    unanswered: 'chưa trả lời',
    chooseOne: 'Chọn một đáp án.',
    chooseMany: 'Chọn tất cả các đáp án đúng.',
    chooseTrue: 'Câu này đúng hay sai?',
    matchHint: 'Với mỗi dòng, chọn phần đi cùng.',
    orderHint: 'Chọn thứ tự cho mỗi dòng; 1 là đầu tiên.',
    textHint: 'Gõ câu trả lời ngắn.',
    textFoldHint: 'Gõ câu trả lời ngắn; có dấu hay không dấu đều được.',
    numberHint: 'Gõ một con số, ví dụ 2,5.',
    isTrue: 'Đúng',
    isFalse: 'Sai',
    answer: 'Câu trả lời',
    position: (text: string) => `Thứ tự của “${text}”`,
    checkTitle: 'Xem lại trước khi nộp',
    allAnswered: 'Bạn đã trả lời hết các câu.',
    someOpen: (count: number) => `Còn ${vi(count)} câu chưa trả lời xong. Câu bỏ trống không có điểm.`,
    handIn: 'Nộp bài',
    handInAnyway: 'Vẫn nộp bài',
    goTo: 'Trả lời',
    change: 'Sửa',
    resultOf: (title: string) => `Kết quả: ${title}`,
    yourScore: 'Điểm của bạn',
    passedLead: 'Chúc mừng, bạn đã đạt!',
    failedLead: (percent: number) => `Lần này chưa đạt. Cần từ ${vi(percent)}%.`,
    doneLead: 'Bạn đã nộp bài.',
    yourAnswer: 'Bạn trả lời',
    rightAnswer: 'Đáp án đúng',
    nothing: 'Bỏ trống',
    right: 'Đúng',
    wrong: 'Sai',
    partlyRight: 'Đúng một phần',
    backToLesson: 'Về bài học',
    goOn: 'Học tiếp',
    rightLater: 'Đáp án đúng hiện ra khi bạn đạt.',
    rightAtLast: 'Đáp án đúng hiện ra sau lần làm cuối.',
    ofPoints: (points: string, most: string) => `${points} trên ${most} điểm`,
    lesson: 'Bài học',
    learn: 'Việc học của tôi',
  },
  en: {
    questions: questionsEn,
    limit: (minutes: number) => `${en(minutes)} ${minutes === 1 ? 'minute' : 'minutes'} to take it`,
    noLimit: 'No time limit',
    attemptsLeft: (left: number) => `${en(left)} ${left === 1 ? 'attempt' : 'attempts'} left`,
    noLimitOfAttempts: 'Take it as often as you like',
    pass: (percent: number) => `Passed from ${en(percent)}%`,
    start: 'Start the quiz',
    again: 'Take it again',
    resume: 'Go on',
    resumeHint: 'You have begun. What you answered is kept.',
    clock: 'The clock runs from the moment you start, even when you close the page.',
    noAttemptsLeft: 'You have used all your attempts.',
    yourAttempts: 'Your attempts',
    attempt: (number: number) => `Attempt ${en(number)}`,
    when: 'When',
    score: 'Score',
    outcome: 'Result',
    passed: 'Passed',
    failed: 'Not passed',
    done: 'Handed in',
    open: 'Under way',
    seeResult: 'Look again',
    counted: (percent: string) => `Score that counts: ${percent}`,
    previewOnly: 'Learners see the button that starts the quiz here.',
    seeQuestions: 'See the questions',
    noQuiz: 'This quiz has no questions yet.',
    question: (place: number, count: number) => `Question ${en(place)} of ${en(count)}`,
    questionNumber: (place: number) => `Question ${en(place)}`,
    points: (points: number) => `${en(points)} ${points === 1 ? 'point' : 'points'}`,
    timeLeft: (minutes: number, until: string) =>
      minutes > 0
        ? `${en(minutes)} ${minutes === 1 ? 'minute' : 'minutes'} left. Hand in before ${until}.`
        : `Time is nearly up. Hand in now, before ${until}.`,
    next: 'Save and go on',
    previous: 'Question before',
    toCheck: 'Save and check',
    saveOnly: 'Save, go on later',
    saved: 'Your answers are saved. You can go on at any time, on any device.',
    allQuestions: 'All questions',
    answered: 'answered',
    partly: 'partly answered',
    unanswered: 'not answered',
    chooseOne: 'Choose one answer.',
    chooseMany: 'Choose all that are right.',
    chooseTrue: 'Is this true or false?',
    matchHint: 'Choose what belongs to each line.',
    orderHint: 'Choose a place for each line; 1 is the first.',
    textHint: 'Type a short answer.',
    textFoldHint: 'Type a short answer; with or without accents.',
    numberHint: 'Type a number, for example 2.5.',
    isTrue: 'True',
    isFalse: 'False',
    answer: 'Answer',
    position: (text: string) => `Place of “${text}”`,
    checkTitle: 'Check before you hand in',
    allAnswered: 'You have answered every question.',
    someOpen: (count: number) =>
      `${questionsEn(count)} ${count === 1 ? 'is' : 'are'} not answered yet. What is left open gives no points.`,
    handIn: 'Hand in',
    handInAnyway: 'Hand in anyway',
    goTo: 'Answer',
    change: 'Change',
    resultOf: (title: string) => `Result: ${title}`,
    yourScore: 'Your score',
    passedLead: 'Well done, you passed!',
    failedLead: (percent: number) => `Not passed this time. ${en(percent)}% is needed.`,
    doneLead: 'You have handed it in.',
    yourAnswer: 'Your answer',
    rightAnswer: 'Right answer',
    nothing: 'Left open',
    right: 'Right',
    wrong: 'Wrong',
    partlyRight: 'Partly right',
    backToLesson: 'Back to the lesson',
    goOn: 'Go on learning',
    rightLater: 'The right answers are shown once you pass.',
    rightAtLast: 'The right answers are shown after your last attempt.',
    ofPoints: (points: string, most: string) => `${points} of ${most} points`,
    lesson: 'Lesson',
    learn: 'My learning',
  },
});

/** Which attempt counts, in words. */
export const countingWords: Record<CountingRule, { vi: string; en: string }> = {
  highest: { vi: 'Tính điểm lần cao nhất', en: 'The best attempt counts' },
  average: { vi: 'Tính điểm trung bình các lần', en: 'The average of all attempts counts' },
  first: { vi: 'Tính điểm lần đầu', en: 'The first attempt counts' },
  last: { vi: 'Tính điểm lần cuối', en: 'The last attempt counts' },
};
/** When right answers are shown, in words. */
export const revealWords: Record<RevealRule, { vi: string; en: string }> = {
  never: { vi: 'Không bao giờ', en: 'Never' },
  passed: { vi: 'Khi người học đã đạt', en: 'Once the learner has passed' },
  last: { vi: 'Sau lần làm cuối', en: 'After the last attempt' },
};

interface KindWords {
  name: string;
  hint: string;
}
/** What each kind of question is called. */
export const kindWords: Record<'vi' | 'en', Record<QuestionKind, KindWords>> = {
  vi: {
    single: { name: 'Chọn một', hint: 'Nhiều đáp án, chọn một' },
    multiple: { name: 'Chọn nhiều', hint: 'Nhiều đáp án đúng, được điểm từng phần' },
    'true-false': { name: 'Đúng hay sai', hint: 'Một câu khẳng định' },
    matching: { name: 'Ghép cặp', hint: 'Mỗi dòng bên trái đi với một phần bên phải' },
    ordering: { name: 'Sắp xếp', hint: 'Xếp các dòng theo thứ tự' },
    'short-text': { name: 'Trả lời ngắn', hint: 'Gõ một từ hay một câu ngắn' },
    number: { name: 'Con số', hint: 'Gõ một con số, cho phép sai số' },
  },
  en: {
    single: { name: 'Single choice', hint: 'Several answers, one is chosen' },
    multiple: { name: 'Multiple choice', hint: 'Several right answers, with part scores' },
    'true-false': { name: 'True or false', hint: 'One statement' },
    matching: { name: 'Matching', hint: 'Each line on the left belongs to one on the right' },
    ordering: { name: 'Ordering', hint: 'Lines are put in order' },
    'short-text': { name: 'Short answer', hint: 'A word or a short sentence is typed' },
    number: { name: 'Number', hint: 'A number is typed; a tolerance is allowed' },
  },
};

export const questionNoun = { vi: 'câu hỏi', en: ['question', 'questions'] } as const;
export const quizNoun = { vi: 'bài kiểm tra', en: ['quiz', 'quizzes'] } as const;

/** The words in the language of the page. */
export const useTakingWords = () => takingWords[usePage().language];
/** The words in the language of whoever asks, outside a page. */
export const sayTaking = () => takingWords[requestContext.language()];
