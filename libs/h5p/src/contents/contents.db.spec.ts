import { CourseImport, CoursesService, type CourseToImport } from '@domdom/courses';
import { type Actor, newId } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { UploadsService } from '../authoring/uploads.service';
import { H5pModule } from '../h5p.module';
import { PlayService } from '../playing/play.service';
import { PlayPasses } from '../playing/play-pass';
import { questionToH5p } from '../scoring';
import { UserStates } from '../storage/user-states';
import { smallLesson, useTemporaryFolder } from '../testing/content.factory';
import { ContentsService } from './contents.service';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('contents', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let units: Awaited<ReturnType<typeof makeUnitLine>>;
  let foreign: typeof units;
  let instructor: Actor;
  let colleague: Actor;
  let official: Actor;
  let stranger: Actor;
  let learner: Actor;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [H5pModule] });
    units = await makeUnitLine(opened.database);
    const person = async (role: 'instructor' | 'official' | null, unitId = units.commune.id) =>
      (await makePerson(opened.database, { grants: role ? [{ role, unitId }] : [] })).actor;
    instructor = await person('instructor');
    colleague = await person('instructor');
    official = await person('official', units.province.id);
    foreign = await makeUnitLine(opened.database);
    stranger = await person('instructor', foreign.commune.id);
    learner = await person(null);
  });
  afterAll(() => opened.module.close());

  const inputOf = ({ library, params, metadata }: ReturnType<typeof smallLesson>) => ({
    library,
    params,
    metadata: { ...metadata },
  });
  const create = (content = smallLesson()) =>
    get(ContentsService).createContent(
      { personId: instructor.personId, unitId: units.commune.id },
      inputOf(content),
    );
  const course = (
    status: 'published' | 'draft',
    section: CourseToImport['sections'][number],
  ): CourseToImport => ({
    title: `Khóa ${newId()}`,
    summary: 'Tóm tắt.',
    topic: 'law',
    level: 'beginner',
    language: 'vi',
    audience: 'Mọi người',
    outcomes: [],
    unitId: units.commune.id,
    authorIds: [instructor.personId],
    status,
    sections: [section],
  });
  async function lessonWith(contentId: string, status: 'published' | 'draft' = 'published') {
    const lesson = { title: 'Bài', kind: 'h5p' as const, minutes: 3, contentId: contentId };
    const [made] = await get(CourseImport).importCourses([
      course(status, { title: 'Một', lessons: [lesson] }),
    ]);
    return made!.lessonIds[0]!;
  }

  describe('being made', () => {
    it('know the libraries they need, their points and their words', async () => {
      const id = await create();
      const content = await get(ContentsService).content(instructor, id, 'edit');
      expect(content).toMatchObject({
        library: 'DomDom.Lesson 1.0',
        title: 'Cuộc gọi lừa đảo',
        maxScore: 2,
        version: 1,
      });
      const needed = content.metadata.preloadedDependencies.map((one) => one.machineName).sort();
      expect(needed).toEqual([
        'DomDom.Choice',
        'DomDom.Common',
        'DomDom.Holder',
        'DomDom.Lesson',
        'DomDom.Page',
        'DomDom.TrueFalse',
      ]);
    });
    it('lose markup in the title and scripts in the texts', async () => {
      const evil = questionToH5p.page({
        title: '<img src=x onerror=alert(1)>Trang\n đọc',
        html: '<p onclick="alert(1)">Chữ<script>alert(1)</script></p>',
      });
      const id = await get(ContentsService).createContent(
        { personId: instructor.personId, unitId: null },
        inputOf(evil),
      );
      const content = await get(ContentsService).content(instructor, id, 'edit');
      expect(content.title).toBe('Trang đọc');
      expect(JSON.stringify(content.params)).not.toMatch(/script|onclick/);
    });
    it('are refused without a title, with an unknown library, or with fields that are not right', async () => {
      const author = { personId: instructor.personId, unitId: null };
      const lesson = smallLesson();
      const make = (changed: object) =>
        get(ContentsService).createContent(author, { ...inputOf(lesson), ...changed });
      await expect(make({ metadata: { title: ' ' } })).rejects.toMatchObject({ code: 'h5p.titleMissing' });
      await expect(make({ library: 'Other.Kind 1.0' })).rejects.toMatchObject({ code: 'h5p.unknownLibrary' });
      await expect(make({ params: { steps: [] } })).rejects.toMatchObject({ code: 'h5p.wrongParams' });
    });
    it('leave the given parameters as they were', async () => {
      const lesson = smallLesson();
      const before = JSON.stringify(lesson);
      await create(lesson);
      expect(JSON.stringify(lesson)).toBe(before);
    });
    it('can be sixty at once, for demonstration data', async () => {
      const ids = await Promise.all(
        Array.from({ length: 60 }, (_, index) => create(smallLesson(`Bài ${index}`))),
      );
      expect(new Set(ids).size).toBe(60);
    });
  });

  describe('being changed', () => {
    it('count the version, take uploads along and forget the states of learners', async () => {
      const id = await create();
      const state = {
        contentId: id,
        userId: learner.personId,
        subContentId: '0',
        preload: true,
        invalidate: true,
      };
      await get(UserStates).createOrUpdateContentUserData({ ...state, dataType: 'state', userState: '{}' });
      const file = await get(UploadsService).keep(instructor, pixel, 'image');
      expect(file.path).toMatch(/^images\/.+\.(png|jpg)#tmp$/);
      const picture = questionToH5p.page({
        paragraphs: ['Nhìn hình.'],
        title: 'Hình',
        picture: { ...file, alt: 'Một điểm' },
      });
      await get(ContentsService).updateContent(instructor, id, 1, inputOf(picture));
      const content = await get(ContentsService).content(instructor, id, 'edit');
      expect(content).toMatchObject({ version: 2, maxScore: 0, title: 'Hình' });
      const stored = (content.params['picture'] as { file: { path: string } }).file.path;
      expect(stored).toBe(file.path.replace('#tmp', ''));
      expect(await get(UserStates).getContentUserDataByContentIdAndUser(id, learner.personId)).toEqual([]);
    });
    it('let one of two who change the same version win', async () => {
      const id = await create();
      const change = () =>
        get(ContentsService).updateContent(instructor, id, 1, inputOf(smallLesson('Tên khác')));
      const results = await Promise.allSettled([change(), change()]);
      const failed = results.filter((result) => result.status === 'rejected');
      expect(failed.map((result) => (result as PromiseRejectedResult).reason.code)).toEqual([
        'h5p.changedMeanwhile',
      ]);
    });
    it('are changed by their author and the officials above, by nobody else', async () => {
      const id = await create();
      const edit = (actor: Actor) => get(ContentsService).content(actor, id, 'edit');
      await expect(edit(instructor)).resolves.toMatchObject({ id });
      await expect(edit(official)).resolves.toMatchObject({ id });
      await expect(edit(colleague)).rejects.toMatchObject({ code: 'common.forbidden' });
      await expect(edit(stranger)).rejects.toMatchObject({ code: 'common.notFound' });
      await expect(edit(learner)).rejects.toMatchObject({ code: 'common.notFound' });
    });
    it('are not taken over by whoever puts them into a lesson of their own', async () => {
      const id = await create();
      await lessonWith(id);
      const section = { title: 'Một', lessons: [{ title: 'Bài', kind: 'h5p' as const, minutes: 3 }] };
      const [theirs] = await get(CourseImport).importCourses([
        { ...course('draft', section), unitId: foreign.commune.id, authorIds: [stranger.personId] },
      ]);
      const attach = get(CoursesService).attachContent(stranger, theirs!.lessonIds[0]!, 'h5p', id);
      await expect(attach).rejects.toMatchObject({ code: 'common.notFound' });
      await expect(get(ContentsService).content(stranger, id, 'edit')).rejects.toMatchObject({
        kind: 'forbidden',
      });
      const own = await get(ContentsService).createContent(
        { personId: stranger.personId, unitId: foreign.commune.id },
        inputOf(smallLesson()),
      );
      await get(CoursesService).attachContent(stranger, theirs!.lessonIds[0]!, 'h5p', own);
    });
  });

  describe('being played', () => {
    const open = (actor: Actor, id: string, address: object = {}) =>
      get(PlayService).open(actor, id, address, 'vi');
    const addressFor = (actor: Actor, contentId: string, lesson: string) => {
      const enrolment = newId();
      const pass = { personId: actor.personId, contentId, enrolmentId: enrolment, lessonId: lesson };
      const key = new URLSearchParams(get(PlayPasses).playPath(pass).split('?')[1]).get('key')!;
      return { enrolment, lesson, key };
    };

    it('are tracked for a learner whom the lesson page sent', async () => {
      const id = await create();
      const lesson = await lessonWith(id);
      const playing = await open(learner, id, addressFor(learner, id, lesson));
      expect(playing.tracking).not.toBeNull();
      expect(playing.ownOnly).toBe(true);
      expect(playing.scripts).toHaveLength(2);
      expect(JSON.stringify(playing.integration)).not.toContain(learner.name);
    });
    it('are not opened with the address of another learner, nor with one that was changed', async () => {
      const id = await create();
      const lesson = await lessonWith(id);
      const other = (await makePerson(opened.database)).actor;
      const address = addressFor(other, id, lesson);
      await expect(open(learner, id, address)).rejects.toMatchObject({ code: 'common.forbidden' });
      const changed = { ...addressFor(learner, id, lesson), enrolment: newId() };
      await expect(open(learner, id, changed)).rejects.toMatchObject({ code: 'common.forbidden' });
    });
    it('are not opened by a learner while the course is a draft', async () => {
      const id = await create();
      const lesson = await lessonWith(id, 'draft');
      const address = addressFor(learner, id, lesson);
      await expect(open(learner, id, address)).rejects.toMatchObject({ code: 'common.forbidden' });
    });
    it('are previewed by instructors of the unit without a trace', async () => {
      const id = await create();
      expect((await open(colleague, id)).tracking).toBeNull();
      await expect(open(stranger, id)).rejects.toMatchObject({ code: 'common.forbidden' });
    });
    it('show only what the semantics name', async () => {
      const lesson = smallLesson();
      const id = await create({ ...lesson, params: { ...lesson.params, evil: 'unseen' } });
      const playing = await open(instructor, id);
      expect(JSON.stringify(playing.integration)).not.toContain('unseen');
    });
    it('go on where the learner left off', async () => {
      const id = await create();
      const lesson = await lessonWith(id);
      await get(UserStates).createOrUpdateContentUserData({
        contentId: id,
        userId: learner.personId,
        dataType: 'state',
        subContentId: '0',
        userState: '{"at":1}',
        preload: true,
        invalidate: true,
      });
      const playing = await open(learner, id, addressFor(learner, id, lesson));
      const own = playing.integration.contents?.[`cid-${id}`];
      expect(own?.contentUserData).toEqual({ 0: { state: '{"at":1}' } });
    });
  });
});
