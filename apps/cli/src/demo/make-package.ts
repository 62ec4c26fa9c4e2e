import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CourseImport } from '@domdom/courses';
import { EnrolmentsService } from '@domdom/enrolments';
import { PackagesService, Passes, RunService, ScormCommits } from '@domdom/packages';
import { type Actor, inTemporaryFolder } from '@domdom/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { packageFiles } from './content/hand-washing-package';
import type { DemoPeople } from './make-people';

/** A course whose one lesson is a small SCORM package, with somebody who has done it and somebody who is in the middle. */
export async function makePackage(app: INestApplicationContext, people: DemoPeople): Promise<void> {
  const author = people.byUsername.get('giaovien')!;
  const packageId = await bring(app, author.unit.id, author.id);
  const [course] = await app.get(CourseImport).importCourses([
    {
      slug: 'rua-tay-sach',
      title: 'Rửa tay sạch, cả nhà khỏe',
      titleEn: 'Clean hands, a healthy family',
      summary: 'Sáu bước rửa tay với xà phòng, và khi nào cần rửa.',
      summaryEn: 'Six steps of washing hands with soap, and when to do it.',
      topic: 'family-safety',
      level: 'beginner',
      language: 'vi',
      audience: 'Cả nhà, nhất là người chăm trẻ nhỏ.',
      outcomes: ['Biết sáu bước rửa tay', 'Biết khi nào phải rửa tay'],
      unitId: author.unit.id,
      authorIds: [author.id],
      status: 'published',
      sections: [
        {
          title: 'Rửa tay',
          lessons: [
            {
              title: 'Sáu bước rửa tay',
              kind: 'scorm',
              minutes: 4,
              contentId: packageId,
              passPercentage: 50,
            },
          ],
        },
      ],
    },
  ]);
  const learners = people.learners.filter(({ agreed }) => agreed);
  const lessonId = course!.lessonIds[0]!;
  const done = { score: { raw: '100', min: '0', max: '100' }, lesson_status: 'passed', lesson_location: '3' };
  const begun = { lesson_status: 'incomplete', lesson_location: '2', exit: 'suspend' };
  for (const [index, core] of [done, begun].entries()) {
    const personId = learners[20 + index]!.id;
    const enrolment = await app.get(EnrolmentsService).enrol(actorOf(personId), course!.id);
    const launch = { personId, packageId, lessonId, enrolmentId: enrolment.id };
    const { pass, parts } = await app.get(RunService).open(app.get(Passes).launch(launch));
    const cmi = { core: { ...core, total_time: '00:03:00' } };
    await app.get(ScormCommits).take({ pass, part: parts[0]!.id, sequence: 1, cmi, terminated: true });
  }
}

function bring(app: INestApplicationContext, unitId: string, authorId: string): Promise<string> {
  return inTemporaryFolder('package', async (folder) => {
    const file = path.join(folder, 'package.zip');
    const archive = new ZipFile();
    for (const [name, content] of Object.entries(packageFiles)) archive.addBuffer(Buffer.from(content), name);
    archive.end();
    await pipeline(archive.outputStream, createWriteStream(file));
    return app.get(PackagesService).bring(file, { kind: 'scorm', unitId, authorId });
  });
}

const actorOf = (personId: string): Actor => ({
  personId,
  name: '',
  language: 'vi',
  homeUnitId: null,
  grants: [],
  consents: { analytics: true, recommendations: true },
  representedBy: null,
  by: 'session',
});
