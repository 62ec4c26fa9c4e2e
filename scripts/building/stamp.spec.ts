import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesBelow } from '../lib/files.mjs';
import { stampOf } from './stamp.mjs';

describe('the stamp of sources', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);
  const stamp = (): string => stampOf(folder, filesBelow(folder));

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'stamp-'));
    mkdirSync(file('src'));
    for (const name of ['src/a.ts', 'src/b.ts']) {
      writeFileSync(file(name), name);
      utimesSync(file(name), 1000, 1000);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('stays while nothing changes, whatever the order of the files', () => {
    expect(stamp()).toBe(stamp());
    expect(stampOf(folder, filesBelow(folder).reverse())).toBe(stamp());
  });

  it.each([
    ['is written to', () => writeFileSync(file('src/a.ts'), 'src/c.ts')],
    ['is added', () => writeFileSync(file('src/c.ts'), '')],
    ['is removed', () => rmSync(file('src/b.ts'))],
    ['is moved', () => renameSync(file('src/b.ts'), file('b.ts'))],
  ])('changes when a file %s', (_what, change) => {
    const before = stamp();
    change();
    expect(stamp()).not.toBe(before);
  });

  it('is the same for the same files in another folder', () => {
    const before = stamp();
    const moved = `${folder}-moved`;
    renameSync(folder, moved);
    folder = moved;
    expect(stamp()).toBe(before);
  });
});
