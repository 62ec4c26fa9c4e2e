import { programmeRulesInWords, rulesWords } from '@domdom/courses';
import { formatMinutes, type Language } from '@domdom/platform';
import type { Achievement } from './achievements.repository';

const sentences = {
  vi: {
    course: (title: string, lessons: number, time: string) =>
      `Học xong khóa học “${title}” trên Đom Đóm, gồm ${lessons} bài học, khoảng ${time}.`,
    passMarks: 'Bài có câu hỏi thì phải đạt điểm yêu cầu của bài.',
    programme: (title: string) => `Hoàn thành chương trình “${title}” trên Đom Đóm.`,
    required: (titles: string) => `Bước bắt buộc: ${titles}.`,
    electives: (titles: string) => `Bước tự chọn: ${titles}.`,
    learnt: (outcomes: string) => `Học xong, người học làm được: ${outcomes}.`,
  },
  en: {
    course: (title: string, lessons: number, time: string) =>
      `Complete the course “${title}” on Đom Đóm, with ${lessons} lessons of about ${time} in all.`,
    passMarks: 'Lessons that ask questions are done when their pass mark is reached.',
    programme: (title: string) => `Complete the programme “${title}” on Đom Đóm.`,
    required: (titles: string) => `Required steps: ${titles}.`,
    electives: (titles: string) => `Elective steps: ${titles}.`,
    learnt: (outcomes: string) => `Whoever completed it can: ${outcomes}.`,
  },
} as const;

/** What an achievement is about and what whoever has it can do, in all words that there are. */
export function descriptionOf({ titleEn, summary, summaryEn, outcomes }: Achievement): string {
  const learnt = outcomes.length > 0 && sentences.vi.learnt(outcomes.join('; '));
  return [summary, learnt, titleEn, summaryEn].filter(Boolean).join('\n');
}

/** What one has to do for an achievement, in words; by the rules as they are now. */
export function criteriaIn(language: Language, achievement: Achievement): string {
  return (achievement.kind === 'course' ? ofCourse : ofProgramme)(language, achievement)
    .filter(Boolean)
    .join(' ');
}

const titleIn = (language: Language, { title, titleEn }: { title: string; titleEn: string | null }) =>
  (language === 'en' && titleEn) || title;

function ofCourse(language: Language, achievement: Achievement): (string | false)[] {
  const { lessonCount, minutes, completion, lessonTarget, minimalAverage } = achievement;
  const say = rulesWords(language);
  const rules = {
    all: say.inWordsAll,
    required: say.inWordsRequired,
    count: say.inWordsCount(lessonTarget ?? lessonCount),
  };
  return [
    sentences[language].course(titleIn(language, achievement), lessonCount, formatMinutes(language, minutes)),
    rules[completion],
    minimalAverage > 0 && say.inWordsAverage(minimalAverage),
    sentences[language].passMarks,
  ];
}

function ofProgramme(language: Language, achievement: Achievement): (string | false)[] {
  const { steps, electives } = achievement;
  const say = sentences[language];
  const titles = (required: boolean) =>
    steps
      .filter((step) => step.required === required)
      .map((step) => {
        const title = titleIn(language, step);
        return step.sessions > 0 ? `${title} (${rulesWords(language).classStep(step.sessions)})` : title;
      })
      .join('; ');
  return [
    say.programme(titleIn(language, achievement)),
    programmeRulesInWords(language, electives, steps),
    titles(true) && say.required(titles(true)),
    titles(false) && say.electives(titles(false)),
  ];
}
