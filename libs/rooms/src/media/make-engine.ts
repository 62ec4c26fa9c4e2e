import type { Clock, Log, PlatformConfig } from '@domdom/platform';
import { BigBlueButtonApi } from './bigbluebutton/bigbluebutton-api';
import { BigBlueButtonEngine } from './bigbluebutton/bigbluebutton-engine';
import { iceServers } from './ice-servers';
import { JanusConnection } from './janus/janus-connection';
import { JanusEngine } from './janus/janus-engine';
import { roomKeys } from './janus/room-keys';
import { JitsiEngine } from './jitsi/jitsi-engine';
import type { MediaEngine } from './media-engine';
import { NoEngine } from './no-engine';
import type { RoomsConfig } from './rooms.config';

/** The engine that the site's settings choose. */
export function makeEngine(
  config: RoomsConfig,
  { secret }: Pick<PlatformConfig, 'secret'>,
  clock: Pick<Clock, 'now'>,
  log: Pick<Log, 'warn'>,
): MediaEngine {
  const now = () => clock.now().getTime();
  switch (config.mediaEngine) {
    case 'janus': {
      const { janusUrl: url, janusApiSecret: apiSecret, turnAddresses, turnSecret } = config;
      const connection = new JanusConnection({ url, apiSecret }, (reason) =>
        log.warn({ reason }, 'Janus is away'),
      );
      return new JanusEngine(connection, roomKeys(secret), config.janusAdminKey, (personId) =>
        iceServers(turnAddresses, turnSecret, personId, now()),
      );
    }
    case 'jitsi': {
      const url = config.jitsiUrl.replace(/\/+$/, '');
      const settings = {
        url,
        appId: config.jitsiAppId,
        appSecret: config.jitsiAppSecret,
        audience: config.jitsiAudience ?? config.jitsiAppId,
        domain: config.jitsiDomain ?? new URL(url).hostname,
      };
      return new JitsiEngine(settings, secret, now);
    }
    case 'bigbluebutton':
      return new BigBlueButtonEngine(new BigBlueButtonApi(config.bbbUrl, config.bbbSecret), secret, (error) =>
        log.warn({ err: error }, 'BigBlueButton does not answer'),
      );
    default:
      return new NoEngine();
  }
}
