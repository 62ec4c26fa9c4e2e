import { CourseRulesService, CoursesWebModule, CourseVersions, ProgrammesService } from '@domdom/courses';
import { type Actor, Database, newId, requestContext } from '@domdom/platform';
import { type PageContext, type Redirect, renderPage } from '@domdom/ui';
import type { VNode } from 'preact';
import { openModule, servicesOf } from '../../../../test/support/database';
import { CoursesPagesController } from '../../../courses/src/courses.pages.controller';
import { RulesApiController } from '../../../courses/src/rules/rules.api.controller';
import { TeachRulesPagesController } from '../../../courses/src/rules/teach-rules.pages.controller';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { EnrolmentsService } from '../enrolments.service';
import { EnrolmentsWebModule } from '../enrolments-web.module';
import { LearnPagesController } from '../learn.pages.controller';
import { ProgrammeEnrolmentsService } from '../programmes/programme-enrolments.service';
import { LessonStatesApiController } from './lesson-states.api.controller';

const lesson = { required: true, opensOn: null, opensAfterDays: null, sessions: 0 };
const rulesOf = {
  opensOn: null,
  inOrder: false,
  completion: 'all' as const,
  count: null,
  minimalAverage: 0,
};

describe('pages that speak of rules', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let unitId: string;
  let official: Actor;
  let learner: Actor;
  let rules: CourseRulesService;
  let learn: LearnPagesController;
  let courses: CoursesPagesController;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    opened = await openModule({ imports: [CoursesWebModule, EnrolmentsWebModule] });
    database = opened.database;
    unitId = (await makeUnitLine(database)).commune.id;
    official = (await makePerson(database, { grants: [{ role: 'official', unitId }] })).actor;
    learner = (await makePerson(database)).actor;
    rules = get(CourseRulesService);
    learn = get(LearnPagesController);
    courses = get(CoursesPagesController);
  });
  afterAll(() => opened.module.close());

  const html = (page: unknown, actor: Actor | null = learner, language: 'vi' | 'en' = 'vi') => {
    const context: PageContext = {
      language,
      path: '/learn',
      csrf: 'token',
      actor,
      unread: 0,
      household: [],
      onBehalfOf: null,
      flash: null,
      assets: { url: (name) => `/assets/${name}` },
    };
    return renderPage(context, page as VNode);
  };
  async function counting<T>(work: () => Promise<T>): Promise<{ result: T; queries: number }> {
    const context = { requestId: newId(), language: 'vi' as const, path: '/', actor: learner, queries: 0 };
    const result = await requestContext.run(context, work);
    return { result, queries: context.queries };
  }
  const to = (answer: unknown) => answer as Redirect;

  it('offer in a draft of an open course what can be set there, and lead to the course for the rest', async () => {
    const { id } = await makeCourse(database, unitId);
    const draftId = await get(CourseVersions).begin(official, id);
    const pages = get(TeachRulesPagesController);
    const draft = html((await counting(() => pages.show(official, draftId))).result, official);
    expect(draft).toContain(`/teach/courses/${draftId}/rules/lessons/`);
    expect(draft).toContain(`/teach/courses/${draftId}/rules/sections/`);
    expect(draft).toContain(`href="/teach/courses/${id}/rules"`);
    expect(draft).not.toContain('name="completion"');
    expect(draft).not.toContain(`/rules/prerequisites`);
    expect(draft).not.toContain('/organise/classes/new');
    const open = html((await counting(() => pages.show(official, id))).result, official);
    expect(open).toContain('name="completion"');
    expect(open).toContain(`/organise/classes/new?course=${id}`);
  });

  it('show a learner a locked lesson with its day, and the lesson to take meanwhile', async () => {
    const { id, slug, lessonIds } = await makeCourse(database, unitId, { lessons: 3 });
    await rules.saveLesson(official, id, lessonIds[2]!, { ...lesson, opensAfterDays: 3 });
    await get(EnrolmentsService).enrol(learner, id);
    const page = html(await learn.lesson(learner, slug, lessonIds[2]!));
    expect(page).toContain('Bài này mở vào Thứ Ba, 24/11/2026.');
    expect(page).toContain(`href="/learn/${slug}/${lessonIds[0]}"`);
    expect(page).not.toContain('/continue');
    const english = html(await learn.lesson(learner, slug, lessonIds[2]!), learner, 'en');
    expect(english).toContain('This lesson opens on Tuesday');
    // With the open ones done the button leads to what is left, and there is always somewhere to go.
    for (const lessonId of lessonIds.slice(0, 2)) await learn.goFurther(learner, slug, lessonId);
    expect(to(await learn.goOn(learner, slug)).path).toBe(`/learn/${slug}/${lessonIds[2]}`);
    expect(html(await learn.lesson(learner, slug, lessonIds[2]!))).toContain('href="/courses"');
    opened.clock.advance(3 * 86_400_000);
    expect(html(await learn.lesson(learner, slug, lessonIds[2]!))).toContain('/continue');
    opened.clock.advance(-3 * 86_400_000);
  });

  it('lead in order: a lesson that waits names the one before it, and the press of a button cannot pass it', async () => {
    const { id, slug, lessonIds } = await makeCourse(database, unitId, { lessons: 2 });
    await rules.save(official, id, { ...rulesOf, inOrder: true });
    await get(EnrolmentsService).enrol(learner, id);
    const page = html(await learn.lesson(learner, slug, lessonIds[1]!));
    expect(page).toContain('Bài này mở khi bạn học xong bài “Bài 1”.');
    await learn.goFurther(learner, slug, lessonIds[1]!);
    expect((await get(EnrolmentsService).progressIn(learner.personId, id))?.lessonsDone).toBe(0);
    expect(html(await courses.course(slug, learner))).toContain('mở khi xong bài “Bài 1”');
  });

  it('lead who lacks the average to the lesson with the lowest score, and say how much is missing', async () => {
    const quiz = (title: string) => ({
      title,
      kind: 'h5p' as const,
      minutes: 3,
      contentId: newId(),
      passPercentage: 50,
    });
    const { id, slug, lessonIds } = await makeCourse(database, unitId, {
      sections: [{ title: 'Một', lessons: [quiz('Một'), quiz('Hai')] }],
    });
    await rules.save(official, id, { ...rulesOf, minimalAverage: 80 });
    const enrolments = get(EnrolmentsService);
    await enrolments.enrol(learner, id);
    await enrolments.completeLesson(learner.personId, lessonIds[0]!, { score: 0.5 });
    await enrolments.completeLesson(learner.personId, lessonIds[1]!, { score: 0.9 });
    const answer = to(await learn.goFurther(learner, slug, lessonIds[1]!));
    expect(answer.path).toBe(`/learn/${slug}/${lessonIds[0]}`);
    expect(answer.message).toBe('Điểm trung bình của bạn là 70%, cần 80%. Làm lại bài này để nâng điểm.');
    expect(html(await courses.course(slug, learner))).toContain(
      'Điểm trung bình các bài có chấm điểm từ 80%.',
    );
  });

  it('tell whoever looks at a course what to take first, with one button that leads there', async () => {
    const first = await makeCourse(database, unitId, { lessons: 1, title: 'Bắt đầu', titleEn: 'Beginning' });
    const second = await makeCourse(database, unitId, { lessons: 1 });
    await rules.savePrerequisites(official, second.id, [first.id]);
    const { result, queries } = await counting(() => courses.course(second.slug, learner));
    expect(queries).toBeLessThanOrEqual(4);
    const page = html(result);
    expect(page).toContain('Học trước: Bắt đầu');
    expect(page).toContain(`href="/courses/${first.slug}"`);
    expect(page).not.toContain(`action="/courses/${second.slug}/enrol"`);
    expect(html(await courses.course(second.slug, null), null, 'en')).toContain('Take first: Beginning');
    await get(EnrolmentsService).enrol(learner, first.id);
    await get(EnrolmentsService).completeLesson(learner.personId, first.lessonIds[0]!, { score: null });
    const after = html(await courses.course(second.slug, learner));
    expect(after).toContain(`action="/courses/${second.slug}/enrol"`);
    expect(after).toContain('(đã xong)');
  });

  it('say on a lesson that is done by a class how often to go, and where to find one', async () => {
    const { id, slug, lessonIds } = await makeCourse(database, unitId, { lessons: 2 });
    await rules.saveLesson(official, id, lessonIds[1]!, { ...lesson, sessions: 2 });
    await get(EnrolmentsService).enrol(learner, id);
    const page = html(await learn.lesson(learner, slug, lessonIds[1]!));
    expect(page).toContain('Bài này xong khi bạn dự 2 buổi lớp cộng đồng của khóa học.');
    expect(page).toContain(`href="/classes?course=${id}"`);
  });

  it('let an author set rules by forms that work without a script, and bring a wrong one back', async () => {
    const teach = get(TeachRulesPagesController);
    const { id, lessonIds } = await makeCourse(database, unitId, { lessons: 2 });
    const form = <T>(input: T, values: Record<string, string> = {}) => ({ values, input, problems: [] });
    const wrong = await teach.save(official, id, form({ ...rulesOf, completion: 'count' }));
    expect(wrong).toMatchObject({ status: 422 });
    expect(html((wrong as { page: VNode }).page, official)).toContain('Hãy ghi số bài cần học xong.');
    await teach.save(official, id, form({ ...rulesOf, completion: 'count', count: 1 }));
    await teach.saveLesson(
      official,
      id,
      lessonIds[0]!,
      form({ ...lesson, required: false, opensOn: '2026-12-24' }),
    );
    const page = html(await teach.show(official, id), official);
    expect(page).toMatch(/value="count"[^>]*checked/);
    expect(page).toContain('học thêm, mở vào Thứ Năm, 24/12/2026');
    await teach.changePrerequisites(official, id, form({ courseId: id, act: 'add' as const }));
    const circle = await teach.changePrerequisites(official, id, form({ courseId: id, act: 'add' as const }));
    expect(html((circle as { page: VNode }).page, official)).toContain('lại cần học khóa này trước');
    await expect(teach.show(learner, id)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('say the same through the API: the rules of a course to everybody, and what is locked to the learner', async () => {
    const api = get(RulesApiController);
    const { id, lessonIds } = await makeCourse(database, unitId, { lessons: 2 });
    await api.save(official, id, { ...rulesOf, inOrder: true, opensOn: '2026-11-01T00:00:00Z' });
    await api.saveLesson(official, id, lessonIds[1]!, { required: false, sessions: 0, opensAfterDays: 5 });
    expect(await api.read(null, id)).toMatchObject({
      opensOn: '2026-11-01',
      inOrder: true,
      completion: 'all',
      prerequisites: [],
      sections: [
        { lessons: [{ id: lessonIds[0] }, { id: lessonIds[1], required: false, opensAfterDays: 5 }] },
      ],
    });
    const { id: enrolmentId } = await get(EnrolmentsService).enrol(learner, id);
    const states = await get(LessonStatesApiController).lessons(learner, enrolmentId);
    expect(states).toMatchObject({
      lessonsDone: 0,
      lessonsTotal: 2,
      average: null,
      items: [
        { id: lessonIds[0], done: false, opensOn: null, waitsFor: null },
        { id: lessonIds[1], opensOn: '2026-11-26' },
      ],
    });
    const stranger = (await makePerson(database)).actor;
    await expect(get(LessonStatesApiController).lessons(stranger, enrolmentId)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('show a programme with one button: to sign in, to follow, to go on, and what is done of it', async () => {
    const one = await makeCourse(database, unitId, { lessons: 1, title: 'Bước đầu' });
    const two = await makeCourse(database, unitId, { lessons: 1, title: 'Bước sau', level: 'advanced' });
    const programmes = get(ProgrammesService);
    const { id, slug } = await programmes.create(official, unitId, {
      title: 'Từng bước',
      summary: 'Hai khóa',
      topic: 'law',
      courses: [
        { id: one.id, required: true },
        { id: two.id, required: true },
      ],
    });
    await programmes.publish(official, id);
    expect(html(await courses.programme(slug, null), null)).toContain(`/sign-in?next=/programmes/${slug}`);
    const before = html(await courses.programme(slug, learner));
    expect(before).toContain(`action="/programmes/${slug}/follow"`);
    expect(before).toContain('Từ “Mới bắt đầu” đến “Nâng cao”');
    expect(before).toContain('Không cần biết trước điều gì');
    expect(before).toContain('Biết gọi video');
    await get(ProgrammeEnrolmentsService).follow(learner, id);
    const { result, queries } = await counting(() => courses.programme(slug, learner));
    expect(queries).toBeLessThanOrEqual(4);
    const page = html(result);
    expect(page).toContain('Bước tiếp theo: Bước đầu');
    expect(page).toContain(`action="/programmes/${slug}/continue"`);
    expect(page).toContain('0 trong 2 bước');
    expect(html(await learn.mine(learner))).toContain(`action="/programmes/${slug}/continue"`);
  });
});
