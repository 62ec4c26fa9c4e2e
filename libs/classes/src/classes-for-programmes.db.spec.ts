import { ClassCataloguePort } from '@domdom/courses';
import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule } from '@domdom/organisations';
import type { Actor } from '@domdom/platform';
import { openModule } from '../../../test/support/database';
import { makeCourse } from '../../courses/src/testing/course.factory';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { ClassesModule } from './classes.module';
import { ClassesService } from './classes.service';
import { OrganisingService } from './organising.service';
import { classInput } from './testing/class.factory';

describe('classes that courses and programmes lead to', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let port: ClassCataloguePort;
  let official: Actor;
  let unitId: string;
  let courseId: string;
  const make = (given: Parameters<typeof classInput>[1], status: 'draft' | 'open' = 'open') =>
    opened.module.get(OrganisingService).create(official, classInput(unitId, given), status);

  beforeAll(async () => {
    opened = await openModule({
      imports: [IdentityModule, OrganisationsModule, NotificationsModule, ClassesModule],
    });
    port = opened.module.get(ClassCataloguePort);
    unitId = (await makeUnitLine(opened.database)).commune.id;
    official = (await makePerson(opened.database, { grants: [{ role: 'official', unitId }] })).actor;
    courseId = (await makeCourse(opened.database, unitId)).id;
  });
  afterAll(() => opened.module.close());

  it('are those of a course, and no others, where the list is asked for them', async () => {
    const wanted = await make({ title: 'Lớp của khóa học', courseId });
    await make({ title: 'Lớp khác' });
    const { page } = await opened.module.get(ClassesService).browse(null, { course: courseId });
    expect(page.items.map(({ id }) => id)).toEqual([wanted]);
  });

  it('are found for a programme without diacritics, in the order asked for by id, and never a draft', async () => {
    const market = await make({ title: 'Chợ trên mạng' });
    const draft = await make({ title: 'Chợ còn nháp' }, 'draft');
    expect((await port.find('cho tren mang', 5)).map(({ id }) => id)).toEqual([market]);
    expect(await port.find('cho con nhap', 5)).toEqual([]);
    const other = await make({ title: 'Lớp thứ hai' });
    const known = await port.byIds([other, draft, market]);
    expect(known.map(({ id, open }) => [id, open])).toEqual([
      [other, true],
      [market, true],
    ]);
  });

  it('are still shown but not open any more when they are over', async () => {
    const id = await make({ title: 'Lớp sẽ xong', count: 1, weekdays: ['tu'] });
    opened.clock.moveTo(new Date('2027-06-01T00:00:00Z'));
    expect(await port.byIds([id])).toMatchObject([{ id, open: false }]);
    expect((await port.find('se xong', 5)).length).toBe(0);
  });
});
