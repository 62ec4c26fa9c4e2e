import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  CourseArchives,
  CourseAuthoring,
  CourseCopy,
  CourseImport,
  CoursesService,
  CourseVersions,
} from '@domdom/courses';
import { type Actor, FileStorage, JobHandlers, Jobs } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { ContentsService } from '../contents/contents.service';
import { H5pModule } from '../h5p.module';
import { smallLesson, useTemporaryFolder } from '../testing/content.factory';

describe('interactive lessons of whole courses', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let unitId: string;
  let author: Actor;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [H5pModule] });
    unitId = (await makeUnitLine(opened.database)).commune.id;
    author = (await makePerson(opened.database, { grants: [{ role: 'instructor', unitId }] })).actor;
  });
  afterAll(() => opened.module.close());

  const input = (title: string) => {
    const { library, params, metadata } = smallLesson(title);
    return { library, params, metadata: { ...metadata } };
  };
  async function course(status: 'draft' | 'published') {
    const contentId = await get(ContentsService).createContent(
      { personId: author.personId, unitId },
      input('Cuộc gọi'),
    );
    const [made] = await get(CourseImport).importCourses([
      {
        ...{ title: 'Khóa', summary: 'a', topic: 'work', level: 'beginner', language: 'vi', audience: 'b' },
        ...{ outcomes: [], unitId, authorIds: [author.personId], status },
        sections: [
          { title: 'S', lessons: [{ title: 'Bài', kind: 'h5p', minutes: 3, contentId, passPercentage: 50 }] },
        ],
      },
    ]);
    return { id: made?.id ?? '', lessonId: made?.lessonIds[0] ?? '', contentId };
  }
  const contentIn = async (courseId: string) => {
    const [section] = await get(CoursesService).contents(courseId, false);
    const lesson = await get(CoursesService).lessonFor(section?.lessons[0]?.id ?? '');
    return get(ContentsService).content(author, lesson?.contentId ?? '', 'edit');
  };

  it('are copied with a course: another content with the same questions', async () => {
    const { id, contentId } = await course('draft');
    const copy = await contentIn(await get(CourseCopy).copy(author, id, unitId, 'Bản sao'));
    const original = await get(ContentsService).content(author, contentId, 'edit');
    expect(copy.id).not.toBe(contentId);
    expect(copy).toMatchObject({
      params: original.params,
      title: original.title,
      maxScore: original.maxScore,
    });
  });

  it('travel in the archive of a course as packages', async () => {
    const { id, contentId } = await course('draft');
    const run = async <R>(jobId: string) => {
      const job = await get(Jobs).find(jobId);
      return (await get(JobHandlers)
        .get(job?.kind ?? '')
        ?.run(job?.payload ?? {}, { report: async () => undefined })) as R;
    };
    const { archiveId } = await run<{ archiveId: string }>(
      await get(CourseArchives).export(author, id, 'domdom'),
    );
    const { fileKey } = await get(CourseArchives).toDownload(author, archiveId);
    const file = path.join(tmpdir(), `${archiveId}.zip`);
    const content = await buffer(await get(FileStorage).read(fileKey));
    writeFileSync(file, content);
    const sent = {
      tooLarge: false,
      files: { file: { path: file, originalname: 'a.zip', size: content.length } },
    };
    const { courseId } = await run<{ courseId: string }>(
      await get(CourseArchives).import(author, unitId, sent),
    );
    const original = await get(ContentsService).content(author, contentId, 'edit');
    const again = await contentIn(courseId);
    expect(again.id).not.toBe(contentId);
    expect(again).toMatchObject({
      library: original.library,
      maxScore: original.maxScore,
      params: original.params,
    });
  });

  it('stay as learners know them while a new version is written, and change with it', async () => {
    const { id, lessonId, contentId } = await course('published');
    await expect(
      get(ContentsService).updateContent(author, contentId, 1, input('Khác')),
    ).rejects.toMatchObject({ code: 'h5p.inOpenCourse' });
    const draftId = await get(CourseVersions).begin(author, id);
    const [section] = await get(CoursesService).contents(draftId, false);
    const draftLesson = section?.lessons[0]?.id ?? '';
    const own = await get(CourseVersions).withOwnContent(author, draftLesson);
    expect(own.contentId).not.toBe(contentId);
    // Asked again, there is nothing to copy any more.
    expect((await get(CourseVersions).withOwnContent(author, draftLesson)).contentId).toBe(own.contentId);
    await get(ContentsService).updateContent(author, own.contentId ?? '', 1, input('Mới'));
    expect((await contentIn(id)).id).toBe(contentId);
    await get(CourseAuthoring).publish(author, draftId);
    expect((await get(CoursesService).lessonFor(lessonId))?.contentId).toBe(own.contentId);
    expect((await get(CourseVersions).lesson(lessonId, 1))?.contentId).toBe(contentId);
  });
});
