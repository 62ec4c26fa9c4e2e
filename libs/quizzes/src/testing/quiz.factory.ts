import { CourseImport, type CourseToImport } from '@domdom/courses';
import { newId } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import { BankService } from '../bank/bank.service';
import type { Slot } from '../domain/drawing';
import type { BankQuestion, QuestionBody } from '../domain/question';
import type { QuizSettings } from '../quizzes.repository';
import { QuizzesService } from '../quizzes.service';

/** A question of each kind, by the words that its texts have. */
export const bodies: QuestionBody[] = [
  {
    kind: 'single',
    options: [
      { text: '115', fraction: 100, feedback: 'Đúng số cấp cứu.' },
      { text: '113', fraction: 0, feedback: 'Đó là công an.' },
      { text: '114', fraction: 0, feedback: '' },
    ],
  },
  {
    kind: 'multiple',
    options: [
      { text: 'Mũ bảo hiểm', fraction: 50, feedback: '' },
      { text: 'Đèn xe', fraction: 50, feedback: '' },
      { text: 'Tai nghe', fraction: -100, feedback: '' },
    ],
  },
  { kind: 'true-false', answer: false, feedbackTrue: 'Chưa đúng.', feedbackFalse: '' },
  {
    kind: 'matching',
    pairs: [
      { left: 'Đèn đỏ', right: 'Dừng' },
      { left: 'Đèn xanh', right: 'Đi' },
    ],
    distractors: ['Rẽ'],
  },
  { kind: 'ordering', items: ['Nhìn trước', 'Nhìn sau', 'Qua đường'] },
  { kind: 'short-text', answers: [{ text: 'Hà Nội', fraction: 100, feedback: '' }], foldDiacritics: true },
  { kind: 'number', answers: [{ value: 2.5, tolerance: 0.1, fraction: 100, feedback: '' }] },
];

export const questionOf = (body: QuestionBody, more: Partial<BankQuestion> = {}): BankQuestion => ({
  title: `Câu ${body.kind}`,
  category: 'Giao thông',
  tags: ['an toàn'],
  content: { text: `Hỏi về ${body.kind}?`, generalFeedback: 'Lời giải.', body },
  ...more,
});

export const plainSettings: QuizSettings = {
  title: 'Kiểm tra giao thông',
  onePerPage: true,
  shuffleAnswers: true,
  attemptsAllowed: null,
  timeLimitMinutes: null,
  counts: 'highest',
  reveals: 'passed',
  feedback: [],
};

/** A published course of a unit with one quiz lesson that asks a question of each kind, or as given. */
export async function makeQuizLesson(
  module: TestingModule,
  author: { personId: string; unitId: string },
  given: {
    settings?: Partial<QuizSettings>;
    slots?: Slot[];
    passPercentage?: number;
    status?: 'draft' | 'published';
  } = {},
) {
  const questionIds = await module.get(BankService).store(
    author.personId,
    { unitId: author.unitId, shared: true },
    bodies.map((body) => questionOf(body)),
  );
  const slots = given.slots ?? questionIds.map((questionId) => ({ questionId, points: 1 }));
  const quizId = await module
    .get(QuizzesService)
    .store(author, { ...plainSettings, ...given.settings }, slots);
  const course: CourseToImport = {
    title: `Khóa ${newId()}`,
    summary: 'Đi đường an toàn.',
    topic: 'law',
    level: 'beginner',
    language: 'vi',
    audience: 'Mọi người',
    outcomes: [],
    unitId: author.unitId,
    authorIds: [author.personId],
    status: given.status ?? 'published',
    sections: [
      {
        title: 'Một',
        lessons: [
          {
            title: 'Bài kiểm tra',
            kind: 'quiz',
            minutes: 5,
            contentId: quizId,
            passPercentage: given.passPercentage ?? 60,
          },
        ],
      },
    ],
  };
  const [made] = await module.get(CourseImport).importCourses([course]);
  return { courseId: made!.id, slug: made!.slug, lessonId: made!.lessonIds[0]!, quizId, questionIds };
}
