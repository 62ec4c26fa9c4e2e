import { localPath, PlatformConfig, requestContext, writeCookie } from '@domdom/platform';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isValidElement } from 'preact';
import { mergeMap, NEVER, type Observable, of } from 'rxjs';
import { PageAnswer, Redirect } from './answers';
import { PageRenderer } from './page-renderer';

/** Lets a controller answer with a page component or a redirect; everything else passes as it is. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly config: PlatformConfig,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      mergeMap((answer: unknown) => {
        const http = context.switchToHttp();
        const request = http.getRequest<Request>();
        const response = http.getResponse<Response>();
        if (isValidElement(answer)) {
          this.renderer.send(request, response, answer);
        } else if (answer instanceof PageAnswer) {
          this.renderer.send(request, response, answer.page, answer.status);
        } else if (answer instanceof Redirect) {
          this.redirect(response, answer);
        } else {
          return of(answer);
        }
        // The answer is sent. Nest would send a value again and takes an empty stream for an error; one that
        // never ends is forgotten with the request.
        return NEVER;
      }),
    );
  }

  private redirect(response: Response, { path, message }: Redirect): void {
    if (message) writeCookie(this.config, response, 'flash', message, 0);
    const language = requestContext.language();
    const external = /^https?:/.test(path);
    response.redirect(303, external ? path : localPath(language, path));
  }
}
