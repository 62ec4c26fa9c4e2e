import { createHmac, timingSafeEqual } from 'node:crypto';

const sign = (secret: string, body: string) =>
  createHmac('sha256', secret).update(`sealed:${body}`).digest('base64url');

/** A small value that a browser keeps for us and cannot change. */
export function seal(secret: string, value: object): string {
  const body = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${body}.${sign(secret, body)}`;
}

/** The value again; null when it is not ours. */
export function unseal<T>(secret: string, text: string | null): T | null {
  const [body, signature] = text?.split('.') ?? [];
  if (!body || !signature) return null;
  const wanted = Buffer.from(sign(secret, body));
  const got = Buffer.from(signature);
  if (wanted.length !== got.length || !timingSafeEqual(wanted, got)) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as T;
}
