import { CourseImport, CourseLearningPort } from '@domdom/courses';
import { activityIds } from '@domdom/lrs';
import { type Actor, newId, PlatformConfig } from '@domdom/platform';
import { type openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { AttemptsService } from '../attempts/attempts.service';
import { ContentsService } from '../contents/contents.service';
import { PlayPasses } from '../playing/play-pass';
import { questionsOf } from '../scoring';
import { smallLesson } from './content.factory';
import { FakeLearning } from './fake-learning';

type Opened = Awaited<ReturnType<typeof openModule>>;

/** An open course with one small interactive lesson of two points, and the instructor who wrote it. */
export async function makePlayedCourse({ module, database, clock }: Opened) {
  const get = servicesOf(() => ({ module }));
  const learning = new FakeLearning();
  get(CourseLearningPort).use(learning);
  const units = await makeUnitLine(database);
  const grants = [{ role: 'instructor' as const, unitId: units.commune.id }];
  const instructor = (await makePerson(database, { grants })).actor;
  const lesson = smallLesson();
  const author = { personId: instructor.personId, unitId: units.commune.id };
  const input = { ...lesson, metadata: { ...lesson.metadata } };
  const contentId = await get(ContentsService).createContent(author, input);
  const [course] = await get(CourseImport).importCourses([
    {
      ...{ title: 'Tránh bị lừa', summary: 'a', topic: 'digital-skills', level: 'beginner', language: 'vi' },
      ...{ audience: 'Mọi người', outcomes: [], unitId: units.commune.id, status: 'published' },
      authorIds: [instructor.personId],
      sections: [
        {
          title: 'Một',
          lessons: [{ title: 'Cuộc gọi', kind: 'h5p', minutes: 3, contentId, passPercentage: 50 }],
        },
      ],
    },
  ]);
  const lessonId = course?.lessonIds[0] ?? '';
  const iri = activityIds.content(get(PlatformConfig).address, contentId);
  const [choice, statement] = questionsOf(lesson.library, lesson.params).map(({ id }) => id);

  const told = (verb: string, part: string | undefined, result: object = {}) => ({
    id: newId(),
    actor: { objectType: 'Agent', mbox: 'mailto:somebody@else.example' },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: {
      id: part ? `${iri}?subContentId=${part}` : iri,
      definition: { interactionType: 'choice', type: 'http://adlnet.gov/expapi/activities/cmi.interaction' },
    },
    result,
    timestamp: clock.now().toISOString(),
  });
  const score = (raw: number, max: number) => ({ raw, max, min: 0, scaled: raw / max });
  const say = {
    told,
    /** The first question, answered rightly or not. */
    choice: (right: boolean) =>
      told('answered', choice, {
        response: right ? '0' : '1',
        score: score(Number(right), 1),
        duration: 'PT7S',
      }),
    statement: (right: boolean) =>
      told('answered', statement, { response: String(right), score: score(Number(right), 1) }),
    completed: (raw: number, max = 2) =>
      told('completed', undefined, { score: score(raw, max), completion: true, duration: 'PT1M5S' }),
  };
  const passFor = (actor: Actor, enrolmentId = newId()) => ({
    personId: actor.personId,
    contentId,
    enrolmentId,
    lessonId,
    issuedAt: clock.now().getTime(),
  });
  /** Somebody who learns, with a page opened once. */
  async function learner(name?: string) {
    const { actor } = await makePerson(database, name ? { fullName: name } : {});
    const pass = passFor(actor);
    const issue = (change: Partial<typeof pass> = {}) =>
      get(PlayPasses).issue({ ...pass, issuedAt: clock.now().getTime(), ...change });
    const send = (attemptId: string, statements: object[], token = issue()) =>
      get(AttemptsService).record(actor, attemptId, token, statements);
    /** A whole attempt with so many of the two points; its id. */
    const attempt = async (points: 0 | 1 | 2) => {
      const id = newId();
      await send(id, [say.choice(points > 0), say.statement(points > 1), say.completed(points)]);
      return id;
    };
    const row = (id: string) => database.one('select * from h5p_attempt where id = $1', [id]);
    return { actor, pass, issue, send, attempt, row };
  }
  return { learning, instructor, units, contentId, lessonId, iri, say, learner };
}
