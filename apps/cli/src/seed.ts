import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CourseImport, DownloadSizes, MediaService } from '@domdom/courses';
import { CertificatesService } from '@domdom/credentials';
import { ProgrammeProgressService } from '@domdom/enrolments';
import { ContentsService, UploadsService } from '@domdom/h5p';
import { PastStatements, TargetsService } from '@domdom/lrs';
import { Clock, Database, FileStorage, HomePage, Jobs, PlatformConfig } from '@domdom/platform';
import { BankService, PastAttempts, QuizzesService } from '@domdom/quizzes';
import { trainKind } from '@domdom/recommendations';
import type { INestApplicationContext } from '@nestjs/common';
import { demoAccounts, demoPassword } from './demo/accounts';
import type { DemoContext } from './demo/demo-context';
import { lessonContent } from './demo/lesson-questions';
import { makeActivity } from './demo/make-activity';
import { makeAdmissions } from './demo/make-admissions';
import { makeCertificates } from './demo/make-certificates';
import { makeClassAfter } from './demo/make-class-after';
import { makeClasses, makeClassInvitation } from './demo/make-classes';
import { makeCourses } from './demo/make-courses';
import { makeDiscussions } from './demo/make-discussions';
import { makeForwarding } from './demo/make-forwarding';
import { makeLessonBeingWritten } from './demo/make-lesson-being-written';
import { makeMediaCourse } from './demo/make-media-course';
import { makeNotes } from './demo/make-notes';
import { makePackage } from './demo/make-package';
import { makePeople } from './demo/make-people';
import { makeQuiz } from './demo/make-quiz';
import { makeRecord } from './demo/make-record';
import { makeRecords } from './demo/make-records';
import { makeResources } from './demo/make-resources';
import { countAttendance, makeFollowers, makeRules } from './demo/make-rules';
import { makeTries } from './demo/make-tries';
import { makeUnits } from './demo/make-units';
import { Random } from './demo/random';

const peopleCount = 2000;
const classCount = 30;

/** Whether the portal holds nothing yet; demonstration data is never mixed into somebody's own. */
async function isEmpty(database: Database): Promise<boolean> {
  return (await database.one('select 1 from organisation limit 1')) === null;
}

/**
 * Fills an empty portal with demonstration data, all in one transaction: it is there whole or not at all. Says
 * false when the portal holds data already.
 */
export async function seed(app: INestApplicationContext, say: (what: string) => void): Promise<boolean> {
  const database = app.get(Database);
  if (!(await isEmpty(database))) return false;
  const clock = app.get(Clock);
  const context: DemoContext = { database, clock, random: new Random(20_261_002), now: clock.now(), say };
  await database.transaction(async () => {
    say('units');
    const units = await makeUnits(context);
    say('people');
    const people = await makePeople(context, units, peopleCount);
    say('programmes, courses and lessons');
    const contents = app.get(ContentsService);
    const uploads = app.get(UploadsService);
    const courses = await makeCourses(context, units, people, app.get(CourseImport), (lesson, author) =>
      lessonContent(lesson, async ({ svg, alt }) => {
        const kept = await uploads.keep({ personId: author.id }, Buffer.from(svg), 'image');
        return { ...kept, alt };
      }).then((content) =>
        contents.createContent({ personId: author.id, unitId: author.unit.id, unchecked: true }, content),
      ),
    );
    say('what people learnt');
    const learners = people.learners.filter(({ id }) => id !== people.byUsername.get('nguoimoi')!.id);
    const enrolments = await makeActivity(context, learners, courses);
    const certificates = await makeCertificates(context, enrolments);
    await makeTries({ ...context, random: new Random(20_261_003) }, enrolments);
    await makeNotes(context, people.byUsername.get('hocvien')!, enrolments);
    await makeRecord(context, app.get(CertificatesService), people.byUsername.get('hocvien')!.id);
    await makePackage(app, people);
    await makeLessonBeingWritten(app, people);
    say('a quiz');
    const quizzed = await makeQuiz(context, people, {
      bank: app.get(BankService),
      quizzes: app.get(QuizzesService),
      attempts: app.get(PastAttempts),
      courses: app.get(CourseImport),
    });
    await app.get(DownloadSizes).countAll();
    await makeMediaCourse(context, people, app.get(CourseImport), app.get(MediaService));
    say('classes');
    // The worker trains on all of it as soon as it starts.
    await app.get(Jobs).start(trainKind, {}, null);
    const classes = await makeClasses(context, units, people, classCount);
    await makeClassInvitation(context, classes);
    const completions = await makeClassAfter(context, classes, people);
    const going = classes.find(
      ({ topic, sessions }) => topic === 'digital-skills' && sessions.at(-1)!.startsAt > context.now,
    );
    await makeRules(context, courses, going?.id);
    await countAttendance(context);
    const followed = await makeFollowers(context, enrolments, people.byUsername.get('hocvien')!);
    await app.get(ProgrammeProgressService).recount({});
    const posts = await makeDiscussions(context, people, courses, enrolments, classes);
    const shared = await makeResources(context, people, app.get(FileStorage));
    say('the record store');
    const { address } = app.get(HomePage);
    const statements = await makeRecords(app.get(PastStatements), address, {
      enrolments: [...enrolments, ...quizzed],
      certificates,
      classes: classes.filter(({ topic }) => topic !== 'family-safety'),
      completions: completions.filter(({ class: { topic } }) => topic !== 'family-safety'),
      followed,
    });
    await makeAdmissions(context, people, courses, enrolments);
    await makeForwarding(app.get(TargetsService));
    say(
      `${units.all.length} units, ${people.learners.length + demoAccounts.length - 1} people, ${courses.length} courses, ` +
        `${enrolments.length} enrolments, ${certificates.length} certificates, ${classes.length} classes, ${posts} posts of discussions, ${shared} resources, ${statements} statements`,
    );
  });
  await database.execute('analyze');
  writeAccounts(app.get(PlatformConfig).dataDir);
  return true;
}

/** For `npm start`, which shows them. */
function writeAccounts(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const accounts = demoAccounts.map(({ username, fullName, role }) => ({
    login: username,
    password: demoPassword,
    name: fullName,
    role,
  }));
  writeFileSync(path.join(dataDir, 'demo-accounts.json'), `${JSON.stringify(accounts, null, 2)}\n`);
}
