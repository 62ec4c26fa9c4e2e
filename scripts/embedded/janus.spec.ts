import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillIn, mediaAddress, newSecrets } from './janus.mjs';

const shipped = (file: string) => readFileSync(path.join(__dirname, '../../ops', file), 'utf8');
/** Settings as `name value`, one a line, without what is said about them. */
const settingsOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .map((line) => line.replace(/^(\w+) = "?([^"]*)"?$/, '$1 $2'));

const values = {
  LIBRARIES: '/usr/lib/janus',
  API_SECRET: 'a1',
  ADMIN_SECRET: 'b2',
  ADMIN_KEY: 'c3',
  API_ADDRESS: '127.0.0.1',
  API_PORT: 8188,
  API_PEERS: '127.',
  RTP_PORTS: '20000-20199',
  ICE_LIST: '10.99.0.1',
  PUBLIC_ADDRESS: '',
};

describe('the configuration of Janus', () => {
  it('listens for the portal on one address, for nobody else, and takes requests only with a secret', () => {
    const lines = settingsOf(fillIn(shipped('janus/janus.transport.websockets.jcfg'), values));
    expect(lines).toEqual(
      expect.arrayContaining(['ws true', 'ws_ip 127.0.0.1', 'ws_port 8188', 'ws_acl 127.', 'wss false']),
    );
    expect(lines).toEqual(expect.arrayContaining(['admin_ws false', 'admin_wss false']));
    const general = settingsOf(fillIn(shipped('janus/janus.jcfg'), values));
    expect(general).toEqual(expect.arrayContaining(['api_secret a1', 'admin_secret b2']));
    expect(settingsOf(fillIn(shipped('janus/janus.plugin.videoroom.jcfg'), values))).toEqual(
      expect.arrayContaining(['admin_key c3', 'lock_rtp_forward true', 'string_ids true']),
    );
  });

  it('loads no other plugin, and no other way in', () => {
    const text = shipped('janus/janus.jcfg');
    for (const name of ['http', 'mqtt', 'nanomsg', 'pfunix', 'rabbitmq'])
      expect(text).toMatch(new RegExp(`transports: \\{\\s+disable = "[^"]*libjanus_${name}\\.so`));
    for (const name of [
      'echotest',
      'streaming',
      'recordplay',
      'textroom',
      'videocall',
      'audiobridge',
      'sip',
      'nosip',
    ])
      expect(text).toMatch(new RegExp(`plugins: \\{\\s+disable = "[^"]*libjanus_${name}\\.so`));
    expect(text).not.toContain('libjanus_videoroom.so');
    expect(text).not.toContain('libjanus_websockets.so');
  });

  it('lets media pass one address', () => {
    const lines = settingsOf(fillIn(shipped('janus/janus.jcfg'), values));
    expect(lines).toEqual(expect.arrayContaining(['ice_enforce_list 10.99.0.1', 'ice_tcp false']));
    expect(lines.filter((line) => line.startsWith('nat_1_1_mapping'))).toEqual([]);
  });

  it.each(['janus/janus.jcfg', 'janus/janus.plugin.videoroom.jcfg', 'coturn/turnserver.conf'])(
    'has no secret in %s: each is filled in',
    (file) => {
      const secrets = settingsOf(shipped(file)).filter((line) =>
        /secret|key|password/.test(line.split(/[ =]/)[0] ?? ''),
      );
      expect(secrets.length).toBeGreaterThan(0);
      for (const line of secrets) expect(line).toMatch(/^(use-auth-secret|[\w-]+[ =]@[A-Z_]+@)$/);
    },
  );

  it('takes no value that would end its string, and none that is missing', () => {
    expect(fillIn('a = "@X@"\nb = "@Y@"', { X: 'x-1', Y: '' })).toBe('a = "x-1"');
    expect(() => fillIn('a = "@X@"', { X: 'x"\nadmin_ws = true' })).toThrow('X cannot stand');
    expect(() => fillIn('a = "@X@"', {})).toThrow('no value for X');
  });

  it('has other secrets at each start', () => {
    const [one, other] = [newSecrets(), newSecrets()];
    const all = [...Object.values(one), ...Object.values(other)];
    expect(new Set(all).size).toBe(6);
    for (const secret of all) expect(secret).toMatch(/^[0-9a-f]{48}$/);
  });
});

it('finds the address for media: the first that others can reach', () => {
  const at = (address: string, internal: boolean, family = 'IPv4') => ({ address, internal, family });
  expect(
    mediaAddress({
      lo: [at('127.0.0.1', true)],
      eth0: [at('fe80::1', false, 'IPv6'), at('192.0.2.2', false)],
    }),
  ).toBe('192.0.2.2');
  expect(mediaAddress({ lo: [at('127.0.0.1', true)] })).toBeUndefined();
});

