import { type DemoContext, insertAll } from './demo-context';
import type { DemoEnrolment } from './make-activity';

const day = 86_400_000;

/**
 * How often people tried the lessons with a score: who passed, sometimes at the second try; and a few who stand before
 * the last lesson and did not pass it several times, so that a gradebook shows whom to help.
 */
export async function makeTries(
  { database, random, now }: DemoContext,
  enrolments: readonly DemoEnrolment[],
): Promise<void> {
  const passed = enrolments.flatMap(({ id, lessons }) =>
    lessons.flatMap(({ lessonId, doneAt, score }) => {
      if (score === null) return [];
      const failed = random.chance(0.25) ? 1 : 0;
      return [tried(id, lessonId, failed + 1, failed, score, doneAt)];
    }),
  );
  const held = enrolments.flatMap(({ id, course, lessons }) => {
    const last = course.lessonIds.at(-1);
    const before = lessons.at(-1);
    if (!last || !before || lessons.length !== course.lessonIds.length - 1 || !random.chance(0.3)) return [];
    const at = new Date(Math.min(now.getTime(), before.doneAt.getTime() + day / 8));
    const failed = random.whole(1, 4);
    return [tried(id, last, failed, failed, 0.4, at)];
  });
  await insertAll(
    database,
    'lesson_try',
    {
      enrolment_id: 'uuid',
      lesson_id: 'uuid',
      tries: 'int',
      failed: 'int',
      best_score: 'real',
      last_score: 'real',
      first_at: 'timestamptz',
      last_at: 'timestamptz',
    },
    [...passed, ...held],
  );
}

const tried = (
  enrolmentId: string,
  lessonId: string,
  tries: number,
  failed: number,
  score: number,
  at: Date,
) => ({
  enrolment_id: enrolmentId,
  lesson_id: lessonId,
  tries,
  failed,
  best_score: score,
  last_score: score,
  first_at: at,
  last_at: at,
});
