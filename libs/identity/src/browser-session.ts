import { PlatformConfig, readCookie, writeCookie } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { OpenedSession } from './sessions.service';

/** A session as a browser carries it: one cookie for the session, one for the device. */
@Injectable()
export class BrowserSession {
  constructor(private readonly config: PlatformConfig) {}

  token(request: Request): string | null {
    return readCookie(this.config, request, 'session');
  }
  deviceToken(request: Request): string | null {
    return readCookie(this.config, request, 'device');
  }
  carry(response: Response, session: OpenedSession): void {
    writeCookie(this.config, response, 'session', session.token, session.days);
    writeCookie(this.config, response, 'device', session.deviceToken, 365);
  }
  drop(response: Response): void {
    writeCookie(this.config, response, 'session', '', null);
  }
}
