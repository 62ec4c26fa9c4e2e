import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Filters } from './store/statement-reader';
import type { StatementFormat } from './xapi';

/** All that the next page needs, so that the server keeps nothing. */
export interface Cursor {
  tenantId: number;
  filters: Filters;
  limit: number;
  format: StatementFormat;
  attachments: boolean;
  /** The number of the last statement of the page before. */
  after: string;
}

/** A cursor as a text for an address; nobody can make one up or change it. */
export function sealCursor(secret: string, cursor: Cursor): string {
  const content = Buffer.from(JSON.stringify(cursor)).toString('base64url');
  return `${content}.${sign(secret, content)}`;
}

/** The cursor again, or null when the text is not one of this portal's. */
export function openCursor(secret: string, text: string): Cursor | null {
  const [content = '', signature = ''] = text.split('.');
  const expected = Buffer.from(sign(secret, content));
  const found = Buffer.from(signature);
  if (expected.length !== found.length || !timingSafeEqual(expected, found)) return null;
  return JSON.parse(Buffer.from(content, 'base64url').toString()) as Cursor;
}

const sign = (secret: string, content: string): string =>
  createHmac('sha256', secret).update(`lrs-cursor:${content}`).digest('base64url');
