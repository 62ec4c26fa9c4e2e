import { Env } from '@domdom/platform';
import { IsIn, IsOptional, IsString, IsUrl, Matches, MinLength, ValidateIf } from 'class-validator';

export const mediaEngines = ['none', 'janus', 'jitsi', 'bigbluebutton'] as const;

const page = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const withEngine = (name: (typeof mediaEngines)[number]) =>
  ValidateIf((config: RoomsConfig) => config.mediaEngine === name);

/** Where picture and sound of online rooms come from. */
export class RoomsConfig {
  @Env('MEDIA_ENGINE') @IsIn(mediaEngines) mediaEngine: string = 'none';

  /** The WebSocket of Janus, which only the portal reaches. */
  @Env('JANUS_URL')
  @withEngine('janus')
  @Matches(/^wss?:\/\/[^\s/]+/, { message: 'needs ws://HOST:PORT' })
  janusUrl: string;
  @Env('JANUS_API_SECRET') @withEngine('janus') @IsString() @MinLength(16) janusApiSecret: string;
  @Env('JANUS_ADMIN_KEY') @withEngine('janus') @IsString() @MinLength(16) janusAdminKey: string;
  /** Where browsers find their way through strict networks: stun:, turn: and turns: addresses, separated by spaces. */
  @Env('TURN_URLS')
  @Matches(/^\s*((stuns?|turns?):[^\s,]+[\s,]*)*$/, { message: 'needs stun:, turn: or turns: addresses' })
  turnUrls: string = '';
  /** What the portal shares with coturn (static-auth-secret). */
  @Env('TURN_SECRET')
  @ValidateIf((config: RoomsConfig) => /\bturns?:/.test(config.turnUrls))
  @IsString()
  @MinLength(16)
  turnSecret: string = '';

  @Env('JITSI_URL') @withEngine('jitsi') @IsUrl(page) jitsiUrl: string;
  @Env('JITSI_APP_ID') @withEngine('jitsi') @IsString() @MinLength(1) jitsiAppId: string;
  @Env('JITSI_APP_SECRET') @withEngine('jitsi') @IsString() @MinLength(16) jitsiAppSecret: string;
  /** Whom the tokens are for, as Jitsi's `accepted audiences` say; without it the application's id. */
  @Env('JITSI_AUDIENCE') @IsOptional() @IsString() jitsiAudience?: string;
  /** The `sub` of tokens: Jitsi's own domain; without it the host of JITSI_URL. */
  @Env('JITSI_DOMAIN') @IsOptional() @IsString() jitsiDomain?: string;

  /** Up to and with `/bigbluebutton/`. */
  @Env('BBB_URL') @withEngine('bigbluebutton') @IsUrl(page) bbbUrl: string;
  @Env('BBB_SECRET') @withEngine('bigbluebutton') @IsString() @MinLength(8) bbbSecret: string;

  get turnAddresses(): string[] {
    return this.turnUrls.split(/[\s,]+/).filter(Boolean);
  }
}
