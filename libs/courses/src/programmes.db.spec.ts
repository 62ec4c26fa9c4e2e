import { openModule } from '../../../test/support/database';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { CoursesModule } from './courses.module';
import { ProgrammesService } from './programmes.service';
import { makeCourse } from './testing/course.factory';

describe('the catalogue of programmes', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let programmes: ProgrammesService;
  beforeAll(async () => {
    opened = await openModule({ imports: [CoursesModule] });
    programmes = opened.module.get(ProgrammesService);
    const { database } = opened;
    const unitId = (await makeUnitLine(database)).commune.id;
    const official = (await makePerson(database, { grants: [{ role: 'official', unitId }] })).actor;
    const make = async (
      title: string,
      topic: 'law' | 'green-skills',
      given: { level: 'beginner' | 'advanced'; language: 'vi' | 'en' }[],
    ) => {
      const courses = [];
      for (const one of given) courses.push(await makeCourse(database, unitId, one));
      const input = {
        title,
        summary: 'Học',
        topic,
        courses: courses.map(({ id }) => ({ id, required: true })),
      };
      const { id } = await programmes.create(official, unitId, input);
      await programmes.publish(official, id);
    };
    await make('Đất đai và hộ tịch', 'law', [
      { level: 'beginner', language: 'vi' },
      { level: 'advanced', language: 'vi' },
    ]);
    await make('Vườn xanh', 'green-skills', [{ level: 'beginner', language: 'en' }]);
    await make('Rác và nước', 'green-skills', [{ level: 'advanced', language: 'vi' }]);
  });
  afterAll(() => opened.module.close());
  const titles = async (filters: Parameters<ProgrammesService['list']>[0]) =>
    (await programmes.list(filters)).items.map(({ title }) => title).sort();

  it('is searched without diacritics, and filtered by topic, level and language of the courses', async () => {
    expect(await titles({ q: 'dat dai' })).toEqual(['Đất đai và hộ tịch']);
    expect(await titles({ topic: 'green-skills' })).toEqual(['Rác và nước', 'Vườn xanh']);
    expect(await titles({ level: 'advanced' })).toEqual(['Rác và nước', 'Đất đai và hộ tịch'].sort());
    expect(await titles({ language: 'en' })).toEqual(['Vườn xanh']);
    expect(await titles({ topic: 'law', language: 'en' })).toEqual([]);
  });

  it('says how many each choice would give, the other filters kept', async () => {
    expect(await programmes.list({ topic: 'green-skills' })).toMatchObject({
      total: 2,
      byTopic: { law: 1, 'green-skills': 2 },
      byLevel: { beginner: 1, advanced: 1 },
      byLanguage: { vi: 1, en: 1 },
    });
    expect(await programmes.list({ level: 'advanced', language: 'vi' })).toMatchObject({
      total: 2,
      byLevel: { beginner: 1, advanced: 2 },
      byLanguage: { vi: 2 },
    });
  });

  it('goes on page by page to the end', async () => {
    const first = await programmes.list({}, undefined, 2);
    const rest = await programmes.list({}, first.next ?? undefined, 2);
    expect([...first.items, ...rest.items]).toHaveLength(3);
    expect(rest).toMatchObject({ total: 3, next: null });
  });
});
