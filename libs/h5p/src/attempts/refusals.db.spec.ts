import { newId } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { H5pModule } from '../h5p.module';
import { PlayService } from '../playing/play.service';
import { PlayPasses, passLifetimeMilliseconds } from '../playing/play-pass';
import { makePlayedCourse } from '../testing/attempt.factory';
import { useTemporaryFolder } from '../testing/content.factory';
import { usualGrading } from './grading';
import { GradingService } from './grading.service';

describe('the portal', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let course: Awaited<ReturnType<typeof makePlayedCourse>>;
  const get = servicesOf(() => opened);
  const allow = (attemptsAllowed: number | null) =>
    get(GradingService).save(course.instructor, course.contentId, { ...usualGrading, attemptsAllowed });
  const rows = (personId: string) =>
    opened.database.query('select id from h5p_attempt where person_id = $1', [personId]);

  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [H5pModule] });
    course = await makePlayedCourse(opened);
  });
  afterAll(() => opened.module.close());
  afterEach(() => allow(null));

  it('takes no statements without a token, and says so', async () => {
    const { send, actor } = await course.learner();
    await expect(send(newId(), [course.say.choice(true)], '')).rejects.toMatchObject({
      code: 'h5p.noToken',
      kind: 'forbidden',
    });
    expect(await rows(actor.personId)).toEqual([]);
  });

  it('takes none with a token that is older than a fortnight', async () => {
    const { send, issue } = await course.learner();
    const at = opened.clock.now().getTime();
    const old = issue({ issuedAt: at - passLifetimeMilliseconds - 1 });
    await expect(send(newId(), [course.say.choice(true)], old)).rejects.toMatchObject({
      code: 'h5p.tokenExpired',
    });
    await send(newId(), [course.say.choice(true)], issue({ issuedAt: at - passLifetimeMilliseconds }));
  });

  it.each([
    ['of another content', () => ({ contentId: newId() })],
    ['of a lesson that does not show the content', () => ({ lessonId: newId() })],
  ])('takes none with a token %s', async (_, change) => {
    const { send, issue } = await course.learner();
    await expect(send(newId(), [course.say.choice(true)], issue(change()))).rejects.toMatchObject({
      code: 'h5p.wrongToken',
    });
  });

  it('lets nobody go on with an attempt under another enrolment', async () => {
    const { send, issue } = await course.learner();
    const id = newId();
    await send(id, [course.say.choice(true)]);
    const other = issue({ enrolmentId: newId() });
    await expect(send(id, [course.say.statement(true)], other)).rejects.toMatchObject({
      code: 'h5p.wrongToken',
    });
  });

  it('takes none from somebody who left the course meanwhile, nor for a lesson that is not open', async () => {
    const gone = await course.learner();
    const id = newId();
    await gone.send(id, [course.say.choice(true)]);
    course.learning.left.add(gone.actor.personId);
    await expect(gone.send(id, [course.say.completed(1)])).rejects.toMatchObject({ code: 'h5p.notEnrolled' });
    expect(await gone.row(id)).toMatchObject({ finished_at: null });
    const early = await course.learner();
    course.learning.locked.add(course.lessonId);
    const sent = early.send(newId(), [course.say.choice(true)]);
    await expect(sent).rejects.toMatchObject({ code: 'h5p.notOpenYet' });
    course.learning.locked.clear();
  });

  it('takes no more attempts than are allowed, also when two devices begin at once', async () => {
    await allow(2);
    const { send, attempt, actor, pass } = await course.learner();
    await attempt(1);
    const begun = await Promise.allSettled(
      Array.from({ length: 4 }, () => send(newId(), [course.say.choice(true)])),
    );
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of begun) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'h5p.noAttemptsLeft' });
    }
    expect(await rows(actor.personId)).toHaveLength(2);
    const key = new URLSearchParams(get(PlayPasses).playPath(pass).split('?')[1]).get('key') ?? '';
    const address = { enrolment: pass.enrolmentId, lesson: pass.lessonId, key };
    // The one that was begun is gone on with; after it there is none.
    const played = await get(PlayService).open(actor, course.contentId, address, 'vi');
    const openId = played.tracking!.attemptId;
    expect(await rows(actor.personId)).toContainEqual({ id: openId });
    await send(openId, [course.say.statement(true), course.say.completed(2)]);
    await expect(get(PlayService).open(actor, course.contentId, address, 'vi')).rejects.toMatchObject({
      code: 'h5p.noAttemptsLeft',
    });
  });

  it('believes an end that came before its answers as soon as they are there', async () => {
    const { send, row } = await course.learner();
    const id = newId();
    await send(id, [course.say.completed(2)]);
    expect(await row(id)).toMatchObject({ flagged: true, fault: 'without-answers', score: null });
    await send(id, [course.say.choice(true)]);
    expect(await row(id)).toMatchObject({ flagged: true });
    await send(id, [course.say.statement(true)]);
    expect(await row(id)).toMatchObject({ flagged: false, fault: null, score: '2', counted: true });
    const told = await opened.database.query<{ verb: string }>(
      `select payload->'statement'->'verb'->'display'->>'en-US' as verb from outbox_event
       where type = 'h5p.statement-recorded' and payload->>'attemptId' = $1 order by seq`,
      [id],
    );
    expect(told.map(({ verb }) => verb)).toEqual(['answered', 'answered', 'completed']);
  });

  it('holds an end against all answers that came with it, whatever their order', async () => {
    const { send, row } = await course.learner();
    const id = newId();
    await send(id, [course.say.completed(2), course.say.statement(true), course.say.choice(true)]);
    expect(await row(id)).toMatchObject({ flagged: false, score: '2' });
  });

  it('takes what waited for a network with the time at which it was done', async () => {
    const { send, row } = await course.learner();
    const id = newId();
    const answered = course.say.choice(true);
    opened.clock.advance(3 * 24 * 60 * 60 * 1000);
    await send(id, [answered]);
    expect((await row(id))!['started_at']).toEqual(new Date(answered.timestamp));
  });

  it('keeps a forged score with the reason, and leaves the gradebook alone', async () => {
    const { send, row, actor } = await course.learner();
    const id = newId();
    await send(id, [course.say.completed(999, 1)]);
    expect(await row(id)).toMatchObject({
      fault: 'above-maximum',
      counted: false,
      claimed_score: '999',
      score: null,
    });
    expect(course.learning.told.filter(({ personId }) => personId === actor.personId)).toEqual([]);
  });
});
