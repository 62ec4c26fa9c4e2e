import OneRealm from './environment.cjs';

describe('the globals that the test files of a worker share', () => {
  const realm = globalThis as unknown as Record<string, unknown>;
  const nothing = () => undefined;

  it('are as they were when a file ends that changed them', async () => {
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
});
