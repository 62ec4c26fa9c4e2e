import { cpus } from 'node:os';
import { Clock } from '@domdom/platform';
import { type Output, ProgressDisplay } from '@domdom/recommender';
import { kept, wholeNumbers } from '../arguments';
import { onOwnData, tell } from '../own-data';
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
  const whole = wholeNumbers(given);
  return {
    communes: whole('communes', 166),
    classes: whole('classes', 500),
    registrations: whole('registrations', 20_000),
    ...kept(given),
  };
}

/** A day of classes in a whole province, on a database of its own; gives the exit code: 1 when a message was lost or came twice. */
export async function runClassesBench({ json, ...sizes }: ClassesBenchArgs, out: Output): Promise<number> {
  const sink = await MailSink.start();
  const settings = {
    ...{ SMTP_URL: sink.url, SMS_DRIVER: 'log' },
    // The provider is this machine: what is measured is the portal, not a limit.
    ...{ MAIL_PER_SECOND: '10000', PUSH_PER_SECOND: '10000', SMS_PER_SECOND: '10000' },
    ...{ DATABASE_POOL: '20', LOG_LEVEL: 'warn' },
  };
  try {
    const report = await onOwnData({ kind: 'classes', settings }, async (app) => {
      const clock = app.get(Clock);
      const display = new ProgressDisplay(out);
      const setTime = (time: Date) => {
        clock.now = () => new Date(time);
      };
      const day = await simulateDay({ app, sizes, sink, setTime, progress: display.report });
      display.clear();
      return day;
    });
    await tell(out, formatDay(report), { node: process.version, cpus: cpus().length, ...report }, json);
    const { mail, sms } = report;
    return mail.lost + mail.doubled + sms.lost + sms.doubled === 0 ? 0 : 1;
  } finally {
    await sink.stop();
  }
}
