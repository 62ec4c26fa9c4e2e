import { splitLanguage } from '@domdom/platform';
import { type CanActivate, type ExecutionContext, Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { packageErrors } from '../domain/package.errors';
import { PackagesHost } from './packages-host';

/** Answers nothing of the portal on the packages' host: no page, no form, no session. */
@Injectable()
export class PackagesGate implements NestMiddleware {
  constructor(private readonly host: PackagesHost) {}

  use(request: Request, response: Response, next: NextFunction): void {
    // A worker of a package would answer for its pages long after it was closed.
    const isWorker = request.headers['service-worker'] === 'script';
    const open =
      !this.host.isOwn(request.hostname) || this.host.answers(splitLanguage(request.originalUrl).path);
    if (open && !isWorker) next();
    else response.status(404).type('text/plain').send('404');
  }
}

/** A route that exists on the packages' host alone: nothing of a package is ever served beside the portal's session. */
@Injectable()
export class OnPackagesHost implements CanActivate {
  constructor(private readonly host: PackagesHost) {}

  canActivate(context: ExecutionContext): boolean {
    if (!this.host.isOwn(context.switchToHttp().getRequest<Request>().hostname))
      throw packageErrors.fileMissing();
    return true;
  }
}
