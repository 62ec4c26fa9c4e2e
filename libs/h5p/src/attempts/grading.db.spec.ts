import { openModule, servicesOf } from '../../../../test/support/database';
import { deliverEvents } from '../../../../test/support/deliver-events';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { H5pModule } from '../h5p.module';
import { H5pLessonPlayer } from '../playing/h5p-lesson-player';
import { PlayService } from '../playing/play.service';
import { PlayPasses } from '../playing/play-pass';
import { makePlayedCourse } from '../testing/attempt.factory';
import { useTemporaryFolder } from '../testing/content.factory';
import { type Decision, DecisionsService } from './decisions.service';
import { type Grading, usualGrading } from './grading';
import { GradingService } from './grading.service';
import { OwnAttemptsService } from './own-attempts.service';
import { ResultsService } from './results.service';
import { resultsCsv } from './results-csv';

describe('the grading of attempts', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let course: Awaited<ReturnType<typeof makePlayedCourse>>;
  const get = servicesOf(() => opened);
  const grade = (grading: Partial<Grading>) =>
    get(GradingService).save(course.instructor, course.contentId, { ...usualGrading, ...grading });
  const settle = () => deliverEvents(opened.module);
  /** What the gradebook was last told of somebody. */
  const told = (personId: string) =>
    course.learning.told.filter((one) => one.personId === personId).at(-1)?.score;

  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [H5pModule] });
    course = await makePlayedCourse(opened);
  });
  afterAll(() => opened.module.close());
  afterEach(async () => {
    await grade({});
    await settle();
  });

  it.each([
    ['highest', 1],
    ['average', 0.5],
    ['first', 0.5],
    ['last', 0],
  ] as const)(
    'takes by “%s” the grade %p of three attempts, and works it out anew when that changes',
    async (mode, score) => {
      const { actor, attempt } = await course.learner();
      for (const points of [1, 2, 0] as const) await attempt(points);
      await settle();
      expect(told(actor.personId)).toBe(1);
      await grade({ mode });
      await settle();
      expect(told(actor.personId)).toBe(score);
    },
  );

  it('goes on by the way that was chosen with the attempts that come later', async () => {
    await grade({ mode: 'last' });
    const { actor, attempt } = await course.learner();
    await attempt(2);
    await settle();
    await attempt(1);
    await settle();
    expect(told(actor.personId)).toBe(0.5);
  });

  it('is for those who edit the content, and after the last attempt there has to be a last one', async () => {
    const { actor } = await course.learner();
    await expect(get(GradingService).of(actor, course.contentId)).rejects.toMatchObject({
      code: 'common.forbidden',
    });
    await expect(grade({ review: 'after-last' })).rejects.toMatchObject({ code: 'h5p.reviewNeedsLimit' });
    await grade({ review: 'after-last', attemptsAllowed: 3 });
    const { grading } = await get(GradingService).of(course.instructor, course.contentId);
    expect(grading).toEqual({ mode: 'highest', review: 'after-last', attemptsAllowed: 3 });
  });

  it('goes with a copy of the content, and through an archive', async () => {
    await grade({ mode: 'average', attemptsAllowed: 4, review: 'never' });
    const { instructor, units, contentId } = course;
    const owner = { personId: instructor.personId, unitId: units.commune.id };
    const copy = await get(H5pLessonPlayer).copy(contentId, owner);
    const kept = { mode: 'average', attemptsAllowed: 4, review: 'never' };
    expect((await get(GradingService).of(instructor, copy)).grading).toEqual(kept);
    const packed = await get(GradingService).packed(contentId);
    await get(GradingService).unpack(copy, { ...packed, mode: 'last' }, instructor.personId);
    expect((await get(GradingService).of(instructor, copy)).grading).toEqual({ ...kept, mode: 'last' });
    for (const nonsense of [null, {}, { ...packed, mode: 'best' }, { ...packed, attemptsAllowed: -1 }]) {
      await get(GradingService).unpack(copy, nonsense, instructor.personId);
    }
    expect((await get(GradingService).of(instructor, copy)).grading).toEqual({ ...kept, mode: 'last' });
  });

  it('lets an instructor count a flagged attempt with points that they say why, and set it aside again', async () => {
    const { actor, send, row } = await course.learner();
    const id = '0198c000-0000-7000-8000-0000000000aa';
    await send(id, [course.say.choice(true), course.say.completed(2)]);
    await settle();
    expect(told(actor.personId)).toBeUndefined();
    const say = (said: Decision) =>
      get(DecisionsService).decide(course.instructor, course.contentId, id, said);
    await expect(say({ decision: 'accepted', note: 'mất mạng', points: 3 })).rejects.toMatchObject({
      code: 'h5p.tooManyPoints',
    });
    await say({ decision: 'accepted', note: 'mất mạng', points: 1 });
    await settle();
    expect(told(actor.personId)).toBe(0.5);
    expect(await row(id)).toMatchObject({ counted: true, score: '1', flagged: true, passed: true });
    await say({ decision: 'set-aside', note: 'nhầm người' });
    await settle();
    expect(course.learning.told.at(-1)).toMatchObject({ score: null, exact: true, reopen: true });
    const audited = await opened.database.query<{ action: string; details: { note: string } }>(
      `select action, details from audit_entry where subject_id = $1 order by at, id`,
      [id],
    );
    expect(audited.map(({ action, details }) => [action, details.note])).toEqual([
      ['h5p.attempt-accepted', 'mất mạng'],
      ['h5p.attempt-set-aside', 'nhầm người'],
    ]);
  });

  it('lets nobody decide about learners they may not see, about themselves, or about what is not finished', async () => {
    const { attempt, send } = await course.learner();
    const id = await attempt(1);
    const said = { decision: 'set-aside' as const, note: 'vì sao' };
    const elsewhere = { role: 'instructor' as const, unitId: course.units.commune.id };
    const other = (await makePerson(opened.database, { grants: [elsewhere] })).actor;
    await expect(get(DecisionsService).decide(other, course.contentId, id, said)).rejects.toMatchObject({
      code: 'common.notFound',
    });
    const open = '0198c000-0000-7000-8000-0000000000ab';
    await send(open, [course.say.choice(true)]);
    const accept = { decision: 'accepted' as const, note: 'vì sao' };
    await expect(
      get(DecisionsService).decide(course.instructor, course.contentId, open, accept),
    ).rejects.toMatchObject({ code: 'h5p.unfinishedAttempt' });
    await opened.database.execute('update h5p_attempt set person_id = $2 where id = $1', [
      id,
      course.instructor.personId,
    ]);
    await expect(
      get(DecisionsService).decide(course.instructor, course.contentId, id, said),
    ).rejects.toMatchObject({ code: 'h5p.ownAttempt' });
  });

  it('shows instructors the attempts that they ask for, page by page, with the reason where one is flagged', async () => {
    const { contentId, instructor } = course;
    const { actor, attempt, send } = await course.learner('Vừ Thị Lọc');
    for (let i = 0; i < 55; i += 1) {
      opened.clock.advance(60_000);
      await attempt(2);
    }
    await send('0198c000-0000-7000-8000-0000000000ac', [course.say.completed(9, 9)]);
    const list = (filters: object, after?: string) =>
      get(ResultsService).attempts(instructor, contentId, filters, after);
    const first = (await list({ person: actor.personId })).attempts;
    expect([first.items.length, first.total]).toEqual([50, 56]);
    const second = (await list({ person: actor.personId }, first.next!)).attempts;
    expect([second.items.length, second.next]).toEqual([6, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(56);
    expect((await list({ q: 'vu thi loc', outcome: 'flagged' })).attempts.items).toMatchObject([
      { fault: 'above-maximum', claimedScore: 9, score: null, number: 56 },
    ]);
    expect((await list({ person: actor.personId, outcome: 'not-passed' })).attempts.total).toBe(0);
    expect((await list({ person: actor.personId, to: '2001-01-01' })).attempts.total).toBe(0);
  });

  it('shows which questions are hard, what is answered instead, and what each learner has', async () => {
    const { contentId, instructor } = course;
    for (const points of [0, 1, 1, 2] as const) await (await course.learner()).attempt(points);
    const { questions } = await get(ResultsService).questions(instructor, contentId, 'vi');
    expect(questions.map(({ question }) => question).sort()).toEqual([
      'Công an không đòi mã OTP.',
      'Nên làm gì?',
    ]);
    expect(questions[0]!.share).toBeLessThanOrEqual(questions[1]!.share);
    const choice = questions.find(({ question }) => question === 'Nên làm gì?')!;
    expect(choice).toMatchObject({ right: 'Cúp máy', wrong: [{ given: 'Chuyển tiền' }] });
    const known = await course.learner('Giàng A Học');
    await known.attempt(1);
    await known.attempt(2);
    const { learners } = await get(ResultsService).learners(instructor, contentId);
    const mine = learners.items.find(({ personId }) => personId === known.actor.personId);
    expect(mine).toMatchObject({ attempts: 2, grade: 1, passed: true, flagged: 0 });
  });

  it('gives every answer as a file, in the words of the content', async () => {
    const { actor, attempt } = await course.learner('=Lò Văn Tệp');
    await attempt(1);
    const { batches } = await get(ResultsService).file(
      course.instructor,
      course.contentId,
      { person: actor.personId },
      'vi',
    );
    let file = '';
    for await (const part of resultsCsv('vi', batches)) file += part;
    const lines = file.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain("'=Lò Văn Tệp");
    expect(lines[1]).toContain('Nên làm gì?,Cúp máy,Cúp máy,1,7');
  });

  it('shows learners their own attempts, and what would have been right only where that is allowed', async () => {
    const { lessonId } = course;
    const { actor, attempt } = await course.learner();
    const other = await course.learner();
    const id = await attempt(1);
    const own = get(OwnAttemptsService);
    const { standing } = await own.ofLesson(actor, lessonId);
    expect(standing).toMatchObject({ grade: 0.5, used: 1, mayPlay: true, review: true });
    expect((await own.answers(actor, lessonId, id, 'vi')).answers[0]).toMatchObject({
      given: 'Cúp máy',
      right: 'Cúp máy',
      seconds: 7,
    });
    await expect(own.answers(other.actor, lessonId, id, 'vi')).rejects.toMatchObject({
      code: 'common.notFound',
    });
    await grade({ review: 'after-last', attemptsAllowed: 2 });
    expect((await own.answers(actor, lessonId, id, 'vi')).answers[0]).toMatchObject({ right: null });
    await attempt(2);
    expect((await own.answers(actor, lessonId, id, 'vi')).answers[0]).toMatchObject({ right: 'Cúp máy' });
    expect((await own.ofLesson(actor, lessonId)).standing).toMatchObject({ mayPlay: false, used: 2 });
    await grade({ review: 'never' });
    expect((await own.answers(actor, lessonId, id, 'vi')).answers[0]).toMatchObject({ right: null });
  });

  it('tell nobody of a lesson whose course is still being written, but who played it before', async () => {
    const { lessonId } = course;
    const [player, stranger] = [await course.learner(), await course.learner()];
    await player.attempt(1);
    const own = get(OwnAttemptsService);
    const become = (status: string) =>
      opened.database.execute(
        'update course set status = $2 where id = (select course_id from lesson where id = $1)',
        [lessonId, status],
      );
    await become('draft');
    await expect(own.ofLesson(stranger.actor, lessonId)).rejects.toMatchObject({ code: 'common.notFound' });
    expect((await own.ofLesson(player.actor, lessonId)).standing.used).toBe(1);
    await become('published');
    expect((await own.ofLesson(stranger.actor, lessonId)).standing.used).toBe(0);
  });

  it('takes the buttons that show the solution out of what is played, not out of a preview', async () => {
    await grade({ review: 'never' });
    const { actor, pass } = await course.learner();
    const key = new URLSearchParams(get(PlayPasses).playPath(pass).split('?')[1]).get('key') ?? '';
    const address = { enrolment: pass.enrolmentId, lesson: pass.lessonId, key };
    const settings = async (who: typeof actor, from: object) => {
      const { integration } = await get(PlayService).open(who, course.contentId, from, 'vi');
      const { jsonContent } = integration.contents![`cid-${course.contentId}`]!;
      return JSON.parse(jsonContent) as { behaviour: object; steps: { params: { behaviour?: object } }[] };
    };
    const played = await settings(actor, address);
    expect(played.behaviour).toMatchObject({ showReview: false });
    expect(played.steps[1]!.params.behaviour).toMatchObject({ enableSolution: false, enableRetry: false });
    const previewed = await settings(course.instructor, {});
    expect(previewed.behaviour).not.toHaveProperty('showReview');
  });
});
