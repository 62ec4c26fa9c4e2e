import { createHash } from 'node:crypto';

/** How many there are of each. */
export const world = { learners: 5000, lessons: 1500, courses: 80, programmes: 10, teachers: 60 };
export const home = 'https://bench.example.vn';
/** The verbs of an attempt, in their order. */
export const verbs = [
  'initialized',
  'answered',
  'answered',
  'answered',
  'experienced',
  'completed',
  'passed',
  'terminated',
].map((verb) => `http://adlnet.gov/expapi/verbs/${verb}`);
export const category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
/** Times of the statements themselves; when they were stored is another matter. */
export const firstTimestamp = Date.UTC(2026, 9, 1);

export const learnerName = (number: number | string): string => `learner-${number}`;
export const teacherName = (number: number | string): string => `teacher-${number}`;
export const lessonId = (number: number | string): string => `${home}/lessons/${number}`;
export const courseId = (number: number | string): string => `${home}/courses/${number}`;
export const programmeId = (number: number | string): string => `${home}/programmes/${number}`;
export const learner = (number: number) => agent(learnerName(number));

const agent = (name: string) => ({ objectType: 'Agent', account: { homePage: home, name } });
const activity = (id: string, type: string, name: string) => ({
  objectType: 'Activity',
  id,
  definition: { type: `http://adlnet.gov/expapi/activities/${type}`, name: { vi: name } },
});
export const lesson = (number: number | string) => activity(lessonId(number), 'lesson', `Bài ${number}`);
export const course = (number: number | string) => activity(courseId(number), 'course', `Khóa ${number}`);
export const programme = (number: number | string) =>
  activity(programmeId(number), 'programme', `Chương trình ${number}`);

/** A UUID (version 8, RFC 9562 5.8) that follows from a text. */
export function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An attempt: one learner in one lesson. */
export const registrationOf = (attempt: number): string => idFrom(`attempt ${attempt}`);
export const attemptOf = (number: number): number => Math.floor(number / verbs.length);

/** Odd factors that scatter attempts over learners and lessons (multiplicative hashing, 32 bits). */
export const scattering = { learner: 2_246_822_519, lesson: 2_654_435_761 };
/** Spreads whole numbers over a range, always in the same way. */
export const scatter = (number: number, factor: number, range: number): number =>
  ((Math.imul(number, factor) >>> 0) >>> 7) % range;

/** What differs from one statement to the next. */
export interface Facts<T = number | string | boolean> {
  id: T;
  verb: T;
  learner: T;
  lesson: T;
  course: T;
  programme: T;
  teacher: T;
  attempt: T;
  registration: T;
  scaled: T;
  raw: T;
  success: T;
  timestamp: T;
}

/** What the n-th statement says. */
export function factsOf(number: number): Facts {
  const attempt = attemptOf(number);
  const inLesson = scatter(attempt, scattering.lesson, world.lessons);
  const inCourse = inLesson % world.courses;
  return {
    id: idFrom(`statement ${number}`),
    verb: verbs[number % verbs.length]!,
    learner: scatter(attempt, scattering.learner, world.learners),
    lesson: inLesson,
    course: inCourse,
    programme: inCourse % world.programmes,
    teacher: inCourse % world.teachers,
    attempt,
    registration: registrationOf(attempt),
    scaled: (number % 101) / 100,
    raw: number % 101,
    success: number % 3 !== 0,
    timestamp: new Date(firstTimestamp + number * 1000).toISOString(),
  };
}

/** A learner answers a question of a lesson of a course of a programme, as a cmi5 player tells it. */
export function tell(facts: Facts): Record<string, unknown> {
  return {
    id: facts.id,
    actor: agent(learnerName(String(facts.learner))),
    verb: { id: facts.verb, display: { 'en-US': 'did', vi: 'đã làm' } },
    object: lesson(String(facts.lesson)),
    result: {
      score: { scaled: facts.scaled, raw: facts.raw, min: 0, max: 100 },
      success: facts.success,
      completion: true,
      duration: 'PT1M30S',
    },
    context: {
      registration: facts.registration,
      platform: 'bench',
      language: 'vi-VN',
      contextActivities: {
        parent: [course(String(facts.course))],
        grouping: [programme(String(facts.programme))],
        category: [{ objectType: 'Activity', id: category }],
      },
      instructor: agent(teacherName(String(facts.teacher))),
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': `session-${facts.attempt}` },
    },
    timestamp: facts.timestamp,
  };
}

/** The n-th statement of the benchmark, always the same. */
export const statement = (number: number): Record<string, unknown> => tell(factsOf(number));
