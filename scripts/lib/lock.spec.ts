import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withLock } from './lock.mjs';

describe('a lock', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  const file = path.join(folder, 'run', 'a.lock');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is given back after the work, and after work that failed', async () => {
    expect(await withLock(file, async () => existsSync(file))).toBe(true);
    expect(existsSync(file)).toBe(false);
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(file)).toBe(false);
  });

  it('counts as free when its holder was killed', async () => {
    // No system gives out this process id.
    writeFileSync(file, '4194999');
    expect(await withLock(file, async () => 'done')).toBe('done');
  });
});
