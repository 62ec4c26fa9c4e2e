import fs from 'node:fs';
import path from 'node:path';

/**
 * Where a program writes its log: `<data folder>/logs/<name>.log`, so that the terminal keeps the address in sight.
 * The log of the run before stays as `<name>.log.1`. LOG_TO=terminal shows the logs in the terminal instead.
 * @returns {string | undefined} undefined for the terminal
 */
export function logFile(dataDir, name, logTo) {
  if (logTo === 'terminal') return undefined;
  const file = path.join(dataDir, 'logs', `${name}.log`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (fs.existsSync(file)) fs.renameSync(file, `${file}.1`);
  return file;
}
