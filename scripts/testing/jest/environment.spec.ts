import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import OneRealm from './environment.cjs';

describe('what the test files of a worker share', () => {
  const realm = globalThis as unknown as Record<string, unknown>;
  const nothing = () => undefined;

  it('has the globals as they were when a file ends that changed them', async () => {
    process.env['DOMDOM_KEPT'] = 'before';
    const { fetch } = globalThis;
    const environment = new OneRealm({ projectConfig: { globals: {} } });
    realm['ofTheFile'] = 1;
    realm[Symbol.for('of the file') as unknown as string] = 1;
    globalThis.fetch = () => Promise.reject(new Error('nothing is outside'));
    process.env['DOMDOM_KEPT'] = 'after';
    process.env['DOMDOM_NEW'] = 'after';
    process.on('SIGHUP', nothing);
    await environment.teardown();
    expect('ofTheFile' in realm || Symbol.for('of the file') in realm).toBe(false);
    expect(globalThis.fetch).toBe(fetch);
    expect([process.env['DOMDOM_KEPT'], process.env['DOMDOM_NEW']]).toEqual(['before', undefined]);
    expect(process.listeners('SIGHUP')).not.toContain(nothing);
  });

  it('has no temporary files of a file that ended, but still the folder that packages remember', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'left-'));
    writeFileSync(path.join(folder, 'a.zip'), 'left');
    await new OneRealm({ projectConfig: { globals: {} } }).teardown();
    expect(existsSync(folder)).toBe(false);
    expect(existsSync(tmpdir())).toBe(true);
  });
});
