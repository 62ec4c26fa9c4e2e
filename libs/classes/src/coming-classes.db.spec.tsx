import { LearnPageSections } from '@domdom/courses';
import { IdentityModule } from '@domdom/identity';
import { OrganisationsModule, type Unit } from '@domdom/organisations';
import type { Actor, Database, FixedClock } from '@domdom/platform';
import { type PageContext, renderPage } from '@domdom/ui';
import type { TestingModule } from '@nestjs/testing';
import { openModule } from '../../../test/support/database';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { ClassesWebModule } from './classes-web.module';
import { OrganisingService } from './organising.service';
import { RegistrationsService } from './registrations.service';
import { classInput } from './testing/class.factory';

describe('the classes on a learning page', () => {
  let module: TestingModule;
  let database: Database;
  let clock: FixedClock;
  let sections: LearnPageSections;
  let units: { commune: Unit };
  let official: Actor;

  beforeAll(async () => {
    ({ module, database, clock } = await openModule({
      imports: [IdentityModule, OrganisationsModule, ClassesWebModule],
    }));
    sections = module.get(LearnPageSections);
    units = await makeUnitLine(database);
    const grants = [{ role: 'official' as const, unitId: units.commune.id }];
    official = (await makePerson(database, { homeUnitId: units.commune.id, grants })).actor;
  });
  afterAll(() => module.close());
  beforeEach(() => clock.moveTo(new Date('2026-11-21T02:00:00Z')));

  const shownTo = async (actor: Actor) => {
    const context: PageContext = {
      language: 'vi',
      path: '/learn',
      csrf: 'token',
      actor,
      unread: 0,
      household: [],
      onBehalfOf: null,
      flash: null,
      assets: { url: (name) => `/assets/${name}` },
    };
    return (await sections.render(actor)).map(({ shown }) => renderPage(context, shown)).join('');
  };

  it('shows somebody the class they have registered for until it is over', async () => {
    const learner = (await makePerson(database, { homeUnitId: units.commune.id })).actor;
    expect(await shownTo(learner)).toBe('');
    const organising = module.get(OrganisingService);
    const given = classInput(units.commune.id, { title: 'Đan rổ tre' });
    const id = await organising.create(official, given, 'open');
    await module.get(RegistrationsService).join(learner, id);
    expect(await shownTo(learner)).toMatch(/Lớp sắp tới của bạn.*Đan rổ tre/s);
    clock.moveTo(new Date('2027-12-01T02:00:00Z'));
    expect(await shownTo(learner)).toBe('');
  });

  it('names a class that is kept secret an appointment, and shows nothing else of it', async () => {
    const learner = (await makePerson(database, { homeUnitId: units.commune.id })).actor;
    const given = classInput(units.commune.id, { title: 'Không im lặng', sensitive: true });
    const id = await module.get(OrganisingService).create(official, given, 'open');
    await module.get(RegistrationsService).join(learner, id);
    const shown = await shownTo(learner);
    expect(shown).toContain('Lịch hẹn');
    expect(shown).toContain(`/classes/${id}`);
    expect(shown).not.toContain('Không im lặng');
    expect(shown).not.toContain('Nhà văn hóa thôn Hạ');
  });

  it('leaves out a class that was cancelled', async () => {
    const learner = (await makePerson(database, { homeUnitId: units.commune.id })).actor;
    const organising = module.get(OrganisingService);
    const id = await organising.create(official, classInput(units.commune.id), 'open');
    await module.get(RegistrationsService).join(learner, id);
    await organising.cancel(official, id, 'Trời mưa to');
    expect(await shownTo(learner)).toBe('');
  });
});
