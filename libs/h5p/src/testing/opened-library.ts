import { CourseImport } from '@domdom/courses';
import { type Actor, JobHandlers, Jobs, newId } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { UploadsService } from '../authoring/uploads.service';
import { ContentsService } from '../contents/contents.service';
import { H5pModule } from '../h5p.module';
import type { H5pContent } from '../scoring';
import { smallLesson, useTemporaryFolder } from './content.factory';

/** One point, transparent. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** A content as the form and the API bring it. */
export const inputOf = ({
  library,
  params,
  metadata,
}: Pick<H5pContent, 'library' | 'params' | 'metadata'>) => ({
  library,
  params,
  metadata: { ...metadata },
});

/** The library on a database of the test's own, with a unit, people, and ways to make contents and lessons. */
export async function openLibrary() {
  useTemporaryFolder();
  const opened = await openModule({ imports: [H5pModule] });
  const get = servicesOf(() => opened);
  const units = await makeUnitLine(opened.database);
  const foreign = await makeUnitLine(opened.database);
  const person = async (role: 'instructor' | 'official' | null, unitId = units.commune.id) =>
    (await makePerson(opened.database, { grants: role ? [{ role, unitId }] : [] })).actor;
  const instructor = await person('instructor');
  const unitId = units.commune.id;

  const create = (
    content: Pick<H5pContent, 'library' | 'params' | 'metadata'> = smallLesson(),
    author = instructor,
  ) => get(ContentsService).createContent({ personId: author.personId, unitId }, inputOf(content));
  const change = async (id: string, content: H5pContent, actor: Actor = instructor) => {
    const { version } = await get(ContentsService).content(actor, id, 'edit');
    await get(ContentsService).updateContent(actor, id, version, inputOf(content));
  };
  const upload = (actor: Actor = instructor) => get(UploadsService).keep(actor, pixel, 'image');
  /** A course of one lesson that shows a content. */
  const courseWith = async (contentId: string, status: 'published' | 'draft') => {
    const [made] = await get(CourseImport).importCourses([
      {
        title: `Khóa ${newId()}`,
        summary: 'Tóm tắt.',
        topic: 'law',
        level: 'beginner',
        language: 'vi',
        audience: 'Mọi người',
        outcomes: [],
        unitId,
        authorIds: [instructor.personId],
        status,
        sections: [{ title: 'Một', lessons: [{ title: 'Bài học', kind: 'h5p', minutes: 3, contentId }] }],
      },
    ]);
    return { courseId: made!.id, lessonId: made!.lessonIds[0]! };
  };
  /** Runs a job at once, as the worker would. */
  const run = async <R extends object>(
    jobId: string,
    report: (done: number, total: number) => void = () => {},
  ) => {
    const job = await get(Jobs).find(jobId);
    const handler = get(JobHandlers).get(job?.kind ?? '');
    return (await handler!.run(job!.payload, { report: async (done, total) => report(done, total) })) as R;
  };
  return {
    ...opened,
    get,
    units,
    foreign,
    unitId,
    person,
    instructor,
    create,
    change,
    upload,
    courseWith,
    run,
  };
}
