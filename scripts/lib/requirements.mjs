// Imported first by every script: says what is missing before an import or a newer syntax fails with a riddle.
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node.js ${process.versions.node} is too old: version 20.19 or newer is needed (https://nodejs.org/en/download).`,
  );
  process.exit(1);
}
if (!existsSync(new URL('../../node_modules/pg', import.meta.url))) {
  console.error('The packages are not installed: run "npm ci" first.');
  process.exit(1);
}
