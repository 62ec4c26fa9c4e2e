import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { packageErrors } from '../domain/package.errors';
import { PackagesHost } from './packages-host';

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
