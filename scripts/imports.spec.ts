import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const config = path.join(root, '.dependency-cruiser.cjs');
const { forbidden } = require(config) as { forbidden: { name: string; severity: string }[] };

/** A tree in which each rule is broken once: file, and what it imports. */
function breaking(): Record<string, string> {
  const files: Record<string, string> = {
    'libs/platform/src/index.ts': 'export const platform = 1;',
    'libs/platform/src/inside.ts': 'export const inside = 1;',
    'libs/ui/src/one.ts': `import { two } from './two'; export const one = two;`,
    'libs/ui/src/two.ts': `import { one } from './one'; export const two = one;`,
    'libs/identity/src/back-door.ts': `import { inside } from '../../platform/src/inside'; export const x = inside;`,
    'libs/identity/src/app.ts': `import { app } from '../../../apps/portal/src/app'; export const x = app;`,
    'apps/portal/src/app.ts': 'export const app = 1;',
    'libs/recommender/src/nest.ts': `import { Module } from '@nestjs/common'; export const x = Module;`,
    'libs/courses/src/domain/nest.ts': `import { Injectable } from '@nestjs/common'; export const x = Injectable;`,
  };
  for (const { name } of forbidden) {
    const library = /^what-(.+)-may-import$/.exec(name)?.[1];
    if (!library) continue;
    // Nobody may import the library that stands last of all.
    const outside = library === 'recommendations' ? 'titles' : 'recommendations';
    files[`libs/${outside}/src/index.ts`] = 'export const last = 1;';
    files[`libs/${library}/src/against.ts`] =
      `import { last } from '../../${outside}/src/index'; export const x = last;`;
  }
  return files;
}

describe('the import rules', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'imports-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are errors, and each one bites', () => {
    for (const [file, text] of Object.entries(breaking())) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    symlinkSync(path.join(root, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
    const bin = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [bin, '--config', config, '--output-type', 'json', 'apps', 'libs'];
    let report = '';
    try {
      report = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
    } catch (failed) {
      report = (failed as { stdout: string }).stdout;
    }
    const { summary } = JSON.parse(report) as {
      summary: { violations: { rule: { name: string; severity: string } }[] };
    };
    const bitten = new Set(summary.violations.map(({ rule }) => rule.name));
    expect([...bitten].sort()).toEqual(forbidden.map(({ name }) => name).sort());
    expect(new Set(forbidden.map(({ severity }) => severity))).toEqual(new Set(['error']));
  });
});
