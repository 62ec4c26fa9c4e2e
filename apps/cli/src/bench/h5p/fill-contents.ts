import { CourseImport } from '@domdom/courses';
import { ContentsService } from '@domdom/h5p';
import { newId } from '@domdom/platform';
import type { Progress } from '@domdom/recommender';
import type { INestApplicationContext } from '@nestjs/common';
import { demoProgrammes } from '../../demo/content';
import { lessonContent } from '../../demo/lesson-questions';
import { makePeople } from '../../demo/make-people';
import { makeUnits } from '../../demo/make-units';
import { benchContext } from '../pages/fill-portal';

/** A content in a lesson of an open course, and somebody who learns with it. */
export interface BenchLesson {
  contentId: string;
  lessonId: string;
  enrolmentId: string;
}
export interface BenchLessons {
  lessons: BenchLesson[];
  learnerIds: string[];
}

const learners = 60;
const ofCourse = 50;
/** Storing a picture for each content would take longer than the measurement. */
const withPictures = new Set(['look', 'find']);
const keepNone = () => Promise.reject(new Error('a lesson with pictures was chosen'));
const texts = demoProgrammes
  .flatMap((programme) => programme.courses)
  .flatMap((course) => course.sections)
  .flatMap((section) => section.lessons)
  .flatMap((lesson) => (lesson.kind === 'h5p' ? [lesson] : []))
  .filter((lesson) => !lesson.steps.some(({ kind }) => withPictures.has(kind)));

/** Fills an empty portal with the demonstration's interactive lessons, over and over, each a content of its own. */
export async function fillContents(
  app: INestApplicationContext,
  count: number,
  progress: Progress,
): Promise<BenchLessons> {
  const context = benchContext(app);
  const units = await makeUnits(context);
  const people = await makePeople(context, units, learners + 20);
  const author = context.random.pick(people.instructors);
  const unitId = units.provinces[0]!.id;
  const lessons: BenchLesson[] = [];
  while (lessons.length < count) {
    const made: { title: string; contentId: string }[] = [];
    while (made.length < ofCourse && lessons.length + made.length < count) {
      const number = lessons.length + made.length;
      const { library, params, metadata } = await lessonContent(texts[number % texts.length]!, keepNone);
      const title = `${metadata.title} (${number + 1})`;
      const contentId = await app
        .get(ContentsService)
        .createContent(
          { personId: author.id, unitId, unchecked: true },
          { library, params, metadata: { ...metadata, title } },
        );
      made.push({ title, contentId });
      progress({ stage: 'contents', done: number + 1, total: count });
    }
    const [course] = await app.get(CourseImport).importCourses([
      {
        ...{ title: `Khóa ${lessons.length}`, summary: '', topic: 'work', level: 'beginner', language: 'vi' },
        ...{ audience: '', outcomes: [], unitId, authorIds: [author.id], status: 'published' },
        sections: [
          {
            title: 'Phần 1',
            lessons: made.map((one) => ({ ...one, kind: 'h5p' as const, minutes: 5 })),
          },
        ],
      },
    ]);
    for (const [index, { contentId }] of made.entries())
      lessons.push({ contentId, lessonId: course!.lessonIds[index]!, enrolmentId: newId() });
  }
  await context.database.execute('vacuum analyze');
  return { lessons, learnerIds: people.learners.slice(0, learners).map(({ id }) => id) };
}
