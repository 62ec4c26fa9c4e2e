import { titleIn } from '@domdom/courses';
import { formatNumber, type Labels, type Language } from '@domdom/platform';
import { topicLabels } from '@domdom/ui';
import { aimLabels } from './answers.messages';
import type { StartLevel, SuitTime } from './domain/answers';
import type { HistoryStatus, Titled } from './domain/person-facts';
import type { AgeGroup } from './domain/segments';
import type { Likeness, TermSource } from './domain/terms';

export const ageLabels: Labels<AgeGroup> = {
  'under-25': { vi: 'dưới 25 tuổi', en: 'under 25' },
  '25-39': { vi: '25–39 tuổi', en: 'aged 25 to 39' },
  '40-59': { vi: '40–59 tuổi', en: 'aged 40 to 59' },
  '60-up': { vi: 'từ 60 tuổi', en: 'aged 60 and over' },
};
/** What somebody did with something of their own: where its name follows, and where its name went before. */
interface Took {
  before: string;
  after: string;
}
const took: Record<Language, Record<HistoryStatus, Took>> = {
  vi: {
    completed: { before: 'bạn đã học', after: 'bạn đã học' },
    active: { before: 'bạn đang học', after: 'bạn đang học' },
    attended: { before: 'bạn đã dự lớp', after: 'bạn đã dự lớp' },
    registered: { before: 'bạn đã đăng ký lớp', after: 'bạn đã đăng ký lớp' },
    asked: { before: 'bạn đã xin học', after: 'bạn đã xin học' },
    opened: { before: 'bạn đã mở học liệu', after: 'bạn đã mở' },
    withdrawn: { before: 'bạn từng học', after: 'bạn từng học' },
  },
  en: {
    completed: { before: 'you finished', after: 'which you finished' },
    active: { before: 'you are learning', after: 'which you are learning' },
    attended: { before: 'you went to the class', after: 'to which you went' },
    registered: { before: 'you registered for the class', after: 'for which you registered' },
    asked: { before: 'you asked to join', after: 'which you asked to join' },
    opened: { before: 'you opened', after: 'which you opened' },
    withdrawn: { before: 'you once began', after: 'which you once began' },
  },
};
const alike: Record<Language, Record<Likeness, string>> = {
  vi: {
    'step-up': 'Cùng chủ đề, cao hơn một bậc so với',
    'same-topic': 'Cùng chủ đề với',
    'same-programme': 'Cùng chương trình với',
  },
  en: {
    'step-up': 'Same topic and one level up from',
    'same-topic': 'Same topic as',
    'same-programme': 'Part of the same programme as',
  },
};
const starters: Record<Language, Record<StartLevel, string>> = {
  vi: { new: 'người mới bắt đầu', some: 'người biết một ít', good: 'người đã khá thạo' },
  en: { new: 'those just starting', some: 'those who know a little', good: 'those who know quite a lot' },
};
const times: Record<Language, Record<SuitTime, string>> = {
  vi: { daytime: 'ban ngày', evening: 'buổi tối', weekend: 'cuối tuần' },
  en: { daytime: 'in the daytime', evening: 'in the evening', weekend: 'at the weekend' },
};

/** A reason in words, the name in it apart so that a page can stress it. */
export interface ReasonWords {
  before: string;
  name: string;
  after: string;
}
type Said = TermSource & { course: Titled | null };

const words = (before: string, name: string, after = ''): ReasonWords => ({ before, name, after });

function courseName(language: Language, course: Titled | null): string {
  if (course) return titleIn(language, course);
  return language === 'vi' ? 'một mục trước đây' : 'something from before';
}

/** Nobody calls further than this near, in kilometres. */
const nearby = 10;

function nearWords(vi: boolean, reason: Extract<TermSource, { source: 'near' }>): ReasonWords {
  const { kilometres, place, reach } = reason;
  if (kilometres === null || (reach === 'commune' && kilometres < 1)) {
    return vi ? words('Ở ngay ', place) : words('Right in ', place);
  }
  const away = `${formatNumber(vi ? 'vi' : 'en', Math.max(1, Math.round(kilometres)))} km`;
  if (kilometres > nearby) {
    return vi ? words('Cách bạn chừng ', away) : words('About ', away, ' from you');
  }
  return vi ? words('Gần bạn: ', away) : words('Near you: ', away);
}

function timeWords(language: Language, reason: Extract<TermSource, { source: 'time' }>): ReasonWords {
  const time = times[language][reason.time];
  if (language === 'vi') {
    return words('Học ', time, reason.from === 'answer' ? ', lúc tiện cho bạn' : ', như các buổi bạn đã dự');
  }
  return words('Held ', time, reason.from === 'answer' ? ', when it suits you' : ', like those you went to');
}

/** A part of a score as one says it. */
export function reasonWords(language: Language, reason: Said): ReasonWords {
  const vi = language === 'vi';
  switch (reason.source) {
    case 'took':
      return words(
        `${vi ? 'Vì' : 'Because'} ${took[language][reason.status].before} `,
        courseName(language, reason.course),
      );
    case 'next':
      return vi
        ? words('Sau ', courseName('vi', reason.course), ', người ta hay học tiếp mục này')
        : words('After ', courseName('en', reason.course), ' people often take this');
    case 'similar':
      return words(
        `${alike[language][reason.likeness]} `,
        courseName(language, reason.course),
        vi ? ` ${took.vi[reason.status].after}` : `, ${took.en[reason.status].after}`,
      );
    case 'interest':
      return words(
        vi ? 'Vì bạn quan tâm đến ' : 'Because you are interested in ',
        topicLabels[reason.topic][language],
      );
    case 'wish':
      return words(vi ? 'Bạn muốn học: ' : 'You want to learn: ', topicLabels[reason.topic][language]);
    case 'aim':
      return words(vi ? 'Hợp với điều bạn muốn: ' : 'Fits what you want: ', aimLabels[reason.aim][language]);
    case 'level':
      return words(vi ? 'Dành cho ' : 'Made for ', starters[language][reason.level]);
    case 'level-near':
      return words(vi ? 'Không xa mức của ' : 'Not far from what suits ', starters[language][reason.level]);
    case 'province':
    case 'commune':
      return words(vi ? 'Nhiều người ở ' : 'Many people in ', reason.name, vi ? ' học' : ' learn this');
    case 'age':
      return words(
        vi ? 'Nhiều người ' : 'Many people ',
        ageLabels[reason.group][language],
        vi ? ' học' : ' learn this',
      );
    case 'topic':
      return vi
        ? words('Mới, về chủ đề nhiều người học: ', topicLabels[reason.topic].vi)
        : words('New, on a topic many people learn: ', topicLabels[reason.topic].en);
    case 'season':
      return vi
        ? words('Nhiều người học vào ', 'mùa này')
        : words('Many people learn this ', 'in this season');
    case 'everyone':
      return vi ? words('Được ', 'nhiều người', ' học') : words('Learnt by ', 'many people');
    case 'usual':
      return vi
        ? words('Theo ', 'cách mọi người thường học', ' trên Đom Đóm')
        : words('From ', 'how people learn', ' on Đom Đóm');
    case 'near':
      return nearWords(vi, reason);
    case 'time':
      return timeWords(language, reason);
    case 'seats': {
      const places = formatNumber(language, reason.places);
      if (vi) return words('Còn ', `${places} chỗ`);
      return words('', reason.places === 1 ? '1 place' : `${places} places`, ' left');
    }
  }
}
