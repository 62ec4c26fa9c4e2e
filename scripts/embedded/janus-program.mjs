import fs from 'node:fs';
import path from 'node:path';
import { which } from '../lib/processes.mjs';

const folders = ['/usr/lib/x86_64-linux-gnu/janus', '/usr/lib/aarch64-linux-gnu/janus', '/usr/lib/janus'];

/** What to do where there is no Janus. */
export const howToInstallJanus = 'apt-get install janus';

/**
 * The Janus of this machine: JANUS_PROGRAM, or the one on the PATH, with the folder of its plugins and transports.
 * @returns {{ command: string, libraries: string } | undefined}
 */
export function janusProgram() {
  const command = process.env.JANUS_PROGRAM || which('janus');
  if (!command) return undefined;
  const beside = path.resolve(path.dirname(command), '../lib/janus');
  const libraries = [...folders, beside].find((folder) => fs.existsSync(path.join(folder, 'transports')));
  return libraries ? { command, libraries } : undefined;
}
