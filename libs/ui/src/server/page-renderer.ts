import {
  Assets,
  Csrf,
  defaultLanguage,
  PlatformConfig,
  readCookie,
  rememberLanguage,
  requestContext,
  sendCompressed,
  unknownVisitor,
  writeCookie,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import type { PageContext } from '../page-context';
import { renderPage } from '../render-page';

/** Turns a page component into an answer: gathers what every page shows and writes the document. */
@Injectable()
export class PageRenderer {
  constructor(
    private readonly assets: Assets,
    private readonly csrf: Csrf,
    private readonly config: PlatformConfig,
  ) {}

  send(request: Request, response: Response, page: VNode, status = 200): void {
    const context = this.context(request, response);
    const html = renderPage(context, page);
    rememberLanguage(this.config, request, response, context.language);
    // A page that does not exist never came to the guard, which says this of all other answers.
    const keep = context.actor ? 'private, no-store' : 'private, no-cache';
    response.status(status).type('html').setHeader('Cache-Control', keep);
    sendCompressed(request, response, html);
  }

  private context(request: Request, response: Response): PageContext {
    const current = requestContext.current();
    const visitor = request.visitor ?? unknownVisitor;
    const { csrf } = this;
    // Signed once for all forms of the page: a list has one in every card.
    let token: string | null = null;
    return {
      language: current?.language ?? defaultLanguage,
      path: current?.path ?? request.url,
      // Asked for only by a page with a form, so that a reader gets no cookie.
      get csrf() {
        token ??= csrf.token(request, response);
        return token;
      },
      actor: visitor.actor,
      unread: visitor.unread,
      household: visitor.household,
      onBehalfOf: visitor.onBehalfOf,
      flash: this.takeFlash(request, response),
      assets: this.assets,
    };
  }

  private takeFlash(request: Request, response: Response): string | null {
    const message = readCookie(this.config, request, 'flash');
    if (message) writeCookie(this.config, response, 'flash', '', null);
    return message;
  }
}
