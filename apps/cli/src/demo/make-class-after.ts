import { sessionsNeeded, usualCompletionPercent } from '@domdom/classes';
import { newId } from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import { type DemoContext, insertAll } from './demo-context';
import type { DemoClass } from './make-classes';
import type { DemoPeople, DemoPerson } from './make-people';
import { Random } from './random';

const day = 86_400_000;

const lines = [
  'Thầy nói chậm, dễ theo.',
  'Mong có thêm buổi thực hành.',
  'Phòng hơi ồn, ngồi sau nghe không rõ.',
  'Tôi đã tự làm được ở nhà.',
  'Cho xin tài liệu in chữ to.',
];
const wishes = [
  'Làm mắm, đóng chai cho đẹp.',
  'Chữa xe máy tại nhà.',
  'Đọc sổ đỏ cho hiểu.',
  'Dạy con học toán lớp 3.',
  'Nuôi gà không bị bệnh.',
];
const times = ['morning', 'afternoon', 'evening', 'weekend', 'online'] as const;
const handouts = [
  { title: 'Cổng Dịch vụ công quốc gia', address: 'https://dichvucong.gov.vn/' },
  { title: 'Học liệu số của thư viện', address: 'https://nlv.gov.vn/' },
];

/** Somebody who completed a class, for the record store. */
export interface DemoCompletion {
  class: DemoClass;
  person: DemoPerson;
  attended: number;
  held: number;
  at: Date;
}

/** What classes leave behind: feedback, materials, who completed them; and what people want to learn next. */
export async function makeClassAfter(
  { database, now }: DemoContext,
  classes: readonly DemoClass[],
  people: DemoPeople,
): Promise<DemoCompletion[]> {
  const random = new Random(20_261_069);
  await sayTheirSex(database, random);
  const held = classes.filter(({ attendance }) => attendance.length > 0);
  await insertAll(
    database,
    'class_feedback',
    {
      session_id: 'uuid',
      person_id: 'uuid',
      face: 'int',
      words: 'text',
      given_at: 'timestamptz',
      changed_at: 'timestamptz',
    },
    held.flatMap(({ attendance }) =>
      attendance
        .filter(({ status }) => status === 'present' && random.chance(0.6))
        .map(({ session, person }) => ({
          session_id: session.id,
          person_id: person.id,
          face: random.weighted([1, 2, 3], (face) => [0, 1, 4, 15][face]!),
          words: random.chance(0.15) ? random.pick(lines) : null,
          given_at: session.endsAt,
          changed_at: session.endsAt,
        })),
    ),
  );
  await insertAll(
    database,
    'class_material',
    {
      id: 'uuid',
      class_id: 'uuid',
      session_id: 'uuid',
      kind: 'text',
      title: 'text',
      address: 'text',
      added_by: 'uuid',
      added_at: 'timestamptz',
    },
    held.map(({ id, sessions, instructor }) => ({
      id: newId(),
      class_id: id,
      session_id: random.chance(0.5) ? sessions[0]!.id : null,
      kind: 'link',
      ...random.pick(handouts),
      added_by: instructor.id,
      added_at: sessions[0]!.endsAt,
    })),
  );
  const completions = held.flatMap((one) => completionsOf(one, now));
  await insertAll(
    database,
    'class_completion',
    { class_id: 'uuid', person_id: 'uuid', attended: 'int', held: 'int', completed_at: 'timestamptz' },
    completions.map(({ class: { id }, person, attended, held: sessions, at }) => ({
      class_id: id,
      person_id: person.id,
      attended,
      held: sessions,
      completed_at: at,
    })),
  );
  await database.execute('update community_class set settled_at = $1 where last_ends_at <= $1', [now]);
  await makeWishes(database, random, people, classes, now);
  return completions;
}

function completionsOf(one: DemoClass, now: Date): DemoCompletion[] {
  const last = one.sessions.at(-1)!;
  if (last.endsAt > now) return [];
  const held = one.sessions.length;
  const needed = sessionsNeeded(held, usualCompletionPercent)!;
  const present = new Map<DemoPerson, number>();
  for (const { person, status } of one.attendance) {
    if (status === 'present') present.set(person, (present.get(person) ?? 0) + 1);
  }
  return [...present].flatMap(([person, attended]) =>
    attended >= needed ? [{ class: one, person, attended, held, at: last.endsAt }] : [],
  );
}

/** Most say it; the demonstration's names tell which it is. */
async function sayTheirSex(database: DemoContext['database'], random: Random): Promise<void> {
  const all = await database.query<{ id: string; woman: boolean }>(
    `select id, name_folded like '% thi %' or split_part(name_folded, ' ', 2) in ('ngoc', 'thanh', 'phuong') as woman
     from person order by id`,
  );
  const said = all.filter(() => random.chance(0.85));
  await database.execute(
    `update person p set sex = case when t.woman then 'female' else 'male' end
     from unnest($1::uuid[], $2::boolean[]) as t (id, woman) where p.id = t.id`,
    [said.map(({ id }) => id), said.map(({ woman }) => woman)],
  );
}

async function makeWishes(
  database: DemoContext['database'],
  random: Random,
  people: DemoPeople,
  classes: readonly DemoClass[],
  now: Date,
): Promise<void> {
  const asked = people.learners.filter(() => random.chance(0.25));
  const wanted = (): Topic[] => {
    const first = random.weighted(topics, (topic) =>
      topic === 'digital-skills' || topic === 'work' ? 4 : 1,
    );
    return random.chance(0.4) ? [...new Set([first, random.pick(topics)])] : [first];
  };
  const literal = (items: readonly string[]) => `{${items.join(',')}}`;
  const rows = asked.map(({ id, unit }) => ({
    person_id: id,
    unit_id: unit.id,
    topics: wanted(),
    times: [random.weighted(times, (time) => (time === 'evening' ? 4 : 1))],
    words: random.chance(0.2) ? random.pick(wishes) : null,
    said_at: new Date(now.getTime() - random.whole(1, 40) * day),
  }));
  await database.execute(
    `insert into learning_need (person_id, unit_id, topics, times, words, said_at)
     select person_id, unit_id, topics::text[], times::text[], words, said_at from unnest($1::uuid[], $2::uuid[],
       $3::text[], $4::text[], $5::text[], $6::timestamptz[]) as t (person_id, unit_id, topics, times, words, said_at)`,
    [
      rows.map((row) => row.person_id),
      rows.map((row) => row.unit_id),
      rows.map((row) => literal(row.topics)),
      rows.map((row) => literal(row.times)),
      rows.map((row) => row.words),
      rows.map((row) => row.said_at),
    ],
  );
  // What the demonstration's own commune asked on paper.
  const { unit, instructor } = classes[0]!;
  await insertAll(
    database,
    'learning_need_sheet',
    {
      id: 'uuid',
      unit_id: 'uuid',
      topic: 'text',
      people: 'int',
      asked_on: 'date',
      entered_by: 'uuid',
      entered_at: 'timestamptz',
    },
    (['work', 'digital-skills', 'law'] as const).map((topic, index) => ({
      id: newId(),
      unit_id: unit.id,
      topic,
      people: 21 - index * 6,
      asked_on: new Date(now.getTime() - 20 * day).toISOString().slice(0, 10),
      entered_by: instructor.id,
      entered_at: now,
    })),
  );
}
