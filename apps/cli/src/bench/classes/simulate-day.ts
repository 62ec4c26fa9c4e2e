import { ClassReminders, RegistrationsService } from '@domdom/classes';
import { Deliverer } from '@domdom/notifications';
import { Database } from '@domdom/platform';
import type { Progress } from '@domdom/recommender';
import type { INestApplicationContext } from '@nestjs/common';
import { cpuOf, parentOf } from '../cpu';
import { fillProvince, type Province, type ProvinceSizes } from './fill-province';
import type { MailSink } from './mail-sink';

/** What is done and what it costs. */
export interface Work {
  count: number;
  seconds: number;
  perSecond: number;
  /** Milliseconds of CPU for each: of this process (which takes the mails too) and of PostgreSQL; null where unknown. */
  cpu: { program: number; database: number } | null;
  p50: number;
  p95: number;
}
/** What was due by one channel against what came. */
export interface Balance {
  due: number;
  received: number;
  lost: number;
  doubled: number;
}
export interface DayReport {
  sizes: ProvinceSizes;
  confirmed: number;
  registrations: Work;
  /** Whole reminders: planned, and taken by the mail server or the driver of short messages. */
  reminders: Work;
  mail: Balance;
  sms: Balance;
}
export interface Day {
  app: INestApplicationContext;
  sizes: ProvinceSizes;
  sink: MailSink;
  /** Moves the portal's clock. */
  setTime(time: Date): void;
  progress: Progress;
}

const classDay = '2026-11-24';
const here = (time: string, day = classDay) => new Date(`${day}T${time}:00+07:00`);
const minute = 60_000;
const atOnce = 16;
/** Workers that look and send at the same time. */
const workers = 2;

/**
 * A day of a province by its own clock: in the morning people register, in the evening they are reminded of the next
 * day's classes, and on that day again an hour before each. What comes is counted where it comes.
 */
export async function simulateDay({ app, sizes, sink, setTime, progress }: Day): Promise<DayReport> {
  const morning = here('08:00', '2026-11-23');
  setTime(morning);
  const province = await fillProvince(app, sizes, morning, classDay, progress);
  const meter = await Meter.of(app);
  const { registrations, confirmed } = await registerAll(app, province, sizes, meter, progress);

  const moments = [
    { which: 'evening', at: here('19:00', '2026-11-23'), of: province.classes },
    ...[...new Set(province.classes.map(({ startsAt }) => startsAt.getTime()))]
      .sort((a, b) => a - b)
      .map((begins) => ({
        which: 'hour',
        at: new Date(begins - 60 * minute),
        of: province.classes.filter(({ startsAt }) => startsAt.getTime() === begins),
      })),
  ];
  const mail: Balance = { due: 0, received: 0, lost: 0, doubled: 0 };
  const sms: Balance = { due: 0, received: 0, lost: 0, doubled: 0 };
  const times: number[] = [];
  const before = meter.read();
  const began = performance.now();
  for (const [index, { at, of }] of moments.entries()) {
    progress({ stage: 'reminders', done: index, total: moments.length });
    setTime(at);
    const start = performance.now();
    await parallel(workers, () => app.get(ClassReminders).remindDue());
    // Mail waits for the end of the minute, so that two reminders of the same evening are one mail.
    setTime(new Date(at.getTime() + minute));
    await parallel(workers, () => sendAll(app.get(Deliverer)));
    const mails = sink.take();
    times.push(...mails.flatMap(({ at: came, classIds }) => classIds.map(() => came - start)));
    const due = dueFor(
      province,
      confirmed,
      of.map(({ id }) => id),
    );
    settle(
      mail,
      due.mail,
      mails.flatMap(({ to, classIds }) => classIds.map((id) => `${to} ${id}`)),
    );
    settle(sms, due.sms, await smsOf(app, at));
  }
  const seconds = (performance.now() - began) / 1000;
  return {
    sizes,
    confirmed: confirmed.length,
    registrations,
    reminders: workOf(mail.received + sms.received, seconds, times, meter.since(before)),
    mail,
    sms,
  };
}

interface Confirmed {
  personId: string;
  classId: string;
}

