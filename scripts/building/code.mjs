import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { filesBelow, readJson, writeJson } from '../lib/files.mjs';
import { Problem } from '../lib/problem.mjs';
import { inRoot, root } from '../lib/root.mjs';
import { compiledName } from './names.mjs';
import { stampOf } from './stamp.mjs';

const stampFile = inRoot('dist/.code-stamp.json');
const settings = [
  '.swcrc',
  'nest-cli.json',
  'tsconfig.json',
  'package-lock.json',
  'scripts/building/code.mjs',
];

/** Sources of the three programs: everything below apps/<name>/src and libs/<name>/src but specs. */
function sources() {
  return ['apps', 'libs']
    .flatMap((folder) => childFolders(inRoot(folder)))
    .flatMap((folder) => filesBelow(path.join(folder, 'src')))
    .filter((file) => !/\.spec\.tsx?$/.test(file));
}

const childFolders = (folder) =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => path.join(folder, entry.name))
    : [];

/**
 * Compiles apps and libs to `dist` when a source changed since the last time.
 * @param {(message: string) => void} say
 * @throws {Problem} when a source does not compile
 */
export async function buildCode(say) {
  const files = sources();
  const stamp = stampOf(root, [...files, ...settings.map((name) => inRoot(name))]);
  if (readJson(stampFile, {}).stamp === stamp) return;
  fs.rmSync(stampFile, { force: true });
  if (!files.some((file) => compiledName(file))) return;
  say('compiling the programs');
  await compile();
  const outputs = files.map((file) => [file, path.relative(root, file)]);
  for (const [file, name] of outputs.filter(([, name]) => !/\.tsx?$/.test(name)))
    copy(file, inRoot('dist', name));
  const kept = new Set(outputs.map(([, name]) => compiledName(name) ?? name));
  for (const file of [...filesBelow(inRoot('dist/apps')), ...filesBelow(inRoot('dist/libs'))])
    if (!kept.has(path.relative(inRoot('dist'), file).replace(/\.map$/, ''))) fs.rmSync(file);
  const missing = [...kept].find((name) => !/\.d\.ts$/.test(name) && !fs.existsSync(inRoot('dist', name)));
  if (missing) throw new Problem(`the compiler left out dist/${missing}`);
  writeJson(stampFile, { stamp });
}

/** The Nest CLI with its swc builder; see nest-cli.json. Types are checked by `npm run typecheck`. */
function compile() {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(
      process.execPath,
      [inRoot('node_modules/@nestjs/cli/bin/nest.js'), 'build', 'portal'],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += data;
      });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Problem(`the programs do not compile:\n${withoutStack(output)}`));
    });
  });
}

function copy(from, to) {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.copyFileSync(from, to);
}

/** The compiler's complaint without the addresses of its own machine code. */
const withoutStack = (output) =>
  output.replace(/\n*(Caused by:\s+Syntax Error\s+)?Stack backtrace:\n(\s+(\d+: |at ).*\n?)*/g, '\n').trim();
