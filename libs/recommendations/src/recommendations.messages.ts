import { titleIn } from '@domdom/courses';
import { catalogue, type Language } from '@domdom/platform';
import { topicLabels, usePage } from '@domdom/ui';
import type { Aim, PhoneSkill } from './domain/answers';
import type { HistoryStatus } from './domain/person-facts';
import type { AgeGroup } from './domain/segments';
import type { Likeness } from './domain/terms';
import type { Reason } from './recommendations.service';

export const recommendationsWords = catalogue({
  vi: {
    title: 'Gợi ý cho bạn',
    leadHistory: 'Chọn theo những gì bạn đã học. Bạn học xong một khóa là danh sách đổi ngay.',
    leadAnswers: 'Chọn theo những gì bạn đã trả lời. Bạn bắt đầu học là gợi ý sát hơn.',
    leadPopular: 'Những khóa đang mở được nhiều người học.',
    programmes: 'Chương trình hợp với bạn',
    programmesPopular: 'Chương trình được học nhiều',
    courses: 'Khóa học hợp với bạn',
    coursesPopular: 'Khóa học được học nhiều',
    stripTitle: 'Gợi ý cho bạn',
    seeAll: 'Xem tất cả gợi ý',
    why: 'Vì sao?',
    whyTitle: 'Điều gì đưa mục này lên',
    unsuited: 'Không phù hợp',
    hiddenDone: 'Đã ẩn. Bạn có thể cho hiện lại ở cuối trang này.',
    hidden: (count: number) => `Đã ẩn ${count} mục`,
    bringBack: 'Hiện lại',
    broughtBack: 'Đã cho hiện lại.',
    open: 'Đang mở cho mọi người.',
    consentTitle: 'Muốn có gợi ý riêng cho bạn?',
    consentAbout:
      'Đom Đóm xem bạn đã học khóa nào, dự lớp nào và nói muốn học gì để chọn chương trình hợp với bạn, và luôn nói rõ vì sao. Bạn thôi lúc nào cũng được; khi đó mọi điều đã ghi để gợi ý đều bị xóa.',
    agree: 'Tôi đồng ý, hãy gợi ý cho tôi',
    agreed: 'Cảm ơn bạn. Từ giờ gợi ý là của riêng bạn.',
    consentStands: 'Gợi ý riêng đang bật.',
    manage: 'Tắt gợi ý riêng',
    signInTitle: 'Đăng nhập để có gợi ý riêng',
    signInAbout: 'Chỉ khi bạn đồng ý, Đom Đóm mới xem bạn đã học gì để chọn cho bạn.',
    signIn: 'Đăng nhập',
    questionsTitle: 'Ba câu hỏi nhanh',
    questionsLead: 'Trả lời để có ngay gợi ý hợp với bạn.',
    topicsQuestion: 'Bạn quan tâm điều gì?',
    topicsHint: 'Chọn bao nhiêu cũng được.',
    skillQuestion: 'Bạn dùng điện thoại thế nào?',
    aimQuestion: 'Bạn muốn học để làm gì?',
    showMine: 'Xem gợi ý của tôi',
    answersKept: 'Đã ghi nhận. Đây là những gì hợp với bạn.',
    answerAgain: 'Trả lời lại ba câu hỏi',
    none: 'Chưa có gì để gợi ý',
    noneNext: 'Bạn đã xem hết những khóa đang mở. Khóa mới sẽ hiện ở đây.',
    noneAction: 'Xem các khóa học',
  },
  en: {
    title: 'For you',
    leadHistory: 'Chosen by what you have learnt. Finish a course and the list changes at once.',
    leadAnswers: 'Chosen by what you told us. Start a course and it gets closer to what you need.',
    leadPopular: 'Open courses that many people learn.',
    programmes: 'Programmes that suit you',
    programmesPopular: 'Programmes many people learn',
    courses: 'Courses that suit you',
    coursesPopular: 'Courses many people learn',
    stripTitle: 'For you',
    seeAll: 'See all recommendations',
    why: 'Why?',
    whyTitle: 'What brought this up',
    unsuited: 'Not for me',
    hiddenDone: 'Hidden. You can bring it back at the end of this page.',
    hidden: (count: number) => (count === 1 ? '1 hidden' : `${count} hidden`),
    bringBack: 'Bring back',
    broughtBack: 'It is back.',
    open: 'Open to everybody.',
    consentTitle: 'Would you like recommendations of your own?',
    consentAbout:
      'Đom Đóm looks at which courses you took, which classes you attended and what you said you want to learn to choose programmes that suit you, and always says why. You can stop at any time; then everything kept for recommendations is deleted.',
    agree: 'I agree, recommend to me',
    agreed: 'Thank you. From now on the recommendations are your own.',
    consentStands: 'Personal recommendations are on.',
    manage: 'Turn them off',
    signInTitle: 'Sign in for recommendations of your own',
    signInAbout: 'Only if you agree does Đom Đóm look at what you have learnt to choose for you.',
    signIn: 'Sign in',
    questionsTitle: 'Three quick questions',
    questionsLead: 'Answer them and get what suits you right away.',
    topicsQuestion: 'What interests you?',
    topicsHint: 'Choose as many as you like.',
    skillQuestion: 'How well do you use a phone?',
    aimQuestion: 'What do you want to learn for?',
    showMine: 'Show what suits me',
    answersKept: 'Noted. This is what suits you.',
    answerAgain: 'Answer the three questions again',
    none: 'Nothing to recommend yet',
    noneNext: 'You have seen all open courses. New ones will appear here.',
    noneAction: 'See the courses',
  },
});

