import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

const keyOf = (portalSecret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', portalSecret, '', 'lrs-forwarding', 32));

/**
 * Encrypts what another store must not lose: AES-256-GCM under a key of the portal's secret.
 * @param about bound to it, so that a row cannot be given another row's secret
 */
export function sealSecret(portalSecret: string, about: string, value: object): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(portalSecret), nonce);
  cipher.setAAD(Buffer.from(about));
  const content = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), content]);
}

/** The value again; null when the portal's secret is another one by now, or the bytes were changed. */
export function openSecret<T>(portalSecret: string, about: string, sealed: Buffer): T | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyOf(portalSecret), sealed.subarray(0, nonceBytes));
    cipher.setAAD(Buffer.from(about));
    cipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    const content = Buffer.concat([cipher.update(sealed.subarray(nonceBytes + tagBytes)), cipher.final()]);
    return JSON.parse(content.toString('utf8')) as T;
  } catch {
    return null;
  }
}
