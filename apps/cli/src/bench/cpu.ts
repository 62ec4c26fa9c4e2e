import { readdirSync, readFileSync } from 'node:fs';

/** Hundredths of a second in a tick: USER_HZ is 100 on every Linux. */
const millisecondsPerTick = 10;

interface ProcessTimes {
  parent: number;
  own: number;
  /** Of children that have ended. */
  ofEnded: number;
}

function timesOf(pid: number): ProcessTimes | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may hold spaces.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1]!, own: fields[11]! + fields[12]!, ofEnded: fields[13]! + fields[14]! };
  } catch {
    return null;
  }
}

/** The process that started this one: for a connection's backend, PostgreSQL itself. */
export const parentOf = (pid: number): number => timesOf(pid)?.parent ?? 0;

/** CPU milliseconds of a process, and of its children when `family`. Linux only. */
export function cpuOf(pid: number, family: boolean): number {
  const root = timesOf(pid);
  if (!root) return 0;
  let ticks = root.own;
  if (family) {
    ticks += root.ofEnded;
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const child = timesOf(Number(name));
      if (child?.parent === pid) ticks += child.own;
    }
  }
  return ticks * millisecondsPerTick;
}
