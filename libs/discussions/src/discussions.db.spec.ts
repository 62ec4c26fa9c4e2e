import { ClassesModule, OrganisingService, RegistrationsService } from '@domdom/classes';
import { EnrolmentsModule } from '@domdom/enrolments';
import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule } from '@domdom/organisations';
import { type Actor, type Database, type FixedClock, newId } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import { openModule } from '../../../test/support/database';
import { classInput } from '../../classes/src/testing/class.factory';
import { makeCourse } from '../../courses/src/testing/course.factory';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnit, makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { DiscussionsModule } from './discussions.module';
import { DiscussionsService } from './discussions.service';
import type { DiscussionSettings } from './domain/settings';
import { ModerationService } from './moderation.service';
import { PostsService } from './posts.service';
import { enrolIn } from './testing/discussion.factory';

const settings: DiscussionSettings = {
  mode: 'on',
  openReading: false,
  namesHidden: false,
  pictures: false,
};

describe('discussions', () => {
  let module: TestingModule;
  let database: Database;
  let clock: FixedClock;
  let discussions: DiscussionsService;
  let posts: PostsService;
  let moderation: ModerationService;
  let units: Awaited<ReturnType<typeof makeUnitLine>>;
  let official: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    ({ module, database, clock } = await openModule({
      imports: [
        IdentityModule,
        OrganisationsModule,
        NotificationsModule,
        EnrolmentsModule,
        ClassesModule,
        DiscussionsModule,
      ],
    }));
    discussions = module.get(DiscussionsService);
    posts = module.get(PostsService);
    moderation = module.get(ModerationService);
    units = await makeUnitLine(database);
    const elsewhere = await makeUnit(database, 'commune', units.province);
    const officialOf = async (unitId: string) =>
      (await makePerson(database, { grants: [{ role: 'official', unitId }] })).actor;
    official = await officialOf(units.commune.id);
    stranger = await officialOf(elsewhere.id);
  });
  afterAll(() => module.close());

  const person = async (fullName?: string) =>
    (await makePerson(database, { homeUnitId: units.branch.id, ...(fullName ? { fullName } : {}) })).actor;
  /** An open course with an author who teaches there, and people who take it. */
  async function course(names: string[] = [], change: Partial<DiscussionSettings> = {}) {
    const author = (
      await makePerson(database, {
        fullName: 'Sùng Seo Lử',
        grants: [{ role: 'instructor', unitId: units.commune.id }],
      })
    ).actor;
    const made = await makeCourse(database, units.commune.id, { authorIds: [author.personId] });
    const learners = await Promise.all(names.map((name) => person(name)));
    for (const learner of learners) await enrolIn(database, made.id, learner);
    if (Object.keys(change).length > 0)
      await discussions.change(official, 'courses', made.id, { ...settings, ...change });
    return { ...made, author, learners: learners as [Actor, Actor, Actor, Actor, Actor] };
  }
  const ask = async (
    actor: Actor,
    courseId: string,
    title = 'Quên mật khẩu thì làm sao?',
    body = 'Giúp tôi',
  ) => (await posts.ask(actor, 'courses', courseId, { title, body })).id;
  const answer = async (actor: Actor, questionId: string, body = 'Bấm “Quên mật khẩu” nhé') =>
    (await posts.answer(actor, questionId, { body })).id;
  const list = async (actor: Actor | null, courseId: string, filter = {}) =>
    discussions.questions(actor, await discussions.get(actor, 'courses', courseId), filter);
  const titles = async (actor: Actor | null, courseId: string, filter = {}) =>
    (await list(actor, courseId, filter)).items.map((question) => question.title);
  const inbox = async (actor: Actor) =>
    (
      await database.query<{ code: string }>(
        'select code from inbox_message where person_id = $1 order by created_at, id',
        [actor.personId],
      )
    ).map(({ code }) => code);
  const eventsOf = (type: string, key: string, id: string) =>
    database.query<{ payload: Record<string, unknown> }>(
      `select payload from outbox_event where type = $1 and payload->>'${key}' = $2 order by seq`,
      [type, id],
    );

  describe('who sees what', () => {
    it('show nothing to visitors, to those who do not take part and to officials of elsewhere', async () => {
      const { id, learners } = await course(['Lò Thị Mai']);
      const question = await ask(learners[0], id);
      for (const who of [null, stranger, await person()]) {
        await expect(discussions.get(who, 'courses', id)).rejects.toMatchObject({ code: 'common.notFound' });
        await expect(discussions.thread(who, question)).rejects.toMatchObject({ code: 'common.notFound' });
      }
      expect(await titles(official, id)).toHaveLength(1);
    });

    it('are read by everybody once their author opens them, and written by those who take part', async () => {
      const { id, author, learners } = await course(['Lò Thị Mai']);
      const question = await ask(learners[0], id);
      await discussions.change(author, 'courses', id, { ...settings, openReading: true });
      expect((await discussions.thread(null, question)).question.author).toEqual({
        kind: 'named',
        name: 'Lò Thị Mai',
      });
      await expect(answer(stranger, question)).rejects.toMatchObject({ code: 'common.forbidden' });
    });

    it('are changed by those who answer for them only', async () => {
      const { id, learners } = await course(['Lò Thị Mai']);
      await expect(discussions.change(learners[0], 'courses', id, settings)).rejects.toMatchObject({
        code: 'common.forbidden',
      });
      await expect(discussions.change(stranger, 'courses', id, settings)).rejects.toMatchObject({
        code: 'common.notFound',
      });
    });

    it('of a course are closed to who has left it, whose posts stay without the name', async () => {
      const { id, learners } = await course(['Lò Thị Mai', 'Giàng A Páo']);
      const question = await ask(learners[0], id);
      await enrolIn(database, id, learners[0], 'withdrawn');
      await expect(discussions.thread(learners[0], question)).rejects.toMatchObject({
        code: 'common.notFound',
      });
      expect((await discussions.thread(learners[1], question)).question).toMatchObject({
        author: { kind: 'gone' },
        title: 'Quên mật khẩu thì làm sao?',
      });
    });

    it('keep what a person wrote who is erased, under no name', async () => {
      const { id, learners } = await course(['Lò Thị Mai', 'Giàng A Páo']);
      const question = await ask(learners[0], id);
      await posts.thank(learners[1], question, true);
      await database.execute('delete from person where id = $1', [learners[0].personId]);
      const thread = await discussions.thread(learners[1], question);
      expect(thread.question).toMatchObject({ author: { kind: 'gone' }, helpfulCount: 1 });
      expect(thread.question.bodyHtml).toContain('Giúp tôi');
    });

    it('of a class are for those who have a place, not for those who wait', async () => {
      const organising = module.get(OrganisingService);
      const registrations = module.get(RegistrationsService);
      const classId = await organising.create(
        official,
        classInput(units.commune.id, { capacity: 1 }),
        'open',
      );
      const [first, second] = [await person(), await person()];
      await registrations.join(first, classId, 'in-person');
      await registrations.join(second, classId, 'in-person');
      const { id } = await posts.ask(first, 'classes', classId, { title: 'Mang gì theo?', body: 'Vở?' });
      await expect(discussions.thread(second, id)).rejects.toMatchObject({ code: 'common.notFound' });
      await registrations.leave(first, classId);
      // The place is offered to them; it is theirs once they take it.
      await expect(discussions.thread(second, id)).rejects.toMatchObject({ code: 'common.notFound' });
      await registrations.accept(second, classId);
      expect((await discussions.thread(second, id)).question.author).toEqual({ kind: 'gone' });
    });

    it('of something sensitive are off until switched on, and show no names of learners to each other', async () => {
      const made = await makeCourse(database, units.commune.id, { topic: 'family-safety' });
      const [one, two] = [await person('Lò Thị Mai'), await person('Giàng A Páo')];
      await enrolIn(database, made.id, one);
      await enrolIn(database, made.id, two);
      await expect(ask(one, made.id)).rejects.toMatchObject({ code: 'common.notFound' });
      const off = await discussions.get(official, 'courses', made.id);
      await discussions.change(official, 'courses', made.id, { ...off, mode: 'on' });
      const question = await ask(one, made.id);
      await posts.answer(official, question, { body: 'Gọi 111, miễn phí.' });
      const seen = await discussions.thread(two, question);
      expect(seen.question.author).toEqual({ kind: 'unnamed' });
      expect(JSON.stringify({ ...seen, discussion: null })).not.toContain('Mai');
      expect(seen.answers[0]?.author.kind).toBe('named');
      expect((await discussions.thread(official, question)).question.author).toMatchObject({
        name: 'Lò Thị Mai',
      });
      // Nobody can find out by a mention who else is here.
      await posts.answer(two, question, { body: '@Mai ơi' });
      expect(await inbox(one)).toEqual(['discussions.answered', 'discussions.answered']);
    });
  });

  describe('asking and answering', () => {
    it('tells the record store who asked and answered, without a word of the text', async () => {
      const { id, title, learners } = { title: 'x', ...(await course(['Lò Thị Mai', 'Giàng A Páo'])) };
      const question = await ask(learners[0], id);
      await answer(learners[1], question);
      await answer(learners[0], question, 'Được rồi, cảm ơn');
      const asked = await eventsOf('discussions.asked', 'questionId', question);
      expect(asked.map(({ payload }) => payload)).toEqual([
        {
          kind: 'courses',
          subjectId: id,
          subjectTitle: expect.any(String),
          unitId: units.commune.id,
          personId: learners[0].personId,
          questionId: question,
          writtenBy: learners[0].personId,
        },
      ]);
      const answered = await eventsOf('discussions.answered', 'questionId', question);
      expect(answered.map(({ payload }) => payload['comment'])).toEqual([false, true]);
      expect(JSON.stringify([asked, answered])).not.toMatch(/Quên mật khẩu|cảm ơn/);
      expect(title).toBe('x');
    });

    it('tells who asked of each answer of another, unless they muted the discussion', async () => {
      const { id, learners } = await course(['Lò Thị Mai', 'Giàng A Páo']);
      const question = await ask(learners[0], id);
      await answer(learners[1], question);
      await answer(learners[0], question);
      expect(await inbox(learners[0])).toEqual(['discussions.answered']);
      await discussions.mute(learners[0], await discussions.get(learners[0], 'courses', id), true);
      await answer(learners[1], question);
      expect(await inbox(learners[0])).toHaveLength(1);
    });

    it('keeps what an official wrote for somebody as that person’s', async () => {
      const { id, learners } = await course(['Lò Thị Mai']);
      const acting = { ...learners[0], representedBy: official.personId };
      const question = await ask(acting, id);
      const [asked] = await eventsOf('discussions.asked', 'questionId', question);
      expect(asked?.payload).toMatchObject({ personId: learners[0].personId, writtenBy: official.personId });
    });

    it('refuses an empty text, a lesson of another course and an answer to an answer', async () => {
      const { id, learners } = await course(['Lò Thị Mai']);
      const other = await makeCourse(database, units.commune.id);
      const empty = posts.ask(learners[0], 'courses', id, { title: 'Sao?', body: '<script>x</script>' });
      await expect(empty).rejects.toMatchObject({ code: 'discussions.noWords' });
      const lessonId = other.lessonIds[0] ?? '';
      const wrong = posts.ask(learners[0], 'courses', id, { title: 'Sao?', body: 'x', lessonId });
      await expect(wrong).rejects.toMatchObject({ code: 'discussions.otherLesson' });
      const reply = await answer(learners[0], await ask(learners[0], id));
      await expect(answer(learners[0], reply)).rejects.toMatchObject({ code: 'common.notFound' });
    });

    it('takes nothing from learners where it is read only', async () => {
      const { id, author, learners } = await course(['Lò Thị Mai']);
      const question = await ask(learners[0], id);
      await discussions.change(author, 'courses', id, { ...settings, mode: 'read-only' });
      await expect(answer(learners[0], question)).rejects.toMatchObject({ code: 'common.forbidden' });
      expect(await titles(learners[0], id)).toHaveLength(1);
      await answer(author, question);
    });

    it('stops one who writes without end', async () => {
      const { id, learners } = await course(['Lò Thị Mai']);
      const question = await ask(learners[0], id);
      const all = await Promise.allSettled(Array.from({ length: 25 }, () => answer(learners[0], question)));
      expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(19);
      const refused = all.filter((one) => one.status === 'rejected');
      expect(refused.every(({ reason }) => reason.code === 'common.tooMany')).toBe(true);
      expect((await discussions.thread(learners[0], question)).question.answerCount).toBe(19);
    });

    it('makes one discussion when many ask the first question at the same time', async () => {
      const { id, learners } = await course(['A Một', 'A Hai', 'A Ba', 'A Bốn', 'A Năm']);
      await Promise.all(learners.map((learner, index) => ask(learner, id, `Câu ${index}`)));
      const rows = await database.query('select 1 from discussion where course_id = $1', [id]);
      expect(rows).toHaveLength(1);
      expect(await titles(learners[0], id)).toHaveLength(5);
    });
  });

  describe('finding questions', () => {
    it('searches questions and answers without diacritics and filters them', async () => {
      const { id, lessonIds, learners } = await course(['Lò Thị Mai', 'Giàng A Páo']);
      const [mai, páo] = learners;
      clock.advance(60);
      const first = await ask(mai, id, 'Đăng nhập VNeID thế nào?', 'Máy báo lỗi');
      clock.advance(60);
      const lessonId = lessonIds[1] ?? '';
      await posts.ask(páo, 'courses', id, { title: 'Chụp ảnh mờ', body: 'Phải làm sao', lessonId });
      clock.advance(60);
      const reply = await answer(páo, first, 'Khởi động lại điện thoại');
      expect(await titles(mai, id)).toEqual(['Đăng nhập VNeID thế nào?', 'Chụp ảnh mờ']);
      expect(await titles(mai, id, { q: 'dang nhap' })).toEqual(['Đăng nhập VNeID thế nào?']);
      expect(await titles(mai, id, { q: 'khoi dong' })).toEqual(['Đăng nhập VNeID thế nào?']);
      expect(await titles(mai, id, { q: '100%' })).toEqual([]);
      expect(await titles(mai, id, { lesson: lessonId })).toEqual(['Chụp ảnh mờ']);
      expect(await titles(mai, id, { show: 'mine' })).toEqual(['Đăng nhập VNeID thế nào?']);
      await posts.mark(mai, first, reply);
      expect(await titles(mai, id, { show: 'answered' })).toEqual(['Đăng nhập VNeID thế nào?']);
      expect(await titles(mai, id, { show: 'open' })).toEqual(['Chụp ảnh mờ']);
      await posts.remove(páo, reply);
      expect(await titles(mai, id, { q: 'khoi dong' })).toEqual([]);
      expect(await titles(mai, id, { show: 'answered' })).toEqual([]);
    });

    it('pages through many questions and answers without loss or doubling', async () => {
      const { id, author, learners } = await course(['A Một', 'A Hai', 'A Ba']);
      const all: string[] = [];
      for (let made = 0; made < 45; made++) {
        clock.advance(60);
        all.unshift(await ask(learners[made % 3]!, id, `Câu ${made}`));
      }
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await list(author, id, { after });
        expect(page.total).toBe(45);
        seen.push(...page.items.map((question) => question.id));
        after = page.next ?? undefined;
      } while (after);
      expect(seen).toEqual(all);
      expect((await list(author, id, { after: 'changed' })).items).toHaveLength(20);
    });

    it('counts what is new since somebody looked', async () => {
      const { id, learners } = await course(['Lò Thị Mai', 'Giàng A Páo']);
      const [mai, páo] = learners;
      const unread = async () => (await discussions.unread(páo, 'courses', id))?.unread;
      const question = await ask(mai, id);
      expect(await unread()).toBe(1);
      await discussions.seen(páo, await discussions.get(páo, 'courses', id));
      expect(await unread()).toBe(0);
      clock.advance(60);
      await answer(mai, question);
      expect(await unread()).toBe(1);
      expect(await discussions.unread(null, 'courses', id)).toBeNull();
      expect(await discussions.unread(stranger, 'courses', id)).toBeNull();
    });
  });

  describe('what people do with posts', () => {
    it('keeps what a post said before it was changed, for its author and moderators', async () => {
      const { id, learners } = await course(['Lò Thị Mai', 'Giàng A Páo']);
      const question = await ask(learners[0], id);
      await posts.edit(learners[0], question, { title: 'Quên mã PIN thì làm sao?', body: 'Giúp tôi với' });
      const { question: seen } = await discussions.thread(learners[1], question);
      expect(seen).toMatchObject({ title: 'Quên mã PIN thì làm sao?', editedAt: clock.now() });
      const edits = await database.query(
        'select title, body_markdown from discussion_edit where post_id = $1',
        [question],
      );
      expect(edits).toEqual([{ title: 'Quên mật khẩu thì làm sao?', body_markdown: 'Giúp tôi' }]);
      const others = posts.edit(learners[1], question, { body: 'x' });
      await expect(others).rejects.toMatchObject({ code: 'common.forbidden' });
      clock.advance(3_600_000);
      const late = posts.edit(learners[0], question, { body: 'x' });
      await expect(late).rejects.toMatchObject({ code: 'discussions.tooLate' });
    });

    it('leaves a few words in place of what was deleted', async () => {
      const { id, learners } = await course(['Lò Thị Mai', 'Giàng A Páo']);
      const question = await ask(learners[0], id);
      const reply = await answer(learners[1], question);
      await expect(posts.remove(learners[0], reply)).rejects.toMatchObject({ code: 'common.forbidden' });
      await posts.remove(learners[1], reply);
      const { answers, question: counted } = await discussions.thread(official, question);
      expect(answers).toMatchObject([{ status: 'deleted', bodyHtml: null, title: '' }]);
      expect(counted.answerCount).toBe(0);
      await posts.remove(learners[0], question);
      expect(await titles(official, id)).toEqual([]);
      await expect(answer(learners[1], question)).rejects.toMatchObject({ code: 'discussions.closed' });
    });

    it('counts each person’s thanks once, however many press at the same time', async () => {
      const { id, learners } = await course(['A Một', 'A Hai', 'A Ba', 'A Bốn', 'A Năm']);
      const [asker, ...others] = learners;
      const question = await ask(asker, id);
      await Promise.all([...others, ...others, ...others].map((each) => posts.thank(each, question, true)));
      expect((await discussions.thread(asker, question)).question.helpfulCount).toBe(4);
      expect(await posts.thank(others[0], question, false)).toBe(3);
      await expect(posts.thank(asker, question, true)).rejects.toMatchObject({ code: 'discussions.ownPost' });
    });

    it('marks one answer when several are marked at the same time, and tells each change once', async () => {
      const { id, author, learners } = await course(['A Một', 'A Hai', 'A Ba', 'A Bốn', 'A Năm']);
      const [asker, ...others] = learners;
      const question = await ask(asker, id);
      const replies = await Promise.all(others.map((each) => answer(each, question)));
      await Promise.all(
        [...replies, ...replies].map((reply, index) =>
          posts.mark(index % 2 ? asker : author, question, reply),
        ),
      );
      const { answers } = await discussions.thread(asker, question);
      const marked = answers.filter((one) => one.marked);
      expect(marked).toHaveLength(1);
      expect(answers[0]).toBe(marked[0]);
      expect(answers).toHaveLength(4);
      const told = await eventsOf('discussions.answer-marked', 'questionId', question);
      const chain = told.map(({ payload }) => payload['answerId']);
      expect(chain.at(-1)).toBe(marked[0]?.id);
      expect(chain.some((each, index) => each === chain[index - 1])).toBe(false);
      await posts.mark(asker, question, null);
      expect((await discussions.thread(asker, question)).answers.some((one) => one.marked)).toBe(false);
    });

    it('lets only who asked and who answers for it mark, and only an answer of the question', async () => {
      const { id, learners } = await course(['A Một', 'A Hai']);
      const [asker, other] = learners;
      const question = await ask(asker, id);
      const reply = await answer(other, question);
      await expect(posts.mark(other, question, reply)).rejects.toMatchObject({ code: 'common.forbidden' });
      const elsewhere = await answer(other, await ask(asker, id, 'Câu khác'));
      for (const wrong of [elsewhere, question])
        await expect(posts.mark(asker, question, wrong)).rejects.toMatchObject({
          code: 'discussions.notAnAnswer',
        });
    });
  });

  describe('mentions', () => {
    it('tell the one who is named once, also when the post is changed, and not again as who asked', async () => {
      const { id, learners } = await course(['Lò Thị Mai', 'Giàng A Páo']);
      const [mai, páo] = learners;
      const question = await ask(mai, id);
      const reply = await answer(páo, question, '@Lò Thị Mai thử lại xem');
      expect(await inbox(mai)).toEqual(['discussions.mentioned']);
      await posts.edit(páo, reply, { body: '@Mai thử lại xem nhé' });
      expect(await inbox(mai)).toEqual(['discussions.mentioned']);
    });

    it('find those who wrote here and those who teach, not others who learn', async () => {
      const { id, author, learners } = await course(['Lò Thị Mai', 'Vàng Thị Chứ', 'Giàng A Páo']);
      const [mai, chứ, páo] = learners;
      const question = await ask(mai, id);
      await answer(páo, question, `@Chứ có biết không? @${author.name} giúp với`);
      expect(await inbox(chứ)).toEqual([]);
      expect(await inbox(author)).toEqual(['discussions.mentioned']);
      // Who answers for the discussion knows who takes the course.
      await answer(author, question, '@Chứ giúp bạn nhé');
      expect(await inbox(chứ)).toEqual(['discussions.mentioned']);
    });

    it('ask whom is meant when several bear a name', async () => {
      const { id, author, learners } = await course(['Lò Thị Mai', 'Tẩn Mai', 'Giàng A Páo']);
      const [mai, tẩn, páo] = learners;
      const question = await ask(mai, id);
      await answer(tẩn, question);
      const body = 'Cảm ơn @Mai';
      const unclear = posts.answer(páo, question, { body });
      await expect(unclear).rejects.toMatchObject({
        code: 'discussions.whoIsMeant',
        params: { names: 'Mai' },
      });
      await posts.answer(páo, question, { body, mentionIds: [tẩn.personId, author.personId] });
      expect(await inbox(tẩn)).toEqual(['discussions.mentioned']);
      expect(await inbox(author)).toEqual([]);
    });
  });

  describe('moderation', () => {
    it('hides a post once when three people report it at the same time, until somebody has looked', async () => {
      const { id, author, learners } = await course(['A Một', 'A Hai', 'A Ba', 'A Bốn', 'A Năm']);
      const [asker, ...others] = learners;
      const question = await ask(asker, id);
      const report = (who: Actor) => moderation.report(who, question, { reason: 'rude' });
      const state = async () => (await discussions.thread(author, question)).question;
      const [first, second, third, fourth] = others;
      await Promise.all([report(first), report(first), report(first), report(second), report(second)]);
      expect(await state()).toMatchObject({ status: 'visible', openReports: 2 });
      await Promise.all([report(third), report(fourth!), report(third), report(fourth!)]);
      expect(await state()).toMatchObject({ status: 'hidden', openReports: 4 });
      const deeds = await eventsOf('discussions.post-moderated', 'postId', question);
      expect(deeds.map(({ payload }) => [payload['deed'], payload['by']])).toEqual([['hidden', null]]);
      expect((await discussions.thread(first, question)).question).toMatchObject({
        status: 'hidden',
        title: '',
        bodyHtml: null,
        openReports: 0,
      });
      expect(await titles(first, id)).toEqual([]);
      expect((await discussions.thread(asker, question)).question.bodyHtml).toContain('Giúp tôi');

      await moderation.decide(author, question, 'restore');
      expect(await state()).toMatchObject({ status: 'visible', openReports: 0 });
      await report(first);
      expect(await state()).toMatchObject({ status: 'visible', openReports: 0 });
      const audited = await database.query<{ action: string }>(
        'select action from audit_entry where subject_id = $1 order by id',
        [question],
      );
      expect(audited.map(({ action }) => action)).toEqual([
        'discussions.hidden-by-reports',
        'discussions.post-restored',
      ]);
    });

    it('never hides what those who answer for it wrote, but shows it to them', async () => {
      const { id, author, learners } = await course(['A Một', 'A Hai', 'A Ba']);
      const question = await ask(author, id);
      for (const learner of learners) await moderation.report(learner, question, { reason: 'wrong' });
      expect((await discussions.thread(learners[0], question)).question.status).toBe('visible');
      const { items } = await moderation.queue(author);
      expect(items).toMatchObject([{ post: { id: question }, reports: Array(3).fill({ reason: 'wrong' }) }]);
      await expect(moderation.report(author, question, { reason: 'rude' })).rejects.toMatchObject({
        code: 'discussions.ownPost',
      });
    });

    it('shows each moderator what is theirs to look at, and others nothing', async () => {
      const { id, author, learners } = await course(['A Một', 'A Hai']);
      const question = await ask(learners[0], id);
      await moderation.report(learners[1], question, { reason: 'private', words: ' Có số điện thoại ' });
      const mine = async (who: Actor) => (await moderation.queue(who)).items.map(({ post }) => post.id);
      expect(await mine(author)).toEqual([question]);
      expect(await mine(official)).toContain(question);
      expect(await mine(stranger)).toEqual([]);
      await expect(moderation.queue(learners[0])).rejects.toMatchObject({ code: 'common.forbidden' });
      await expect(moderation.decide(stranger, question, 'leave')).rejects.toMatchObject({
        code: 'common.notFound',
      });
      await expect(moderation.decide(learners[1], question, 'leave')).rejects.toMatchObject({
        code: 'common.forbidden',
      });
      await moderation.decide(author, question, 'leave');
      expect(await mine(author)).toEqual([]);
      expect((await discussions.thread(learners[1], question)).question.status).toBe('visible');
    });

    it('hides with a reason that its author reads, and shows again', async () => {
      const { id, author, learners } = await course(['A Một', 'A Hai']);
      const question = await ask(learners[0], id);
      const reply = await answer(learners[1], question);
      await posts.mark(learners[0], question, reply);
      await expect(moderation.decide(author, reply, 'hide', ' ')).rejects.toMatchObject({
        code: 'discussions.reasonNeeded',
      });
      await moderation.decide(author, reply, 'hide', 'Có số điện thoại');
      const hidden = await discussions.thread(learners[1], question);
      expect(hidden.answers).toMatchObject([{ status: 'hidden', statusReason: 'Có số điện thoại' }]);
      expect(hidden.question).toMatchObject({ answerCount: 0, answered: false });
      expect((await discussions.thread(learners[0], question)).answers[0]).toMatchObject({
        bodyHtml: null,
        statusReason: null,
      });
      await moderation.decide(author, reply, 'restore');
      expect((await discussions.thread(learners[0], question)).question.answerCount).toBe(1);
      expect(await inbox(learners[1])).toEqual([
        'discussions.marked',
        'discussions.hidden',
        'discussions.restored',
      ]);
      const again = await eventsOf('discussions.answered', 'answerId', reply);
      expect(again).toHaveLength(1);
    });

    it('lets the first post of each wait where it is moderated, and tells of it once approved', async () => {
      const { id, author, learners } = await course(['Lò Thị Mai', 'Giàng A Páo'], { mode: 'moderated' });
      const [mai, páo] = learners;
      const question = await ask(author, id, 'Các bạn hỏi ở đây');
      const first = await posts.answer(mai, question, { body: `@${author.name} tôi chưa rõ` });
      expect(first.status).toBe('waiting');
      expect((await discussions.thread(páo, question)).answers).toEqual([]);
      expect((await discussions.thread(mai, question)).answers).toMatchObject([{ status: 'waiting' }]);
      expect(await inbox(author)).toEqual([]);
      expect(await eventsOf('discussions.answered', 'answerId', first.id)).toEqual([]);
      await Promise.all([
        moderation.decide(author, first.id, 'approve'),
        moderation.decide(official, first.id, 'approve'),
      ]);
      expect(await inbox(author)).toEqual(['discussions.mentioned']);
      expect(await inbox(mai)).toEqual(['discussions.approved']);
      expect(await eventsOf('discussions.answered', 'answerId', first.id)).toHaveLength(1);
      expect((await discussions.thread(páo, question)).question.answerCount).toBe(1);
      expect((await posts.answer(mai, question, { body: 'Cảm ơn' })).status).toBe('visible');
    });
  });

  it('say that there is nothing for ids that are none', async () => {
    for (const [kind, id] of [
      ['courses', 'x'],
      ['courses', newId()],
      ['questions', newId()],
    ] as const)
      await expect(discussions.get(official, kind, id)).rejects.toMatchObject({ code: 'common.notFound' });
  });
});
