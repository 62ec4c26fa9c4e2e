import fs from 'node:fs';
import path from 'node:path';

const tooLong = 20 * 1024 * 1024;

/**
 * Where a program writes its log: `<data folder>/logs/<name>.log`, so that the terminal keeps the address in sight.
 * LOG_TO=terminal shows the logs there instead. A log that grew too long makes room once, as `<name>.log.1`.
 * @returns {string | undefined} undefined for the terminal
 */
export function logFile(dataDir, name, logTo) {
  if (logTo === 'terminal') return undefined;
  const file = path.join(dataDir, 'logs', `${name}.log`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (fs.existsSync(file) && fs.statSync(file).size > tooLong) fs.renameSync(file, `${file}.1`);
  return file;
}
