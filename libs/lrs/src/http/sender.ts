import { Injectable } from '@nestjs/common';
import { CredentialsService } from '../credentials.service';
import type { Credential } from '../domain/credential';
import { RecordSessions } from '../sessions/record-sessions';
import { refusals } from './refusal';

/** Finds out which tool sends a request, by `Basic key:secret` or `Bearer key.secret`. */
@Injectable()
export class Sender {
  constructor(
    private readonly credentials: CredentialsService,
    private readonly sessions: RecordSessions,
  ) {}

  /** @throws Refusal with 401 */
  async of(authorization: string | undefined): Promise<Credential> {
    const [key, secret] = partsOf(authorization ?? '');
    const credential = key && secret ? await this.check(key, secret) : null;
    if (!credential) throw refusals.unauthenticated();
    return credential;
  }

  private async check(key: string, secret: string): Promise<Credential | null> {
    if (this.sessions.isSession(key)) return this.sessions.check(key, secret);
    return this.credentials.check(key, secret);
  }
}

function partsOf(authorization: string): [key: string, secret: string] | [] {
  const [, scheme, value] = /^(basic|bearer) +(\S+)$/i.exec(authorization) ?? [];
  if (!scheme || !value) return [];
  const basic = scheme.toLowerCase() === 'basic';
  const text = basic ? Buffer.from(value, 'base64').toString('utf8') : value;
  const at = text.indexOf(basic ? ':' : '.');
  return at < 0 ? [] : [text.slice(0, at), text.slice(at + 1)];
}