describe('the configuration of coturn', () => {
  const lines = settingsOf(shipped('coturn/turnserver.conf'));

  it('leads to the media engine and nowhere else', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        'denied-peer-ip=0.0.0.0-255.255.255.255',
        'denied-peer-ip=::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
        'no-multicast-peers',
        'no-tcp-relay',
      ]),
    );
    expect(lines.filter((line) => line.startsWith('allowed-peer-ip'))).toEqual([
      'allowed-peer-ip=@MEDIA_ADDRESS@',
    ]);
    expect(lines).not.toContain('allow-loopback-peers');
  });

  it('knows only names that end by themselves, within limits, and takes no orders', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        'use-auth-secret',
        'stale-nonce=600',
        'user-quota=24',
        'total-quota=2400',
        'no-cli',
      ]),
    );
    for (const never of ['no-auth', 'lt-cred-mech', 'web-admin', 'cli-ip'])
      expect(lines.some((line) => line.startsWith(never))).toBe(false);
    expect(lines.some((line) => line.startsWith('user='))).toBe(false);
  });

  it('speaks no version of TLS that has been broken', () => {
    expect(lines).toEqual(expect.arrayContaining(['no-tlsv1', 'no-tlsv1_1', 'no-dtls']));
  });
});

describe('a container', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'container-'));
    const stub = (name: string, script: string) => {
      writeFileSync(path.join(folder, name), `#!/bin/sh\n${script}\n`);
      chmodSync(path.join(folder, name), 0o755);
    };
    stub('getent', 'echo "172.18.3.4 STREAM janus-inside"');
    stub('hostname', 'echo "172.18.3.4 172.19.0.2 fd00::2"');
    for (const name of ['janus', 'turnserver']) stub(name, 'echo "$0 $*"; env');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const start = (what: string, env: Record<string, string>) =>
    execFileSync('sh', [path.join(__dirname, '../../ops', what, 'entrypoint.sh')], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: `${folder}:/usr/bin:/bin`,
        TEMPLATES: path.join(__dirname, '../../ops', what),
        FOLDER: path.join(folder, 'run'),
        ...env,
      },
    });
  const written = (file: string) => settingsOf(readFileSync(path.join(folder, 'run', file), 'utf8'));
  const janus = {
    JANUS_API_SECRET: 'first-secret-of-all',
    JANUS_ADMIN_KEY: 'second-key-of-all',
    MEDIA_PUBLIC_ADDRESS: '203.0.113.7',
  };
  const coturn = { TURN_SECRET: 'third-secret', TURN_REALM: 'hoc.vn', MEDIA_PUBLIC_ADDRESS: '203.0.113.7' };

  it('of Janus listens for portals in their network and for media in the other, and passes no secret on', () => {
    const said = start('janus', janus);
    expect(written('janus.transport.websockets.jcfg')).toEqual(
      expect.arrayContaining(['ws_ip 172.18.3.4', 'ws_port 8188', 'ws_acl 172.18.']),
    );
    expect(written('janus.jcfg')).toEqual(
      expect.arrayContaining([
        'api_secret first-secret-of-all',
        'ice_enforce_list 172.19.0.2',
        'nat_1_1_mapping 203.0.113.7',
        'rtp_port_range 20000-20399',
      ]),
    );
    expect(written('janus.plugin.videoroom.jcfg')).toContain('admin_key second-key-of-all');
    expect(readFileSync(path.join(folder, 'run/janus.jcfg'), 'utf8')).not.toMatch(/@[A-Z_]+@/);
    expect(said).not.toContain('of-all');
  });

  it('of coturn leads to the media engine, with TLS only where there is a certificate', () => {
    const said = start('coturn', coturn);
    const lines = written('turnserver.conf');
    expect(lines).toEqual(
      expect.arrayContaining([
        'listening-ip=172.18.3.4',
        'allowed-peer-ip=203.0.113.7',
        'static-auth-secret=third-secret',
        'realm=hoc.vn',
        'min-port=49160',
        'max-port=49359',
      ]),
    );
    expect(lines.some((line) => /^(cert|pkey|tls-listening-port)=/.test(line))).toBe(false);
    expect(lines.join('\n')).not.toMatch(/@[A-Z_]+@/);
    expect(said).not.toContain('third-secret');
    start('coturn', { ...coturn, TURN_CERTIFICATE: '/certs/a.pem', TURN_CERTIFICATE_KEY: '/certs/a.key' });
    expect(written('turnserver.conf')).toEqual(
      expect.arrayContaining(['cert=/certs/a.pem', 'pkey=/certs/a.key', 'tls-listening-port=5349']),
    );
  });

  it.each([
    ['janus', { ...janus, JANUS_API_SECRET: '' }, 'JANUS_API_SECRET is not set'],
    ['janus', { ...janus, JANUS_ADMIN_KEY: 'a"; b' }, 'ADMIN_KEY cannot stand'],
    ['coturn', { ...coturn, TURN_SECRET: '' }, 'TURN_SECRET is not set'],
  ])('of %s does not start with settings that are wrong', (what, env, why) => {
    expect(() => start(what, env)).toThrow(why);
  });

  it('publishes nothing but media', () => {
    const compose = readFileSync(path.join(__dirname, '../../docker-compose.yml'), 'utf8');
    const of = (service: string) => compose.split(`\n  ${service}:\n`)[1]?.split(/\n\n/)[0] ?? '';
    expect(of('janus')).toContain('/udp"]');
    expect(of('janus').match(/ports:.*/g)).toHaveLength(1);
    expect(compose).not.toMatch(/8188:|:8188"/);
    expect(of('coturn')).toContain('networks: [media]');
  });
});
