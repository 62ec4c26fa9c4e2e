import { CourseImport } from '@domdom/courses';
import { type Actor, newId, requestContext } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { ContentsService } from '../contents/contents.service';
import { H5pModule } from '../h5p.module';
import { smallLesson, useTemporaryFolder } from '../testing/content.factory';
import { GuestPasses } from './guest-passes';
import { PlayService } from './play.service';
import { PlayLimits } from './play-limits';
import { PlayPasses } from './play-pass';
import { PlayRecorder } from './play-recorder';
import { withFilesAt } from './playing';

/** One for who is asking, and four for the page. */
const budget = 4;

describe('opening a lesson', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let author: Actor;
  let learner: Actor;
  let contentId: string;
  let address: { enrolment: string; lesson: string; key: string };
  const get = servicesOf(() => opened);
  const input = (title?: string) => {
    const { library, params, metadata } = smallLesson(title);
    return { library, params, metadata: { ...metadata } };
  };

  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [H5pModule] });
    const unitId = (await makeUnitLine(opened.database)).commune.id;
    author = (await makePerson(opened.database, { grants: [{ role: 'instructor', unitId }] })).actor;
    learner = (await makePerson(opened.database)).actor;
    contentId = await get(ContentsService).createContent({ personId: author.personId, unitId }, input());
    const [made] = await get(CourseImport).importCourses([
      {
        ...{ title: 'Khóa', summary: 'a', topic: 'work', level: 'beginner', language: 'vi', audience: 'b' },
        ...{ outcomes: [], unitId, authorIds: [author.personId], status: 'published' },
        sections: [{ title: 'S', lessons: [{ title: 'Bài', kind: 'h5p', minutes: 3, contentId }] }],
      },
    ]);
    const pass = {
      personId: learner.personId,
      contentId,
      enrolmentId: newId(),
      lessonId: made!.lessonIds[0]!,
    };
    const key = new URLSearchParams(get(PlayPasses).playPath(pass).split('?')[1]).get('key')!;
    address = { enrolment: pass.enrolmentId, lesson: pass.lessonId, key };
  });
  afterAll(() => opened.module.close());

  const open = () => get(PlayService).open(learner, contentId, address, 'vi');
  const queriesOf = async (work: () => Promise<unknown>) => {
    const context = { requestId: newId(), language: 'vi' as const, path: '/', actor: null, queries: 0 };
    await requestContext.run(context, work);
    return context.queries;
  };

  it('asks the database little, and less once somebody has opened it', async () => {
    await opened.database.one('select 1 as warm');
    expect(await queriesOf(open)).toBeLessThanOrEqual(budget + 1);
    expect(await queriesOf(open)).toBe(4);
  });
  it('makes the content ready once for all, and again when it was changed', async () => {
    const jsonOf = async () =>
      get(PlayService)
        .open(author, contentId, {}, 'vi')
        .then(({ integration }) => integration.contents![`cid-${contentId}`]!.jsonContent);
    const found = await jsonOf();
    expect(await jsonOf()).toBe(found);
    await opened.database.execute(
      `update h5p_content set params = jsonb_set(params, '{steps,0,params,heading}', '"Khác"'), version = version + 1
       where id = $1`,
      [contentId],
    );
    expect(found).not.toContain('Khác');
    expect(await jsonOf()).toContain('Khác');
  });
  it('mixes nobody’s state with what is kept for everybody', async () => {
    const playing = await open();
    await get(PlayRecorder).keepState(
      learner,
      { contentId, dataType: 'state', part: '0' },
      playing.tracking!.token,
      { data: '{"at":2}', preload: '1' },
    );
    const stateOf = ({ integration }: Awaited<ReturnType<typeof open>>) =>
      integration.contents![`cid-${contentId}`]!.contentUserData;
    expect(stateOf(await open())).toEqual({ 0: { state: '{"at":2}' } });
    expect(stateOf(await get(PlayService).openForAnybody(contentId, 'vi'))).toEqual({
      0: { state: 'false' },
    });
    const elsewhere = withFilesAt(await open(), '/elsewhere');
    expect(elsewhere.integration.contents![`cid-${contentId}`]!.contentUrl).toBe('/elsewhere');
    expect((await open()).integration.contents![`cid-${contentId}`]!.contentUrl).toBe(
      `/h5p/content/${contentId}`,
    );
  });

  describe('on the host of lessons', () => {
    const passes = () => get(GuestPasses);
    it('goes by a pass of ten minutes, for one person and content', () => {
      const pass = { personId: learner.personId, contentId, enrolmentId: newId(), lessonId: newId() };
      const sealed = passes().launch({ contentId, pass });
      expect(passes().readLaunch(sealed)).toEqual({ contentId, pass });
      expect(() => passes().readRun(sealed)).toThrow(expect.objectContaining({ code: 'h5p.wrongPass' }));
      opened.clock.advance(10 * 60_000 + 1);
      expect(() => passes().readLaunch(sealed)).toThrow(expect.objectContaining({ code: 'h5p.wrongPass' }));
    });
    it('takes what is done for twelve hours, from the one it was given to', async () => {
      const playing = await open();
      const run = passes().run({ personId: learner.personId, contentId });
      expect(passes().readRun(run)).toEqual({ personId: learner.personId, contentId });
      const name = { contentId, dataType: 'state', part: '0' };
      // The pass says who acts; the token of another is of no use to them.
      await expect(
        get(PlayRecorder).keepState(author, name, playing.tracking!.token, { data: '1' }),
      ).rejects.toMatchObject({ code: 'h5p.wrongToken' });
      opened.clock.advance(12 * 60 * 60_000 + 1);
      expect(() => passes().readRun(run)).toThrow(expect.objectContaining({ code: 'h5p.wrongPass' }));
    });
  });

  describe('by somebody who sends without end', () => {
    const take = (attemptId: string) =>
      get(PlayLimits).beforeStatements(learner.personId, contentId, attemptId);
    const addAttempts = (count: number) =>
      opened.database.execute(
        `insert into h5p_attempt (id, content_id, person_id, enrolment_id, content_version, number, started_at)
         select gen_random_uuid(), $1, $2, gen_random_uuid(), 1, n + (select count(*) from h5p_attempt), now()
         from generate_series(1, $3::int) n`,
        [contentId, learner.personId, count],
      );

    it('takes no more answers of one attempt', async () => {
      const id = newId();
      await opened.database.execute(
        `insert into h5p_attempt (id, content_id, person_id, enrolment_id, content_version, number, started_at)
         values ($1, $2, $3, $4, 1, 1, now())`,
        [id, contentId, learner.personId, newId()],
      );
      const fill = (count: number) =>
        opened.database.execute(
          `insert into h5p_answer (id, attempt_id, sub_content_id, verb, flagged, statement, at)
           select gen_random_uuid(), $1, '', 'answered', false, '{}', now() from generate_series(1, $2::int)`,
          [id, count],
        );
      await fill(2999);
      await take(id);
      await fill(1);
      await expect(take(id)).rejects.toMatchObject({ code: 'h5p.tooManyAnswers' });
    });
    it('takes no more attempts, while those begun go on', async () => {
      await addAttempts(298);
      const last = newId();
      await take(last);
      await addAttempts(1);
      await expect(take(newId())).rejects.toMatchObject({ code: 'h5p.tooManyAnswers' });
    });
    it('makes them wait when they send too fast', async () => {
      const state = () => get(PlayLimits).beforeState(author.personId);
      for (let sent = 0; sent < 120; sent++) await state();
      await expect(state()).rejects.toMatchObject({ code: 'common.tooMany' });
    });
  });
});
