import { createHmac, timingSafeEqual } from 'node:crypto';
import { Clock, PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Credential } from '../domain/credential';
import type { RecordSession } from './record-session';

const prefix = 'session_';

/**
 * Keys that hold for one session and a short time. They are signed, not stored: a portal that launches a thousand
 * lessons a minute writes nothing for them.
 */
@Injectable()
export class RecordSessions {
  constructor(
    private readonly config: PlatformConfig,
    private readonly clock: Clock,
  ) {}

  /** The credentials of `Authorization: Basic …` for a session. */
  basic(session: RecordSession): string {
    const { id, tenantId, account, registration, activityId, until } = session;
    const values = [id, tenantId, account.homePage, account.name, registration, activityId, until];
    const body = prefix + Buffer.from(JSON.stringify(values)).toString('base64url');
    return Buffer.from(`${body}:${this.sign(body)}`).toString('base64');
  }

  isSession(key: string): boolean {
    return key.startsWith(prefix);
  }

  /** What a session's key may do; null when it was not made here or is over. */
  check(key: string, secret: string): Credential | null {
    const [given, wanted] = [Buffer.from(secret), Buffer.from(this.sign(key))];
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
    const [id, tenantId, homePage, name, registration, activityId, until] = JSON.parse(
      Buffer.from(key.slice(prefix.length), 'base64url').toString('utf8'),
    ) as [string, number, string, string, string, string, number];
    if (until < this.clock.now().getTime()) return null;
    return {
      id,
      tenantId,
      // One authority for all of them: who learnt and in which session stands in each statement.
      key: 'cmi5',
      name: 'cmi5',
      scopes: ['statements/write', 'statements/read', 'state', 'profile'],
      version: '1.0.3',
      session: { id, tenantId, account: { homePage, name }, registration, activityId, until },
    };
  }

  private sign(body: string): string {
    return createHmac('sha256', this.config.secret).update(`lrs-session:${body}`).digest('base64url');
  }
}
