import fs from 'node:fs';
import path from 'node:path';
import { readJson, writeJson } from '../lib/files.mjs';
import { isProgram } from '../lib/processes.mjs';

/**
 * Notes of who uses the services of a data folder: one file per running program, `<name>.json` with its id and a
 * part of its command line. Whoever leaves last stops the services; a killed program's note counts for nothing.
 */
export class Leases {
  constructor(folder) {
    this.folder = path.join(folder, 'run');
  }

  /** Notes a program. */
  add(name, pid, mark) {
    writeJson(this.file(name), { pid, mark });
  }

  /** Takes a note away. */
  remove(name) {
    fs.rmSync(this.file(name), { force: true });
  }

  /** The id of the running program of that name, or undefined. */
  running(name) {
    const { pid, mark } = readJson(this.file(name), {});
    return pid && isProgram(pid, mark) ? pid : undefined;
  }

  /** Whether any other program still uses the services. Notes of programs that are gone are thrown away. */
  othersRun() {
    const names = fs.existsSync(this.folder)
      ? fs.readdirSync(this.folder).filter((file) => file.endsWith('.json'))
      : [];
    let found = false;
    for (const name of names.map((file) => file.slice(0, -'.json'.length))) {
      if (this.running(name)) found = true;
      else if (readJson(this.file(name), {}).pid !== process.pid) this.remove(name);
    }
    return found;
  }

  file(name) {
    return path.join(this.folder, `${name}.json`);
  }
}
