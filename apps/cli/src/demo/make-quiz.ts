import type { CourseImport, CourseToImport } from '@domdom/courses';
import { newId } from '@domdom/platform';
import {
  type BankService,
  type PastAttempts,
  type QuestionBody,
  type QuestionResponse,
  type QuizzesService,
  readGift,
  rightResponse,
} from '@domdom/quizzes';
import { roadQuestions } from './content/road-questions';
import { type DemoContext, daysBefore } from './demo-context';
import { storeEnrolments } from './make-activity';
import type { DemoPeople, DemoPerson } from './make-people';

interface QuizCourse {
  id: string;
  lessonIds: string[];
  given: CourseToImport;
  unit: { id: string };
}
export interface QuizMakers {
  bank: BankService;
  quizzes: QuizzesService;
  attempts: PastAttempts;
  courses: CourseImport;
}

const minute = 60_000;
const passPercentage = 60;
const learnerCount = 12;

/** Somebody's answer: right as often as they know it. */
function answering(context: DemoContext, knows: number) {
  return (body: QuestionBody): QuestionResponse | null => {
    if (context.random.chance(knows)) return rightResponse(body);
    if (body.kind === 'single') return { kind: 'single', option: 1 };
    if (body.kind === 'multiple') return { kind: 'multiple', options: [0] };
    if (body.kind === 'true-false') return { kind: 'true-false', value: !body.answer };
    if (body.kind === 'matching') return { kind: 'matching', rights: body.pairs.map(() => 0) };
    if (body.kind === 'number') return { kind: 'number', text: '113' };
    return body.kind === 'short-text' ? { kind: 'short-text', text: 'xi nhan' } : null;
  };
}

/** A small course that ends with a quiz, one that no lesson asks yet, and what a few people made of it: their enrolments. */
export async function makeQuiz(context: DemoContext, people: DemoPeople, makers: QuizMakers) {
  const { random } = context;
  const author = people.byUsername.get('giaovien')!;
  const { questions } = readGift(roadQuestions);
  const place = { unitId: author.unit.id, shared: true };
  await makers.bank.store(author.id, place, questions);
  const quizId = await makers.quizzes.store(
    { personId: author.id, unitId: author.unit.id },
    {
      title: 'Bạn đi đường an toàn đến đâu?',
      onePerPage: true,
      shuffleAnswers: true,
      attemptsAllowed: null,
      timeLimitMinutes: null,
      counts: 'highest',
      reveals: 'passed',
      feedback: [
        { from: 80, text: 'Rất tốt! Hãy nhắc cả nhà cùng làm theo.' },
        { from: 50, text: 'Khá rồi. Hãy đọc lại lời giải thích ở những câu chưa đúng.' },
        { from: 0, text: 'Hãy đọc lại bài rồi thử thêm lần nữa.' },
      ],
    },
    [
      { category: 'Giao thông/Biển báo và đèn', draw: 2, points: 1 },
      { category: 'Giao thông/Đi xe máy', draw: 3, points: 1 },
      { category: 'Giao thông/Khi có tai nạn', draw: 2, points: 1 },
    ],
  );
  await makers.quizzes.store(
    { personId: author.id, unitId: author.unit.id },
    {
      title: 'Ôn nhanh biển báo',
      onePerPage: false,
      shuffleAnswers: true,
      attemptsAllowed: null,
      timeLimitMinutes: null,
      counts: 'last',
      reveals: 'last',
      feedback: [],
    },
    [{ category: 'Giao thông/Biển báo và đèn', draw: 2, points: 1 }],
  );
  const course = await makeCourse(context, author, makers.courses, quizId);
  const shown = people.byUsername.get('hocvien')!;
  const others = people.learners.filter(({ id }) => id !== shown.id).slice(0, 400);
  const learners = new Set([shown, ...Array.from({ length: learnerCount }, () => random.pick(others))]);
  const enrolments: Awaited<ReturnType<typeof take>>[] = [];
  for (const person of learners) {
    if (person.id === people.byUsername.get('nguoimoi')!.id) continue;
    enrolments.push(await take(context, person, course, quizId, makers.attempts, person === shown));
  }
  await storeEnrolments(context, enrolments);
  return enrolments;
}

