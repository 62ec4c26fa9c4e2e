import { formatMinutes, type Language } from '@domdom/platform';
import type { Achievement } from './achievements.repository';

const sentences = {
  vi: {
    course: ({ title, lessonCount, minutes }: Achievement) =>
      `Học xong khóa học “${title}” trên Đom Đóm: ${lessonCount} bài học, khoảng ${formatMinutes('vi', minutes)}, đạt điểm yêu cầu ở những bài có câu hỏi.`,
    programme: ({ title, minutes }: Achievement) =>
      `Học xong các khóa học bắt buộc của chương trình “${title}” trên Đom Đóm, khoảng ${formatMinutes('vi', minutes)}.`,
    learnt: (outcomes: string) => `Học xong, người học làm được: ${outcomes}.`,
    required: (titles: string) => `Khóa học bắt buộc: ${titles}.`,
  },
  en: {
    course: ({ title, titleEn, lessonCount, minutes }: Achievement) =>
      `Completed the course “${titleEn ?? title}” on Đom Đóm: ${lessonCount} lessons, about ${formatMinutes('en', minutes)}, with the pass mark reached in lessons that ask questions.`,
    programme: ({ title, titleEn, minutes }: Achievement) =>
      `Completed the required courses of the programme “${titleEn ?? title}” on Đom Đóm, about ${formatMinutes('en', minutes)}.`,
    learnt: (outcomes: string) => `Whoever has it can: ${outcomes}.`,
    required: (titles: string) => `Required courses: ${titles}.`,
  },
} as const;

/** What one has to do for an achievement, in words. */
export function criteriaIn(language: Language, achievement: Achievement): string {
  const say = sentences[language];
  const { kind, outcomes, courses } = achievement;
  const required = courses
    .filter((course) => course.required)
    .map((course) => (language === 'en' && course.titleEn) || course.title);
  return [
    say[kind](achievement),
    outcomes.length > 0 && say.learnt(outcomes.join('; ')),
    required.length > 0 && say.required(required.join('; ')),
  ]
    .filter(Boolean)
    .join(' ');
}
