import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;
const keyOf = (portalSecret: string) =>
  Buffer.from(hkdfSync('sha256', portalSecret, '', 'credentials-signing', 32));

/** A private key encrypted with AES-256-GCM under a key of the portal's secret; bound to its id. */
export function sealKey(portalSecret: string, id: string, key: KeyObject): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(portalSecret), nonce);
  cipher.setAAD(Buffer.from(id));
  const content = Buffer.concat([
    cipher.update(key.export({ type: 'pkcs8', format: 'der' })),
    cipher.final(),
  ]);
  return Buffer.concat([nonce, cipher.getAuthTag(), content]);
}

/** The key again; null when the portal's secret is another one by now, or the bytes were changed. */
export function unsealKey(portalSecret: string, id: string, sealed: Buffer): KeyObject | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyOf(portalSecret), sealed.subarray(0, nonceBytes));
    cipher.setAAD(Buffer.from(id));
    cipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    const der = Buffer.concat([cipher.update(sealed.subarray(nonceBytes + tagBytes)), cipher.final()]);
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
}
