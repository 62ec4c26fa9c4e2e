import { gunzipSync } from 'node:zlib';

/** What a verifier reads out of a status list: whether the credential at a place is revoked. */
export function isRevokedIn(encoded: string, index: number): boolean {
  if (!encoded.startsWith('u')) throw new Error('the list is not in base64url, which multibase marks with u');
  const bits = gunzipSync(Buffer.from(encoded.slice(1), 'base64url'));
  return (bits.readUInt8(index >> 3) & (0x80 >> (index & 7))) !== 0;
}
