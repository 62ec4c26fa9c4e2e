import { createHash, randomBytes } from 'node:crypto';

/** A secret that is shown or sent once; only its hash is stored. 256 bits, so a plain SHA-256 suffices. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
