import { type Database, FileStorage, newId } from '@domdom/platform';
import { openModule } from '../../../test/support/database';
import { makeUnit, makeUnitLine } from '../../organisations/src/testing/unit.factory';
import type { CatalogueFilters } from './catalogue.repository';
import { courseSorts } from './catalogue.repository';
import { CatalogueService } from './catalogue.service';
import { courseContentsChanged } from './courses.events';
import { CoursesModule } from './courses.module';
import { SizeConsumer } from './download-size/count-sizes';
import { DownloadSizes } from './download-size/download-sizes';
import { LessonPlayers } from './ports/lesson-players';
import { makeCourse } from './testing/course.factory';

describe('the catalogue', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let catalogue: CatalogueService;
  let here: Awaited<ReturnType<typeof makeUnitLine>>;
  let there: Awaited<ReturnType<typeof makeUnitLine>>;

  beforeAll(async () => {
    opened = await openModule({ imports: [CoursesModule] });
    database = opened.database;
    catalogue = opened.module.get(CatalogueService);
    here = await makeUnitLine(database);
    there = await makeUnitLine(database);
  });
  beforeEach(() => database.execute('delete from course'));
  afterAll(() => opened.module.close());

  const titles = async (filters: CatalogueFilters) =>
    (await catalogue.list(filters, undefined, 50)).items.map((card) => card.title);
  const plain = { titleEn: null, summaryEn: null, audience: 'Ai cũng học được.', topic: 'work' as const };

  it('finds words without their marks, those in a title before those in a summary', async () => {
    const make = (title: string, summary: string, publishedAt: string) =>
      makeCourse(database, here.commune.id, { ...plain, title, summary, publishedAt: new Date(publishedAt) });
    await make('Sống vui', 'Rèn kỹ năng số mỗi ngày.', '2026-10-04');
    await make('Số hóa gia đình: kỹ thuật và năng lực', 'Vài mẹo.', '2026-10-03');
    await make('Kỹ năng số cho người mới', 'Vài mẹo.', '2026-10-01');
    await make('Trồng rau', 'Kỹ càng từng bước; năng suất gấp đôi; ghi sổ.', '2026-10-05');
    await make('Nuôi ong', 'Lấy mật.', '2026-10-06');
    expect(await titles({ q: 'ky nang so' })).toEqual([
      'Kỹ năng số cho người mới',
      'Số hóa gia đình: kỹ thuật và năng lực',
      'Sống vui',
      'Trồng rau',
    ]);
    expect(await titles({ q: 'KỸ NĂNG SỐ', sort: 'newest' })).toEqual([
      'Trồng rau',
      'Sống vui',
      'Số hóa gia đình: kỹ thuật và năng lực',
      'Kỹ năng số cho người mới',
    ]);
    expect(await titles({ q: '%' })).toEqual([]);
  });

  it('goes through every course once, in every order, with words and without', async () => {
    for (let index = 0; index < 11; index++) {
      const made = await makeCourse(database, here.commune.id, {
        ...plain,
        title: index % 3 === 0 ? 'Học vẽ' : `Đường nét ${index}`,
        summary: index % 2 === 0 ? 'Học vẽ tranh.' : 'Cách học để biết vẽ.',
        publishedAt: new Date(Date.UTC(2026, 9, 1 + (index % 4))),
        lessons: 1 + (index % 3),
      });
      await database.execute('update course set download_bytes = $2 where id = $1', [
        made.id,
        (index % 5) * 10,
      ]);
    }
    for (const sort of courseSorts) {
      for (const q of [undefined, 'hoc ve']) {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = await catalogue.list({ q, sort }, after, 3);
          seen.push(...page.items.map((card) => card.id));
          after = page.next ?? undefined;
        } while (after);
        expect(seen).toHaveLength(11);
        expect(new Set(seen).size).toBe(11);
        const whole = await catalogue.list({ q, sort }, undefined, 50);
        expect(seen).toEqual(whole.items.map((card) => card.id));
      }
    }
  });

  it('is narrowed by language and length, and says how many each choice would give', async () => {
    await makeCourse(database, here.commune.id, { ...plain, title: 'Ngắn', lessons: 2 });
    await makeCourse(database, here.commune.id, { ...plain, title: 'Vừa', lessons: 20 });
    await makeCourse(database, here.commune.id, { ...plain, title: 'Dài', lessons: 60, language: 'hmn' });
    expect(await titles({ length: 'medium' })).toEqual(['Vừa']);
    expect(await titles({ language: 'hmn' })).toEqual(['Dài']);
    const page = await catalogue.list({ language: 'vi' });
    expect(page).toMatchObject({ total: 2, byLanguage: { vi: 2, hmn: 1 } });
    expect(page.byLength).toEqual({ short: 1, medium: 1, long: 0 });
  });

  it('is narrowed to a unit, and to a place with all units below it, of every organisation there', async () => {
    await makeCourse(database, here.commune.id, { ...plain, title: 'Xã này' });
    await makeCourse(database, here.province.id, { ...plain, title: 'Tỉnh này' });
    await makeCourse(database, there.commune.id, { ...plain, title: 'Xã kia' });
    const sister = await makeUnit(database, 'province', await makeUnit(database, 'centre'));
    await database.execute(`update unit set territory_code = 'T-1' where id = any($1)`, [
      [here.province.id, sister.id],
    ]);
    await makeCourse(database, sister.id, { ...plain, title: 'Hội bạn' });
    const sorted = async (filters: CatalogueFilters) => (await titles({ ...filters, sort: 'title' })).sort();
    expect(await sorted({ unit: here.province.id })).toEqual(['Tỉnh này']);
    expect(await sorted({ place: here.province.id })).toEqual(['Hội bạn', 'Tỉnh này', 'Xã này']);
    expect(await sorted({ place: there.commune.id })).toEqual(['Xã kia']);
    expect((await catalogue.list({ place: here.province.id })).total).toBe(3);
    const all = (await catalogue.list({})).from;
    expect(all.places.map(({ count }) => count).sort()).toEqual([1, 3]);
    expect(all.units).toHaveLength(4);
    expect(all).toMatchObject({ place: null, unit: null });
    const below = (await catalogue.list({ place: here.province.id })).from;
    expect(below.place).toMatchObject({ name: here.province.name });
    expect(below.places).toMatchObject([{ id: here.commune.id, count: 1 }]);
    expect((await catalogue.list({ unit: there.commune.id })).from).toMatchObject({
      unit: { name: there.commune.name, aboveId: there.province.id },
    });
  });

  it('knows what a course weighs once its contents changed: texts, tracks and what players say', async () => {
    const sizes = opened.module.get(DownloadSizes);
    opened.module.get(LessonPlayers).add({
      kind: 'cmi5',
      render: async () => {
        throw new Error('not shown here');
      },
      textAlternative: async () => null,
      mayAttach: async () => false,
      editAddress: () => '/',
      weigh: async (lessons) => new Map(lessons.map(({ id }) => [id, { bytes: 3_000_000 }])),
    });
    const lesson = { minutes: 3, title: 'Bài' };
    const { id, lessonIds } = await makeCourse(database, here.commune.id, {
      ...plain,
      sections: [
        {
          title: 'Một',
          lessons: [
            { ...lesson, kind: 'text', bodyMarkdown: 'Chào' },
            { ...lesson, kind: 'cmi5', contentId: newId() },
          ],
        },
      ],
    });
    const bytes = async () => (await catalogue.list({})).items[0]?.downloadBytes ?? 0;
    expect(await bytes()).toBe(0);
    await opened.module.get(SizeConsumer).handle({
      id: newId(),
      occurredAt: new Date(),
      ...courseContentsChanged({ courseId: id }),
    });
    const first = await bytes();
    expect(first).toBeGreaterThan(3_000_000);
    expect(first).toBeLessThan(3_050_000);
    const key = `lessons/${lessonIds[0]}/audio-1.mp3`;
    await opened.module.get(FileStorage).put(key, Buffer.alloc(200_000));
    await database.execute('update lesson set audio_key = $2 where id = $1', [lessonIds[0], key]);
    expect(await sizes.countAll()).toBe(1);
    expect(await bytes()).toBe(first + 200_000);
    const picture = newId();
    await database.execute(
      `insert into lesson_picture (id, course_id, file_key, alt, width, height, bytes, created_at)
       values ($1, $2, 'pictures/a.jpg', 'Chợ', 9, 9, 70_000, now())`,
      [picture, id],
    );
    // Twice in one text: a browser fetches it once.
    const image = `<img src="/pictures/${picture}">`;
    await database.execute('update lesson set body_html = body_html || $2 where id = $1', [
      lessonIds[0],
      image + image,
    ]);
    await sizes.count(id);
    expect((await bytes()) - first - 200_000).toBeGreaterThanOrEqual(70_000);
    expect((await bytes()) - first - 200_000).toBeLessThan(70_100);
    await opened.module.get(FileStorage).delete(key);
  });
});
