import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule } from '@domdom/organisations';
import type { Actor } from '@domdom/platform';
import { openModule } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { ClassesModule } from '../classes.module';
import { ClassesService } from '../classes.service';
import type { NewClassDto } from '../dto/class.dto';
import { OrganisingService } from '../organising.service';
import { RegistrationsService } from '../registrations.service';
import { classInput } from './class.factory';

export const beforeClass = new Date('2026-11-21T02:00:00Z');
/** The first session of a class of `classInput`: 19:30 to 21:00 in Viet Nam. */
export const begins = new Date('2026-11-24T12:30:00Z');
export const ends = new Date('2026-11-24T14:00:00Z');

/** Classes on the test's own database, with an official who runs them; for tests of attendance. */
export async function openAttendance() {
  const { module, database, clock } = await openModule(
    { imports: [IdentityModule, OrganisationsModule, NotificationsModule, ClassesModule] },
    beforeClass,
  );
  const units = await makeUnitLine(database);
  const grants = [{ role: 'official' as const, unitId: units.commune.id }];
  const officialOf = async () => (await makePerson(database, { homeUnitId: units.commune.id, grants })).actor;
  const official = await officialOf();
  const learner = async () => (await makePerson(database, { homeUnitId: units.commune.id })).actor;

  /** A class of people who are registered, and its first session; the time is then that session's beginning. */
  const prepared = async (count: number, given: Partial<NewClassDto> = {}) => {
    clock.moveTo(beforeClass);
    const input = classInput(units.commune.id, { capacity: Math.max(20, count), ...given });
    const id = await module.get(OrganisingService).create(official, input, 'open');
    const people: Actor[] = [];
    for (let i = 0; i < count; i++) {
      const actor = await learner();
      await module.get(RegistrationsService).join(actor, id);
      people.push(actor);
    }
    const [session] = await module.get(ClassesService).sessions(id);
    clock.moveTo(begins);
    return { id, people, sessionId: session!.id };
  };
  const marksOf = (sessionId: string) =>
    database.query<{ person_id: string; status: string; how: string; marked_by: string }>(
      `select person_id, status, how, marked_by from attendance where session_id = $1 order by person_id`,
      [sessionId],
    );
  const told = async (sessionId: string) =>
    (
      await database.query<{ payload: { personId: string; status: string; how: string; minutes: number } }>(
        `select payload from outbox_event where type = 'classes.attended' and payload->>'sessionId' = $1 order by seq`,
        [sessionId],
      )
    ).map((event) => event.payload);
  return { module, database, clock, units, official, officialOf, learner, prepared, marksOf, told };
}
export type AttendanceFixture = Awaited<ReturnType<typeof openAttendance>>;
