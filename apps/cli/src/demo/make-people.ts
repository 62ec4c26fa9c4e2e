import { consentWords, ownPurposes, type Person } from '@domdom/identity';
import { fold, nameSortKey, newId } from '@domdom/platform';
import { hash } from '@node-rs/argon2';
import { type DemoAccount, demoAccounts, demoPassword } from './accounts';
import { type Archetype, archetypes } from './archetypes';
import { type DemoContext, daysBefore, insertAll } from './demo-context';
import type { DemoUnit, DemoUnits } from './make-units';
import { makeName } from './names';

export interface DemoPerson {
  id: string;
  fullName: string;
  archetype: Archetype;
  unit: DemoUnit;
  joinedAt: Date;
  /** Agreed that what they learn is recorded and used for recommendations. */
  agreed: boolean;
}
export interface DemoPeople {
  learners: DemoPerson[];
  instructors: DemoPerson[];
  byUsername: Map<string, DemoPerson>;
}

type Given = Pick<Person, 'fullName'> & {
  phone: string | null;
  username: string | null;
  archetype: Archetype;
  unit: DemoUnit;
  agreed: boolean;
  joinedDaysAgo: number;
};

function homeOf(account: DemoAccount, units: DemoUnits): DemoUnit {
  const commune = units.communes[0]!;
  const province = units.provinces.find(({ id }) => id === commune.parentId)!;
  const places = {
    portal: units.centre.VAPE,
    centre: units.centre.VAPE,
    province,
    commune,
    women: units.womenCommunes[0]!,
  };
  return places[account.at];
}

/** The named accounts, and people who live in the communes; a few in each commune teach. */
export async function makePeople(context: DemoContext, units: DemoUnits, count: number): Promise<DemoPeople> {
  const { random, now } = context;
  const byUsername = new Map<string, DemoPerson>();
  const given: Given[] = demoAccounts.map((account) => ({
    fullName: account.fullName,
    phone: null,
    username: account.username,
    archetype: archetypes.find(({ key }) => key === (account.grant ? 'volunteer' : 'young-mother'))!,
    unit: homeOf(account, units),
    agreed: account.username !== 'nguoimoi',
    joinedDaysAgo: account.username === 'nguoimoi' ? 1 : 200,
  }));
  for (let made = 0; made < count; made++) {
    const archetype = random.weighted(archetypes, ({ share }) => share);
    const commune = random.pick(units.communes);
    const boards = units.boards.filter(({ parentId }) => parentId === commune.id);
    given.push({
      fullName: makeName(random, random.chance(archetype.women)),
      // Phone numbers of the range 000, which no network gives out.
      phone: random.chance(0.9) ? `+84000${String(made).padStart(6, '0')}` : null,
      username: null,
      archetype,
      unit: random.chance(0.5) ? commune : random.pick(boards),
      agreed: random.chance(0.85),
      joinedDaysAgo: Math.floor(random.next() ** 1.5 * 330) + 3,
    });
  }
  const people = given.map((person) => ({
    ...person,
    id: newId(),
    joinedAt: daysBefore(now, person.joinedDaysAgo),
  }));
  await store(context, people);
  const named = people.slice(0, demoAccounts.length);
  for (const person of named) byUsername.set(person.username!, person);
  const others = people.slice(demoAccounts.length);
  const instructors = [
    byUsername.get('giaovien')!,
    ...others.filter(({ archetype }) => archetype.key === 'teacher').slice(0, 40),
  ];
  await giveRoles(context, units, byUsername, instructors);
  return { learners: [byUsername.get('hocvien')!, ...others], instructors, byUsername };
}

async function store(
  { database, random, now }: DemoContext,
  people: (Given & { id: string; joinedAt: Date })[],
) {
  await insertAll(
    database,
    'person',
    {
      id: 'uuid',
      full_name: 'text',
      name_folded: 'text',
      name_sort: 'text',
      phone: 'text',
      username: 'text',
      birth_year: 'smallint',
      language: 'text',
      home_unit_id: 'uuid',
      created_at: 'timestamptz',
      updated_at: 'timestamptz',
    },
    people.map((person) => ({
      id: person.id,
      full_name: person.fullName,
      name_folded: fold(person.fullName),
      name_sort: nameSortKey(person.fullName),
      phone: person.phone,
      username: person.username,
      birth_year: now.getFullYear() - random.whole(...person.archetype.ages),
      language: 'vi',
      home_unit_id: person.unit.id,
      created_at: person.joinedAt,
      updated_at: person.joinedAt,
    })),
  );
  // One hash for all of them: it is the same password, and hashing each would take minutes.
  const password = await hash(demoPassword);
  await insertAll(
    database,
    'person_secret',
    { person_id: 'uuid', password_hash: 'text', changed_at: 'timestamptz' },
    people
      .filter(({ username, phone }) => username ?? phone)
      .map((person) => ({ person_id: person.id, password_hash: password, changed_at: now })),
  );
  const agreed = people.filter((person) => person.agreed);
  await insertAll(
    database,
    'consent',
    {
      id: 'uuid',
      person_id: 'uuid',
      purpose: 'text',
      wording: 'text',
      basis: 'text',
      recorded_by: 'uuid',
      given_at: 'timestamptz',
    },
    agreed.flatMap((person) =>
      ownPurposes.map((purpose) => ({
        id: newId(),
        person_id: person.id,
        purpose,
        wording: consentWords.vi[purpose],
        basis: 'self',
        recorded_by: person.id,
        given_at: person.joinedAt,
      })),
    ),
  );
}

async function giveRoles(
  { database, now }: DemoContext,
  units: DemoUnits,
  byUsername: Map<string, DemoPerson>,
  instructors: DemoPerson[],
): Promise<void> {
  const named = demoAccounts
    .filter(({ grant }) => grant !== null)
    .map((account) => ({
      person_id: byUsername.get(account.username)!.id,
      role: account.grant,
      unit_id: account.at === 'portal' ? null : homeOf(account, units).id,
    }));
  const teaching = instructors.slice(1).map((person) => ({
    person_id: person.id,
    role: 'instructor',
    unit_id: person.unit.level === 'commune' ? person.unit.id : person.unit.parentId,
  }));
  await insertAll(
    database,
    'role_grant',
    { id: 'uuid', person_id: 'uuid', role: 'text', unit_id: 'uuid', given_at: 'timestamptz' },
    [...named, ...teaching].map((grant) => ({ id: newId(), ...grant, given_at: now })),
  );
}