async function makeCourse(
  { now }: DemoContext,
  author: DemoPerson,
  courses: CourseImport,
  quizId: string,
): Promise<QuizCourse> {
  const given: CourseToImport = {
    slug: 'di-duong-an-toan',
    title: 'Đi đường an toàn',
    titleEn: 'Safe on the road',
    summary: 'Nhìn đèn, nhường đường, sang đường: vài phút ôn lại rồi tự kiểm tra.',
    summaryEn: 'Lights, giving way, crossing: a few minutes of reading, then a quiz.',
    topic: 'law',
    level: 'beginner',
    language: 'vi',
    audience: 'Người đi xe máy, xe đạp và đi bộ',
    outcomes: ['Biết dừng, đi và nhường đường đúng luật', 'Biết gọi ai khi có tai nạn'],
    unitId: author.unit.id,
    authorIds: [author.id],
    status: 'published',
    publishedAt: daysBefore(now, 60),
    sections: [
      {
        title: 'Ôn lại và thử sức',
        lessons: [
          {
            title: 'Ba điều phải nhớ',
            kind: 'text',
            minutes: 3,
            bodyMarkdown: `Đường làng nay nhiều xe. Ba điều dưới đây giúp cả nhà đi đến nơi, về đến chốn.

- **Đèn:** đỏ và vàng thì dừng, xanh mới đi.
- **Mũ:** ai ngồi trên xe máy cũng đội mũ và cài quai, cả trẻ từ 6 tuổi.
- **Nhường:** từ đường nhỏ ra đường lớn, hãy dừng, nhìn hai phía và nhường xe đang đi.

Gặp tai nạn, hãy bật đèn khẩn cấp cho xe sau biết, rồi gọi **115**.`,
          },
          {
            title: 'Bài kiểm tra: đi đường an toàn',
            kind: 'quiz',
            minutes: 5,
            contentId: quizId,
            passPercentage,
          },
        ],
      },
    ],
  };
  const [course] = await courses.importCourses([given]);
  return { ...course!, given, unit: author.unit };
}

/** What one person did: the shown learner took it twice and is at it again. */
async function take(
  context: DemoContext,
  person: DemoPerson,
  course: QuizCourse,
  quizId: string,
  attempts: PastAttempts,
  shown: boolean,
) {
  const { random, now } = context;
  // They go for the quiz and leave the reading for later, so that nobody is through with the course.
  const lessonId = course.lessonIds.at(-1)!;
  const enrolledAt = daysBefore(now, shown ? 40 : random.whole(10, 50));
  const times = shown ? 2 : random.whole(1, 2);
  let at = enrolledAt.getTime() + 6 * minute;
  let doneAt: Date | null = null;
  let best: number | null = null;
  for (let number = 1; number <= times; number++) {
    const startedAt = new Date(at);
    const finishedAt = new Date(at + random.whole(2, 6) * minute);
    const score = await attempts.add(
      {
        quizId,
        lessonId,
        personId: person.id,
        number,
        startedAt,
        finishedAt,
        passPercentage,
        answer: answering(context, 0.3 + 0.3 * number),
      },
      () => random.next(),
    );
    if (score !== null && score * 100 >= passPercentage) {
      doneAt ??= finishedAt;
      best = Math.max(score, best ?? 0);
    }
    at = finishedAt.getTime() + 5 * minute;
  }
  if (shown) {
    const open = {
      quizId,
      lessonId,
      personId: person.id,
      number: times + 1,
      startedAt: new Date(at),
      finishedAt: null,
    };
    const first = answering(context, 1);
    await attempts.add(
      { ...open, passPercentage, answer: (body, place) => (place <= 2 ? first(body) : null) },
      () => random.next(),
    );
  }
  return {
    id: newId(enrolledAt.getTime()),
    person,
    course,
    enrolledAt,
    completedAt: null,
    lessons: doneAt ? [{ lessonId, doneAt, score: best }] : [],
  };
}
