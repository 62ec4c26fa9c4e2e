import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { hasRole, type Role } from '../access/actor';
import { mustAdministerPortal } from '../access/administers';
import { commonErrors } from '../errors';
import { requestContext } from '../request-context';
import { Csrf } from './csrf';
import { OWN_ACCESS, PORTAL_ONLY, PUBLIC, REQUIRES } from './decorators';
import { unknownVisitor, VisitorResolver } from './visitor';

/** Every route is closed unless it says who may come; forms must carry their token. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly visitors: VisitorResolver,
    private readonly csrf: Csrf,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const said = <T>(key: string) =>
      this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (said<boolean>(OWN_ACCESS)) {
      request.visitor = unknownVisitor;
      return true;
    }
    const visitor = await this.visitors.resolve(request);
    request.visitor = visitor;
    const current = requestContext.current();
    if (current) current.actor = visitor.actor;
    // Phones are shared: after signing out nothing of what was shown comes back by the button “back”.
    if (visitor.actor) http.getResponse<Response>().setHeader('Cache-Control', 'private, no-store');
    if (visitor.actor?.by !== 'token') this.csrf.check(request);
    if (said<boolean>(PUBLIC)) return true;
    if (!visitor.actor) throw commonErrors.signInFirst();
    const role = said<Role>(REQUIRES);
    if (role && !hasRole(visitor.actor, role)) throw commonErrors.forbidden();
    if (said<boolean>(PORTAL_ONLY)) mustAdministerPortal(visitor.actor);
    return true;
  }
}
