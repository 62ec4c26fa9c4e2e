import { hasTag } from '@domdom/platform';
import type { Request, Response } from 'express';
import type { CalendarAnswer } from './calendars.service';

/** Sends a calendar, and not again to a program that has it (RFC 9110, 13.2.2). */
export function sendCalendar(
  request: Request,
  response: Response,
  { text, tag, changedAt }: CalendarAnswer,
): void {
  response.type('text/calendar; charset=utf-8');
  // Kept by the one program that asked, and asked for again: a session may have been moved since.
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('ETag', tag);
  response.setHeader('X-Robots-Tag', 'noindex');
  if (changedAt) response.setHeader('Last-Modified', changedAt.toUTCString());
  if (hasTag(request.headers['if-none-match'], tag)) response.status(304).end();
  else response.send(text);
}
