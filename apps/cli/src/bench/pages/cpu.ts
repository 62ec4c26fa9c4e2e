import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second, whatever the processor. */
const millisecondsPerTick = 10;

interface ProcessTimes {
  parent: number;
  /** User and system time of the process itself, milliseconds. */
  own: number;
  /** The same of its children that have ended. */
  ended: number;
}

/** Reads a line of `/proc/<pid>/stat` (proc(5)); the program's name in it may hold spaces and brackets. */
export function parseStat(line: string): ProcessTimes {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const at = (field: number) => Number(fields[field - 3]);
  return {
    parent: at(4),
    own: (at(14) + at(15)) * millisecondsPerTick,
    ended: (at(16) + at(17)) * millisecondsPerTick,
  };
}

function timesOf(pid: number | string): ProcessTimes | null {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return null;
  }
}

/** Milliseconds of CPU that were used so far. */
export interface CpuUse {
  portal: number;
  database: number;
}

/** Measures the portal's process, and PostgreSQL's main process with all its backends, living and ended. */
export class CpuMeter {
  private constructor(
    private readonly portalPid: number,
    private readonly postmasterPid: number,
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
    const portal = timesOf(this.portalPid);
    const main = timesOf(this.postmasterPid);
    const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const backends = ids.map(timesOf).filter((times) => times?.parent === this.postmasterPid);
    return {
      portal: portal?.own ?? 0,
      database:
        (main ? main.own + main.ended : 0) + backends.reduce((sum, times) => sum + (times?.own ?? 0), 0),
    };
  }
}

export const cpuBetween = (before: CpuUse, after: CpuUse): CpuUse => ({
  portal: after.portal - before.portal,
  database: after.database - before.database,
});
