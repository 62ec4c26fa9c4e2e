import { fold, newId } from '@domdom/platform';
import { classNow } from './class-now';
import { classPlans } from './class-plans';
import { type DemoContext, insertAll } from './demo-context';
import type { DemoPeople, DemoPerson } from './make-people';
import type { DemoUnit, DemoUnits } from './make-units';

/** The code that leads into a class that is still to begin. */
export const demoClassCode = 'DMDM26';

const day = 86_400_000;
const minute = 60_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

export interface DemoSession {
  id: string;
  startsAt: Date;
  endsAt: Date;
}
export interface DemoClass {
  id: string;
  title: string;
  topic: string;
  unit: DemoUnit;
  partner: DemoUnit | null;
  instructor: DemoPerson;
  plan: (typeof classPlans)[number];
  sessions: DemoSession[];
  registrations: { person: DemoPerson; at: Date; position: number | null }[];
  attendance: { session: DemoSession; person: DemoPerson; status: 'present' | 'absent' | 'excused' }[];
}

/** The moments of a series in Viet Nam's time, which has no daylight saving: always seven hours before UTC's. */
function sessionsOf(plan: (typeof classPlans)[number], from: Date): DemoSession[] {
  const [hours, minutes] = plan.at.split(':').map(Number);
  const sessions: DemoSession[] = [];
  const midnight = Math.floor(from.getTime() / day) * day - 7 * 60 * minute;
  for (let at = midnight; sessions.length < plan.sessions; at += day) {
    const local = new Date(at + 7 * 60 * minute);
    if (!plan.days.includes(weekdays[local.getUTCDay()] as never)) continue;
    const startsAt = new Date(at + (hours! * 60 + minutes!) * minute);
    sessions.push({ id: newId(), startsAt, endsAt: new Date(startsAt.getTime() + plan.minutes * minute) });
  }
  return sessions;
}

/** Classes: some over, some running, most still to begin, with who registered and who came; and one that goes on now. */
export async function makeClasses(
  context: DemoContext,
  units: DemoUnits,
  people: DemoPeople,
  count: number,
): Promise<DemoClass[]> {
  const { random, now } = context;
  const classes: DemoClass[] = [];
  for (let made = 0; made < count; made++) {
    const plan = classPlans[made % classPlans.length]!;
    const unit = made < 3 ? units.communes[0]! : random.pick(units.communes);
    const beginsInDays = made % 3 === 0 ? -random.whole(15, 60) : random.whole(2, 35);
    const sessions = sessionsOf(plan, new Date(now.getTime() + beginsInDays * day));
    const atHome = people.instructors.filter(({ unit: { path } }) => path.includes(unit.id));
    const instructor =
      made < 3
        ? people.byUsername.get('giaovien')!
        : random.pick(atHome.length > 0 ? atHome : people.instructors);
    const partner = random.chance(0.4)
      ? (units.womenCommunes.find(({ name }) => name === unit.name) ?? null)
      : null;
    const one: DemoClass = {
      id: newId(),
      title: plan.title,
      topic: plan.topic,
      unit,
      partner,
      instructor,
      plan,
      sessions,
      registrations: [],
      attendance: [],
    };
    // The learner whose account is told has a class behind them and one to come.
    fill(context, one, people.learners, made < 2 ? [people.byUsername.get('hocvien')!] : []);
    classes.push(one);
  }
  classes.push(classNow(units, people, now));
  await store(context, classes);
  return classes;
}

/** @param certain those who register, whoever else does */
function fill(
  { random, now }: DemoContext,
  one: DemoClass,
  learners: readonly DemoPerson[],
  certain: readonly DemoPerson[],
): void {
  const near = learners.filter(
    ({ unit: { path } }) => path.includes(one.unit.id) || (one.plan.mode === 'online' && random.chance(0.05)),
  );
  const wanted = Math.min(
    near.length,
    Math.round(one.plan.capacity * one.plan.demand * (0.8 + random.next() * 0.4)),
  );
  const left = new Set(near);
  const first = one.sessions[0]!.startsAt.getTime();
  for (let taken = 0; taken < wanted; taken++) {
    const person = certain[taken] ?? random.pick([...left]);
    left.delete(person);
    const latest = Math.min(first, now.getTime()) - day;
    const at = new Date(Math.max(person.joinedAt.getTime(), latest - random.next() * 12 * day));
    one.registrations.push({ person, at, position: null });
  }
  one.registrations.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const [index, registration] of one.registrations.entries()) {
    registration.position = index < one.plan.capacity ? null : index - one.plan.capacity + 1;
  }
  for (const session of one.sessions.filter(({ endsAt }) => endsAt < now)) {
    for (const { person, position } of one.registrations) {
      if (position !== null) continue;
      const status = random.chance(0.82) ? 'present' : random.chance(0.4) ? 'excused' : 'absent';
      one.attendance.push({ session, person, status });
    }
  }
}

/** Places a few kilometres apart, in the mountains of the north; the demonstration's communes lie nowhere. */
const pointOf = (index: number) => ({
  latitude: 22.34 + 0.04 * Math.floor(index / 6) - 0.2 * (index % 2),
  longitude: 103.84 + 0.05 * (index % 6),
});

