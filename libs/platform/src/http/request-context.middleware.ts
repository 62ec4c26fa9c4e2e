import type { NextFunction, Request, Response } from 'express';
import { requestSeconds } from '../health/metrics';
import { splitLanguage } from '../i18n';
import { newId } from '../ids/new-id';
import { requestContext } from '../request-context';

/**
 * Opens the context of a request: its id, and its language, which is the first part of the address. Routes
 * are written once, without the language.
 */
export function requestContextMiddleware(request: Request, response: Response, next: NextFunction): void {
  const { language, path } = splitLanguage(request.url);
  request.url = path;
  const requestId = newId();
  response.setHeader('X-Request-Id', requestId);
  const started = process.hrtime.bigint();
  response.on('finish', () => {
    const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    requestSeconds.observe({ method: request.method, route, status: response.statusCode }, seconds);
  });
  requestContext.run({ requestId, language, path, actor: null, queries: 0 }, next);
}
