import { type Actor, type Database, type Grant, newId } from '@domdom/platform';
import { Person } from '../domain/person.entity';

let made = 0;

/** A person in the database, and the actor they are; for tests. */
export async function makePerson(
  database: Database,
  given: Partial<Pick<Person, 'fullName' | 'phone' | 'username' | 'homeUnitId' | 'birthYear'>> & {
    grants?: Grant[];
  } = {},
): Promise<{ person: Person; actor: Actor }> {
  made++;
  const person = new Person();
  const now = new Date();
  Object.assign(person, {
    id: newId(),
    phone: null,
    username: `person-${process.pid}-${made}`,
    email: null,
    birthYear: null,
    language: 'vi',
    homeUnitId: null,
    registeredBy: null,
    createdAt: now,
    updatedAt: now,
    ...given,
  });
  person.rename(given.fullName ?? `Nguyễn Thị Số ${made}`);
  await database.repository(Person).insert(person);
  for (const grant of given.grants ?? []) {
    await database.execute(
      'insert into role_grant (id, person_id, role, unit_id, given_at) values ($1, $2, $3, $4, $5)',
      [newId(), person.id, grant.role, grant.unitId, now],
    );
  }
  return { person, actor: actorOf(person, given.grants) };
}

/** The actor of a person, without asking the database. */
export function actorOf(person: Person, grants: Grant[] = []): Actor {
  return {
    personId: person.id,
    name: person.fullName,
    language: person.language,
    homeUnitId: person.homeUnitId,
    grants,
    consents: { analytics: true, recommendations: true },
    representedBy: null,
    by: 'session',
  };
}
