import { PassThrough } from 'node:stream';
import { brotliCompressSync } from 'node:zlib';
import { ClassesModule } from '@domdom/classes';
import { CoursePageSections, CoursesWebModule, LessonPageSections } from '@domdom/courses';
import { EnrolmentsWebModule } from '@domdom/enrolments';
import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule } from '@domdom/organisations';
import { type Actor, type Database, type Form, newId, requestContext } from '@domdom/platform';
import { type PageAnswer, type PageContext, type Redirect, renderFragment, renderPage } from '@domdom/ui';
import type { Response } from 'express';
import type { VNode } from 'preact';
import sharp from 'sharp';
import { openModule } from '../../../test/support/database';
import { makeCourse } from '../../courses/src/testing/course.factory';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { DiscussionPagesController } from './discussion.pages.controller';
import { DiscussionsService } from './discussions.service';
import { DiscussionsWebModule } from './discussions-web.module';
import type { AnswerDto, QuestionDto } from './dto/discussions.dto';
import { TellInstructorsJob } from './jobs/tell-instructors.job';
import { ModerationService } from './moderation.service';
import { PostsPagesController } from './posts.pages.controller';
import { PostsService } from './posts.service';
import { enrolIn } from './testing/discussion.factory';

describe('the pages of a discussion', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let pages: DiscussionPagesController;
  let postPages: PostsPagesController;
  let posts: PostsService;
  let courseId: string;
  let lessonIds: string[];
  let author: Actor;
  let learner: Actor;
  let other: Actor;

  beforeAll(async () => {
    opened = await openModule({
      imports: [
        IdentityModule,
        OrganisationsModule,
        NotificationsModule,
        CoursesWebModule,
        ClassesModule,
        EnrolmentsWebModule,
        DiscussionsWebModule,
      ],
    });
    database = opened.database;
    pages = opened.module.get(DiscussionPagesController);
    postPages = opened.module.get(PostsPagesController);
    posts = opened.module.get(PostsService);
    const unitId = (await makeUnitLine(database)).commune.id;
    author = (
      await makePerson(database, { fullName: 'Sùng Seo Lử', grants: [{ role: 'instructor', unitId }] })
    ).actor;
    learner = (await makePerson(database, { fullName: 'Lầu Y Mái' })).actor;
    other = (await makePerson(database, { fullName: 'Vừ Y Mái' })).actor;
    ({ id: courseId, lessonIds } = await makeCourse(database, unitId, { authorIds: [author.personId] }));
    await enrolIn(database, courseId, learner);
    await enrolIn(database, courseId, other);
  });
  afterAll(() => opened.module.close());

  async function counting<T>(work: () => Promise<T>): Promise<{ result: T; queries: number }> {
    const context = { requestId: newId(), language: 'vi' as const, path: '/', actor: learner, queries: 0 };
    const result = await requestContext.run(context, work);
    return { result, queries: context.queries };
  }
  const context = (actor: Actor | null): PageContext => ({
    language: 'vi',
    path: '/discussions',
    csrf: 'token',
    actor,
    unread: 0,
    household: [],
    onBehalfOf: null,
    flash: null,
    assets: { url: (name) => `/assets/${name}` },
  });
  const html = (page: unknown, actor: Actor | null = learner) => renderPage(context(actor), page as VNode);
  const filled = <T extends object>(input: T): Form<T> => ({
    values: { ...input } as Form<T>['values'],
    input,
    problems: [],
  });
  const words: QuestionDto = { title: 'Quên mật khẩu thì làm sao?', body: 'Giúp tôi' };
  const question = async (given: Partial<QuestionDto> = {}) =>
    (await posts.ask(learner, 'courses', courseId, { ...words, ...given })).id;
  const list = (actor: Actor | null, filter = {}) => pages.list(actor, 'courses', courseId, filter);
  const allowPictures = (pictures: boolean) =>
    opened.module.get(DiscussionsService).change(author, 'courses', courseId, {
      mode: 'on',
      openReading: false,
      namesHidden: false,
      pictures,
    });

  it('lead from a lesson to a question about it without a script', async () => {
    const lessonId = lessonIds[1] ?? '';
    const form = html(await pages.askForm(learner, 'courses', courseId, { lesson: lessonId }));
    expect(form).toContain(`<option value="${lessonId}" selected>`);
    const sent = (await pages.ask(
      learner,
      'courses',
      courseId,
      filled({ ...words, lessonId }),
      undefined,
    )) as Redirect;
    expect(sent.path).toMatch(/^\/discussions\/questions\//);
    const shown = html(await list(learner, { lesson: lessonId }));
    expect(shown).toContain('Quên mật khẩu thì làm sao?');
    expect(shown).toContain('Về bài “Bài 2”');
  });

  it('ask four queries at most, and are light', async () => {
    const id = await question();
    for (let made = 0; made < 6; made++) await posts.answer(other, id, { body: `Câu trả lời ${made}` });
    for (const work of [
      () => list(learner),
      () => list(learner, { q: 'mat khau', lesson: lessonIds[0] }),
      () => postPages.question(learner, id, {}),
      () => postPages.reportForm(other, id),
      () => pages.askForm(learner, 'courses', courseId, {}),
    ]) {
      const { result, queries } = await counting(async () => html(await work()));
      expect(queries).toBeLessThanOrEqual(4);
      expect(brotliCompressSync(result).length).toBeLessThan(14 * 1024 - 6 * 1024);
    }
  });

  it('are one query more on the pages of the course and of its lessons, and nothing for strangers', async () => {
    const sections = opened.module.get(CoursePageSections);
    const lessons = opened.module.get(LessonPageSections);
    const course = { id: courseId } as never;
    const page = { course, standing: { kind: 'none' as const, entrance: null }, mayEdit: false };
    const shown = await counting(() => sections.render({ ...page, actor: learner }));
    expect(shown.queries).toBe(1);
    expect(renderFragment(context(learner), shown.result[0]!.shown)).toContain(
      `/discussions/courses/${courseId}`,
    );
    expect(await sections.render({ ...page, actor: null })).toEqual([]);
    const lesson = { id: lessonIds[0], courseId } as never;
    const below = await counting(() => lessons.render({ actor: learner, lesson }));
    expect(below.queries).toBe(1);
    expect(renderFragment(context(learner), below.result[0]!.shown)).toContain(`ask?lesson=${lessonIds[0]}`);
  });

  it('show what somebody typed as words, never as marks', async () => {
    const attack = '<img src=x onerror=alert(1)>"\'><script>alert(1)</script>';
    const id = await question({ title: attack, body: `${attack}\n\nvà thế là hết` });
    await posts.answer(other, id, { body: `[x](javascript:alert(1)) ${attack}` });
    await opened.module.get(ModerationService).report(other, id, { reason: 'other', words: attack });
    const seen = [
      html(await postPages.question(learner, id, {})),
      html(await list(learner, { q: attack })),
      html(await list(learner)),
      html(await postPages.editForm(learner, id)),
      html(await postPages.queue(author, {}), author),
    ];
    for (const page of seen) {
      expect(page).not.toMatch(/<img src=x|<script>alert|onerror=alert\(1\)>(?!&)|href="javascript/);
    }
    expect(seen[0]).toContain('và thế là hết');
  });

  it('ask whom an ambiguous name means, with what was typed kept', async () => {
    const id = await question();
    const third = (await makePerson(database, { fullName: 'Hạng Y Mái' })).actor;
    await enrolIn(database, courseId, third);
    await posts.answer(other, id, { body: 'Tôi cũng vậy' });
    const body = 'Nhờ @Mái giúp';
    const refused = (await postPages.answer(third, id, filled<AnswerDto>({ body }), undefined)) as PageAnswer;
    expect(refused.status).toBe(422);
    const page = html(refused.page, third);
    expect(page).toContain(body);
    expect(page).toContain('Bạn muốn nhắc ai?');
    expect(page).toContain(`value="${learner.personId}"`);
    const chosen = filled<AnswerDto>({ body, mentionIds: [other.personId] });
    expect(await postPages.answer(third, id, chosen, undefined)).toMatchObject({
      path: `/discussions/questions/${id}`,
    });
  });

  describe('pictures', () => {
    const photo = () =>
      sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#16324f' } })
        .withExif({ IFD0: { Model: 'Secret phone' }, IFD3: { GPSLatitude: '22/1 20/1 0/1' } })
        .jpeg()
        .toBuffer();
    const send = (buffer: Buffer) => posts.ask(learner, 'courses', courseId, words, buffer);

    it('are not taken unless the discussion says so', async () => {
      await allowPictures(false);
      await expect(send(await photo())).rejects.toMatchObject({ code: 'discussions.noPictures' });
    });

    it('are made small and anew, without where they were taken, for those who may read', async () => {
      await allowPictures(true);
      const { id } = await send(await photo());
      const [row] = await database.query<{ id: string; width: number; height: number }>(
        'select id, width, height from discussion_picture where post_id = $1',
        [id],
      );
      expect(row).toMatchObject({ width: 1280, height: 640 });
      const pictureId = row?.id ?? '';
      expect(html(await postPages.question(other, id, {}), other)).toContain(
        `<img src="/discussions/pictures/${pictureId}" width="1280" height="640"`,
      );
      const headers = new Map<string, string>();
      const response = Object.assign(new PassThrough(), {
        set: (given: Record<string, string>) => {
          for (const [name, value] of Object.entries(given)) headers.set(name, value);
        },
      });
      await postPages.picture(other, pictureId, response as unknown as Response);
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const { format, exif } = await sharp(Buffer.concat(chunks)).metadata();
      expect({ format, exif }).toEqual({ format: 'webp', exif: undefined });
      expect(Object.fromEntries(headers)).toMatchObject({
        'Content-Type': 'image/webp',
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; sandbox",
      });
      const stranger = (await makePerson(database)).actor;
      for (const who of [null, stranger])
        await expect(
          postPages.picture(who, pictureId, response as unknown as Response),
        ).rejects.toMatchObject({
          code: 'common.notFound',
        });
      await posts.remove(learner, id);
      await expect(
        postPages.picture(learner, pictureId, response as unknown as Response),
      ).rejects.toMatchObject({ code: 'common.notFound' });
    });

    it.each([
      ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
      ['a page', '<html><script>alert(1)</script></html>'],
      ['nothing', ''],
      ['a GIF', 'GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;'],
    ])('are refused when they are %s, and nothing is left behind', async (_, content) => {
      await allowPictures(true);
      const before = await database.one('select count(*) from discussion_post');
      await expect(send(Buffer.from(content))).rejects.toMatchObject({ code: 'discussions.notAPicture' });
      expect(await database.one('select count(*) from discussion_post')).toEqual(before);
    });
  });

  it('tell instructors of new questions together, once, unless they muted it', async () => {
    const job = opened.module.get(TellInstructorsJob);
    await job.run();
    const told = () =>
      database.query<{ params: { count: number } }>(
        `select params from inbox_message where person_id = $1 and code = 'discussions.newQuestions'
         order by created_at desc, id desc`,
        [author.personId],
      );
    const before = (await told()).length;
    opened.clock.advance(60_000);
    await enrolIn(database, courseId, other);
    for (const title of ['Một', 'Hai'])
      await posts.ask(other, 'courses', courseId, { title, body: 'Sao vậy?' });
    await Promise.all([job.run(), job.run(), job.run()]);
    const after = await told();
    expect(after).toHaveLength(before + 1);
    expect(after[0]?.params).toMatchObject({ count: 2 });
    await pages.mute(author, 'courses', courseId, filled({ muted: true }));
    opened.clock.advance(60_000);
    await posts.ask(other, 'courses', courseId, { title: 'Ba', body: 'Sao vậy?' });
    await job.run();
    expect(await told()).toHaveLength(before + 1);
  });
});
