import { OrganisingService } from '@domdom/classes';
import { type Actor, Database, fold, nameSortKey, newId } from '@domdom/platform';
import type { Progress } from '@domdom/recommender';
import type { INestApplicationContext } from '@nestjs/common';
import { insertAll } from '../../demo/demo-context';
import { makeName } from '../../demo/names';
import { Random } from '../../demo/random';

export interface ProvinceSizes {
  communes: number;
  classes: number;
  registrations: number;
}
export interface ProvincePerson {
  id: string;
  email: string | null;
  phone: string | null;
  /** Who answers for somebody that cannot be reached. */
  registeredBy: string;
}
export interface ProvinceClass {
  id: string;
  /** When its one session begins. */
  startsAt: Date;
}
export interface Province {
  people: ProvincePerson[];
  classes: ProvinceClass[];
}

const places = 60;
const beginnings = ['07:30', '09:00', '14:00', '15:30', '18:00', '19:00', '19:30', '20:00'];

/** A province with its communes, people of whom most have a phone and half an address, and tomorrow's classes. */
export async function fillProvince(
  app: INestApplicationContext,
  sizes: ProvinceSizes,
  now: Date,
  classDay: string,
  progress: Progress,
): Promise<Province> {
  const database = app.get(Database);
  const random = new Random(166_500);
  const communes = await makeCommunes(database, sizes.communes, now);
  const people = await makeProvincePeople(database, random, sizes, communes, now);
  const organising = app.get(OrganisingService);
  const actor = officialOf(people[0]!, communes.province);
  const classes: ProvinceClass[] = [];
  for (let number = 0; number < sizes.classes; number++) {
    const startsAt = beginnings[number % beginnings.length]!;
    const id = await organising.create(
      actor,
      {
        unitId: communes.ids[number % communes.ids.length]!,
        title: `Bình dân học vụ số ${number + 1}`,
        summary: 'Dùng điện thoại thông minh trong việc hằng ngày.',
        ...{ topic: 'digital-skills', level: 'beginner', language: 'vi', mode: 'in-person' },
        ...{ venueName: 'Nhà văn hóa', venueAddress: 'Thôn Hạ', venueKind: 'culture_house' },
        capacity: places,
        ...{ startsOn: classDay, startsAt, minutes: 90, repeat: 'weekly', count: 1 },
        instructorIds: [actor.personId],
      },
      'open',
    );
    classes.push({ id, startsAt: new Date(`${classDay}T${startsAt}:00+07:00`) });
    progress({ stage: 'classes', done: number + 1, total: sizes.classes });
  }
  await database.execute('vacuum analyze');
  return { people, classes };
}

async function makeCommunes(database: Database, count: number, now: Date) {
  const organisation = newId();
  await insertAll(
    database,
    'organisation',
    { id: 'uuid', code: 'text', name: 'text', name_en: 'text', created_at: 'timestamptz' },
    [
      {
        id: organisation,
        code: 'VAPE',
        name: 'Hội Khuyến học Việt Nam',
        name_en: 'Viet Nam Association for Promoting Education',
        created_at: now,
      },
    ],
  );
  const province = newId();
  const unit = (id: string, level: string, name: string, path: string[]) => ({
    ...{ id, level, kind: level, name, name_folded: fold(name), created_at: now, valid_from: '2025-07-01' },
    organisation_id: organisation,
    parent_id: path.at(-2) ?? null,
    path: `{${path.join(',')}}`,
  });
  const ids = Array.from({ length: count }, () => newId());
  await insertAll(
    database,
    'unit',
    {
      ...{
        id: 'uuid',
        organisation_id: 'uuid',
        parent_id: 'uuid',
        level: 'text',
        kind: 'text',
        name: 'text',
      },
      ...{ name_folded: 'text', path: 'uuid[]', valid_from: 'date', created_at: 'timestamptz' },
    },
    [
      unit(province, 'province', 'Tỉnh Lào Cai', [province]),
      ...ids.map((id, index) => unit(id, 'commune', `Xã ${index + 1}`, [province, id])),
    ],
  );
  return { province, ids };
}

/** Two classes for each; of twenty one has neither phone nor address and is registered by somebody before. */
async function makeProvincePeople(
  database: Database,
  random: Random,
  { registrations }: ProvinceSizes,
  { ids }: { ids: string[] },
  now: Date,
): Promise<ProvincePerson[]> {
  const people: ProvincePerson[] = [];
  const count = Math.max(2, Math.ceil(registrations / 2));
  for (let number = 0; number < count; number++) {
    const id = newId();
    const before = people.at(-1);
    if (number % 20 === 19 && before) people.push({ id, email: null, phone: null, registeredBy: before.id });
    else
      people.push({
        id,
        email: random.chance(0.5) || number === 0 ? `nguoi-${number}@example.vn` : null,
        phone: `+84000${String(number).padStart(6, '0')}`,
        registeredBy: id,
      });
  }
  await insertAll(
    database,
    'person',
    {
      ...{
        id: 'uuid',
        full_name: 'text',
        name_folded: 'text',
        name_sort: 'text',
        phone: 'text',
        email: 'text',
      },
      ...{ language: 'text', home_unit_id: 'uuid', created_at: 'timestamptz', updated_at: 'timestamptz' },
    },
    people.map(({ id, email, phone }, index) => {
      const name = makeName(random, random.chance(0.6));
      return {
        ...{ id, email, phone, full_name: name, name_folded: fold(name), name_sort: nameSortKey(name) },
        ...{ language: 'vi', home_unit_id: ids[index % ids.length], created_at: now, updated_at: now },
      };
    }),
  );
  return people;
}

const officialOf = ({ id }: ProvincePerson, unitId: string): Actor => ({
  ...{ personId: id, name: 'Cán bộ tỉnh', language: 'vi', homeUnitId: unitId },
  grants: [{ role: 'official', unitId }],
  consents: { analytics: false, recommendations: false },
  ...{ representedBy: null, by: 'session' },
});
