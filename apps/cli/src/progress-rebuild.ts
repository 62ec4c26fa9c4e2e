import { classAttended } from '@domdom/classes';
import { type Difference, type LearnedDeed, ProgressRebuild } from '@domdom/enrolments';
import { PortalRecords } from '@domdom/lrs';
import { Database, DomainError, errorWords } from '@domdom/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { learnedDeed, progressVerbs } from '../../shared/src/recorded-learning';

export const progressRebuildUsage = `Works out progress anew from the record store, and says what is other than before.
  npm run progress:rebuild [-- --check]
  --check only says what would change`;

const shown = 20;

/** Rebuilds progress from the record store; `onRead` hears how many statements of how many were read. */
export async function rebuildProgress(
  app: INestApplicationContext,
  apply: boolean,
  onRead: (read: number, of: number) => void = () => undefined,
): Promise<Difference[]> {
  const records = app.get(PortalRecords);
  const all = await records.count(progressVerbs);
  async function* deeds(): AsyncGenerator<LearnedDeed[]> {
    let read = 0;
    for await (const some of records.walk(progressVerbs)) {
      yield some.flatMap((one) => learnedDeed(one) ?? []);
      read += some.length;
      onRead(read, all);
    }
    yield await sensitiveAttendance(app.get(Database));
  }
  return app.get(ProgressRebuild).run(deeds, { apply, moreEvents: [classAttended.type] });
}

/** Who was at sensitive classes is in no record (docs/adr/0032): what is known of it stays as it is. */
const sensitiveAttendance = (database: Database): Promise<LearnedDeed[]> =>
  database.query<LearnedDeed & Record<string, unknown>>(
    `select s.told_by as id, s.attended_on as at, s.person_id as person, null::uuid as owner,
       case when s.present then 'attended' else 'retracted' end as kind, s.session_id as thing,
       s.class_id as class, s.course_id as course, s.minutes
     from attended_session s join community_class c on c.id = s.class_id where c.sensitive`,
  );

/** A bar of twenty signs: grows on one line of a terminal, and a line a step elsewhere. */
function drawBar(out: NodeJS.WriteStream) {
  let drawn = '';
  return (read: number, of: number) => {
    const bar = '#'.repeat(Math.round(Math.min(1, of === 0 ? 1 : read / of) * 20)).padEnd(20, '.');
    if (out.isTTY) out.write(`\r[${bar}] ${read} of ${of} statements`);
    else if (bar !== drawn) out.write(`[${bar}] ${read} of ${of} statements\n`);
    drawn = bar;
  };
}

/** What changed, table by table, with the first few rows of each. */
export function reportOf(found: readonly Difference[]): string {
  if (found.length === 0) return 'The figures are the same as before.';
  const tables = [...new Set(found.map(({ table }) => table))];
  return tables
    .map((table) => {
      const rows = found.filter((one) => one.table === table);
      const lines = rows
        .slice(0, shown)
        .map(({ key, before, after }) => `  ${key}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`);
      const more = rows.length > shown ? [`  … and ${rows.length - shown} more`] : [];
      return [`${table}: ${rows.length} rows differ`, ...lines, ...more].join('\n');
    })
    .join('\n');
}

/** The command: 0 when all is well, 1 when it could not be done, or when a check found differences. */
export async function progressRebuild(app: INestApplicationContext, args: string[]): Promise<number> {
  if (args.some((arg) => arg !== '--check')) {
    console.error(progressRebuildUsage);
    return 2;
  }
  const check = args.includes('--check');
  try {
    const found = await rebuildProgress(app, !check, drawBar(process.stderr));
    if (process.stderr.isTTY) process.stderr.write('\n');
    console.log(reportOf(found));
    return check && found.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    console.error(errorWords('en', error.code, error.params));
    return 1;
  }
}
