import { CourseImport, type CourseToImport } from '@domdom/courses';
import { Clock, Database } from '@domdom/platform';
import type { Progress } from '@domdom/recommender';
import type { INestApplicationContext } from '@nestjs/common';
import { demoProgrammes } from '../../demo/content';
import type { DemoCourse } from '../../demo/content/types';
import type { DemoContext } from '../../demo/demo-context';
import { type DemoEnrolment, learn, storeEnrolments } from '../../demo/make-activity';
import { makeClasses } from '../../demo/make-classes';
import { type MadeCourse, makeProgrammes } from '../../demo/make-courses';
import { type DemoPeople, type DemoPerson, makePeople } from '../../demo/make-people';
import { type DemoUnits, makeUnits } from '../../demo/make-units';
import { Random } from '../../demo/random';

/** How much a portal holds. */
export interface Sizes {
  people: number;
  courses: number;
  enrolments: number;
  classes: number;
}

const day = 86_400_000;
const batch = 200;
const texts = demoProgrammes.flatMap((programme) =>
  programme.courses.map((given, place) => ({ programme: programme.slug, place, given })),
);

/** What everything is made with; the same each time for the same sizes. */
export function benchContext(app: INestApplicationContext): DemoContext {
  const clock = app.get(Clock);
  return {
    database: app.get(Database),
    clock,
    random: new Random(4_202_611),
    now: clock.now(),
    say: () => undefined,
  };
}

/** Fills an empty portal with people, courses, enrolments with progress, and classes. */
export async function fillPortal(
  app: INestApplicationContext,
  sizes: Sizes,
  progress: Progress,
): Promise<void> {
  const context = benchContext(app);
  const stage = (name: string, done: number, total: number) => progress({ stage: name, done, total });
  stage('people', 0, sizes.people);
  const units = await makeUnits(context);
  const people = await makePeople(context, units, sizes.people);
  const courses = await makeBenchCourses(app, context, units, people, sizes.courses, (done) =>
    stage('courses', done, sizes.courses),
  );
  await makeProgrammes(context, units, people, courses.slice(0, texts.length));
  await makeBenchEnrolments(context, people.learners, courses, sizes.enrolments, (done) =>
    stage('enrolments', done, sizes.enrolments),
  );
  stage('classes', 0, sizes.classes);
  await makeClasses(context, units, people, sizes.classes);
  // What autovacuum would have done by the time somebody comes.
  await context.database.execute('vacuum analyze');
}

/** Courses with the demonstration's texts, over and over, each under a name of its own. */
export async function makeBenchCourses(
  app: INestApplicationContext,
  { random, now }: DemoContext,
  units: DemoUnits,
  people: DemoPeople,
  count: number,
  report: (done: number) => void = () => undefined,
): Promise<MadeCourse[]> {
  const importer = app.get(CourseImport);
  const made: MadeCourse[] = [];
  while (made.length < count) {
    const planned = Array.from({ length: Math.min(batch, count - made.length) }, (_, index) => {
      const number = made.length + index;
      const text = texts[number % texts.length]!;
      const publishedAt = new Date(now.getTime() - random.whole(1, 900) * day);
      const unit = random.chance(0.4) ? units.centre.VAPE : random.pick(units.provinces);
      const author = random.pick(people.instructors);
      const toImport = courseOf(text.given, number, publishedAt, unit.id, author);
      const lessons = toImport.sections.flatMap((section) => section.lessons);
      const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
      return { ...text, publishedAt, unit, minutes, toImport };
    });
    const imported = await importer.importCourses(planned.map(({ toImport }) => toImport));
    made.push(...imported.map(({ id, lessonIds }, index) => ({ ...planned[index]!, id, lessonIds })));
    report(made.length);
  }
  return made;
}

/** Text lessons only: storing interactive ones by the thousand would take longer than the measurement. */
function courseOf(
  given: DemoCourse,
  number: number,
  publishedAt: Date,
  unitId: string,
  author: DemoPerson,
): CourseToImport {
  const name = number < texts.length ? '' : ` (${Math.floor(number / texts.length) + 1})`;
  const { topic, level, audience, outcomes, summary, summaryEn } = given;
  return {
    title: given.title + name,
    titleEn: given.titleEn + name,
    summary,
    summaryEn,
    topic,
    level,
    language: 'vi',
    audience,
    outcomes,
    unitId,
    authorIds: [author.id],
    status: 'published',
    publishedAt,
    sections: given.sections.map((section) => ({
      title: section.title,
      lessons: section.lessons.flatMap((lesson) =>
        lesson.kind === 'text'
          ? [{ title: lesson.title, minutes: lesson.minutes, kind: 'text', bodyMarkdown: lesson.markdown }]
          : [],
      ),
    })),
  };
}

/** Enrolments of random people, in some courses much more than in others. */
export async function makeBenchEnrolments(
  context: DemoContext,
  people: readonly DemoPerson[],
  courses: readonly MadeCourse[],
  count: number,
  report: (done: number) => void = () => undefined,
): Promise<void> {
  const { random, now } = context;
  const taken = new Set<string>();
  const most = Math.min(count, people.length * courses.length);
  let waiting: DemoEnrolment[] = [];
  while (taken.size < most) {
    const person = random.pick(people);
    const course = courses[Math.floor(random.next() ** 2 * courses.length)]!;
    const key = `${person.id} ${course.id}`;
    if (taken.has(key)) continue;
    taken.add(key);
    const since = now.getTime() - Math.max(person.joinedAt.getTime(), course.publishedAt.getTime());
    waiting.push(learn(context, person, course, new Date(now.getTime() - random.next() * since)));
    if (waiting.length < batch * 10 && taken.size < most) continue;
    await storeEnrolments(context, waiting);
    waiting = [];
    report(taken.size);
  }
}
