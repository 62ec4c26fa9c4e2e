import { existsSync } from 'node:fs';
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnrolmentsService } from '@domdom/enrolments';
import {
  type Actor,
  type Database,
  type FixedClock,
  JobHandlers,
  Jobs,
  newId,
  PlatformConfig,
} from '@domdom/platform';
import { features } from '../../../apps/shared/src/features';
import { openModule } from '../../../test/support/database';
import { packFiles } from '../../../test/support/packages';
import { makeCourse } from '../../courses/src/testing/course.factory';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { PackagesConfig } from './packages.config';
import { AttemptsService } from './running/attempts.service';
import { Passes } from './running/passes';
import { RunService } from './running/run.service';
import { ScormCommits } from './scorm/scorm-commits.service';
import { PackagesService } from './storing/packages.service';

const manifest = `<manifest identifier="m" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Pha trà</title>
    <item identifier="i" identifierref="r"><title>Nước</title></item></organization></organizations>
  <resources><resource identifier="r" adlcp:scormtype="sco" href="index.html"/></resources></manifest>`;
const good = { 'imsmanifest.xml': manifest, 'index.html': '<h1>Trà</h1>', 'anh/tra.svg': '<svg/>' };

describe('packages', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let clock: FixedClock;
  let packages: PackagesService;
  let author: Actor;
  let learner: Actor;
  let stranger: Actor;
  let unitId: string;
  let storage: string;

  beforeAll(async () => {
    opened = await openModule({ imports: features });
    ({ database, clock } = opened);
    packages = opened.module.get(PackagesService);
    opened.module.get(PackagesConfig).files = 40;
    storage = path.resolve(opened.module.get(PlatformConfig).dataDir, 'files/packages');
    unitId = (await makeUnitLine(database)).commune.id;
    const teaches = { grants: [{ role: 'instructor' as const, unitId }] };
    author = (await makePerson(database, teaches)).actor;
    stranger = (await makePerson(database, teaches)).actor;
    learner = (await makePerson(database, { fullName: 'Lầu Y Mái' })).actor;
  });
  afterAll(() => opened.module.close());

  /** A course with one lesson that waits for its package. */
  async function lessonOf(
    kind: 'scorm' | 'cmi5',
    passPercentage = 0,
    status: 'draft' | 'published' = 'published',
  ) {
    const course = await makeCourse(database, unitId, {
      status,
      authorIds: [author.personId],
      sections: [
        {
          title: 'Trà',
          lessons: [{ title: 'Gói', kind, minutes: 3, passPercentage }],
        },
      ],
    });
    return { course, lessonId: course.lessonIds[0]! };
  }
  const stored = async () => (existsSync(storage) ? (await readdir(storage)).sort() : []);
  const countOf = async (table: string) =>
    (await database.one<{ count: number }>(`select count(*)::int as count from ${table}`))!.count;

  describe('that are brought', () => {
    it('are unpacked whole into a lesson of the author', async () => {
      const { lessonId } = await lessonOf('scorm');
      const found = await packages.bringToLesson(author, lessonId, await packFiles(good));
      expect(found).toMatchObject({ kind: 'scorm', version: '1.2', title: 'Pha trà', files: 3 });
      const folder = path.join(storage, found.id);
      expect(await readFile(path.join(folder, 'files/anh/tra.svg'), 'utf8')).toBe('<svg/>');
      expect((await readFile(path.join(folder, 'package.zip'))).subarray(0, 2).toString()).toBe('PK');
    });

    it('are refused to whoever may not edit the lesson, and shown to nobody else', async () => {
      const { lessonId } = await lessonOf('scorm');
      const archive = await packFiles(good);
      await expect(packages.bringToLesson(stranger, lessonId, archive)).rejects.toMatchObject({
        code: 'common.forbidden',
      });
      await expect(packages.bringToLesson(learner, lessonId, archive)).rejects.toMatchObject({
        code: 'common.forbidden',
      });
      const { id } = await packages.bringToLesson(author, lessonId, archive);
      await expect(packages.toEdit(stranger, id)).rejects.toMatchObject({ code: 'common.notFound' });
    });

    /** Renames an entry in both places where an archive says its name; the new name is as long as the old one. */
    async function renamed(from: string, to: string): Promise<string> {
      const archive = await packFiles({ ...good, [from]: 'x' });
      const bytes = await readFile(archive);
      let text = bytes.toString('latin1');
      text = text.replaceAll(from, to);
      await writeFile(archive, Buffer.from(text, 'latin1'));
      return archive;
    }
    async function cut(): Promise<string> {
      const archive = await packFiles(good);
      await truncate(archive, 200);
      return archive;
    }
    async function altered(): Promise<string> {
      const archive = await packFiles({ ...good, 'index.html': 'trà '.repeat(500) });
      const bytes = await readFile(archive);
      bytes[bytes.indexOf('index.html') + 12] ^= 0xff;
      await writeFile(archive, bytes);
      return archive;
    }
    async function locked(): Promise<string> {
      const archive = await packFiles(good);
      const bytes = await readFile(archive);
      for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1)) {
        bytes[at + 8] |= 1;
      }
      await writeFile(archive, bytes);
      return archive;
    }
    async function linking(): Promise<string> {
      const archive = await packFiles(good);
      const bytes = await readFile(archive);
      // The mode of the first entry: a symbolic link of Unix.
      bytes.writeUInt32LE((0o120777 << 16) >>> 0, bytes.indexOf('PK\x01\x02') + 38);
      await writeFile(archive, bytes);
      return archive;
    }
    async function text(): Promise<string> {
      const archive = await packFiles({});
      await writeFile(archive, 'đây không phải tệp nén');
      return archive;
    }

    it.each<[string, () => Promise<string>, string]>([
      ['no archive at all', text, 'zip.broken'],
      ['an archive that breaks off', cut, 'zip.broken'],
      ['an archive whose bytes were changed', altered, 'zip.broken'],
      ['an archive with a password', locked, 'zip.locked'],
      ['a way out of the folder', () => renamed('aa/aa/tra.html', '../../../t.html'.slice(1)), 'zip.badName'],
      ['an absolute name', () => renamed('aetc/tra.html', '/etc/tra.html'), 'zip.badName'],
      ['a drive of Windows', () => renamed('aa/tra.html', 'C:/tra.html'), 'zip.badName'],
      ['a NUL in a name', () => renamed('tra_x.html', 'tra\0x.html'), 'zip.badName'],
      ['a link to another place', linking, 'zip.notAFile'],
      ['the same file twice', () => renamed('anh/xra.svg', 'anh/tra.svg'), 'zip.twice'],
      ['a bomb', () => packFiles({ ...good, 'bom.txt': Buffer.alloc(60_000_000) }), 'zip.bomb'],
      [
        'more files than are taken',
        () => packFiles(Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`t/${index}.txt`, '']))),
        'zip.tooManyFiles',
      ],
      ['no manifest', () => packFiles({ 'index.html': '' }), 'packages.noManifest'],
      [
        'a document type in its manifest',
        () => packFiles({ ...good, 'imsmanifest.xml': `<!DOCTYPE m [<!ENTITY a "b">]>${manifest}` }),
        'packages.documentType',
      ],
      [
        'a manifest that cannot be read',
        () => packFiles({ ...good, 'imsmanifest.xml': '<manifest>' }),
        'packages.badManifest',
      ],
      ['a page that is not there', () => packFiles({ 'imsmanifest.xml': manifest }), 'packages.missingFile'],
      [
        'the other standard',
        () =>
          packFiles({
            'cmi5.xml':
              '<courseStructure><course id="https://x.example/c"/><au id="https://x.example/a"><url>a.html</url></au></courseStructure>',
            'a.html': '',
          }),
        'packages.wrongKind',
      ],
    ])('with %s are refused, and nothing of them is kept', async (_what, make, code) => {
      const { lessonId } = await lessonOf('scorm');
      const before = { files: await stored(), rows: await countOf('content_package') };
      const archive = await make();
      await expect(packages.bringToLesson(author, lessonId, archive)).rejects.toMatchObject({ code });
      expect({ files: await stored(), rows: await countOf('content_package') }).toEqual(before);
    });

    it('are opened by the worker when they are large, and their progress is told', async () => {
      const { lessonId } = await lessonOf('scorm');
      const jobId = await packages.bringLater(author, lessonId, await packFiles(good));
      const run = await opened.module.get(Jobs).get(jobId, author);
      const job = opened.module.get(JobHandlers).get(run.kind)!;
      const told: [number, number][] = [];
      const report = async (done: number, total: number) => {
        told.push([done, total]);
      };
      expect(await job.run(run.payload, { report })).toEqual({ files: 3 });
      expect(told).toEqual([
        [0, 3],
        [1, 3],
        [2, 3],
      ]);
      const upload = (run.payload as { upload: string }).upload;
      expect(existsSync(path.join(storage, '..', upload))).toBe(false);
      await expect(packages.bringLater(stranger, lessonId, await packFiles(good))).rejects.toMatchObject({
        code: 'common.forbidden',
      });
    });

    it('are deleted with their files a day after the last lesson lets go of them', async () => {
      const { lessonId } = await lessonOf('scorm', 0, 'draft');
      const first = await packages.bringToLesson(author, lessonId, await packFiles(good));
      const second = await packages.bringToLesson(author, lessonId, await packFiles(good));
      await packages.deleteUnused(new Date(clock.now().getTime() - 86_400_000));
      expect(await stored()).toContain(first.id);
      clock.advance(2 * 86_400_000);
      await packages.deleteUnused(new Date(clock.now().getTime() - 86_400_000));
      expect(await stored()).not.toContain(first.id);
      expect(await stored()).toContain(second.id);
    });
  });

  describe('that run', () => {
    let runs: RunService;
    let commits: ScormCommits;
    let passes: Passes;
    beforeAll(() => {
      runs = opened.module.get(RunService);
      commits = opened.module.get(ScormCommits);
      passes = opened.module.get(Passes);
    });

    async function enrolledIn(passPercentage = 0) {
      const { course, lessonId } = await lessonOf('scorm', passPercentage);
      const { id: packageId } = await packages.bringToLesson(author, lessonId, await packFiles(good));
      const { id: enrolmentId } = await opened.module.get(EnrolmentsService).enrol(learner, course.id);
      const launch = { personId: learner.personId, packageId, lessonId, enrolmentId };
      return { launch, lessonId, enrolmentId, open: () => runs.open(passes.launch(launch)) };
    }
    const cmi = (core: object, more: object = {}) => ({ core, ...more });
    const scoreOf = async (lessonId: string) =>
      (
        await database.one<{ score: number }>(
          'select score_scaled::float as score from lesson_progress where lesson_id = $1',
          [lessonId],
        )
      )?.score;

    it('keep where somebody is, and start the next time from there', async () => {
      const { open } = await enrolledIn();
      const page = await open();
      expect(page.parts[0]?.cmi).toMatchObject({ core: { student_name: 'Lầu Y Mái', entry: 'ab-initio' } });
      const sent = cmi({ lesson_location: '3', lesson_status: 'incomplete' }, { suspend_data: 'abc' });
      await commits.take({ pass: page.pass, part: 'i', sequence: 1, cmi: sent, terminated: false });
      const next = await open();
      expect(next.parts[0]?.cmi).toMatchObject({
        core: { lesson_location: '3', entry: 'resume', student_name: 'Lầu Y Mái' },
        suspend_data: 'abc',
      });
      expect(next.attemptId).toBe(page.attemptId);
      expect(next.session).toBe(page.session + 1);
    });

    it('count the same report once, and leave aside what comes late or from an older opening', async () => {
      const { open, lessonId } = await enrolledIn();
      const older = await open();
      const report = (pass: string, sequence: number, raw: string) =>
        commits.take({
          pass,
          part: 'i',
          sequence,
          cmi: cmi({ lesson_status: 'incomplete', score: { raw } }),
          terminated: false,
        });
      await report(older.pass, 2, '40');
      expect(await report(older.pass, 2, '40')).toMatchObject({ score: expect.closeTo(0.4), current: true });
      expect(await report(older.pass, 1, '10')).toMatchObject({ score: expect.closeTo(0.4) });
      const newer = await open();
      await report(newer.pass, 1, '60');
      expect(await report(older.pass, 3, '50')).toMatchObject({ score: expect.closeTo(0.6), current: false });
      const told = await database.query<{ verb: string }>(
        `select payload->'statement'->'verb'->>'id' as verb from outbox_event
         where type = 'packages.statement' and payload->>'attemptId' = $1`,
        [newer.attemptId],
      );
      expect(told.map(({ verb }) => verb.split('/').at(-1)).sort()).toEqual([
        'initialized',
        'resumed',
        'scored',
        'scored',
      ]);
      expect(await scoreOf(lessonId)).toBeUndefined();
    });

    it('complete the lesson by the score that can be believed', async () => {
      const { open, lessonId } = await enrolledIn(70);
      const page = await open();
      const report = (sequence: number, score: object) =>
        commits.take({
          pass: page.pass,
          part: 'i',
          sequence,
          cmi: cmi({ lesson_status: 'passed', score }),
          terminated: false,
        });
      await report(1, { raw: '9999', max: '100' });
      expect(await scoreOf(lessonId)).toBeUndefined();
      await report(2, { raw: '60' });
      expect(await scoreOf(lessonId)).toBeUndefined();
      await report(3, { raw: '75' });
      expect(await scoreOf(lessonId)).toBeCloseTo(0.75);
    });

    it('never complete a lesson that was failed', async () => {
      const { open, lessonId } = await enrolledIn();
      const page = await open();
      const sent = cmi({ lesson_status: 'failed', score: { raw: '20' } });
      await commits.take({ pass: page.pass, part: 'i', sequence: 1, cmi: sent, terminated: true });
      expect(await scoreOf(lessonId)).toBeUndefined();
    });

    it('begin anew when the learner wants to, and keep the results so far', async () => {
      const { open, lessonId, enrolmentId } = await enrolledIn();
      const first = await open();
      const again = opened.module.get(AttemptsService);
      const lesson = { id: lessonId } as never;
      await again.beginAgain(stranger, enrolmentId, lesson);
      expect((await open()).attemptId).toBe(first.attemptId);
      await again.beginAgain(learner, enrolmentId, lesson);
      const second = await open();
      expect(second.attemptId).not.toBe(first.attemptId);
      await expect(
        commits.take({ pass: first.pass, part: 'i', sequence: 9, cmi: cmi({}), terminated: false }),
      ).rejects.toMatchObject({ code: 'packages.attemptOver' });
    });

    it('begin one attempt however many devices open them at once', async () => {
      const { open, lessonId } = await enrolledIn();
      const pages = await Promise.all(Array.from({ length: 6 }, () => open()));
      expect(new Set(pages.map(({ attemptId }) => attemptId)).size).toBe(1);
      expect(new Set(pages.map(({ session }) => session)).size).toBe(6);
      const rows = await database.query('select id from package_attempt where lesson_id = $1', [lessonId]);
      expect(rows).toHaveLength(1);
    });

    it('take nothing by a pass that is forged, of another use, or old', async () => {
      const { open, launch } = await enrolledIn();
      const page = await open();
      const report = (pass: string) =>
        commits.take({
          pass,
          part: 'i',
          sequence: 1,
          cmi: cmi({ lesson_status: 'passed' }),
          terminated: false,
        });
      const [body, signature] = page.pass.split('.');
      const other = Buffer.from(body!, 'base64url').toString().replace(launch.personId, stranger.personId);
      const wrong = { code: 'packages.wrongPass' };
      await expect(report(`${Buffer.from(other).toString('base64url')}.${signature}`)).rejects.toMatchObject(
        wrong,
      );
      await expect(report(passes.launch(launch))).rejects.toMatchObject(wrong);
      await expect(runs.open(page.pass)).rejects.toMatchObject(wrong);
      const given = passes.launch(launch);
      clock.advance(11 * 60_000);
      await expect(runs.open(given)).rejects.toMatchObject(wrong);
      await report(page.pass);
      clock.advance(13 * 3_600_000);
      await expect(report(page.pass)).rejects.toMatchObject(wrong);
    });

    it('open their files by a key that changes each week and fits one package', async () => {
      const [one, other] = [newId(), newId()];
      const key = passes.filesKey(one);
      expect(passes.opensFiles(one, key)).toBe(true);
      expect(passes.opensFiles(other, key)).toBe(false);
      clock.advance(15 * 86_400_000);
      expect(passes.opensFiles(one, key)).toBe(false);
    });
  });
});