async function registerAll(
  app: INestApplicationContext,
  { people, classes }: Province,
  sizes: ProvinceSizes,
  meter: Meter,
  progress: Progress,
): Promise<{ registrations: Work; confirmed: Confirmed[] }> {
  const service = app.get(RegistrationsService);
  const confirmed: Confirmed[] = [];
  const times: number[] = [];
  const wishes = Array.from({ length: sizes.registrations }, (_, number) => {
    const person = people[number % people.length]!;
    // The second round takes another class for each.
    const round = Math.floor(number / people.length);
    return { person, classId: classes[(number + round * 7) % classes.length]!.id };
  });
  const before = meter.read();
  const began = performance.now();
  let next = 0;
  await parallel(atOnce, async () => {
    for (let wish = wishes[next++]; wish; wish = wishes[next++]) {
      const start = performance.now();
      const { status } = await service.register(wish.classId, wish.person.id, wish.person.registeredBy);
      times.push(performance.now() - start);
      if (status === 'confirmed') confirmed.push({ personId: wish.person.id, classId: wish.classId });
      progress({ stage: 'registrations', done: times.length, total: wishes.length });
    }
  });
  const seconds = (performance.now() - began) / 1000;
  return { registrations: workOf(times.length, seconds, times, meter.since(before)), confirmed };
}

async function sendAll(deliverer: Deliverer): Promise<void> {
  while ((await deliverer.deliverDue()) > 0);
}

/** Who is to get what, from the list of those who have a place alone: one reminder for each receiver and class. */
export function dueFor(
  { people }: Province,
  confirmed: readonly Confirmed[],
  classIds: readonly string[],
): { mail: Set<string>; sms: Set<string> } {
  const byId = new Map(people.map((person) => [person.id, person]));
  const wanted = new Set(classIds);
  const mail = new Set<string>();
  const sms = new Set<string>();
  // Whoever opened the classes teaches them.
  const teaching = classIds.map((classId) => ({ personId: people[0]!.id, classId }));
  for (const { personId, classId } of [...confirmed, ...teaching]) {
    if (!wanted.has(classId)) continue;
    const receiver = byId.get(byId.get(personId)!.registeredBy)!;
    if (receiver.email) mail.add(`${receiver.email} ${classId}`);
    if (receiver.phone) sms.add(`${receiver.id} ${classId}`);
  }
  return { mail, sms };
}

/** What the driver of short messages says that it took, of the reminders made at a moment. */
async function smsOf(app: INestApplicationContext, at: Date): Promise<string[]> {
  const rows = await app.get(Database).query<{ person_id: string; path: string }>(
    `select d.person_id, m.path from notice_delivery d join inbox_message m on m.id = d.message_id
     where d.channel = 'sms' and d.state = 'sent' and d.outcome like 'log +84%' and d.created_at = $1`,
    [at],
  );
  return rows.map(({ person_id, path }) => `${person_id} ${path.split('/').at(-1)}`);
}

export function settle(balance: Balance, due: ReadonlySet<string>, received: readonly string[]): void {
  const came = new Set(received);
  balance.due += due.size;
  balance.received += received.length;
  balance.lost += [...due].filter((one) => !came.has(one)).length;
  // What came to somebody for whom it was not due is as bad as what came twice.
  balance.doubled += received.length - [...came].filter((one) => due.has(one)).length;
}

const parallel = (count: number, work: () => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, work));

function workOf(count: number, seconds: number, times: number[], cpu: Use | null): Work {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    count,
    seconds,
    perSecond: count / seconds,
    cpu: cpu && { program: cpu.program / count, database: cpu.database / count },
    p50: at(0.5),
    p95: at(0.95),
  };
}

interface Use {
  program: number;
  database: number;
}
/** CPU of this process and of PostgreSQL, where that can be read. */
class Meter {
  private constructor(private readonly postgres: number) {}

  static async of(app: INestApplicationContext): Promise<Meter> {
    const row = await app.get(Database).one<{ pid: number }>('select pg_backend_pid() as pid');
    return new Meter(process.platform === 'linux' ? parentOf(row?.pid ?? 0) : 0);
  }
  read(): Use {
    const { user, system } = process.cpuUsage();
    return { program: (user + system) / 1000, database: this.postgres ? cpuOf(this.postgres, true) : 0 };
  }
  since(before: Use): Use | null {
    if (!this.postgres) return null;
    const now = this.read();
    return { program: now.program - before.program, database: now.database - before.database };
  }
}
