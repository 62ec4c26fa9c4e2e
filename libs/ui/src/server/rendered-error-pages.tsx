import {
  defaultLanguage,
  ErrorPages,
  localPath,
  requestContext,
  unknownVisitor,
  VisitorResolver,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { addresses } from '../addresses';
import { ErrorPage } from './error.page';
import { PageRenderer } from './page-renderer';

/** The failure as a page; whoever must sign in first is sent there and comes back. */
@Injectable()
export class RenderedErrorPages extends ErrorPages {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly visitors: VisitorResolver,
  ) {
    super();
  }

  async send(
    request: Request,
    response: Response,
    failure: { status: number; code: string; words: string },
  ): Promise<void> {
    const context = requestContext.current();
    if (failure.status === 401 && request.method === 'GET') {
      const next = encodeURIComponent(context?.path ?? '/');
      const language = context?.language ?? defaultLanguage;
      response.redirect(303, localPath(language, `${addresses.signIn}?next=${next}`));
      return;
    }
    // A page that does not exist fails before the guard; the frame around it still knows who is signed in.
    request.visitor ??= await this.visitors.resolve(request).catch(() => unknownVisitor);
    this.renderer.send(
      request,
      response,
      <ErrorPage status={failure.status} message={failure.words} />,
      failure.status,
    );
  }
}
