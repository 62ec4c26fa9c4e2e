import { createHash } from 'node:crypto';
import { Random } from '../demo/random';

/** How many there are of each; the first of a kind is used most. */
export const world = { learners: 5000, lessons: 1500, courses: 80, programmes: 10, teachers: 60 };
export const home = 'https://bench.example.vn';
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

export const learner = (number: number) => ({
  objectType: 'Agent',
  account: { homePage: home, name: `learner-${number}` },
});
export const courseId = (number: number): string => `${home}/courses/${number}`;
const activity = (id: string, type: string, name: string) => ({
  objectType: 'Activity',
  id,
  definition: { type: `http://adlnet.gov/expapi/activities/${type}`, name: { vi: name } },
});

/** A UUID (version 8, RFC 9562 5.8) that follows from a text. */
export function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An attempt: one learner in one lesson. */
export const registrationOf = (attempt: number): string => idFrom(`attempt ${attempt}`);
export const attemptOf = (number: number): number => Math.floor(number / verbs.length);

/**
 * The n-th statement of the benchmark, always the same: a learner answers a question of a lesson of a course of a
 * programme, as a cmi5 player tells it.
 */
export function statement(number: number): Record<string, unknown> {
  const attempt = attemptOf(number);
  const random = new Random(attempt + 1);
  const lesson = random.whole(0, world.lessons - 1);
  const course = lesson % world.courses;
  const name = random.whole(0, world.learners - 1);
  return {
    id: idFrom(`statement ${number}`),
    actor: learner(name),
    verb: { id: verbs[number % verbs.length], display: { 'en-US': 'did', vi: 'đã làm' } },
    object: activity(`${home}/lessons/${lesson}`, 'lesson', `Bài ${lesson}`),
    result: {
      score: { scaled: (number % 101) / 100, raw: number % 101, min: 0, max: 100 },
      success: number % 3 !== 0,
      completion: true,
      duration: 'PT1M30S',
    },
    context: {
      registration: registrationOf(attempt),
      platform: 'bench',
      language: 'vi-VN',
      contextActivities: {
        parent: [activity(courseId(course), 'course', `Khóa ${course}`)],
        grouping: [activity(`${home}/programmes/${course % world.programmes}`, 'programme', 'Chương trình')],
        category: [{ objectType: 'Activity', id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }],
      },
      instructor: {
        objectType: 'Agent',
        account: { homePage: home, name: `teacher-${course % world.teachers}` },
      },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': `session-${attempt}` },
    },
    timestamp: new Date(Date.UTC(2026, 9, 1) + number * 1000).toISOString(),
  };
}
