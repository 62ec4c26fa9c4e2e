const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** The Multicodec prefix of an Ed25519 public key. */
const ed25519Prefix = Buffer.from([0xed, 0x01]);

/** Multibase base58btc: `z` and the digits; leading zero bytes are kept as ones. */
export function toMultibase(bytes: Uint8Array): string {
  let number = bytes.length === 0 ? 0n : BigInt(`0x0${Buffer.from(bytes).toString('hex')}`);
  let digits = '';
  for (; number > 0n; number /= 58n) digits = alphabet[Number(number % 58n)] + digits;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return `z${'1'.repeat(zeros < 0 ? bytes.length : zeros)}${digits}`;
}

/** The bytes again; null for anything that is not base58btc, or longer than a signature could be. */
export function fromMultibase(text: string): Buffer | null {
  if (!/^z[1-9A-HJ-NP-Za-km-z]{0,200}$/.test(text)) return null;
  const digits = text.slice(1);
  let number = 0n;
  for (const digit of digits) number = number * 58n + BigInt(alphabet.indexOf(digit));
  const zeros = /^1*/.exec(digits)![0].length;
  const hex = number === 0n ? '' : number.toString(16);
  return Buffer.concat([
    Buffer.alloc(zeros),
    Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'),
  ]);
}

/** An Ed25519 public key of 32 bytes as a Multikey: `z6Mk…`. */
export const toMultikey = (publicKey: Uint8Array): string =>
  toMultibase(Buffer.concat([ed25519Prefix, publicKey]));
