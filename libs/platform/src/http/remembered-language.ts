import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { PlatformConfig } from '../config';
import { defaultLanguage, isLanguage, type Language, localPath } from '../i18n';
import { readCookie, writeCookie } from './cookies';

const days = 365;

/**
 * Brings whoever types the portal's bare address to the language they read last. A link within the portal says
 * its language itself, so the way back to Vietnamese is never barred.
 */
export function rememberedLanguage(config: PlatformConfig): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    const typed =
      request.method === 'GET' && request.path === '/' && request.headers['sec-fetch-site'] === 'none';
    const language = typed ? readCookie(config, request, 'language') : null;
    if (isLanguage(language) && language !== defaultLanguage)
      response.redirect(302, localPath(language, '/'));
    else next();
  };
}

/** Notes the language of a page somebody reads; a reader of the default who never changed gets no cookie. */
export function rememberLanguage(
  config: PlatformConfig,
  request: Request,
  response: Response,
  language: Language,
): void {
  const known = readCookie(config, request, 'language') ?? defaultLanguage;
  if (known !== language) writeCookie(config, response, 'language', language, days);
}
