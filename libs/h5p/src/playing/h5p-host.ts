import { commonErrors, GuestHost, GuestHosts, PlatformConfig } from '@domdom/platform';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';

/** What is answered on the host of lessons: pages that play, and what they are made of. Nothing of the portal. */
const answered = /^\/h5p\/(run|embed|files|core|bundle|libraries)\//;

/** The host on which interactive lessons run (docs/adr/0026); without an origin it is the portal's own. */
@Injectable()
export class H5pHost extends GuestHost {
  constructor(
    private readonly config: PlatformConfig,
    hosts: GuestHosts,
  ) {
    super(config.h5pOrigin, config.address, answered);
    hosts.add(this);
  }

  /** Where embedded lessons are found. */
  get embedOrigin(): string {
    return this.origin ?? this.config.address;
  }
}

/** A route that exists on the host of lessons alone: nothing is run by a pass beside the portal's session. */
@Injectable()
export class OnH5pHost implements CanActivate {
  constructor(private readonly host: H5pHost) {}

  canActivate(context: ExecutionContext): boolean {
    if (!this.host.isOwn(hostOf(context))) throw commonErrors.notFound();
    return true;
  }
}

/** A route that exists on the host of lessons where there is one, and on the portal's where there is none. */
@Injectable()
export class WhereLessonsRun implements CanActivate {
  constructor(private readonly host: H5pHost) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.host.origin !== null && !this.host.isOwn(hostOf(context))) throw commonErrors.notFound();
    return true;
  }
}

const hostOf = (context: ExecutionContext): string => context.switchToHttp().getRequest<Request>().hostname;
