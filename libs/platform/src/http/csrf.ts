import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PlatformConfig } from '../config';
import { commonErrors } from '../errors';
import { newId } from '../ids/new-id';
import { readCookie, writeCookie } from './cookies';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Tokens of forms: bound to the session, or to a cookie of a visitor who has none. */
@Injectable()
export class Csrf {
  constructor(private readonly config: PlatformConfig) {}

  /** The token for the forms of an answer; gives an unknown visitor the cookie it is bound to. */
  token(request: Request, response: Response): string {
    return this.sign(this.keyOf(request) ?? this.introduce(request, response));
  }

  /** @throws common.formExpired unless the request is safe or carries the right token. */
  check(request: Request): void {
    if (safe.has(request.method)) return;
    if (request.headers['sec-fetch-site'] === 'cross-site') throw commonErrors.formExpired();
    const key = this.keyOf(request);
    const body = (request.body ?? {}) as Record<string, unknown>;
    // A form with files is parsed after this check, so its token travels in the address.
    const sent = body['_csrf'] ?? request.headers['x-csrf-token'] ?? request.query['_csrf'];
    if (!key || typeof sent !== 'string') throw commonErrors.formExpired();
    const wanted = Buffer.from(this.sign(key));
    const got = Buffer.from(sent);
    if (wanted.length !== got.length || !timingSafeEqual(wanted, got)) throw commonErrors.formExpired();
    delete body['_csrf'];
  }

  private keyOf(request: Request): string | null {
    return request.visitor?.key ?? readCookie(this.config, request, 'visitor');
  }

  private introduce(request: Request, response: Response): string {
    const key = newId();
    writeCookie(this.config, response, 'visitor', key, 0);
    request.visitor = { ...request.visitor!, key };
    return key;
  }

  private sign(key: string): string {
    return createHmac('sha256', this.config.secret).update(`form:${key}`).digest('base64url').slice(0, 32);
  }
}