async function store({ database, now }: DemoContext, classes: readonly DemoClass[]): Promise<void> {
  const venues = new Map<string, { id: string; unit: DemoUnit }>();
  for (const { unit } of classes) if (!venues.has(unit.id)) venues.set(unit.id, { id: newId(), unit });
  await insertAll(
    database,
    'venue',
    {
      id: 'uuid',
      unit_id: 'uuid',
      name: 'text',
      address: 'text',
      kind: 'text',
      latitude: 'float8',
      longitude: 'float8',
      created_at: 'timestamptz',
    },
    [...venues.values()].map(({ id, unit }, index) => ({
      id,
      unit_id: unit.id,
      name: 'Trung tâm học tập cộng đồng',
      address: `Nhà văn hóa ${unit.name}`,
      kind: 'learning_centre',
      ...pointOf(index),
      created_at: now,
    })),
  );
  await insertAll(
    database,
    'community_class',
    {
      id: 'uuid',
      title: 'text',
      summary: 'text',
      topic: 'text',
      level: 'text',
      language: 'text',
      unit_id: 'uuid',
      partner_unit_id: 'uuid',
      partner_status: 'text',
      sensitive: 'boolean',
      mode: 'text',
      venue_id: 'uuid',
      capacity: 'int',
      online_capacity: 'int',
      taken: 'int',
      online_taken: 'int',
      status: 'text',
      recurrence: 'text',
      starts_on: 'date',
      starts_at: 'time',
      minutes: 'int',
      first_starts_at: 'timestamptz',
      last_ends_at: 'timestamptz',
      search_folded: 'text',
      created_by: 'uuid',
      created_at: 'timestamptz',
      updated_at: 'timestamptz',
    },
    classes.map((one) => classRow(one, venues.get(one.unit.id)!.id, now)),
  );
  await insertAll(
    database,
    'class_instructor',
    { class_id: 'uuid', person_id: 'uuid' },
    classes.map(({ id, instructor }) => ({ class_id: id, person_id: instructor.id })),
  );
  await insertAll(
    database,
    'class_session',
    {
      id: 'uuid',
      class_id: 'uuid',
      starts_at: 'timestamptz',
      ends_at: 'timestamptz',
      status: 'text',
      revision: 'int',
      updated_at: 'timestamptz',
    },
    classes.flatMap((one) =>
      one.sessions.map((session) => ({
        id: session.id,
        class_id: one.id,
        starts_at: session.startsAt,
        ends_at: session.endsAt,
        status: session.endsAt < now && one.attendance.length > 0 ? 'held' : 'planned',
        revision: 0,
        updated_at: now,
      })),
    ),
  );
  await insertAll(
    database,
    'registration',
    {
      id: 'uuid',
      class_id: 'uuid',
      person_id: 'uuid',
      mode: 'text',
      status: 'text',
      position: 'int',
      registered_by: 'uuid',
      registered_at: 'timestamptz',
      confirmed_at: 'timestamptz',
    },
    classes.flatMap((one) =>
      one.registrations.map(({ person, at, position }) => ({
        id: newId(),
        class_id: one.id,
        person_id: person.id,
        mode: one.plan.mode === 'online' ? 'online' : 'in-person',
        status: position === null ? 'confirmed' : 'waiting',
        position,
        registered_by: person.id,
        registered_at: at,
        confirmed_at: position === null ? at : null,
      })),
    ),
  );
  await insertAll(
    database,
    'attendance',
    { session_id: 'uuid', person_id: 'uuid', status: 'text', marked_by: 'uuid', marked_at: 'timestamptz' },
    classes.flatMap((one) =>
      one.attendance.map(({ session, person, status }) => ({
        session_id: session.id,
        person_id: person.id,
        status,
        marked_by: one.instructor.id,
        marked_at: session.endsAt,
      })),
    ),
  );
}

/** Invites by a code into the first class that is still to begin. */
export async function makeClassInvitation(
  { database, now }: DemoContext,
  classes: readonly DemoClass[],
): Promise<void> {
  const invitedTo = classes.find(({ sessions: [first] }) => first!.startsAt > now)!;
  await insertAll(
    database,
    'class_invitation',
    { id: 'uuid', class_id: 'uuid', code: 'text', made_by: 'uuid', made_at: 'timestamptz' },
    [
      {
        id: newId(),
        class_id: invitedTo.id,
        code: demoClassCode,
        made_by: invitedTo.instructor.id,
        made_at: now,
      },
    ],
  );
}

function classRow(one: DemoClass, venueId: string, now: Date) {
  const { plan } = one;
  const confirmed = one.registrations.filter(({ position }) => position === null).length;
  const online = plan.mode === 'online';
  const [first, last] = [one.sessions[0]!, one.sessions.at(-1)!];
  return {
    id: one.id,
    title: plan.title,
    summary: plan.summary,
    topic: plan.topic,
    level: plan.level,
    language: 'vi',
    unit_id: one.unit.id,
    partner_unit_id: one.partner?.id ?? null,
    partner_status: one.partner ? 'accepted' : null,
    sensitive: plan.topic === 'family-safety',
    mode: plan.mode,
    venue_id: online ? null : venueId,
    capacity: online ? null : plan.capacity,
    online_capacity: online ? plan.capacity : plan.mode === 'hybrid' ? 30 : null,
    taken: online ? 0 : confirmed,
    online_taken: online ? confirmed : 0,
    status: 'open',
    recurrence: `FREQ=WEEKLY;COUNT=${plan.sessions};BYDAY=${plan.days.join(',')}`,
    starts_on: new Date(first.startsAt.getTime() + 7 * 60 * minute).toISOString().slice(0, 10),
    starts_at: plan.at,
    minutes: plan.minutes,
    first_starts_at: first.startsAt,
    last_ends_at: last.endsAt,
    search_folded: fold(`${plan.title} ${plan.summary} ${one.unit.name}`),
    created_by: one.instructor.id,
    created_at: new Date(Math.min(now.getTime(), first.startsAt.getTime()) - 20 * day),
    updated_at: now,
  };
}
