import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;
const keyOf = (portalSecret: string) =>
  Buffer.from(hkdfSync('sha256', portalSecret, '', 'notifications-push', 32));

/** A private key encrypted with AES-256-GCM under a key of the portal's secret; bound to its public key. */
export function sealPushKey(portalSecret: string, publicKey: string, privateKey: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(portalSecret), nonce);
  cipher.setAAD(Buffer.from(publicKey));
  const content = Buffer.concat([cipher.update(Buffer.from(privateKey, 'base64url')), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), content]);
}

/** The key again; null when the portal's secret is another one by now, or the bytes were changed. */
export function unsealPushKey(portalSecret: string, publicKey: string, sealed: Buffer): string | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyOf(portalSecret), sealed.subarray(0, nonceBytes));
    cipher.setAAD(Buffer.from(publicKey));
    cipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    const content = sealed.subarray(nonceBytes + tagBytes);
    return Buffer.concat([cipher.update(content), cipher.final()]).toString('base64url');
  } catch {
    return null;
  }
}
