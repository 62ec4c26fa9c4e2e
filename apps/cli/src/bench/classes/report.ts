import type { Balance, DayReport, Work } from './simulate-day';

const number = (value: number, digits = 0) => value.toFixed(digits);

function workLine(name: string, work: Work): string {
  const cpu = work.cpu
    ? `CPU ${number(work.cpu.program, 2)} + ${number(work.cpu.database, 2)} ms each`
    : 'CPU not measured';
  return `${name.padEnd(15)} ${number(work.count).padStart(7)} in ${number(work.seconds, 1)} s = ${number(work.perSecond)}/s, ${cpu}, p50 ${number(work.p50, 1)} ms, p95 ${number(work.p95, 1)} ms`;
}

const balanceLine = (name: string, { due, received, lost, doubled }: Balance) =>
  `${name.padEnd(15)} due ${due}, received ${received}, lost ${lost}, doubled ${doubled}`;

/** The figures of a day as a person reads them. */
export function formatDay(report: DayReport): string {
  const { communes, classes, registrations } = report.sizes;
  return [
    `a day in a province: ${communes} communes, ${classes} classes, ${registrations} registrations (${report.confirmed} with a place)`,
    workLine('registrations', report.registrations),
    workLine('reminders', report.reminders),
    '  (CPU: the program, which takes the mails too, + PostgreSQL; p95 of reminders: from the moment they are due until the mail is there)',
    balanceLine('mail', report.mail),
    balanceLine('short messages', report.sms),
    '',
  ].join('\n');
}
