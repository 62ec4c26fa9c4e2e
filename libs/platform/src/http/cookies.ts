import { parse } from 'cookie';
import type { Request, Response } from 'express';
import type { PlatformConfig } from '../config';

export const cookieNames = (secure: boolean) => {
  // The __Host- prefix binds a cookie to this host and to https; a browser refuses it on plain http.
  const prefix = secure ? '__Host-' : '';
  return {
    session: `${prefix}session`,
    visitor: `${prefix}visitor`,
    flash: `${prefix}flash`,
    device: `${prefix}device`,
    language: `${prefix}language`,
  };
};
export type CookieName = keyof ReturnType<typeof cookieNames>;

export function readCookie(config: PlatformConfig, request: Request, name: CookieName): string | null {
  const header = request.headers.cookie;
  if (!header) return null;
  return parse(header)[cookieNames(config.secure)[name]] ?? null;
}

/** Sets a cookie that scripts can't read. `days` 0 ends with the browser; null deletes it. */
export function writeCookie(
  config: PlatformConfig,
  response: Response,
  name: CookieName,
  value: string,
  days: number | null,
): void {
  const options = { httpOnly: true, secure: config.secure, sameSite: 'lax' as const, path: '/' };
  const full = cookieNames(config.secure)[name];
  if (days === null) response.clearCookie(full, options);
  else response.cookie(full, value, { ...options, ...(days > 0 ? { maxAge: days * 86_400_000 } : {}) });
}
