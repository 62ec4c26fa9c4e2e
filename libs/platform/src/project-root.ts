import { existsSync } from 'node:fs';
import path from 'node:path';

let found: string | undefined;

/** The folder of the project, from the compiled files as well as from the sources. */
export function projectRoot(): string {
  if (found) return found;
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'nest-cli.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('the project folder was not found');
    folder = parent;
  }
  found = folder;
  return folder;
}
