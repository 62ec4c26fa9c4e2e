import { NoticeSettingsService, type ReminderTimes, usualSettings } from '@domdom/notifications';
import type { Actor, Database, FixedClock, Grant } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import { openModule } from '../../../../test/support/database';
import { deliverEvents } from '../../../../test/support/deliver-events';
import { CoursesModule } from '../../../courses/src';
import { IdentityModule } from '../../../identity/src';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { NotificationsModule } from '../../../notifications/src';
import { OrganisationsModule } from '../../../organisations/src';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { ClassesModule } from '../classes.module';
import type { NewClassDto } from '../dto/class.dto';
import { EnlistingService } from '../enlisting.service';
import { OrganisingService } from '../organising.service';
import { RegistrationsService } from '../registrations.service';
import { SessionChangesService } from '../session-changes.service';
import { classInput } from '../testing/class.factory';
import { ClassReminders } from './class-reminders.service';
import { DiscreetNotices } from './discreet-notices.service';

/** Saturday morning, 09:00 in Viet Nam; the class begins on Tuesday 24/11 at 19:30. */
const start = new Date('2026-11-21T02:00:00Z');
const here = (text: string) => new Date(`${text}+07:00`);
const evening = here('2026-11-23T19:00');
const hourBefore = here('2026-11-24T18:30');

