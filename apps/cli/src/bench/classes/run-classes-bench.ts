import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { Clock, configFromEnvironment, PlatformConfig } from '@domdom/platform';
import { type Output, ProgressDisplay } from '@domdom/recommender';
import { migrate } from '../../migrate';
import { withApplication } from '../../with-application';
import { OwnDatabase } from '../own-database';
import type { ProvinceSizes } from './fill-province';
import { MailSink } from './mail-sink';
import { formatDay } from './report';
import { simulateDay } from './simulate-day';

export interface ClassesBenchArgs extends ProvinceSizes {
  json?: string;
}
export const classesBenchOptions = ['communes', 'classes', 'registrations', 'json'] as const;

/** The settings as they were typed. @throws when one of them is not a number */
export function classesBenchArgs(
  given: Partial<Record<(typeof classesBenchOptions)[number], string>>,
): ClassesBenchArgs {
  const whole = (name: keyof ProvinceSizes, otherwise: number) => {
    const value = Number(given[name] ?? otherwise);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} needs a whole number from 1 up`);
    return value;
  };
  return {
    communes: whole('communes', 166),
    classes: whole('classes', 500),
    registrations: whole('registrations', 20_000),
    ...(given.json === undefined ? {} : { json: given.json }),
  };
}

/** A day of classes in a whole province, on a database of its own; gives the exit code: 1 when a message was lost or came twice. */
export async function runClassesBench({ json, ...sizes }: ClassesBenchArgs, out: Output): Promise<number> {
  const { databaseUrl } = configFromEnvironment(PlatformConfig);
  const name = `bench_classes_${process.pid}`;
  const database = await OwnDatabase.open(databaseUrl, name);
  const sink = await MailSink.start();
  Object.assign(process.env, {
    ...{ DATABASE_URL: database.url, REDIS_PREFIX: `domdom-${name}`, SMTP_URL: sink.url, SMS_DRIVER: 'log' },
    // The provider is this machine: what is measured is the portal, not a limit.
    ...{ MAIL_PER_SECOND: '10000', PUSH_PER_SECOND: '10000', SMS_PER_SECOND: '10000' },
    ...{ DATABASE_POOL: '20', LOG_LEVEL: 'warn', PUBLIC_URL: '' },
  });
  try {
    await migrate();
    const report = await withApplication(async (app) => {
      const clock = app.get(Clock);
      const display = new ProgressDisplay(out);
      const setTime = (time: Date) => {
        clock.now = () => new Date(time);
      };
      const day = await simulateDay({ app, sizes, sink, setTime, progress: display.report });
      display.clear();
      return day;
    });
    out.write(`\n${formatDay(report)}`);
    if (json !== undefined) {
      await writeFile(
        json,
        `${JSON.stringify({ node: process.version, cpus: cpus().length, ...report }, null, 2)}\n`,
      );
      out.write(`\n${json}\n`);
    }
    const { mail, sms } = report;
    return mail.lost + mail.doubled + sms.lost + sms.doubled === 0 ? 0 : 1;
  } finally {
    await sink.stop();
    await database.drop();
  }
}