export const skillLabels: Record<PhoneSkill, Record<Language, string>> = {
  new: { vi: 'Tôi mới dùng, hay phải nhờ người khác', en: 'I am new to it and often ask for help' },
  some: { vi: 'Tôi gọi, nhắn tin, xem video được', en: 'I can call, send messages and watch videos' },
  good: { vi: 'Tôi dùng thạo, tự làm được nhiều việc', en: 'I am good at it and do many things myself' },
};
export const aimLabels: Record<Aim, Record<Language, string>> = {
  phone: { vi: 'Dùng điện thoại cho thạo', en: 'Use my phone well' },
  papers: { vi: 'Làm giấy tờ, thủ tục', en: 'Deal with papers and procedures' },
  earn: { vi: 'Làm ăn, tăng thu nhập', en: 'Earn a living' },
  family: { vi: 'Chăm lo gia đình, con cháu', en: 'Care for my family' },
  know: { vi: 'Biết thêm điều mới', en: 'Know more' },
};
const ageLabels: Record<AgeGroup, Record<Language, string>> = {
  'under-25': { vi: 'dưới 25 tuổi', en: 'under 25' },
  '25-39': { vi: '25–39 tuổi', en: 'aged 25 to 39' },
  '40-59': { vi: '40–59 tuổi', en: 'aged 40 to 59' },
  '60-up': { vi: 'từ 60 tuổi', en: 'aged 60 and over' },
};
const took: Record<Language, Record<HistoryStatus, string>> = {
  vi: {
    completed: 'bạn đã học',
    active: 'bạn đang học',
    withdrawn: 'bạn từng học',
    attended: 'bạn đã dự lớp',
  },
  en: {
    completed: 'you finished',
    active: 'you are learning',
    withdrawn: 'you once began',
    attended: 'you went to a class on',
  },
};
const alike: Record<Language, Record<Likeness, string>> = {
  vi: {
    'step-up': 'Cùng chủ đề, cao hơn một bậc so với khóa',
    'same-topic': 'Cùng chủ đề với khóa',
    'same-programme': 'Cùng chương trình với khóa',
  },
  en: {
    'step-up': 'Same topic and one level up from',
    'same-topic': 'Same topic as',
    'same-programme': 'Part of the same programme as',
  },
};

/** A reason in words, the name in it apart so that a page can stress it. */
export interface ReasonWords {
  before: string;
  name: string;
  after: string;
}

export function reasonWords(language: Language, reason: Reason): ReasonWords {
  const vi = language === 'vi';
  switch (reason.source) {
    case 'took':
      return {
        before: `${vi ? 'Vì' : 'Because'} ${took[language][reason.status]} `,
        name: reason.course
          ? titleIn(language, reason.course)
          : vi
            ? 'một khóa trước đây'
            : 'an earlier course',
        after: '',
      };
    case 'similar':
      return {
        before: `${alike[language][reason.likeness]} `,
        name: reason.course ? titleIn(language, reason.course) : vi ? 'trước đây' : 'an earlier course',
        after: vi ? ` ${took.vi[reason.status]}` : `, which ${took.en[reason.status]}`,
      };
    case 'interest':
      return {
        before: vi ? 'Vì bạn quan tâm đến ' : 'Because you are interested in ',
        name: topicLabels[reason.topic][language],
        after: '',
      };
    case 'wish':
      return {
        before: vi ? 'Bạn muốn học: ' : 'You want to learn: ',
        name: topicLabels[reason.topic][language],
        after: '',
      };
    case 'aim':
      return {
        before: vi ? 'Hợp với điều bạn muốn: ' : 'Fits what you want: ',
        name: aimLabels[reason.aim][language],
        after: '',
      };
    case 'province':
    case 'commune':
      return {
        before: vi ? 'Nhiều người ở ' : 'Many people in ',
        name: reason.name,
        after: vi ? ' học' : ' learn this',
      };
    case 'age':
      return {
        before: vi ? 'Nhiều người ' : 'Many people ',
        name: ageLabels[reason.group][language],
        after: vi ? ' học' : ' learn this',
      };
    case 'everyone':
      return vi
        ? { before: 'Được ', name: 'nhiều người', after: ' học' }
        : { before: 'Learnt by ', name: 'many people', after: '' };
  }
}

export const useRecommendationsWords = () => recommendationsWords[usePage().language];
