import { readdirSync, readFileSync } from 'node:fs';

/** Hundredths of a second in a tick: USER_HZ is 100 on every Linux. */
const millisecondsPerTick = 10;

interface ProcessTimes {
  parent: number;
  own: number;
  /** Of children that have ended. */
  ofEnded: number;
}

/** A line of `/proc/<pid>/stat`, see proc(5); the program's name in it may hold spaces and brackets. */
export function parseStat(line: string): ProcessTimes {
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return { parent: fields[1]!, own: fields[11]! + fields[12]!, ofEnded: fields[13]! + fields[14]! };
}

function timesOf(pid: number): ProcessTimes | null {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
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

/** Milliseconds of CPU that a portal and its database used so far. */
export interface CpuUse {
  portal: number;
  database: number;
}

/** Measures the portal's process, and PostgreSQL with all its backends, living and ended. */
export class CpuMeter {
  private constructor(
    private readonly portalPid: number,
    private readonly postgresPid: number,
  ) {}

  /**
   * A meter for a portal and the cluster to which a backend belongs; null where that cannot be read: not on Linux,
   * or the database runs on another machine.
   */
  static of(portalPid: number, backendPid: number): CpuMeter | null {
    const backend = timesOf(backendPid);
    if (!backend || !timesOf(portalPid)) return null;
    const program = readFileSync(`/proc/${backendPid}/comm`, 'utf8');
    return program.startsWith('postgres') ? new CpuMeter(portalPid, backend.parent) : null;
  }

  read(): CpuUse {
    return { portal: cpuOf(this.portalPid, false), database: cpuOf(this.postgresPid, true) };
  }
}

export const cpuBetween = (before: CpuUse, after: CpuUse): CpuUse => ({
  portal: after.portal - before.portal,
  database: after.database - before.database,
});
