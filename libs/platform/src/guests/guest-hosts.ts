import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { splitLanguage } from '../i18n';
import type { GuestHost } from './guest-host';

/** Where the portal's one service worker is served. */
export const serviceWorkerPath = '/service-worker.js';

/** All guest hosts of this portal; two libraries may share one. */
@Injectable()
export class GuestHosts {
  private readonly hosts: GuestHost[] = [];

  add(host: GuestHost): void {
    this.hosts.push(host);
  }

  /** Whether a path is closed on a host: it is a guest's, and the path is none of theirs. */
  isClosed(hostname: string, path: string): boolean {
    const own = this.hosts.filter((host) => host.isOwn(hostname));
    return own.length > 0 && !own.some((host) => host.answers(path));
  }

  /** Whether a script may become a service worker: the portal's own, on the portal's own host. */
  mayServe(hostname: string, path: string): boolean {
    return path === serviceWorkerPath && !this.hosts.some((host) => host.isOwn(hostname));
  }

  /** Answers nothing of the portal on a guest host: no page, no form, no session. */
  gate(): RequestHandler {
    return (request: Request, response: Response, next: NextFunction): void => {
      const { hostname, originalUrl } = request;
      // A worker of a guest's page would answer for its pages long after it was closed.
      const isWorker =
        request.headers['service-worker'] === 'script' && !this.mayServe(hostname, originalUrl);
      if (!isWorker && !this.isClosed(hostname, splitLanguage(originalUrl).path)) next();
      else response.status(404).type('text/plain').send('404');
    };
  }
}
