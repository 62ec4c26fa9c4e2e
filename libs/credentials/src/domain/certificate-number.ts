import { randomBytes } from 'node:crypto';

// Crockford's base 32: no letters that look like digits, so a code can be read out and typed.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 16;

/** The year of a time in Viet Nam, which is always seven hours ahead of UTC. */
export const yearInVietNam = (time: Date): number =>
  new Date(time.getTime() + 7 * 3_600_000).getUTCFullYear();

/** `DD-2026-000123`. */
export const certificateNumber = (year: number, count: number): string =>
  `DD-${year}-${String(count).padStart(6, '0')}`;

/** Sixteen signs of 80 random bits, in groups of four: `7KQM-2F9T-0XWB-H3NC`. */
export function newVerifyCode(random: (bytes: number) => Buffer = randomBytes): string {
  // 32 divides 256, so every sign is equally likely.
  const signs = [...random(codeLength)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return (signs.match(/.{4}/g) ?? []).join('-');
}

/** A code as somebody typed it, in the form in which it is stored; null when it cannot be one. */
export function readVerifyCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{16}$/.test(signs)) return null;
  return (signs.match(/.{4}/g) ?? []).join('-');
}
