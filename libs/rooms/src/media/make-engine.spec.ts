import { ConfigError, loadConfig } from '@domdom/platform';
import { BigBlueButtonEngine } from './bigbluebutton/bigbluebutton-engine';
import { JanusEngine } from './janus/janus-engine';
import { JitsiEngine } from './jitsi/jitsi-engine';
import { LinkEngine } from './link-engine';
import { makeEngine } from './make-engine';
import { NoEngine } from './no-engine';
import { RoomsConfig } from './rooms.config';

const made = (env: Record<string, string>) =>
  makeEngine(
    loadConfig(RoomsConfig, env),
    { secret: 'x'.repeat(32) },
    { now: () => new Date(0) },
    { warn: () => undefined },
  );
const janus = {
  MEDIA_ENGINE: 'janus',
  JANUS_URL: 'ws://127.0.0.1:8188',
  JANUS_API_SECRET: 'a secret of sixteen',
  JANUS_ADMIN_KEY: 'a key of more than sixteen',
};

describe('the engine that the settings choose', () => {
  it.each([
    [{}, NoEngine],
    [{ MEDIA_ENGINE: 'none' }, NoEngine],
    [janus, JanusEngine],
    [
      {
        MEDIA_ENGINE: 'jitsi',
        JITSI_URL: 'https://meet.vn',
        JITSI_APP_ID: 'a',
        JITSI_APP_SECRET: 'y'.repeat(16),
      },
      JitsiEngine,
    ],
    [
      { MEDIA_ENGINE: 'bigbluebutton', BBB_URL: 'https://bbb.vn/bigbluebutton/', BBB_SECRET: 'y'.repeat(16) },
      BigBlueButtonEngine,
    ],
  ])('is, for %j, of its kind', (env, kind) => {
    expect(made(env)).toBeInstanceOf(kind);
  });

  it.each([
    [{ MEDIA_ENGINE: 'zoom' }, 'MEDIA_ENGINE'],
    [{ ...janus, JANUS_URL: 'http://127.0.0.1' }, 'JANUS_URL'],
    [{ ...janus, JANUS_API_SECRET: '' }, 'JANUS_API_SECRET'],
    [{ ...janus, TURN_URLS: 'turn:relay.vn' }, 'TURN_SECRET'],
    [{ ...janus, TURN_URLS: 'https://relay.vn' }, 'TURN_URLS'],
    [{ MEDIA_ENGINE: 'jitsi', JITSI_URL: 'https://meet.vn' }, 'JITSI_APP_ID'],
    [{ MEDIA_ENGINE: 'bigbluebutton' }, 'BBB_URL'],
  ])('is none, for %j: the variable %s is named', (env, variable) => {
    expect(() => made(env)).toThrow(ConfigError);
    expect(() => made(env)).toThrow(variable);
  });
});

describe('a class with an address of its own', () => {
  const person = { id: 'an', name: 'An', role: 'guest' as const };
  const room = (link: string | null) => ({ id: 'r', title: 'R', link });

  it('meets there', async () => {
    const engine = new LinkEngine(new NoEngine());
    await expect(engine.entry(room('https://meet.example.vn/lop?x=1'), person)).resolves.toEqual({
      kind: 'page',
      url: 'https://meet.example.vn/lop?x=1',
    });
    await expect(engine.end(room('https://meet.example.vn'))).resolves.toBeUndefined();
  });

  it.each([null, '', 'javascript:alert(1)', 'không phải địa chỉ', 'data:text/html,x'])(
    'meets by the engine when the address is %j',
    async (link) => {
      await expect(new LinkEngine(new NoEngine()).entry(room(link), person)).resolves.toEqual({
        kind: 'none',
      });
    },
  );
});
