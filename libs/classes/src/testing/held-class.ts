import { IdentityModule, type Sex } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule, type Unit } from '@domdom/organisations';
import type { Actor } from '@domdom/platform';
import { openModule } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { AttendanceService } from '../attendance.service';
import { ClassesModule } from '../classes.module';
import { ClassesService } from '../classes.service';
import type { Mark } from '../domain/class-kinds';
import type { NewClassDto } from '../dto/class.dto';
import { OrganisingService } from '../organising.service';
import { RegistrationsService } from '../registrations.service';
import { classInput } from './class.factory';

const beforeClass = new Date('2026-11-21T02:00:00Z');
const minute = 60_000;

/** A class with learners whose sessions are held one after the other; for tests of what comes after. */
export async function openStage() {
  const opened = await openModule({
    imports: [IdentityModule, OrganisationsModule, NotificationsModule, ClassesModule],
  });
  const { module, database, clock } = opened;
  const units = await makeUnitLine(database);
  const [classes, attendance] = [module.get(ClassesService), module.get(AttendanceService)];
  const officialOf = async (unit: Unit) =>
    (await makePerson(database, { homeUnitId: unit.id, grants: [{ role: 'official', unitId: unit.id }] }))
      .actor;
  const official = await officialOf(units.commune);
  const learner = async (given: { homeUnitId?: string; birthYear?: number; sex?: Sex } = {}) => {
    const { actor } = await makePerson(database, { homeUnitId: units.commune.id, ...given });
    if (given.sex)
      await database.execute('update person set sex = $2 where id = $1', [actor.personId, given.sex]);
    return actor;
  };
  const learners = async (count: number) => {
    const made: Actor[] = [];
    for (let number = 0; number < count; number++) made.push(await learner());
    return made;
  };
  /** An announced class of the commune with these people in it. */
  const classWith = async (people: readonly Actor[], given: Partial<NewClassDto> = {}): Promise<string> => {
    clock.moveTo(beforeClass);
    const id = await module
      .get(OrganisingService)
      .create(official, classInput(units.commune.id, given), 'open');
    for (const actor of people) await module.get(RegistrationsService).join(actor, id);
    return id;
  };
  /** Moves the clock to the end of a session (from 0) and calls the roll: everybody named is marked. */
  const hold = async (classId: string, number: number, marks: ReadonlyMap<Actor, Mark>): Promise<string> => {
    const session = (await classes.sessions(classId))[number]!;
    clock.moveTo(new Date(session.endsAt.getTime() + minute));
    const given = new Map([...marks].map(([actor, mark]) => [actor.personId, mark]));
    await attendance.save(official, classId, session.id, given, null);
    return session.id;
  };
  const all = (people: readonly Actor[], mark: Mark) => new Map(people.map((actor) => [actor, mark]));
  return {
    ...opened,
    units,
    official,
    officialOf,
    learner,
    learners,
    classes,
    attendance,
    classWith,
    hold,
    all,
  };
}
export type Stage = Awaited<ReturnType<typeof openStage>>;
