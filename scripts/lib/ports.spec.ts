import { createServer, type Server } from 'node:net';
import { anyFreePort, choosePort, portSetting, whyTaken } from './ports.mjs';
import { Problem } from './problem.mjs';

describe('a port from a setting', () => {
  it('is absent when the setting is absent or empty', () => {
    expect(portSetting('PORT', undefined)).toBeUndefined();
    expect(portSetting('PORT', '')).toBeUndefined();
  });

  it('is a number from 1 to 65535', () => {
    expect(portSetting('PORT', '8080')).toBe(8080);
    for (const wrong of ['0', '65536', '-1', '80.5', 'abc', '0x50'])
      expect(() => portSetting('PORT', wrong)).toThrow(/^PORT=.* is no port/);
  });
});

describe('choosing a port', () => {
  const free = async () => undefined;
  const taken = async () => 'EADDRINUSE' as const;
  const any = async () => 5;

  it('takes the wanted one, and says which setting to change when another program has it', async () => {
    expect(await choosePort({ wanted: 3, remembered: 4, setting: 'PGPORT' }, free, any)).toBe(3);
    const refused = choosePort({ wanted: 3, remembered: 4, setting: 'PGPORT' }, taken, any);
    await expect(refused).rejects.toThrow(Problem);
    await expect(refused).rejects.toThrow(/port 3 is taken .* PGPORT/);
  });

  it('takes the remembered one while it is free, else any', async () => {
    expect(await choosePort({ remembered: 4, setting: 'PGPORT' }, free, any)).toBe(4);
    expect(await choosePort({ remembered: 4, setting: 'PGPORT' }, taken, any)).toBe(5);
    expect(await choosePort({ setting: 'PGPORT' }, free, any)).toBe(5);
  });
});

describe('a port in use', () => {
  const listen = (host: string): Promise<{ server: Server; port: number }> =>
    new Promise((resolve) => {
      const server = createServer();
      server.listen(0, host, () => resolve({ server, port: (server.address() as { port: number }).port }));
    });

  it.each(['127.0.0.1', '0.0.0.0'])('is told from a free one when a program listens on %s', async (host) => {
    const { server, port } = await listen(host);
    expect(await whyTaken(port)).toBe('EADDRINUSE');
    await new Promise((resolve) => server.close(resolve));
    expect(await whyTaken(port)).toBeUndefined();
  });

  it('is not what the system gives', async () => {
    expect(await whyTaken(await anyFreePort())).toBeUndefined();
  });
});