describe('reminders of classes', () => {
  let module: TestingModule;
  let database: Database;
  let clock: FixedClock;
  let line: Awaited<ReturnType<typeof makeUnitLine>>;
  let official: Actor;
  let reminders: ClassReminders;
  let registrations: RegistrationsService;
  let changes: SessionChangesService;

  beforeAll(async () => {
    process.env['SMTP_URL'] = 'smtp://127.0.0.1:9';
    ({ module, database, clock } = await openModule({
      imports: [IdentityModule, OrganisationsModule, CoursesModule, NotificationsModule, ClassesModule],
    }));
    line = await makeUnitLine(database);
    const grant: Grant = { role: 'official', unitId: line.commune.id };
    official = (await makePerson(database, { grants: [grant] })).actor;
    reminders = module.get(ClassReminders);
    registrations = module.get(RegistrationsService);
    changes = module.get(SessionChangesService);
  });
  afterAll(() => module.close());
  beforeEach(async () => {
    // Each test has the stage to itself: what is planned of the others is over.
    await database.execute(`update community_class set status = 'cancelled' where status = 'open'`);
    await database.execute('truncate inbox_message cascade');
    clock.moveTo(start);
  });

  const open = (given: Partial<NewClassDto> = {}) =>
    module
      .get(OrganisingService)
      .create(official, classInput(line.commune.id, { count: 1, ...given }), 'open');
  async function neighbour(name = 'Lò Thị Hạnh', reachable = true): Promise<Actor> {
    const { actor } = await makePerson(database, { fullName: name, homeUnitId: line.commune.id });
    await database.execute('update person set email = $2, phone = null, username = null where id = $1', [
      actor.personId,
      reachable ? `${actor.personId}@example.vn` : null,
    ]);
    return actor;
  }
  async function joined(classId: string, by?: Actor, name?: string): Promise<Actor> {
    const actor = await neighbour(name, by === undefined);
    await registrations.register(classId, actor.personId, (by ?? actor).personId);
    return actor;
  }
  const sessionOf = async (classId: string) =>
    (await database.one<{ id: string }>('select id from class_session where class_id = $1', [classId]))!.id;
  const told = async (actor: Actor) =>
    (
      await database.query<{ code: string; at: string; names: string | null }>(
        `select code, params->>'at' as at, params->>'names' as names from inbox_message
         where person_id = $1 and code like 'classes-reminders.%' order by created_at, id`,
        [actor.personId],
      )
    ).map(({ code, at, names }) => [code.split('.')[1], names ?? new Date(at).toISOString()]);
  const deliveries = (actor: Actor) =>
    database.query<{ kind: string; hidden: boolean; state: string; until: Date | null; urgent: boolean }>(
      `select kind, hidden, state, until, urgent from notice_delivery where person_id = $1 order by created_at, message_id`,
      [actor.personId],
    );
  const inboxOf = async (actor: Actor) =>
    (
      await database.query<{ code: string }>(
        'select code from inbox_message where person_id = $1 order by created_at, id',
        [actor.personId],
      )
    ).map(({ code }) => code);
  const begins = '2026-11-24T12:30:00.000Z';
  /** Lets time go by as the worker sees it: a look every half hour. */
  async function until(moment: Date): Promise<number> {
    let reminded = 0;
    while (clock.now() < moment) {
      clock.moveTo(new Date(Math.min(moment.getTime(), clock.now().getTime() + 30 * 60_000)));
      reminded += await reminders.remindDue();
    }
    return reminded;
  }

  it('come the evening before and an hour before, once each, and not earlier', async () => {
    const actor = await joined(await open());
    await until(here('2026-11-23T18:59'));
    expect(await told(actor)).toEqual([]);
    await until(evening);
    expect(await told(actor)).toEqual([['session', begins]]);
    await until(here('2026-11-24T22:00'));
    expect(await told(actor)).toEqual([
      ['session', begins],
      ['session', begins],
    ]);
    expect(await deliveries(actor)).toMatchObject(
      Array(2).fill({ kind: 'reminder', hidden: false, until: new Date(begins) }),
    );
  });

  it.each<[ReminderTimes, Date[]]>([
    ['evening', [evening]],
    ['hour', [hourBefore]],
    ['none', []],
  ])('come as each chose: %s', async (reminding, times) => {
    const actor = await joined(await open());
    await module.get(NoticeSettingsService).choose(actor, { ...usualSettings, reminders: reminding });
    await until(here('2026-11-24T22:00'));
    const rows = await database.query<{ at: Date }>(
      'select created_at as at from inbox_message where person_id = $1',
      [actor.personId],
    );
    expect(rows).toHaveLength(times.length);
    for (const [index, time] of times.entries())
      expect(Math.abs(rows[index]!.at.getTime() - time.getTime())).toBeLessThan(30 * 60_000);
  });

  it('come once, from several workers that look at the same time', async () => {
    const people: Actor[] = [];
    for (let number = 0; number < 3; number++) {
      const id = await open();
      for (let one = 0; one < 5; one++) people.push(await joined(id));
    }
    clock.moveTo(evening);
    const counts = await Promise.all(Array.from({ length: 4 }, () => reminders.remindDue()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(16 + 2);
    for (const actor of people) expect(await told(actor)).toHaveLength(1);
  });

  it('follow a session that moved to its new time only, and are taken back while they wait', async () => {
    const classId = await open();
    const actor = await joined(classId);
    await until(evening);
    expect(await deliveries(actor)).toMatchObject([{ kind: 'reminder', state: 'waiting' }]);
    const to = { startsOn: '2026-11-26', startsAt: '19:30' };
    await changes.move(official, classId, await sessionOf(classId), to);
    expect(await deliveries(actor)).toMatchObject([
      { kind: 'reminder', state: 'recalled' },
      { kind: 'change', state: 'waiting' },
    ]);
    await until(here('2026-11-25T18:00'));
    expect(await told(actor)).toHaveLength(1);
    await until(here('2026-11-26T22:00'));
    const moved = '2026-11-26T12:30:00.000Z';
    expect((await told(actor)).slice(1)).toEqual([
      ['session', moved],
      ['session', moved],
    ]);
  });

  it('never come for what was cancelled: a session, a class, a place in it', async () => {
    const [first, second, third] = [await open(), await open(), await open()];
    const [one, two, three] = [await joined(first), await joined(second), await joined(third)];
    await changes.cancel(official, first, await sessionOf(first), 'Mưa lớn');
    await module.get(OrganisingService).cancel(official, second, 'Không đủ người');
    await registrations.leave(three, third);
    await until(here('2026-11-24T22:00'));
    for (const actor of [one, two, three]) expect(await told(actor)).toEqual([]);
    expect(await deliveries(one)).toMatchObject([{ kind: 'change' }]);
    expect(await deliveries(two)).toMatchObject([{ kind: 'change' }]);
  });

  it('are taken back when somebody gives their place up while one waits to go out', async () => {
    const classId = await open();
    const actor = await joined(classId);
    await until(evening);
    await registrations.leave(actor, classId);
    await deliverEvents(module);
    expect(await deliveries(actor)).toMatchObject([{ kind: 'reminder', state: 'recalled' }]);
  });

  it('are for those who have a place, from when they have it: who comes late gets what is still to come', async () => {
    const classId = await open({ capacity: 1 });
    const first = await joined(classId);
    const waiting = await joined(classId);
    await until(here('2026-11-23T20:00'));
    await registrations.leave(first, classId);
    expect(await told(waiting)).toEqual([]);
    await until(here('2026-11-24T22:00'));
    expect(await told(waiting)).toEqual([['session', begins]]);
  });

  it('reach who registered a child or a grandmother that has no phone, in one message', async () => {
    const classId = await open();
    const daughter = await joined(classId);
    const grandmother = await joined(classId, daughter, 'Vàng Thị Mỷ');
    const neighbourly = await neighbour();
    await joined(classId, neighbourly, 'Giàng A Páo');
    await joined(classId, neighbourly, 'Sùng Thị Dợ');
    await until(evening);
    expect(await told(daughter)).toEqual([['sessionTogether', 'Vàng Thị Mỷ']]);
    expect(await told(neighbourly)).toEqual([['sessionOfOthers', 'Giàng A Páo, Sùng Thị Dợ']]);
    expect(await told(grandmother)).toEqual([]);
  });

  it('of a class that is kept secret come to those only who asked, and say nothing outside', async () => {
    const classId = await open({ topic: 'family-safety', sensitive: true });
    const [silent, asking] = [await joined(classId), await joined(classId)];
    const discreet = module.get(DiscreetNotices);
    await discreet.ask(asking, classId, true);
    await until(here('2026-11-24T12:00'));
    expect(await told(silent)).toEqual([]);
    expect(await told(asking)).toHaveLength(1);
    expect(await deliveries(asking)).toMatchObject([{ hidden: true }]);
    await changes.cancel(official, classId, await sessionOf(classId), 'Ốm');
    expect(await deliveries(silent)).toEqual([]);
    expect((await deliveries(asking)).map(({ kind, hidden }) => [kind, hidden])).toEqual([
      ['reminder', true],
      ['change', true],
    ]);
  });

  it('of a class that is kept secret end when somebody gave the place up and came back without asking', async () => {
    const classId = await open({ topic: 'family-safety', sensitive: true });
    const actor = await joined(classId);
    const discreet = module.get(DiscreetNotices);
    await discreet.ask(actor, classId, true);
    expect(await discreet.asked(classId, actor.personId)).toBe(true);
    await registrations.leave(actor, classId);
    clock.advance(60_000);
    await registrations.register(classId, actor.personId, actor.personId);
    expect(await discreet.asked(classId, actor.personId)).toBe(false);
    await expect(discreet.ask(await neighbour(), classId, true)).rejects.toMatchObject({
      code: 'common.notFound',
    });
  });

  it('tell of a place in a class that is kept secret within the portal alone, but to those who asked', async () => {
    const classId = await open({ topic: 'family-safety', sensitive: true, capacity: 2 });
    const [first, second] = [await joined(classId), await joined(classId)];
    const [silent, asking] = [await joined(classId), await joined(classId)];
    await module.get(DiscreetNotices).ask(asking, classId, true);
    await registrations.leave(first, classId);
    await registrations.remove(official, classId, second.personId);
    const codes = await Promise.all([silent, asking, second].map(inboxOf));
    expect(codes).toEqual([
      ['classes.joining.given'],
      ['classes.joining.given'],
      ['classes.joining.removed'],
    ]);
    expect(await deliveries(silent)).toEqual([]);
    expect(await deliveries(second)).toEqual([]);
    expect(await deliveries(asking)).toMatchObject([{ kind: 'change', hidden: true }]);
  });

  it('tell who was put on the list of a class that is kept secret within the portal alone', async () => {
    const agreed = { basis: 'spoken' as const, agreed: true };
    const enlisted = async (sensitive: boolean) => {
      const classId = await open({ topic: 'family-safety', sensitive });
      const actor = await neighbour();
      await module.get(EnlistingService).enlist(official, classId, { ...agreed, personId: actor.personId });
      return actor;
    };
    const [secret, known] = [await enlisted(true), await enlisted(false)];
    expect(await inboxOf(secret)).toEqual(['classes.registeredFor']);
    expect(await deliveries(secret)).toEqual([]);
    expect(await deliveries(known)).toMatchObject([{ kind: 'change', hidden: false }]);
  });

  it('wake people for a session of the early morning that is called off, and for no other', async () => {
    const early = await open({ startsAt: '05:30' });
    const late = await open();
    const [farmer, teacher] = [await joined(early), await joined(late)];
    clock.moveTo(here('2026-11-23T22:00'));
    await changes.cancel(official, early, await sessionOf(early), 'Lũ');
    await changes.cancel(official, late, await sessionOf(late), 'Lũ');
    expect(await deliveries(farmer)).toMatchObject([{ kind: 'change', urgent: true }]);
    expect(await deliveries(teacher)).toMatchObject([{ kind: 'change', urgent: false }]);
  });

  it('tell of another place at once', async () => {
    const classId = await open();
    const actor = await joined(classId);
    const input = classInput(line.commune.id, {
      ...{ venueName: 'Trường tiểu học', venueAddress: 'Thôn Thượng', venueKind: 'school' },
    });
    await module.get(OrganisingService).edit(official, classId, input);
    expect((await told(actor)).map(([code]) => code)).toEqual(['placeChanged']);
    expect(await deliveries(actor)).toMatchObject([{ kind: 'change' }]);
  });
});
